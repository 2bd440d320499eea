import type { Language } from '../../platform/i18n/languages.ts'
import { conceptIndex, wordsOf } from './concepts.ts'
import { everydayIndex } from './everyday.ts'

const SHORTEST = 5
/** From this length on two letters may be wrong. */
const LONG = 10
const MOST = 2

let kept: Record<Language, string[]> | undefined

/**
 * Words of the glossary and the everyday words that a word no list and no text has may have been meant for, nearest first, at most two:
 * in the reader's language or its sister, with the same first letter and one letter too many, too few, wrong or in the wrong place;
 * from ten letters on two. None for words of fewer than five letters.
 */
export function nearWords(word: string, language: Language): string[] {
  if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return []
  kept ??= { nb: listed('nb'), nn: listed('nn'), sv: listed('sv'), en: listed('en') }
  const most = word.length >= LONG ? 2 : 1
  const sister: Language[] = language === 'nb' ? ['nn'] : language === 'nn' ? ['nb'] : []
  const near: { known: string; away: number }[] = []
  for (const each of [language, ...sister]) {
    for (const known of kept[each]) {
      if (known[0] !== word[0] || Math.abs(known.length - word.length) > most) continue
      const away = lettersAway(word, known, most)
      if (away <= most && !near.some((other) => other.known === known)) near.push({ known, away })
    }
  }
  const best = Math.min(...near.map(({ away }) => away))
  return near
    .filter(({ away }) => away === best)
    .map(({ known }) => known)
    .slice(0, MOST)
}

function listed(language: Language): string[] {
  const { byId, ignored } = conceptIndex()
  const notions = [...everydayIndex().byForm[language].values()].flat()
  const forms = [
    ...[...byId.values()].flatMap((concept) => concept.forms),
    ...notions.flatMap((notion) => notion.forms),
  ]
  const words = forms.flatMap((form) => {
    const [word, ...more] = form.language === language ? wordsOf(form.text) : []
    return word && more.length === 0 && /^\p{L}{5,}$/u.test(word.word) ? [word.word] : []
  })
  return [...new Set(words)].filter((word) => !ignored[language].has(word))
}

/** Letters added, left out, exchanged or swapped with their neighbour (optimal string alignment); `most + 1` when there are more. */
export function lettersAway(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    // Two rows back still counts for letters that changed places.
    if (Math.min(...next) > most && Math.min(...row) >= most) return most + 1
    before = row
    row = next
  }
  return Math.min(row[b.length] ?? 0, most + 1)
}
