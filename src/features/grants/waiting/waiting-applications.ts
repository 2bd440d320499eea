import { hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Waiting } from '../../../platform/ui/waiting.ts'
import { listOwnApplications } from '../applications/lists/queries.ts'
import { texts as applicationTexts } from '../applications/texts.ts'
import { listToRead, listUnread } from '../assessment/queries.ts'
import { callPhase } from '../calls/call.ts'

const SHOWN = 5

/**
 * What waits for a viewer before anything is decided: applications they are asked to read, sent ones of their calls that lack readers, and drafts of
 * theirs that may still be sent; in this order. `count` is of all, `first` the first five.
 */
export async function listWaitingApplications(
  db: Db,
  viewer: Viewer,
  language: Language,
  now: Date,
): Promise<Waiting> {
  if (viewer.kind === 'public') return { count: 0, first: [] }
  const at = (id: string, rest = '') => `/${language}/workspace/grants/applications/${id}${rest}`
  const t = applicationTexts[language]
  const reading = (await listToRead(db, viewer.accountId))
    .filter(({ waits, conflict, sentAt }) => waits && conflict !== true && sentAt === null)
    .map(({ id, title, conflict }) => ({
      title: `${conflict === null ? t.waitsDeclare : t.waitsAssess}: ${title}`,
      href: at(id, conflict === null ? '/interest' : '/assessment'),
    }))
  const runs = hasRole(viewer, 'regional-officer') || hasRole(viewer, 'administrator')
  const unread = (runs ? await listUnread(db, viewer) : []).map(({ id, title }) => ({
    title: `${t.waitsReaders}: ${title}`,
    href: at(id, '/readers'),
  }))
  const drafts = (await listOwnApplications(db, viewer))
    .filter((draft) => draft.state === 'draft' && callPhase(draft, now) === 'open')
    .map(({ id, title, closesOn }) => ({
      title: t.waitingSend(title || t.untitled, formatDay(closesOn, language)),
      href: at(id),
    }))
  const all = [...reading, ...unread, ...drafts]
  return { count: all.length, first: all.slice(0, SHOWN) }
}
