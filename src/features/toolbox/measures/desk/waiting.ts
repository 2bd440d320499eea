import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { Waiting } from '../../../../platform/ui/waiting.ts'
import { countWaiting, listReturned, listToReview } from './queries.ts'

/** Measures that wait for this person: to be reviewed, and own ones to be gone through again. How many, and the first five. */
export async function listWaitingMeasures(
  db: Db,
  viewer: Viewer,
  language: Language,
): Promise<{ toReview: Waiting; returned: Waiting }> {
  const { toReview, returned } = await countWaiting(db, viewer)
  const address = (id: string) => `/${language}/workspace/toolbox/measures/${id}`
  const reviews = toReview > 0 ? await listToReview(db, viewer, language, 5) : []
  const own = returned > 0 ? await listReturned(db, viewer, language, 5) : []
  return {
    toReview: {
      count: toReview,
      first: reviews.map(({ id, title }) => ({ title, href: `${address(id)}/review` })),
    },
    returned: { count: returned, first: own.map(({ id, title }) => ({ title, href: address(id) })) },
  }
}
