import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { findOrganisation, listProgrammeOptions } from '../../organisations/index.ts'
import { type FoundProject, findProject, textOf } from '../../projects/index.ts'
import type { LoadedReading } from '../load-reading.ts'
import type { Names } from '../publish/apply-document.ts'
import { findNames } from '../publish/known-names.ts'
import { type RecordNames, unitLabel, unitWords } from '../publish/record-words.ts'
import type { SettledItem } from '../review/decisions.ts'
import type { BankFinding } from '../review/finding-list.tsx'
import { proposeMerge } from './merge-document.ts'
import type { SimilarProject } from './similar-projects.ts'

/** A project of the bank so like a document's that differences between them are findings. */
const sameProject = 0.6

/**
 * What a document says otherwise than the most similar project of the bank: one warning for each part where both say
 * something, with both values and the document's words.
 */
export async function findBankFindings(
  db: Db,
  viewer: Viewer,
  given: { loaded: LoadedReading; settled: SettledItem[]; similar: SimilarProject[]; language: Language },
): Promise<BankFinding[]> {
  const [best] = given.similar
  const project = best && best.score >= sameProject ? await findProject(db, viewer, best.slug) : undefined
  if (!project) return []
  const { loaded, settled, language } = given
  const { names, shown } = await namesFor(db, project, settled, loaded)
  const { rows, bank, document } = proposeMerge(project.record, settled, names)
  return rows.flatMap((row): BankFinding[] => {
    const [held, said] = [bank, document].map((record) =>
      unitWords(record, row.unit, language, shown).join(', '),
    )
    if (!held || !said) return []
    // Texts are compared side by side when merging; here two long texts would say nothing.
    if (textOf(bank, row.unit)) return []
    return [
      {
        code: 'differs-from-bank',
        severity: 'warning',
        fields: row.parts.map(({ item }) => item.path),
        message: 'The document says something else than the project bank.',
        field: unitLabel(bank, row.unit, language),
        bank: held,
        document: said,
        quotes: row.parts.flatMap(({ item }) =>
          item.place
            ? [
                {
                  text: loaded.extracted.text.slice(item.place.start, item.place.end),
                  start: item.place.start,
                  end: item.place.end,
                },
              ]
            : [],
        ),
      },
    ]
  })
}

/** The names needed to compare a project with a document, and to show both. */
export async function namesFor(
  db: Db,
  project: FoundProject,
  settled: SettledItem[],
  loaded: LoadedReading,
): Promise<{ names: Names; shown: RecordNames }> {
  const programmes = await listProgrammeOptions(db)
  const programme = programmes.find(({ id }) => id === project.record.programmeId)
  const names = await findNames(db, settled, loaded.reading, project.record.country, programme)
  const owner = project.record.ownerId ? await findOrganisation(db, project.record.ownerId) : undefined
  const organisations = new Map([...names.organisations.values()].map(({ id, name }) => [id, name]))
  if (owner) organisations.set(owner.id, owner.name)
  return {
    names,
    shown: { organisations, programmes: new Map(programmes.map(({ id, name }) => [id, name])) },
  }
}
