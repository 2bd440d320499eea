import { createHash } from 'node:crypto'
import type { Child } from 'hono/jsx'
import type { Ctx } from '../../http/environment.ts'
import { KEY_FIELD, newFormKey } from '../../http/form-key.ts'

/** Tells the writers of one browser apart without saying who they are: unsaved text is offered to its writer alone. */
const accountMark = (accountId: string) =>
  createHash('sha256').update(`unsaved\n${accountId}`).digest('base64url').slice(0, 12)

/**
 * The form in which answers are written: it saves itself where scripts run, and with its buttons where they do not. `answers` is the
 * address under which single answers are saved and asked for, `name` what unsaved text is kept under in the browser. Enter in a field
 * presses `enter`, and nothing else.
 */
export function AnswerForm({
  c,
  action,
  answers,
  name,
  enter,
  children,
}: {
  c: Ctx
  action: string
  answers: string
  name: string
  enter: Child
  children: Child
}) {
  const { viewer } = c.var
  return (
    <form
      method="post"
      action={action}
      class="draft-form"
      novalidate
      data-autosave={answers}
      data-report={name}
      data-account={viewer.kind === 'member' ? accountMark(viewer.accountId) : ''}
    >
      <input type="hidden" name={KEY_FIELD} value={newFormKey(c)} />
      {enter}
      <p class="save-line" role="status" data-save-line="" />
      {children}
    </form>
  )
}
