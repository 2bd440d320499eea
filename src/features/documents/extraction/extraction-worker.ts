/**
 * Reads one file in a process of its own: the kind as argument, the bytes on standard input, the answer as JSON on
 * standard output. Runs from source (types stripped by Node) and as a bundle.
 */
import { readFileSync, writeSync } from 'node:fs'
import { closeTheWaysOut } from './harden.ts'
import type { Refusal } from './refusal.ts'

closeTheWaysOut()

/** Everything is written before the process ends; a pipe may take it in pieces. */
function answer(result: unknown): void {
  const bytes = Buffer.from(JSON.stringify(result))
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(1, bytes, written)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    }
  }
  process.exit(0)
}

// Loaded only now, so that the parsers and all they need meet the closed doors.
const { readFile } = await import('./read-file.ts')
const result = await readFile(readFileSync(0), process.argv[2] ?? '')
answer(result satisfies Refusal | { ok: true })
