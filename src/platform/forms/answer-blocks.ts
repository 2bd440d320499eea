import { formatDay, formatHundredths, formatOre } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import type { AnswerValue, Attachment, Chosen, Currency, Person, Row } from './answer.ts'
import { isAnswer, isEmpty } from './answer-shape.ts'
import { decimalOf, numberOf, sumOf } from './decimal.ts'
import type { Question } from './definition.ts'
import { fieldTexts } from './field-texts.ts'
import { personFields } from './parse-answer.ts'
import { figureText } from './typed-figure.ts'

/** A piece of an answer for reading. HTML, PDF, DOCX and CSV are all made of these and of nothing else. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'ticks'; options: { letter: string; label: string; chosen: boolean; reason?: string }[] }
  | { kind: 'table'; head: { text: string; numeric: boolean }[]; rows: string[][]; totalRow: boolean }
  | { kind: 'empty'; text: string }

export type BlockContext = {
  language: Language
  municipalityNames: Record<string, string>
  /** Every option with its mark, as the official form prints them; otherwise the chosen ones only. */
  printAllOptions?: boolean
  /** Named behind computed amounts and in the heads of columns of amounts. */
  currency?: Currency
}

/**
 * An answer as blocks, in the words of `context.language`. A line break in a text begins a new paragraph, lines that begin with a bullet
 * are a list. Accounts give their comment only: the table of figures stands in the report itself.
 */
export function answerBlocks(
  question: Question,
  value: AnswerValue | undefined,
  context: BlockContext,
): Block[] {
  const t = fieldTexts[context.language]
  const answered = value !== undefined && isAnswer(question, value) && !isEmpty(value)
  if (question.kind === 'choice' || question.kind === 'choices') {
    const options = tickBlock(question, answered ? (value as Chosen) : { chosen: [] }, context)
    if (options.options.length > 0) return [options]
  }
  if (question.kind === 'accounts') return answered ? textBlocks((value as { comment: string }).comment) : []
  if (!answered) return [{ kind: 'empty', text: t.notAnswered }]
  return filledBlocks(question, value, context)
}

const paragraph = (text: string): Block[] => [{ kind: 'paragraph', text }]

function filledBlocks(question: Question, value: AnswerValue, context: BlockContext): Block[] {
  const { language } = context
  const t = fieldTexts[language]
  switch (question.kind) {
    case 'long-text':
      return textBlocks(value as string)
    case 'yes-no':
      return paragraph(value === 'yes' ? t.yes : t.no)
    case 'date':
      return paragraph(formatDay(value as string, language))
    case 'period': {
      const { from, to } = value as { from: string; to: string }
      return paragraph(`${formatDay(from, language)} – ${formatDay(to, language)}`)
    }
    case 'money': {
      const { amountOre, currency } = value as { amountOre: number; currency: Currency }
      return paragraph(formatOre(amountOre, currency, language))
    }
    case 'number':
      return paragraph(
        `${figure(value as number, language)}${question.unit ? ` ${question.unit[language]}` : ''}`,
      )
    case 'scale':
      return paragraph(t.scaleOf(value as number, question.low[language], question.high[language]))
    case 'municipalities':
      return paragraph((value as string[]).map((key) => nameOf(key, context)).join(', '))
    case 'people':
      return [peopleBlock(value as Person[], language)]
    case 'table':
      return [tableBlock(question, value as Row[], context)]
    case 'attachment':
      return [
        {
          kind: 'list',
          items: (value as Attachment[]).map(
            (file) => `${file.fileName} (${bytes(file.byteCount, language)})`,
          ),
        },
      ]
    case 'computed':
      return paragraph(computedText(question.shownAs, value as number, context))
    default:
      return paragraph(String(value))
  }
}

const nameOf = (key: string, { municipalityNames }: BlockContext) =>
  (Object.hasOwn(municipalityNames, key) ? municipalityNames[key] : undefined) ?? key

/** A figure with all its decimals, as the language prints it. */
function figure(value: number, language: Language): string {
  const exact = decimalOf(value)
  return exact
    ? figureText(exact, language, { minus: '\u2212', thousands: language === 'en' ? ',' : '\u00a0' })
    : String(value)
}

function computedText(
  shownAs: 'number' | 'money' | 'share',
  value: number,
  { language, currency }: Pick<BlockContext, 'language' | 'currency'>,
): string {
  if (shownAs === 'share') return `${figure(Math.round(value * 1000) / 10, language)}\u00a0%`
  if (shownAs === 'number' || !Number.isSafeInteger(value)) return figure(value, language)
  return currency ? formatOre(value, currency, language) : formatHundredths(value, language)
}

const bullet = /^\s*[•·▪◦‣–*-]\s+/

function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') continue
    const last = blocks.at(-1)
    if (!bullet.test(line)) blocks.push({ kind: 'paragraph', text: line.trim() })
    else if (last?.kind === 'list') last.items.push(line.replace(bullet, '').trim())
    else blocks.push({ kind: 'list', items: [line.replace(bullet, '').trim()] })
  }
  return blocks
}

type Ticks = Extract<Block, { kind: 'ticks' }>

/** Options in the order of the form; one that the form does not have stands last, by its id. */
function tickBlock(
  question: Extract<Question, { kind: 'choice' | 'choices' }>,
  { chosen }: Chosen,
  { language, printAllOptions = false }: BlockContext,
): Ticks {
  const found = new Map(chosen.map((each) => [each.id, each]))
  const unknown = chosen.filter(({ id }) => !question.options.some((option) => option.id === id))
  const options: Ticks['options'] = [
    ...question.options.map(({ id, letter = '', label }) => ({ id, letter, label: label[language] })),
    ...unknown.map(({ id }) => ({ id, letter: '', label: id })),
  ].map(({ id, letter, label }) => {
    const reason = found.get(id)?.reason
    return { letter, label, chosen: found.has(id), ...(reason ? { reason } : {}) }
  })
  return { kind: 'ticks', options: printAllOptions ? options : options.filter((option) => option.chosen) }
}

/** Columns that nobody has filled in are left out. */
function peopleBlock(people: Person[], language: Language): Block {
  const columns = personFields.filter(
    (field) => field === 'name' || people.some((person) => person[field] !== ''),
  )
  const names = fieldTexts[language].person
  return {
    kind: 'table',
    head: columns.map((field) => ({ text: names[field], numeric: false })),
    rows: people.map((person) => columns.map((field) => person[field])),
    totalRow: false,
  }
}

function tableBlock(
  question: Extract<Question, { kind: 'table' }>,
  rows: Row[],
  context: BlockContext,
): Block {
  const { language, currency } = context
  const { columns } = question
  const cellText = (kind: string, cell: string | number | null | undefined): string => {
    if (cell === null || cell === undefined) return ''
    if (typeof cell === 'number')
      return kind === 'money' && Number.isSafeInteger(cell)
        ? formatHundredths(cell, language)
        : figure(cell, language)
    return kind === 'date' ? formatDay(cell, language) : cell
  }
  const cellOf = (row: Row, id: string) => (Object.hasOwn(row, id) ? row[id] : null)
  const totalRow = columns.some(({ sum }) => sum)
  const totals = columns.map(({ id, kind, sum }, at) => {
    if (!sum) return at === 0 ? fieldTexts[language].sum : ''
    const figures = rows.flatMap((row) => decimalOf(Number(cellOf(row, id) ?? 0)) ?? [])
    return cellText(kind, numberOf(sumOf(figures)))
  })
  return {
    kind: 'table',
    head: columns.map(({ label, kind }) => ({
      text: kind === 'money' && currency ? `${label[language]} (${currency})` : label[language],
      numeric: kind === 'money' || kind === 'number',
    })),
    rows: [
      ...rows.map((row) => columns.map(({ id, kind }) => cellText(kind, cellOf(row, id)))),
      ...(totalRow ? [totals] : []),
    ],
    totalRow,
  }
}

function bytes(count: number, language: Language): string {
  if (count < 1000) return `${count}\u00a0B`
  const mega = count >= 1_000_000
  return `${figure(Math.round(count / (mega ? 100_000 : 100)) / 10, language)}\u00a0${mega ? 'MB' : 'kB'}`
}

/** An answer as plain text: paragraphs and rows on lines of their own, cells divided by semicolons. */
export const answerText = (
  question: Question,
  value: AnswerValue | undefined,
  context: BlockContext,
): string => answerBlocks(question, value, context).map(blockText).join('\n')

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'empty':
      return block.text
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'ticks':
      return block.options
        .filter(({ chosen }) => chosen)
        .map(
          ({ letter, label, reason }) =>
            `${letter ? `${letter}) ` : ''}${label}${reason ? `: ${reason}` : ''}`,
        )
        .join('\n')
    case 'table':
      return [block.head.map(({ text }) => text), ...block.rows].map((cells) => cells.join('; ')).join('\n')
  }
}
