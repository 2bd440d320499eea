import type { Kysely } from 'kysely'
import { inTransaction } from '../../../../platform/database/database.ts'
import type { Tables } from '../../../../platform/database/generated.ts'
import { addDays, dayOf } from '../../../../platform/i18n/days.ts'
import { listCoordinators } from '../../../accounts/index.ts'
import { takeDueCells } from '../cells/queries.ts'
import { mailCoordinators } from './mail-coordinators.ts'

const DAY_MS = 86_400_000
/** The first reminder goes so many days before the due day. */
const BEFORE_DUE = 7
/** Between two reminders, and after asking. */
const AGAIN_DAYS = 14
/** Without a due day the first reminder goes so many days after asking. */
const WITHOUT_DUE = 21

/**
 * Puts reminders of unanswered cells of open inventories in the outbox: from a week before the due day, or three weeks after asking
 * where no day is set, at most every 14 days, until it is answered, declined or closed. One mail to each coordinator of a municipality
 * and inventory, whatever the number of items. However often it runs, and in however many instances at once, each cell is reminded
 * of once. @returns how many mails.
 *
 * @param options.baseUrl what the links begin with (`https://rotfeste.example`).
 */
export async function remindInventories(
  db: Kysely<Tables>,
  now: Date,
  { baseUrl }: { baseUrl: string },
): Promise<number> {
  let sent = 0
  for (;;) {
    const taken = await inTransaction(db, async (tx) => {
      const cells = await takeDueCells(tx, {
        now,
        before: new Date(now.getTime() - AGAIN_DAYS * DAY_MS),
        dueBy: addDays(dayOf(now), BEFORE_DUE),
        askedBefore: new Date(now.getTime() - WITHOUT_DUE * DAY_MS),
      })
      const together = Map.groupBy(cells, (cell) => `${cell.inventoryId} ${cell.municipalityKey}`)
      for (const group of together.values()) {
        const [first] = group
        if (!first) continue
        sent += await mailCoordinators(tx, await listCoordinators(tx, first.municipalityKey), {
          occasion: 'reminded',
          inventory: { id: first.inventoryId, title: first.inventory },
          municipalityKey: first.municipalityKey,
          items: group.map(({ itemId, item, dueOn }) => ({ id: itemId, title: item, dueOn })),
          asker:
            first.askerName && first.askerEmail ? { name: first.askerName, email: first.askerEmail } : null,
          baseUrl,
        })
      }
      return cells.length
    })
    if (taken === 0) return sent
  }
}
