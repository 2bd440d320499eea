import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { passagesOfAnswers } from '../../../platform/forms/passages.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { QuotedSource, SourceOption } from '../../../platform/text/quoting.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { reportName } from '../report-name.ts'
import { findVersion } from '../send/find-version.ts'
import { listApproved, listCandidates } from './queries.ts'

type Approved = Awaited<ReturnType<typeof listApproved>>[number]

const optionOf = (row: Approved, language: Language): SourceOption => ({
  id: row.id,
  title: `${reportName(row.formTitle, row, language)}, ${row.project}`,
  municipalityKey: row.municipalityKey,
  saidOn: row.periodTo,
})

/** The approved reports that the viewer may read, newest first; at most 200. */
export const listReportsToQuote = async (
  db: Db,
  viewer: Viewer,
  language: Language,
): Promise<SourceOption[]> => (await listApproved(db, viewer)).map((row) => optionOf(row, language))

/**
 * What is said in the approved version of a report; undefined where the viewer may not read it. Answers that the form opens are open
 * once the project is published.
 */
export async function readReportToQuote(
  db: Db,
  viewer: Viewer,
  id: string,
  language: Language,
): Promise<QuotedSource | undefined> {
  if (!isUuid(id)) return undefined
  const [row] = await listApproved(db, viewer, id)
  const content = row && (await findVersion(db, viewer, row.id, row.version))?.content
  if (!row || !content) return undefined
  return {
    ...optionOf(row, language),
    voice: row.project,
    passages: passagesOfAnswers(content.form.definition, content.answers, {
      language: content.report.language,
      own: language,
      opens: ({ publish }) => row.isOpen && publish === 'whole',
    }),
  }
}

export type KnowledgeCandidate = Awaited<ReturnType<typeof listCandidates>>[number]

/** Answers of approved reports that may teach others, of reports the viewer may read; at most 500. */
export const listKnowledgeCandidates = (db: Db, viewer: Viewer): Promise<KnowledgeCandidate[]> =>
  listCandidates(db, viewer)
