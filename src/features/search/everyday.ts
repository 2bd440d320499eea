import { languages } from '../../platform/i18n/languages.ts'
import { readReferenceTable } from '../../platform/reference-table.ts'
import {
  addForm,
  type Concept,
  conceptIndex,
  conceptNamed,
  emptyFormIndex,
  type Form,
  type FormIndex,
} from './concepts.ts'

/** Something people say in everyday words, and the concepts that answer it. */
export type Notion = {
  /** 'everyday-friends' */
  id: string
  /** What people write. */
  forms: Form[]
  /** Those of its forms that are looked for too when another was typed: single words that do not say too much else. */
  added: Form[]
  concepts: Concept[]
  /** What is filed under it: 'target:youth'. */
  filed: string[]
}

let kept: FormIndex<Notion> | undefined

/** The lexicon of everyday words (`db/reference/everyday-words.csv`), read once. */
export function everydayIndex(): FormIndex<Notion> {
  kept ??= readNotions()
  return kept
}

function readNotions(): FormIndex<Notion> {
  const index = emptyFormIndex<Notion>()
  const glossary = conceptIndex()
  for (const row of readReferenceTable('everyday-words.csv', ['everyday_id', ...languages, 'finds'])) {
    const written = languages.flatMap((language) =>
      row[language].split(';').map((form) => ({
        text: form.replace(/^~/u, ''),
        language,
        addedToo: /^\p{L}+$/u.test(form) && form.length > SHORTEST_ADDED,
      })),
    )
    const finds = row.finds.split(' ')
    const concepts = finds.filter((each) => !each.includes(':')).map((id) => conceptNamed(glossary, id))
    const notion: Notion = {
      id: `everyday-${row.everyday_id}`,
      forms: written.map(({ text, language }) => ({ text, language })),
      added: written.filter(({ addedToo }) => addedToo).map(({ text, language }) => ({ text, language })),
      concepts,
      filed: [
        ...new Set([
          ...finds.filter((each) => each.includes(':')),
          ...concepts.flatMap((concept) => concept.filed),
        ]),
      ],
    }
    for (const form of notion.forms) addForm(index, form, notion)
  }
  return index
}

/** "lag" and "bok" are other words as well in one language or the other. */
const SHORTEST_ADDED = 3
