import { type Language, languages } from '../../platform/i18n/languages.ts'
import { conceptIndex, type FormIndex, joined } from './concepts.ts'
import { dictionaryForms } from './inflection.ts'

/** Longer phrases are only found as they stand in the list: their words would inflect in too many ways. */
const mostInflectedWords = 3

/**
 * What a run of words (small letters) means; several only when it is a form of each in the same languages. What stands in
 * the list as typed goes before what is only inflected from it, the reader's language before its Norwegian sister, and these before
 * the others. Single words that `db/reference/search-common.csv` ignores are not looked up.
 */
export function lookUp<Meaning>(index: FormIndex<Meaning>, run: string[], language: Language): Meaning[] {
  const { ignored } = conceptIndex()
  if (run.length === 1 && ignored[language].has(joined(run))) return []
  const may = (key: string, each: Language) => run.length > 1 || !ignored[each].has(key)
  const asTyped = (each: Language) => [joined(run)].filter((key) => may(key, each))
  const inflected = (each: Language) => inflections(index, run, each).filter((key) => may(key, each))
  for (const keysIn of run.length > mostInflectedWords ? [asTyped] : [asTyped, inflected]) {
    for (const group of preference(language)) {
      const found = group.flatMap((each) => firstFound(index, each, keysIn(each)))
      if (found.length > 0) return [...new Set(found)]
    }
  }
  return []
}

function firstFound<Meaning>(index: FormIndex<Meaning>, language: Language, keys: string[]): Meaning[] {
  for (const key of keys) {
    const meanings = index.byForm[language].get(key)
    if (meanings !== undefined) return meanings
  }
  return []
}

function preference(language: Language): Language[][] {
  const sister: Language | null = language === 'nb' ? 'nn' : language === 'nn' ? 'nb' : null
  const near: Language[] = sister === null ? [language] : [language, sister]
  return [...near.map((each) => [each]), languages.filter((each) => !near.includes(each))]
}

/** Every way to read the words of a run as inflected that some form begins with, joined; those that change fewest letters first. */
function inflections<Meaning>(index: FormIndex<Meaning>, run: string[], language: Language): string[] {
  let keys = ['']
  for (const word of run) {
    const forms = dictionaryForms(word, language)
    keys = keys.flatMap((before) =>
      forms.map((form) => before + form).filter((key) => index.beginnings[language].has(key)),
    )
  }
  return [...new Set(keys)].sort((a, b) => b.length - a.length)
}
