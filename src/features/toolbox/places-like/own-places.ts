import { hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { municipalityLabel, todaysKeys } from '../../places/index.ts'
import { listPlacesToAdoptIn } from '../adoption/queries.ts'

/** As many of somebody's own municipalities as are offered to choose from. */
const MOST = 20

/**
 * The municipalities somebody asks for, by today's keys: first the one a role of theirs is bound to, then those they may take measures
 * into use for, by name. None for visitors, and for administrators none but their own: every place is theirs.
 */
export async function ownPlaces(db: Db, viewer: Viewer): Promise<string[]> {
  if (viewer.kind === 'public') return []
  const bound = viewer.assignments.flatMap(({ municipalityKey }) =>
    municipalityKey ? todaysKeys(municipalityKey) : [],
  )
  const work = hasRole(viewer, 'administrator') ? [] : await listPlacesToAdoptIn(db, viewer)
  const byName = work.toSorted((a, b) => municipalityLabel(a).localeCompare(municipalityLabel(b), 'nb'))
  return [...new Set([...bound, ...byName])].slice(0, MOST)
}
