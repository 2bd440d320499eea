import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { Alert } from '../../../platform/ui/components.tsx'
import { conflictTexts } from './conflict-texts.ts'

/** Somebody else has saved the form meanwhile; `list` is what saving again would change in it. */
export function JsonConflict({ c, list }: { c: Ctx; list?: Child }) {
  const t = conflictTexts[c.var.language]
  return (
    <Alert color="warning" title={t.conflictTitle}>
      <p>{t.jsonConflictText}</p>
      {list}
    </Alert>
  )
}
