import type { Member } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Answers } from '../../../../platform/forms/answer.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { sentContent } from '../../../forms/index.ts'
import { type CheckedRow, listChecked } from '../results/queries.ts'
import { type ComparedRow, listCompared } from './queries.ts'

/** Texts of the form that tell why. */
export const noteKeys = [
  'aimsWhy',
  'helpedNote',
  'hinderedNote',
  'againWhy',
  'beforeAfterNote',
  'comparisonNote',
  'lesson',
] as const
export type NoteKey = (typeof noteKeys)[number]

/** An adoption beside the others: with its latest checked evaluation, where there is one and the viewer reads it. */
export type Compared = ComparedRow & {
  latest: CheckedRow | null
  /** What was said at every occasion, first occasion first. */
  all: CheckedRow[]
  notes: { key: NoteKey; text: string }[]
  language: Language
}

/** Every adoption of a measure that the viewer may see, with the answers of those that they read. */
export async function loadCompared(db: Db, viewer: Member, measureId: string): Promise<Compared[]> {
  const adoptions = await listCompared(db, viewer, measureId)
  const checked = Map.groupBy(await listChecked(db, measureId), ({ adoptionId }) => adoptionId)
  const compared: Compared[] = []
  for (const adoption of adoptions) {
    const all = adoption.mayRead ? (checked.get(adoption.adoptionId) ?? []) : []
    const latest = all.at(-1) ?? null
    const sent = latest ? await sentContent(db, latest.filledFormId) : undefined
    compared.push({
      ...adoption,
      all,
      latest,
      notes: sent?.intact ? notesIn(sent.answers) : [],
      language: sent?.language ?? 'nb',
    })
  }
  return compared
}

const notesIn = (answers: Answers) =>
  noteKeys.flatMap((key) => (typeof answers[key] === 'string' ? [{ key, text: answers[key] }] : []))
