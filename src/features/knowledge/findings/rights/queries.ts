import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition } from '../../../../platform/access/queries.ts'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import { leadsFor, writesFor } from '../../queries.ts'

const partnership = sql.ref('finding.partnership_id')

/** Which rows of `finding` a viewer may change. */
export const findingWrittenBy = (viewer: Viewer): Condition => writesFor(viewer, partnership)
/** Which rows of `finding` a viewer checks for the region and publishes. */
export const findingLedBy = (viewer: Viewer): Condition => leadsFor(viewer, partnership)

/** Which rows of `finding` a viewer may see: published ones everybody, the others those who may change them. */
export const findingVisibleTo = (viewer: Viewer): Condition =>
  anyOf([sql<SqlBool>`finding.state = 'published'`, findingWrittenBy(viewer)])
