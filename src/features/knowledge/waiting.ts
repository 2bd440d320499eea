import type { Viewer } from '../../platform/access/viewer.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import type { Waiting } from '../../platform/ui/waiting.ts'
import { listWaitingExampleRows } from './examples/list/queries.ts'
import { texts as exampleTexts } from './examples/texts.ts'
import { listWaitingFindingRows } from './findings/desk/queries.ts'
import { texts as findingTexts } from './findings/desk/texts.ts'

const FIRST = 5

/**
 * What waits for a person: findings to be checked or published by their region, examples to be read for the region, and examples of
 * other regions to be read from outside.
 */
export async function listWaitingKnowledge(
  db: Db,
  viewer: Viewer,
  language: Language,
): Promise<{ findings: Waiting; examples: Waiting; readings: Waiting }> {
  const base = `/${language}/workspace/knowledge`
  const t = exampleTexts[language]
  const shown = (
    { count, first }: { count: number; first: { id: string; title: string; language: Language }[] },
    folder: string,
    words: (title: string) => string,
  ): Waiting => ({
    count,
    first: first.map(({ id, title, language: written }) => ({
      title: words(title),
      href: `${base}/${folder}/${id}`,
      own: { text: title, language: written },
    })),
  })
  return {
    findings: shown(
      await listWaitingFindingRows(db, viewer, FIRST),
      'findings',
      findingTexts[language].waitingFor,
    ),
    examples: shown(await listWaitingExampleRows(db, viewer, 'region', FIRST), 'examples', t.waitingRegion),
    readings: shown(await listWaitingExampleRows(db, viewer, 'reader', FIRST), 'examples', t.waitingReader),
  }
}
