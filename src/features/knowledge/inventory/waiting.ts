import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Waiting } from '../../../platform/ui/waiting.ts'
import { municipalityLabel } from '../../places/index.ts'
import { listWaitingCells, type WaitingCell } from './cells/queries.ts'
import { texts } from './texts.ts'

/** What inventories wait for from a person: answers of their municipality, and answers of others to be checked. */
export async function listWaitingInventories(
  db: Db,
  viewer: Viewer,
  language: Language,
): Promise<{ toAnswer: Waiting; toCheck: Waiting }> {
  const t = texts[language]
  const shown = (words: (item: string, place: string) => string) => (cell: WaitingCell) => ({
    title: words(cell.item, municipalityLabel(cell.municipalityKey)),
    href: `/${language}/workspace/inventories/${cell.inventoryId}/cells/${cell.itemId}/${cell.municipalityKey}`,
    own: { text: cell.item, language: cell.language },
  })
  const toAnswer = await listWaitingCells(db, viewer, 'toAnswer')
  const toCheck = await listWaitingCells(db, viewer, 'toCheck')
  return {
    toAnswer: { count: toAnswer.count, first: toAnswer.first.map(shown(t.waitingAnswer)) },
    toCheck: { count: toCheck.count, first: toCheck.first.map(shown(t.waitingCheck)) },
  }
}
