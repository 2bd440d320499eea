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

/** Elements that documents leave behind in a text. Other words in angle brackets are what somebody wrote, and count. */
const elements =
  'a|abbr|b|big|blockquote|body|br|caption|center|code|col|colgroup|dd|del|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|html|i|img|' +
  'input|ins|label|li|mark|ol|option|p|pre|s|section|select|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul'
const element = new RegExp(`^(?:${elements})$`, 'i')
/** Whether it is the name of an element that documents leave behind, and not a word that somebody put in angle brackets. */
export const isElement = (name: string) => element.test(name)

const attribute = `\\s+(?:[a-zA-Z-]+=(?:"[^"<>]{0,400}"|'[^'<>]{0,400}'|[^\\s"'<>]{1,400})|checked|disabled|selected)`
const tag = new RegExp(`</?(?:${elements})(?:${attribute}){0,12}\\s*/?>`, 'gi')

/**
 * A full stop or colon between letters joins them: "f.eks", "EU:s". The Unicode rule says so, but engines differ (Chromium divides at
 * the full stop, most at the colon unless the text is Swedish); at a round apostrophe they agree.
 */
const markInWord =
  /(?<=[\p{Alphabetic}\u02c2-\u02df\u05f3][\p{M}\p{Cf}]*)[.:\uff0e\uff1a](?=[\p{M}\p{Cf}]*[\p{Alphabetic}\u02c2-\u02df\u05f3])/gu

/**
 * Counts the words of an answer. Tags and bullet signs are not words; "30-50" is one word and two Unicode words.
 * `language` is a BCP 47 tag of the text (nb, nn, sv, en); null counts with the rules of bokmål, which are the same
 * for all four languages.
 */
export function countWords(text: string, language: string | null): WordCount {
  const plain = text.replace(tag, ' ').replace(bulletAtLineStart, '').replace(/\s+/gu, ' ').trim()
  const pieces = plain.split(' ').filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  let unicodeWords = 0
  for (const segment of segmenterFor(language ?? 'nb').segment(plain.replace(markInWord, '\u2019')))
    if (segment.isWordLike) unicodeWords += 1
  return { words: pieces.length, unicodeWords, firstFiveWords: pieces.slice(0, 5).join(' ') }
}
