import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../database/database.ts'
import type { DraftAnswer } from '../answer.ts'
import { type FormDefinition, type Question, questionsOf } from '../definition.ts'
import { fieldsOf } from '../fields-of.ts'
import type { FormOutside } from '../outside.ts'
import { answerMark } from './answer-mark.ts'
import type { Aside, Now, PollReply, SaveReply } from './autosave-types.ts'
import { type KeptAnswers, listAnswers, listVersions } from './queries.ts'
import type { AnswerChange, SavedAnswer } from './save-answer.ts'

/** A form that is being filled in, as one person reads it. */
export type Reading = {
  kept: KeptAnswers
  definition: FormDefinition
  viewer: Viewer
  outside: FormOutside
  changedAt: Date
  /** What stands where nobody has written: an answer drafted from records. */
  unwritten?: (db: Db, question: Question) => Promise<DraftAnswer | undefined>
}

const accountOf = (viewer: Viewer) => (viewer.kind === 'member' ? viewer.accountId : null)

/** What a page that saves by itself is told about its save. */
export async function saveReply(
  db: Db,
  reading: Reading,
  change: AnswerChange,
  saved: SavedAnswer,
  at: Date,
): Promise<SaveReply> {
  const { viewer } = reading
  const question = questionNamed(reading, change.question)
  const { aside, ownVersion, version } = saved
  const byName = viewer.kind === 'member' ? viewer.name : ''
  const now =
    ownVersion === version && question
      ? state(reading, question, {
          answer: change.answer,
          version,
          linked: false,
          by: byName,
          mine: true,
          at,
        })
      : await stateNow(db, reading, change.question, version)
  return { kind: 'saved', aside, ownVersion, now }
}

/**
 * What others have changed of the questions named since the versions a page holds, and the texts that wait for somebody to choose. Of
 * answers drafted from records it tells only when somebody took their own back: what records say is read anew with the page.
 */
export async function pollReply(
  db: Db,
  reading: Reading,
  have: { question: string; version: number }[],
): Promise<PollReply> {
  const { kept, viewer, outside } = reading
  const versions = await listVersions(
    db,
    kept,
    have.map(({ question }) => question),
  )
  const changed: (Now & { question: string })[] = []
  const asides: (Aside & { question: string })[] = []
  for (const { question: key, version, asides: open } of versions) {
    const question = questionNamed(reading, key)
    if (!question) continue
    for (const { id, answer, savedBy, savedByName, savedAt } of open)
      asides.push({
        question: key,
        id,
        fields: fieldsOf(question, answer, outside),
        by: savedByName ?? '',
        mine: savedBy === accountOf(viewer),
        at: new Date(savedAt).toISOString(),
      })
    if (have.find((each) => each.question === key)?.version !== version)
      changed.push({ question: key, ...(await stateNow(db, reading, key, version)) })
  }
  return { kind: 'polled', changed, asides }
}

async function stateNow(db: Db, reading: Reading, key: string, version: number): Promise<Now> {
  const question = questionNamed(reading, key)
  if (!question) throw new Error(`the form has no question ${key}`)
  const [row] = await listAnswers(db, reading.kept, [key])
  if (row)
    return state(reading, question, {
      answer: row.answer,
      version: row.version,
      linked: false,
      by: row.savedByName ?? '',
      mine: row.savedBy === accountOf(reading.viewer),
      at: row.savedAt,
    })
  const answer = await reading.unwritten?.(db, question)
  return state(reading, question, {
    answer,
    version,
    linked: true,
    by: '',
    mine: false,
    at: reading.changedAt,
  })
}

type State = Omit<Now, 'hash' | 'fields' | 'at'> & { answer: DraftAnswer | undefined; at: Date }

const state = ({ outside }: Reading, question: Question, now: State): Now => ({
  version: now.version,
  hash: answerMark(now.answer),
  fields: fieldsOf(question, now.answer, outside),
  linked: now.linked,
  by: now.by,
  mine: now.mine,
  at: now.at.toISOString(),
})

const questionNamed = ({ definition }: Reading, key: string) =>
  questionsOf(definition).find((question) => question.key === key)
