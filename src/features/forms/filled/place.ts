import type { Child } from 'hono/jsx'
import type { Tx } from '../../../platform/database/database.ts'
import type { Issue } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import type { FilledContent } from './content.ts'
import type { MoreIssues } from './filled-form.ts'

/** A filled form where its feature shows it to a viewer. */
export type FilledFormPlace = {
  filledFormId: string
  title: string
  /** The title as a heading, where it has words in several languages. */
  heading?: Child
  crumbs: { href: string; text: string; lang?: string | undefined }[]
  /** Where the page's last link leads, and in what words; without words "back". */
  backHref: string
  backText?: string
  /** Who may not write reads what was sent, or the draft as it stands. */
  mayWrite: boolean
  /** Above the questions: what it is for, when it is due. */
  intro?: Child
  /** The word on the button that sends. */
  sendText?: string
}

export type Sent = { filledFormId: string; number: number; sha256: string; content: FilledContent }

export type FilledFormOptions = {
  /** Below the language: `/workspace/adoptions/:id/evaluations/:occasion`. */
  path: string
  /** The form and the viewer's right to it; undefined is "not found". */
  find: (c: Ctx) => Promise<FilledFormPlace | undefined>
  /** What more keeps it from being sent, in codes of the feature. */
  validate?: MoreIssues
  /** Words for those codes. */
  messageOf?: (issue: Issue, c: Ctx) => string | undefined
} & (
  | {
      /** What follows from sending, in the same transaction. @returns where to go. */
      onSent: (c: Ctx, tx: Tx, sent: Sent) => Promise<string>
      sendFrom?: undefined
    }
  /** The form is part of something that is sent as a whole, from this address: the button saves and leads there. */
  | { sendFrom: (c: Ctx) => string; onSent?: undefined }
)

/** Addresses of a filled form; `address` is the page's own. */
export const addressesOf = (address: string) => ({
  form: address,
  send: `${address}/send`,
  answers: `${address}/answers`,
  aside: (id: string) => `${address}/asides/${id}`,
  history: (question?: string) =>
    `${address}/history${question === undefined ? '' : `?question=${question}`}`,
})
