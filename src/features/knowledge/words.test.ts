import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from '../../platform/i18n/languages.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { readReferenceTable } from '../../platform/reference-table.ts'
import { texts as deskTexts } from './findings/desk/texts.ts'
import { texts as listTexts } from './findings/list/texts.ts'
import { texts as sourceTexts } from './findings/sources/texts.ts'
import { texts as frontTexts } from './front/texts.ts'
import { words } from './words.ts'

const [finding] = readReferenceTable('glossary.csv', ['concept_id', ...languages]).filter(
  ({ concept_id }) => concept_id === 'finding',
)

test.each(languages)(
  'a finding is called by the word of the glossary in %s: menu, title, buttons, files',
  (language) => {
    const word = finding?.[language] ?? ''
    expect(word).not.toBe('')
    const list = listTexts[language]
    for (const named of [
      words[language].findings,
      list.title,
      list.sheet,
      list.found('1', 1),
      list.kind,
      deskTexts[language].newTitle,
      sourceTexts[language].takeUp,
      frontTexts[language].yourFindings,
      frontTexts[language].findings(1, '1'),
    ])
      expect(named.toLowerCase()).toContain(word)
  },
)

test('no text of these pages or of the workspace calls it by the Swedish word for a lesson', () => {
  const root = join(projectRoot(), 'src', 'features')
  const files = globSync(['knowledge/**/*texts.ts', 'knowledge/words.ts', 'workspace/texts.ts'], {
    cwd: root,
  })
  expect(files.length).toBeGreaterThan(12)
  expect(files.filter((file) => /lärdom/i.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})
