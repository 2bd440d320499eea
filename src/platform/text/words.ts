/**
 * The one way Rotfeste counts words: in the browser, on the server, in the import and in print.
 *
 * Source of the rule: Unicode Standard Annex 29 (text segmentation), through `Intl.Segmenter`.
 */
export type WordCount = {
  /** Pieces between spaces that hold at least one letter or digit. */
  words: number
  /** Word-like segments of the Unicode rule; this is the figure that a limit is held against. */
  unicodeWords: number
  /** The first five pieces of `words`, as printed, divided by one space. */
  firstFiveWords: string
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const held = segmenters.get(language)
  if (held !== undefined) return held
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}

const bulletAtLineStart = /^[ \t]*[•·▪◦‣–*-][ \t]+/gm
const tag = /<\/?[a-zA-Z][^<>]{0,400}>/g

/**
 * Counts the words of an answer. Tags and bullet signs are not words; "30-50" is one word and two Unicode words.
 * `language` is a BCP 47 tag of the text (nb, nn, sv, en); null counts with the rules of bokmål, which are the same
 * for all four languages.
 */
export function countWords(text: string, language: string | null): WordCount {
  const plain = text.replace(tag, ' ').replace(bulletAtLineStart, '').replace(/\s+/gu, ' ').trim()
  const pieces = plain.split(' ').filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  let unicodeWords = 0
  for (const segment of segmenterFor(language ?? 'nb').segment(plain))
    if (segment.isWordLike) unicodeWords += 1
  return { words: pieces.length, unicodeWords, firstFiveWords: pieces.slice(0, 5).join(' ') }
}
