import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { QuotedSource, SourceOption } from '../../../../platform/text/quoting.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { passagesOfSent } from '../../../forms/index.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { listChecked } from './queries.ts'

type Row = Awaited<ReturnType<typeof listChecked>>[number]

const optionOf = (row: Row, language: Language): SourceOption => ({
  id: row.id,
  title: row.titles[language] ?? row.titles[row.language] ?? '',
  municipalityKey: row.municipalityKey,
  saidOn: row.checkedOn,
})

/** The checked evaluations whose answers the viewer reads, newest first; at most 200. */
export const listEvaluationsToQuote = async (
  db: Db,
  viewer: Viewer,
  language: Language,
): Promise<SourceOption[]> => (await listChecked(db, viewer)).map((row) => optionOf(row, language))

/**
 * What a municipality wrote in a checked evaluation; undefined where the viewer does not read its answers. Never open: what is
 * published of evaluations is put together from several (`loadRelease`), and one of them must not be told from it.
 */
export async function readEvaluationToQuote(
  db: Db,
  viewer: Viewer,
  id: string,
  language: Language,
): Promise<QuotedSource | undefined> {
  if (!isUuid(id)) return undefined
  const [row] = await listChecked(db, viewer, id)
  const passages = row && (await passagesOfSent(db, row.filledFormId, language))
  if (!row || !passages) return undefined
  return { ...optionOf(row, language), voice: municipalityLabel(row.municipalityKey), passages }
}
