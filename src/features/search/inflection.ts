import type { Language } from '../../platform/i18n/languages.ts'

/** An ending and what may stand in its place in the dictionary form; tried on words that keep three letters. */
type Rule = readonly [ending: string, ...replacements: string[]]

const norwegian: readonly Rule[] = [
  ['ene', '', 'e', 'er'],
  ['ane', '', 'e', 'ar'],
  ['rne', 'r', 're'],
  ['ne', '', 'e'],
  ['en', '', 'e'],
  ['et', '', 'e'],
  ['er', '', 'e'],
  ['ar', '', 'e', 'ar'],
  ['or', 'e', 'a'],
  ['a', '', 'e'],
  ['e', '', 't'],
  ['n', ''],
  ['r', ''],
  ['t', ''],
  ['de', 't', ''],
]

const swedish: readonly Rule[] = [
  ['arna', '', 'e', 'are'],
  ['erna', '', 'e'],
  ['orna', 'a'],
  ['rna', 'r', 're', ''],
  ['na', '', 'e'],
  ['ar', '', 'e'],
  ['er', '', 'e'],
  ['or', 'a'],
  ['en', '', 'e'],
  ['et', '', 'e'],
  ['n', ''],
  ['t', ''],
  ['a', '', 'e', 't'],
  ['e', ''],
  ['r', ''],
  ['s', ''],
]

const english: readonly Rule[] = [
  ['ies', 'y'],
  ['es', '', 'e'],
  ['s', ''],
]

const rules: Record<Language, readonly Rule[]> = { nb: norwegian, nn: norwegian, sv: swedish, en: english }

/** Words of the glossary's subjects whose stem vowel changes. */
const irregular: Record<Language, Record<string, string>> = {
  nb: { barna: 'barn', menn: 'mann', mennene: 'mann', byråer: 'byrå', midlene: 'middel', sentrene: 'senter' },
  nn: { barna: 'barn', menn: 'mann', mennene: 'mann', sentera: 'senter' },
  sv: {
    bostäder: 'bostad',
    bostäderna: 'bostad',
    städer: 'stad',
    städerna: 'stad',
    män: 'man',
    männen: 'man',
  },
  en: { children: 'child', women: 'woman', men: 'man', people: 'person' },
}

const genitive = /(?<=\p{L}{3})['’]?s$/u

/**
 * Forms the word (small letters) may be inflected from, itself first: indefinite singular behind definite, plural and
 * genitive endings, the neuter of an adjective, and a doubled consonant made single ("programmet"). Plain rules without a dictionary: most of
 * the results are no words, so they are only good for looking up in a list of words of that language.
 */
export function dictionaryForms(word: string, language: Language): string[] {
  const forms = new Set([word])
  const add = (inflected: string) => {
    const known = irregular[language][inflected]
    if (known !== undefined) forms.add(known)
    for (const [ending, ...replacements] of rules[language]) {
      const stem = inflected.slice(0, -ending.length)
      if (!inflected.endsWith(ending) || stem.length < 3) continue
      const stems = /(.)\1$/u.test(stem) ? [stem, stem.slice(0, -1)] : [stem]
      for (const each of stems) for (const replacement of replacements) forms.add(each + replacement)
    }
  }
  add(word)
  const owner = word.replace(genitive, '')
  if (owner !== word) {
    forms.add(owner)
    add(owner)
  }
  return [...forms]
}
