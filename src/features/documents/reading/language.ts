import type { Reading } from './reading.ts'

type Language = Exclude<Reading['language'], null>

/**
 * Small words that one of the four languages writes and the others do not, or not in that form. Words that two of
 * them share are left out, so that every hit is evidence.
 */
const functionWords: Record<Language, ReadonlySet<string>> = {
  nb: wordSet(
    'ikke hva hvem hvor hvordan hvilke hvilken jeg fra noen noe mye bare ble være vært et mer frem uke flere hun dere deres selv hver de disse åpen gjøre vei ønsker kommunene tilbake',
  ),
  nn: wordSet(
    'ikkje kva kven kor korleis eg frå nokon noko nokre mykje berre òg blei vart vore vere ein eit meir fleire ho deira sjølv kvar dei desse heile saman gjere veg ynskjer ønskjer kommunane attende',
  ),
  sv: wordSet(
    'inte och att är för från någon något några mycket bara blev vara varit ett efter flera hennes deras själv kunde inom varje genom hur vad vilka när till sig detta dessa samt kommer också',
  ),
  en: wordSet(
    'the and of to is are was were with from this that which their have has been not by an as we our',
  ),
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

const shortest = 8

const owner = new Map(
  (['nb', 'nn', 'sv', 'en'] as const).flatMap((language) =>
    [...functionWords[language]].map((word) => [word, language] as const),
  ),
)
/** Words shared by Norwegian in both forms, against Swedish and English. */
const norwegian = wordSet('og å er på det som den har vi til seg skal blir også etter')

/**
 * The language of an answer, by its small words. Null when the text has fewer than eight words or when no
 * language is clearly ahead; a form's printed labels must not be part of the text.
 */
export function languageOf(text: string): Language | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < shortest) return null
  const score: Record<Language, number> = { nb: 0, nn: 0, sv: 0, en: 0 }
  let shared = 0
  for (const word of words) {
    const language = owner.get(word)
    if (language !== undefined) score[language] += 1
    if (norwegian.has(word)) shared += 1
  }
  const norwegianTotal = score.nb + score.nn + shared / 2
  const [family, best] = (
    [
      ['no', norwegianTotal],
      ['sv', score.sv],
      ['en', score.en],
    ] as const
  ).reduce((a, b) => (b[1] > a[1] ? b : a))
  if (best < 1.5) return null
  if (family !== 'no') return family
  if (score.nb === score.nn) return null
  return score.nb > score.nn ? 'nb' : 'nn'
}
