import { z } from 'zod'
import type { ExtractedText } from '../extracted-text.ts'
import type { Reading } from '../reading/reading.ts'
import { ExtractedTextSchema, ReadingSchema } from '../reading/reading-schema.ts'
import { inspectFile } from './inspect-file.ts'
import { limits } from './limits.ts'
import { type Refusal, refusal, refusalReasons } from './refusal.ts'
import { runChild } from './run-child.ts'

export type ReadFile = { ok: true; extracted: ExtractedText; reading: Reading } | Refusal

const Answer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    extracted: ExtractedTextSchema,
    reading: ReadingSchema,
  }),
  z.object({ ok: z.literal(false), reason: z.enum(refusalReasons), detail: z.string().optional() }),
])

/**
 * The text of an uploaded file of at most 20 MB, by the contract of `ExtractedText`, with what is read in it; or why it
 * is not read.
 * Size and kind are looked at here; everything that parses runs in a child process with limits on time, memory and
 * output and without files or network. At most two children run at once, later calls wait their turn.
 * Rejects only when `signal` is aborted (with its reason) or the reading process cannot be started or loaded.
 */
export async function extractText(
  bytes: Uint8Array,
  fileName: string,
  options: { signal?: AbortSignal } = {},
): Promise<ReadFile> {
  const { signal } = options
  signal?.throwIfAborted()
  const inspection = inspectFile(bytes, fileName)
  if (!inspection.ok) return inspection

  await takeTurn(signal)
  try {
    const outcome = await runChild(bytes, inspection.kind, { fileName, ...(signal ? { signal } : {}) })
    return outcome.ok ? parseAnswer(outcome.output) : outcome
  } finally {
    endTurn()
  }
}

/** What comes back from the child is foreign too: it is parsed, not trusted. */
function parseAnswer(output: string): ReadFile {
  try {
    const answer = Answer.safeParse(JSON.parse(output))
    if (!answer.success) return refusal('damaged', 'the reader answered in an unknown form')
    return answer.data.ok ? answer.data : refusal(answer.data.reason, answer.data.detail)
  } catch {
    return refusal('damaged', 'the reader did not finish its answer')
  }
}

let running = 0
const waiting: (() => void)[] = []

async function takeTurn(signal: AbortSignal | undefined): Promise<void> {
  if (running < limits.childrenAtOnce) {
    running += 1
    return
  }
  await new Promise<void>((resolve, reject) => {
    const leave = () => {
      waiting.splice(waiting.indexOf(start), 1)
      reject(signal?.reason)
    }
    const start = () => {
      signal?.removeEventListener('abort', leave)
      resolve()
    }
    waiting.push(start)
    signal?.addEventListener('abort', leave, { once: true })
  })
}

/** The place goes straight to the next in line, so that it cannot be taken in between. */
function endTurn(): void {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}
