import { readFonts } from './fonts.ts'

/** Printed where a character stood that none of the fonts has. */
export const MISSING_SIGN = '\ufffd'

// Nothing is lost on paper without these: marks that only choose a form of the character before them, and the byte order mark.
const unseen = /\p{Default_Ignorable_Code_Point}|\ufeff/u
const spaces = /[\t\v\f\u0085\u1680\u2028\u2029\u3000]/

/** The character as it is printed: itself, a space, nothing, or undefined where no font has it. PDF/A has no private characters. */
function printed(character: string): string | undefined {
  const codePoint = character.codePointAt(0) ?? 0
  const isPrivate = (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000
  if (character === '\n') return character
  if (spaces.test(character)) return ' '
  if (codePoint !== 0 && codePoint !== 0xfeff && !isPrivate && readFonts().covers(codePoint)) return character
  return unseen.test(character) ? '' : undefined
}

/** Latin letters, digits and signs that every text is made of. */
const plain = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026]*$/

/**
 * A text as it can be printed: lines end with "\n" alone, every character that no font has is shown as MISSING_SIGN, and
 * `missing` is called with each of them. Text that can be printed comes back as it is.
 */
export function printableText(text: string, missing: (character: string) => void = () => {}): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (plain.test(lines)) return lines
  let out = ''
  for (const character of lines) {
    const sign = printed(character)
    if (sign === undefined) missing(character)
    out += sign ?? MISSING_SIGN
  }
  return out
}

export type PdfData = string | number | boolean | null | PdfData[] | { [name: string]: PdfData | undefined }

// As many letters as surely fit on a line of A4. PDF/A refuses a line of more than 32 767.
const LONGEST_RUN = 60

/** The same data with every text printable and breakable. Names of fields are the template's own and stay. */
export function printableData(data: PdfData, missing: (character: string) => void = () => {}): PdfData {
  if (typeof data === 'string') return breakable(printableText(data, missing), LONGEST_RUN)
  if (Array.isArray(data)) return data.map((each) => printableData(each, missing))
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, printableData(value as PdfData, missing)]),
  )
}

/**
 * An SVG with text that can be drawn. Pictures choose no other font for what theirs lacks and put no marks on letters: there a box is
 * drawn. Names in a picture stand in full in the table beside it.
 */
export const drawableSvg = (svg: string): string =>
  svg
    .normalize('NFC')
    .replace(/[^\t\n\r -~]/gu, (character) =>
      /\p{M}/u.test(character) || !readFonts().coversInPictures(character.codePointAt(0) ?? 0)
        ? '\u25a1'
        : character,
    )

/** The characters in the data that no font has, each once, in the order they come. */
export function unprintableCharacters(data: PdfData): string[] {
  const found = new Set<string>()
  printableData(data, (character) => found.add(character))
  return [...found]
}

/** Those characters by their number in Unicode, since they cannot be shown: at most 40, '' where every one can be printed. */
export function unprintableNumbers(data: PdfData): string {
  const numbers = unprintableCharacters(data).map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return [...numbers.slice(0, 40), ...(numbers.length > 40 ? ['…'] : [])].join(', ')
}

/**
 * The text with places to break a line inside runs longer than `most` characters without a space, hyphen or slash, so that nothing
 * runs out over the edge of the paper.
 */
export function breakable(text: string, most: number): string {
  return text.replace(new RegExp(`[^\\s/-]{${most + 1},}`, 'gu'), (run) => {
    const pieces: string[] = []
    let piece = ''
    let length = 0
    for (const { segment } of graphemes.segment(run)) {
      piece += segment
      length += 1
      if (length === most) {
        pieces.push(piece)
        piece = ''
        length = 0
      }
    }
    if (piece) pieces.push(piece)
    return pieces.join('\u200b')
  })
}
const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' })

/** Whether the first letter with a direction is one that is written from right to left (Unicode Standard Annex 9, rule P2). */
export function isRightToLeft(text: string): boolean {
  const first = /[\p{L}]/u.exec(text)?.[0]
  return (
    first !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
  )
}
