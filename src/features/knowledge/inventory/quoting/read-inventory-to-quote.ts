import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { QuotedSource, SourceOption } from '../../../../platform/text/quoting.ts'
import { passagesOfSent } from '../../../forms/index.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { listAnswersRead, listNotesRead } from './queries.ts'

type NoteRow = Awaited<ReturnType<typeof listNotesRead>>[number]
type AnswerRow = Awaited<ReturnType<typeof listAnswersRead>>[number]

const ofNote = (row: NoteRow): SourceOption => ({
  id: row.id,
  title: row.respondent ? `${row.title}, ${row.respondent}` : row.title,
  titleLanguage: row.titleLanguage,
  municipalityKey: row.municipalityKey,
  saidOn: row.heldOn,
})

/** The notes that the viewer reads and that are still kept on a day (YYYY-MM-DD), newest first; at most 200. */
export const listNotesToQuote = async (db: Db, viewer: Viewer, today: string): Promise<SourceOption[]> =>
  (await listNotesRead(db, viewer, today)).map(ofNote)

/** What was said in a conversation. Open only where the person agreed to be quoted. */
export async function readNoteToQuote(
  db: Db,
  viewer: Viewer,
  id: string,
  today: string,
): Promise<QuotedSource | undefined> {
  const [row] = await listNotesRead(db, viewer, today, id)
  if (!row) return undefined
  return {
    ...ofNote(row),
    voice: municipalityLabel(row.municipalityKey),
    passages: [{ name: '', text: row.body, language: row.language, open: row.consent === 'quotable' }],
  }
}

const ofAnswer = (row: AnswerRow): SourceOption => ({
  id: row.id,
  title: row.title,
  titleLanguage: row.titleLanguage,
  municipalityKey: row.municipalityKey,
  saidOn: row.answeredOn,
})

/** The answers to questionnaires and interview guides that the viewer reads, newest first; at most 200. */
export const listAnswersToQuote = async (db: Db, viewer: Viewer): Promise<SourceOption[]> =>
  (await listAnswersRead(db, viewer)).map(ofAnswer)

/** What a municipality answered. Never open: it was told to the partnership. */
export async function readAnswersToQuote(
  db: Db,
  viewer: Viewer,
  id: string,
  language: Language,
): Promise<QuotedSource | undefined> {
  const [row] = await listAnswersRead(db, viewer, id)
  const passages = row && (await passagesOfSent(db, row.id, language))
  if (!row || !passages) return undefined
  return { ...ofAnswer(row), voice: municipalityLabel(row.municipalityKey), passages }
}
