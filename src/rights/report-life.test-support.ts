import { randomUUID } from 'node:crypto'
import { addAttachment } from '../features/reports/attachments/add-attachment.ts'
import { saveAnswer } from '../features/reports/draft/save-answer.ts'
import { findReport } from '../features/reports/find-report.ts'
import { commentsOf, writeComment } from '../features/reports/review/comments.ts'
import { approveReport, rejectReport, returnReport } from '../features/reports/review/decide.ts'
import { reopenReport } from '../features/reports/review/reopen-report.ts'
import { prepareReport, unexplained } from '../features/reports/send/prepare-report.ts'
import { saveExplanations } from '../features/reports/send/save-explanations.ts'
import { sendReport } from '../features/reports/send/send-report.ts'
import type { Member } from '../platform/access/viewer.ts'
import type { Tx } from '../platform/database/database.ts'
import type { WatchedReport } from './reports-world.test-support.ts'
import { type SecretKind, secret } from './secrets.test-support.ts'

/** Who writes and sends, who writes at the same time, and who decides. */
export type Acts = { writer: Member; colleague: Member; officer: Member }

type Begun = Pick<WatchedReport, 'column' | 'id' | 'words'>
const actOf = (viewer: Member) => ({ viewer, baseUrl: 'http://localhost' })
const at = (day: string) => new Date(`2014-05-${day}T10:00:00Z`)

/**
 * Takes a report to its state by the acts that lead there, with a secret word in everything that is written on the way.
 * @returns the files of the version that was sent and of the draft, and a text that waits for its writer to choose.
 */
export async function liveReport(tx: Tx, { writer, colleague, officer }: Acts, report: Begun) {
  const { column } = report
  const word = (kind: SecretKind) => {
    const made = secret(column, kind)
    report.words.add(made)
    return made
  }
  const seenBy = async (viewer: Member) => {
    const found = await findReport(tx, viewer, report.id)
    if (!found) throw new Error(`${viewer.name} does not see the report that is ${column}`)
    return found
  }
  const write = async (question: string, value: string, baseVersion = 0) => {
    const change = { question, answer: { state: 'read' as const, value }, baseVersion }
    must(await saveAnswer(tx, actOf(writer), await seenBy(writer), change), `${question} of ${column}`)
  }
  const attach = async (name: string) => {
    const bytes = new TextEncoder().encode(`Det står ${name} i fila.`)
    const file = { question: 'files', fileName: `${name}.txt`, bytes }
    return must(await addAttachment(tx, actOf(writer), await seenBy(writer), file), `the file of ${column}`)
      .id
  }
  /** Written by a colleague on something older, so that it could not be joined. */
  const leaveAside = async () => {
    const id = randomUUID()
    await tx
      .insertInto('report_answer_aside')
      .values({
        id,
        report_id: report.id,
        question: 'story',
        answer: JSON.stringify({ state: 'read', value: `Ein annan ${word('draft')}.` }),
        base_version: 0,
        saved_by: colleague.accountId,
      })
      .execute()
    return id
  }

  if (column === 'draft') {
    await write('story', `Me begynte med ${word('draft')}.`)
    await write('lesson', `Det ${word('open')} kan andre lære av.`)
    await explain('draftSentence')
    return { attachment: randomUUID(), draftAttachment: await attach(word('draftFile')), aside: randomUUID() }
  }

  await write('story', `Me møtte ${word('answer')} på kaia.`)
  await write('lesson', `Det ${word('open')} kan andre lære av.`)
  const attachment = await attach(word('file'))
  await explain('explanation')
  must(await sendReport(tx, actOf(writer), await seenBy(writer), at('01')), `the sending of ${column}`)
  const said = { version: 1, question: 'story', body: `Hva mener dere med ${word('comment')}?` }
  must(
    await writeComment(tx, actOf(officer), await seenBy(officer), said, at('02')),
    `the comment on ${column}`,
  )
  if (column === 'sent' || column === 'otherSent')
    return { attachment, draftAttachment: randomUUID(), aside: randomUUID() }

  const on = { number: 1, reason: `Fordi ${word('reason')}.` }
  const decide = async (act: typeof approveReport) =>
    must(await act(tx, actOf(officer), await seenBy(officer), on, at('03')), `the decision on ${column}`)
  const opened = { ...on, questions: ['story', 'files', 'accounts'] }

  if (column === 'rejected') await decide(rejectReport)
  if (['approved', 'hidden', 'otherApproved', 'reopened'].includes(column)) await decide(approveReport)
  if (column === 'returned')
    must(
      await returnReport(
        tx,
        actOf(officer),
        await seenBy(officer),
        { ...opened, questions: ['story'] },
        at('03'),
      ),
      'the return',
    )
  if (column === 'reopened')
    must(await reopenReport(tx, actOf(officer), await seenBy(officer), opened, at('04')), 'the reopening')
  if (column !== 'returned' && column !== 'reopened')
    return { attachment, draftAttachment: randomUUID(), aside: randomUUID() }

  await write('story', `No skriv me om ${word('draft')}.`, 1)
  const [comment] = await commentsOf(tx, writer, report.id)
  const reply = {
    version: 1,
    question: 'story',
    body: `Me meiner ${word('reply')}.`,
    under: comment?.id ?? '',
  }
  must(
    await writeComment(tx, actOf(writer), await seenBy(writer), reply, at('05')),
    `the answer to ${column}`,
  )
  await explain('draftSentence')
  const draftAttachment = column === 'reopened' ? await attach(word('draftFile')) : randomUUID()
  // A text that waits for a choice stops the sending.
  return { attachment, draftAttachment, aside: column === 'returned' ? await leaveAside() : randomUUID() }

  async function explain(kind: SecretKind) {
    const found = await seenBy(writer)
    const prepared = await prepareReport(tx, found)
    const warned = kind === 'explanation' ? unexplained(prepared) : prepared.content.explanations
    const asked = warned.length > 0 ? warned : unexplained(prepared)
    const sentences = asked.map(({ question, code }) => ({
      question,
      code,
      sentence: `Fordi ${word(kind)}.`,
    }))
    if (sentences.length === 0) throw new Error(`nothing is warned of in the report that is ${column}`)
    await saveExplanations(tx, actOf(writer), found, sentences)
  }
}

function must<T extends { ok: boolean }>(done: T, what: string): Extract<T, { ok: true }> {
  if (!done.ok) throw new Error(`${what} was refused: ${JSON.stringify(done).slice(0, 600)}`)
  return done as Extract<T, { ok: true }>
}
