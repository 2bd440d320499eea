import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { listShownContacts, type ShownContact } from '../../contacts/queries.ts'
import { type ListedAdoption, listAdoptions } from '../find-adoption.ts'
import { type LastNote, listLastNotes } from './queries.ts'

export type UsedRow = ListedAdoption & {
  /** Who can be asked on this day. */
  contacts: ShownContact[]
  /** What was noted when it came into its state; '' where nothing was. */
  lastNote: string
}
export type WhereUsed = {
  /** What everybody may know of, those that have come farthest first. */
  rows: UsedRow[]
  /** The viewer's own, also what is still only an interest. */
  own: ListedAdoption[]
  /** Over the numbers that are shown: nobody can work a hidden one out from it. */
  reached: { people: number; places: number }
}

const order = ['embedded', 'running', 'pilot', 'planned', 'paused', 'stopped', 'dropped', 'interested']

/**
 * Where a measure is used, by whom and at what cost; with those who can be asked on the day of `now`. Everybody gets the same rows;
 * counts of people under five are in none of them.
 */
export async function loadWhereUsed(
  db: Db,
  viewer: Viewer,
  measureId: string,
  now: Date,
): Promise<WhereUsed> {
  const all = await listAdoptions(db, viewer, { measureId })
  const open = all
    .filter(({ state, quiet }) => state !== 'interested' && !quiet)
    .sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) || a.municipalityKey.localeCompare(b.municipalityKey),
    )
  const ids = open.map(({ id }) => id)
  const contacts = Map.groupBy(
    await listShownContacts(db, viewer, ids, dayOf(now)),
    ({ adoptionId }) => adoptionId,
  )
  const notes = new Map<string, LastNote>(
    (await listLastNotes(db, ids)).map((note) => [note.adoptionId, note]),
  )
  const shown = open.flatMap(({ reachedShown }) => (reachedShown ? [reachedShown] : []))
  return {
    rows: open.map((adoption) => ({
      ...adoption,
      contacts: contacts.get(adoption.id) ?? [],
      lastNote: notes.get(adoption.id)?.note ?? '',
    })),
    own: viewer.kind === 'public' ? [] : all.filter(({ mayWrite }) => mayWrite),
    reached: { people: shown.reduce((sum, count) => sum + count, 0), places: shown.length },
  }
}
