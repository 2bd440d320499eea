import type { Tx } from '../../../platform/database/database.ts'
import { putInOutbox } from '../../../platform/mail/outbox.ts'
import { listAccounts, listRegionalOfficers } from '../../accounts/index.ts'
import type { MeasureRecord } from '../record.ts'
import { measureText } from './find-measure.ts'
import { mailTexts } from './mail-texts.ts'
import type { ReviewAct } from './review-measure.ts'
import { accountOf } from './save-measure.ts'
import { listMeasureWriters } from './versions/queries.ts'

const nameOf = ({ viewer }: ReviewAct) => (viewer.kind === 'member' ? viewer.name : '')

/** Tells the officers of the region that a version waits for one of them; not those who wrote it or sent it, who may not answer. */
export async function mailReviewers(
  tx: Tx,
  act: ReviewAct,
  measure: { id: string; partnershipId: string; record: MeasureRecord },
) {
  if (!act.baseUrl) return
  const officers = await listRegionalOfficers(tx, measure.partnershipId)
  const writers = await listMeasureWriters(tx, measure.id)
  for (const { accountId, name, email, language } of officers) {
    if (writers.includes(accountId)) continue
    const about = {
      name,
      by: nameOf(act),
      measure: measureText(measure.record, language).text.title,
      link: `${act.baseUrl}/${language}/workspace/toolbox/measures/${measure.id}/review`,
    }
    const t = mailTexts[language]
    await putInOutbox(tx, { to: email, language, subject: t.waitsSubject(about), body: t.waitsBody(about) })
  }
}

/** Tells whoever sent a version, and whoever wrote it last, that it was published or what is to be done with it. */
export async function mailSender(
  tx: Tx,
  act: ReviewAct,
  measure: {
    id: string
    slug: string
    record: MeasureRecord
    state: 'published' | 'returned'
    note: string
    sentBy: string | null
    savedBy: string | null
  },
) {
  if (!act.baseUrl) return
  const ids = [...new Set([measure.sentBy, measure.savedBy].flatMap((id) => id ?? []))]
  for (const { accountId, name, email, language } of await listAccounts(tx, ids)) {
    if (accountId === accountOf(act)) continue
    const published = measure.state === 'published'
    const about = {
      name,
      by: nameOf(act),
      measure: measureText(measure.record, language).text.title,
      note: measure.note,
      link: published
        ? `${act.baseUrl}/${language}/toolbox/${measure.slug}`
        : `${act.baseUrl}/${language}/workspace/toolbox/measures/${measure.id}`,
    }
    const t = mailTexts[language]
    const subject = published ? t.publishedSubject(about) : t.returnedSubject(about)
    const body = published ? t.publishedBody(about) : t.returnedBody(about)
    await putInOutbox(tx, { to: email, language, subject, body })
  }
}
