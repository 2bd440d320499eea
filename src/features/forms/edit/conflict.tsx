import { createHash } from 'node:crypto'
import type { Ctx } from '../../../platform/http/environment.ts'
import { Alert } from '../../../platform/ui/components.tsx'
import { Properties } from '../admin/change-list.tsx'
import type { PropertyChange } from '../compare.ts'
import { conflictTexts } from './conflict-texts.ts'

/** Tells whether a part of a form is still what a page was opened on. */
export const fingerprint = (part: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(part) ?? '')
    .digest('base64url')
    .slice(0, 22)

/** Somebody else has changed the same part: what is saved now against what was typed. */
export function ConflictNotice({ c, changes }: { c: Ctx; changes: PropertyChange[] }) {
  const t = conflictTexts[c.var.language]
  return (
    <Alert color="warning" title={t.conflictTitle}>
      <p>{t.conflictText}</p>
      <Properties c={c} changes={changes} names={{ before: t.theirs, after: t.yours }} />
    </Alert>
  )
}

/** The part has been removed meanwhile. */
export function GoneNotice({ c }: { c: Ctx }) {
  const t = conflictTexts[c.var.language]
  return (
    <Alert color="warning" title={t.conflictTitle}>
      <p>{t.goneText}</p>
    </Alert>
  )
}
