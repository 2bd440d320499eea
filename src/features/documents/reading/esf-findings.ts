import { distance, fold } from './labels.ts'
import type { FieldReading, FindingReading } from './reading.ts'
import { finding, quoteOf } from './settle.ts'

type Stretch = { start: number; end: number }

const phaseWords: [string, RegExp][] = [
  ['pre-study', /förstudie(?:n|ns)?(?!\p{L})/iu],
  ['pre-project', /förprojekt(?:et|ering|eringen)(?!\p{L})/iu],
  ['implementation', /genomförandeprojekt(?:et)?(?!\p{L})/iu],
]

/** Printed phases of the Swedish ESF pages to the ids of the controlled list. */
export const esfPhases: ReadonlyMap<string, string> = new Map([
  ['förstudie', 'pre-study'],
  ['förprojektering', 'pre-project'],
  ['förprojekt', 'pre-project'],
  ['genomförande', 'implementation'],
])

/** The printed phase against what the title or the text calls the project. Title first, then texts in order. */
export function phaseFinding(
  text: string,
  phase: FieldReading | undefined,
  title: Stretch | undefined,
  texts: (Stretch & { key: string })[],
): FindingReading | undefined {
  if (!phase?.value || phase.start === undefined || phase.end === undefined) return undefined
  const places = [
    ...(title ? [{ ...title, path: 'fields.projectName' }] : []),
    ...texts.map((one) => ({ ...one, path: `texts.${one.key}` })),
  ]
  for (const place of places) {
    const printed = text.slice(place.start, place.end)
    for (const [id, pattern] of phaseWords) {
      const m = id === phase.value ? null : pattern.exec(printed)
      if (!m) continue
      const start = place.start + m.index
      const quotes = [
        quoteOf(text, { start: phase.start, end: phase.end }),
        quoteOf(text, { start, end: start + m[0].length }),
      ]
      return finding(
        'phase-conflict',
        'warning',
        ['fields.phase', place.path],
        'The printed phase and the text differ.',
        quotes,
        [phase.value, id],
      )
    }
  }
  return undefined
}

const wordPattern = /[\p{L}\d]+/gu

/**
 * Another spelling of an organisation's name in running text: the same first word, and as a whole at most a seventh
 * of the letters apart. Each spelling is reported once. A letter lost in a word is a `warning`, other differences `info`.
 */
export function nameVariants(
  text: string,
  path: string,
  name: Stretch,
  paragraphs: Stretch[],
): FindingReading[] {
  const own = wordsIn(text, name)
  const folded = own.map((word) => word.folded).join('')
  const most = Math.min(4, Math.floor(folded.length / 7))
  if (own.length < 2 || most === 0) return []
  const variants = new Map<string, { span: Stretch; spelling: boolean }>()
  for (const paragraph of paragraphs) {
    const words = wordsIn(text, paragraph)
    for (const [i, word] of words.entries()) {
      if (distance(word.folded, own[0]?.folded ?? '', 1) > 1) continue
      const hit = nearestWindow(words, i, own.length, folded, most)
      if (!hit || hit.apart === 0) continue
      const key = hit.folded
      if (!variants.has(key)) {
        variants.set(key, { span: { start: word.start, end: hit.end }, spelling: hit.length === own.length })
      }
    }
  }
  return [...variants.values()].map(({ span, spelling }) =>
    finding(
      'organisation-name-variant',
      spelling ? 'warning' : 'info',
      [path],
      'The name is written in another way in the text.',
      [quoteOf(text, name), quoteOf(text, span)],
      [text.slice(name.start, name.end), text.slice(span.start, span.end)],
    ),
  )
}

type Word = { folded: string; start: number; end: number }

function wordsIn(text: string, span: Stretch): Word[] {
  return [...text.slice(span.start, span.end).matchAll(wordPattern)].map((m) => ({
    folded: fold(m[0]),
    start: span.start + m.index,
    end: span.start + m.index + m[0].length,
  }))
}

function nearestWindow(words: Word[], from: number, size: number, folded: string, most: number) {
  let best: { apart: number; end: number; folded: string; length: number } | undefined
  for (let length = Math.max(2, size - 1); length <= size + 1; length++) {
    const window = words.slice(from, from + length)
    const last = window.at(-1)
    if (window.length < length || !last) continue
    const joined = window.map((word) => word.folded).join('')
    for (const [form, end] of [
      [joined, last.end],
      [joined.endsWith('s') ? joined.slice(0, -1) : joined, joined.endsWith('s') ? last.end - 1 : last.end],
    ] as const) {
      const apart = distance(form, folded, most)
      if (apart <= most && (!best || apart < best.apart)) best = { apart, end, folded: form, length }
    }
  }
  return best
}

/** Grant against total budget: the whole budget is a grant, or the grant is larger than the budget. */
export function coFinancing(
  text: string,
  fields: Record<string, FieldReading>,
): { findings: FindingReading[]; impossible: boolean } {
  const [grant, total] = [amountOf(fields.grant), amountOf(fields.totalBudget)]
  if (!grant || !total || grant.currency !== total.currency) return { findings: [], impossible: false }
  const paths = ['fields.grant', 'fields.totalBudget']
  const quotes = [quoteOf(text, grant), quoteOf(text, total)]
  if (grant.amount === total.amount) {
    return {
      findings: [finding('no-co-financing', 'info', paths, 'The grant is the whole budget.', quotes)],
      impossible: false,
    }
  }
  if (grant.amount < total.amount) return { findings: [], impossible: false }
  const message = 'The grant is larger than the total budget.'
  return { findings: [finding('grant-exceeds-budget', 'warning', paths, message, quotes)], impossible: true }
}

function amountOf(field: FieldReading | undefined) {
  const value = field?.value
  if (!field || typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value))
    return undefined
  if (typeof value.amount !== 'number' || field.start === undefined || field.end === undefined)
    return undefined
  return { amount: value.amount, currency: value.currency, start: field.start, end: field.end }
}
