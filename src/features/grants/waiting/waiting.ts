import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Waiting } from '../../../platform/ui/waiting.ts'
import { listWaitingRows, type WaitingFor, waitingFor } from './queries.ts'

const pages: Record<WaitingFor, string> = {
  decision: 'decision',
  confirmation: 'decision',
  answer: 'acceptance',
  report: 'report',
  reading: 'payments',
}

/**
 * What waits for a person in the life of grants, by kind: how many, and the first five. `decision`, `confirmation` and `reading` (of
 * reports) are for officers, `answer` (to an offer) and `report` (due within 30 days) for applicants.
 */
export async function listWaitingGrants(
  db: Db,
  viewer: Viewer,
  language: Language,
): Promise<Record<WaitingFor, Waiting>> {
  const rows = await listWaitingRows(db, viewer)
  const of = (name: WaitingFor): Waiting => {
    const own = rows.filter(({ waitsFor }) => waitsFor === name)
    return {
      count: own[0]?.count ?? 0,
      first: own.map(({ id, number, title }) => ({
        title: `${number} ${title}`,
        href: `/${language}/workspace/grants/applications/${id}/${pages[name]}`,
      })),
    }
  }
  return Object.fromEntries(waitingFor.map((name) => [name, of(name)])) as Record<WaitingFor, Waiting>
}
