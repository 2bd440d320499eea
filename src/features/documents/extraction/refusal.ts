/** Why a file is not read. Every reason has its words in `texts.ts`. */
export const refusalReasons = [
  'too-large',
  'empty',
  'unknown-kind',
  'wrong-extension',
  'old-word-format',
  'encrypted',
  'damaged',
  'zip-bomb',
  'too-many-entries',
  'unsafe-path',
  'external-reference',
  'doctype',
  'active-content',
  'macros',
  'embedded-file',
  'binary-in-text',
  'too-deep',
  'too-many-pages',
  'too-long-to-read',
  'too-much-memory',
  'too-much-text',
  'no-text',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** `detail` is technical English for the log and the command line, never a sentence of the file. */
export type Refusal = { ok: false; reason: RefusalReason; detail?: string }

/** Thrown by a reader deep inside a file; the worker turns it into a `Refusal`. */
export class RefusedFile extends Error {
  readonly reason: RefusalReason
  readonly detail: string | undefined

  constructor(reason: RefusalReason, detail?: string) {
    super(detail ? `${reason}: ${detail}` : reason)
    this.name = 'RefusedFile'
    this.reason = reason
    this.detail = detail
  }
}

/** The refusal as a value, to be returned or written to the parent process. */
export function refusal(reason: RefusalReason, detail?: string): Refusal {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail }
}
