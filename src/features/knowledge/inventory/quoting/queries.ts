import { type RawBuilder, sql } from 'kysely'
import { anyOf, type Condition } from '../../../../platform/access/queries.ts'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { dayOfInstant } from '../../../../platform/database/day.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { coordinates } from '../../../organisations/index.ts'
import { inventoryLedBy } from '../rights/queries.ts'

/** What of an inventory a viewer reads: all of those they lead, and what was said in or sent by the municipality they coordinate. */
const readBy = (viewer: Viewer, municipality: RawBuilder<unknown>): Condition =>
  anyOf([inventoryLedBy(viewer), ...coordinates(viewer, municipality)])

/** Notes of conversations that are still kept on a day, newest first; at most 200. */
export async function listNotesRead(db: Db, viewer: Viewer, today: string, id?: string) {
  if (viewer.kind === 'public' || (id !== undefined && !isUuid(id))) return []
  return db
    .selectFrom('interview_note as note')
    .innerJoin('inventory_item as item', 'item.id', 'note.item_id')
    .innerJoin('inventory', 'inventory.id', 'item.inventory_id')
    .select([
      'note.id',
      'note.body',
      'note.respondent',
      'note.consent',
      'note.held_on as heldOn',
      'note.municipality_key as municipalityKey',
      sql<Language>`note.language`.as('language'),
      'item.title',
      sql<Language>`inventory.language`.as('titleLanguage'),
    ])
    .where('note.keep_until', '>=', today)
    .where(readBy(viewer, sql.ref('note.municipality_key')))
    .$if(id !== undefined, (query) => query.where('note.id', '=', id ?? ''))
    .orderBy('note.held_on', 'desc')
    .orderBy('note.id')
    .limit(200)
    .execute()
}

/** Questionnaires and interview guides that were sent in, newest first; at most 200. `id` is that of the filled form. */
export async function listAnswersRead(db: Db, viewer: Viewer, id?: string) {
  if (viewer.kind === 'public' || (id !== undefined && !isUuid(id))) return []
  return db
    .selectFrom('inventory_answer as answer')
    .innerJoin('inventory_item as item', 'item.id', 'answer.item_id')
    .innerJoin('inventory', 'inventory.id', 'item.inventory_id')
    .select([
      sql<string>`answer.filled_form_id`.as('id'),
      'item.title',
      sql<Language>`inventory.language`.as('titleLanguage'),
      'answer.municipality_key as municipalityKey',
      sql<string | null>`${dayOfInstant(sql.ref('answer.answered_at'))}`.as('answeredOn'),
    ])
    .where('answer.filled_form_id', 'is not', null)
    .where('answer.state', 'in', ['answered', 'checked'])
    .where(readBy(viewer, sql.ref('answer.municipality_key')))
    .$if(id !== undefined, (query) => query.where('answer.filled_form_id', '=', id ?? ''))
    .orderBy('answer.answered_at', 'desc')
    .orderBy('answer.filled_form_id')
    .limit(200)
    .execute()
}
