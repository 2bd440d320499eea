import {
  AlignmentType,
  Footer,
  type HeadingLevel,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { localeOf } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import { isRightToLeft } from '../pdf/printable.ts'

// What every text document of ours looks like. The library takes long to start: whoever uses this is loaded when first asked for.

export const SPRUCE = '1F5A45'
export const QUIET = '4D5552'
export const ROWAN = '8F2424'
// Twentieths of a point: A4 less the margins, and the place of a question's number.
const MARGIN = 1247
export const LINE = 11906 - 2 * MARGIN
export const INDENT = 510

/** Lines a tenth higher than their letters; said where letters have another size, or some readers keep the height of the text's own. */
const SPACED = { line: 264, lineRule: LineRuleType.AUTO }

export const bulletList = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: INDENT + 300, hanging: 300 } } },
    },
  ],
}

export function styles(language: Language) {
  const headingStyle = (size: number, color: string, before: number, after: number) => ({
    run: { size, bold: true, color },
    paragraph: { spacing: { before, after, ...SPACED }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: localeOf(language) } },
        paragraph: { spacing: { after: 100, ...SPACED } },
      },
      heading1: headingStyle(44, SPRUCE, 0, 60),
      heading2: headingStyle(29, SPRUCE, 440, 160),
      heading3: headingStyle(22, '1C1F1E', 280, 80),
    },
  }
}

/** XML 1.0 has no place for most control characters and for halves of a pair. */
export const xmlText = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')

export type Look = { bold?: boolean; italics?: boolean; size?: number; color?: string }

export function run(text: string, language: Language, look: Look = {}): TextRun {
  const lines = xmlText(text).split('\n')
  return new TextRun({
    ...look,
    children: lines.flatMap((line, index) => (index === 0 ? [line] : [new TextRun({ break: 1 }), line])),
    rightToLeft: isRightToLeft(text),
    language: { value: localeOf(language) },
  })
}

export const heading = (
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  language: Language,
) => new Paragraph({ heading: level, children: [run(text, language)] })

/** A4 with its margins. */
export const paper = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 1361, bottom: 1361, left: MARGIN, right: MARGIN },
  },
}

/** The title and the number of the page, in their languages. */
export function footer(
  title: { text: string; language: Language },
  page: { word: string; of: string; language: Language },
): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: LINE }],
        children: [
          run(`${title.text}\t`, title.language, { size: 17, color: QUIET }),
          new TextRun({
            children: [`${page.word} `, PageNumber.CURRENT, ` ${page.of} `, PageNumber.TOTAL_PAGES],
            size: 17,
            color: QUIET,
            language: { value: localeOf(page.language) },
          }),
        ],
      }),
    ],
  })
}

const FACT_INDENT = 2300
/** What, and its value, in two columns; each in its language. */
export const fact = (name: string, value: string, own: Language, answers: Language) =>
  new Paragraph({
    spacing: { after: 30 },
    indent: { left: FACT_INDENT, hanging: FACT_INDENT },
    tabStops: [{ type: TabStopType.LEFT, position: FACT_INDENT }],
    children: [run(`${name}\t`, own, { color: QUIET }), run(value, answers)],
  })
