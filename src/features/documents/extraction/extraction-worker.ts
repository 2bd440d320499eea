/**
 * Reads one file in a process of its own: its kind and name as arguments, the bytes on standard input, the text and what
 * is read in it as JSON on standard output. Runs from source (types stripped by Node) and as a bundle.
 */
import { readFileSync, writeSync } from 'node:fs'
import { closeTheWaysOut } from './harden.ts'

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
const { readDocument } = await import('../reading/index.ts')
const [, , kind = '', fileName = ''] = process.argv
const result = await readFile(readFileSync(0), kind)
// Reading is bounded by the same clock and memory as taking the text out.
answer(result.ok ? { ...result, reading: readDocument(result.extracted, fileName) } : result)
