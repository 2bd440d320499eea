import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { changesSincePublication } from './citing/citations.ts'
import { listOwnSynthesisRows } from './queries.ts'

/** Syntheses the viewer writes, last changed first; `changed`: how much of what each cites is otherwise than when it was published. */
export async function listOwnSyntheses(db: Db, viewer: Viewer) {
  const rows = await listOwnSynthesisRows(db, viewer)
  const changes = await changesSincePublication(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, changed: changes.get(row.id)?.length ?? 0 }))
}
