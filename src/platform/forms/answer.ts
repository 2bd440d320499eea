/**
 * Answers as they are kept, by kind of question:
 *
 * | kind | value |
 * |---|---|
 * | text, long-text | string |
 * | choice, choices | `Chosen` |
 * | yes-no | 'yes' or 'no' |
 * | date | YYYY-MM-DD |
 * | period | `Period` |
 * | money | `Money` |
 * | number, scale | number |
 * | municipalities | keys of the register ('NO-1866') |
 * | people | `Person[]` |
 * | table | `Row[]`; an empty cell is null, money cells are hundredths |
 * | attachment | `Attachment[]` |
 * | accounts | `{ comment }`; the figures come from the finance records |
 * | computed | number (hundredths where shown as money); never typed, worked out by `computeAnswers` |
 */
export type Chosen = { chosen: { id: string; reason?: string }[] }
export type Period = { from: string; to: string }
export type Currency = 'NOK' | 'SEK' | 'EUR'
/** Hundredths of the currency: øre, öre or cent. */
export type Money = { amountOre: number; currency: Currency }
export type Person = { name: string; position: string; organisation: string; email: string; phone: string }
export type Row = Record<string, string | number | null>
export type Attachment = {
  id: string
  fileName: string
  mediaType: string
  byteCount: number
  sha256: string
}
export type AccountsAnswer = { comment: string }

export type AnswerValue =
  | string
  | number
  | string[]
  | Chosen
  | Period
  | Money
  | Person[]
  | Row[]
  | Attachment[]
  | AccountsAnswer

/** Answers by the key of their question; a question without an answer is absent. */
export type Answers = Record<string, AnswerValue>

/**
 * An answer as a draft keeps it. `unread`: something was typed that cannot be read as this kind of answer; it is kept as it was
 * typed (field name without the question's prefix → values) and shown again with what is wrong, never guessed.
 */
export type DraftAnswer =
  | { state: 'read'; value: AnswerValue }
  | { state: 'unread'; typed: Record<string, string[]>; problem: string }
  | { state: 'empty' }
