import { type Language, languages } from '../../../../platform/i18n/languages.ts'
import { many, one, rowCount, rowName } from '../../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../../platform/ui/forms.tsx'
import { isChoice, parseAmount, policyGoals, targetGroups, themes } from '../../../projects/index.ts'
import { MeasureRecord, MeasureTexts } from '../../record.ts'
import { actionTypes } from '../../taxonomies.ts'
import { originalChanged, textFields, withText } from '../units.ts'
import type { EditTexts } from './texts.ts'

export type ParsedMeasure = { ok: true; record: MeasureRecord } | { ok: false; errors: FieldErrors }

/** A measure before anything is written in it. */
export const emptyMeasure = (language: Language): MeasureRecord => ({
  language,
  revision: 1,
  texts: {},
  themes: [],
  goals: [],
  targets: [],
  mainAction: null,
  actions: [],
  cost: null,
  hours: null,
  months: null,
  sources: [],
  materials: [],
})

/**
 * The measure from its form, or what is wrong with it, by field. What the form does not ask for is as in `base`. Where the original
 * has changed and there are translations, `meaning` says whether it now says something else: then its revision grows.
 */
export function parseMeasure(values: FormValues, base: MeasureRecord, t: EditTexts): ParsedMeasure {
  const errors: FieldErrors = {}
  const fail = (name: string, message: string) => {
    errors[name] ??= message
  }
  const chosen = (name: string, list: Parameters<typeof isChoice>[0]) =>
    many(values, name).filter((id) => isChoice(list, id))
  const direct = chosen('direct', targetGroups)
  const intermediary = chosen('intermediary', targetGroups)
  if (direct.some((id) => intermediary.includes(id))) fail('intermediary', t.groupTwice)
  const mainAction = chosen('mainAction', actionTypes)[0] ?? null
  const cost = parseRange(values, 'cost', t, fail)
  const currency = one(values, 'currency')
  const record: MeasureRecord = {
    ...withTexts(values, base, base.language),
    themes: chosen('themes', themes),
    goals: chosen('goals', policyGoals),
    targets: [
      ...direct.map((id) => ({ id, role: 'direct' as const })),
      ...intermediary.map((id) => ({ id, role: 'intermediary' as const })),
    ],
    mainAction,
    actions: chosen('actions', actionTypes).filter((id) => id !== mainAction),
    cost: cost && { currency: currency === 'SEK' || currency === 'EUR' ? currency : 'NOK', ...cost },
    hours: parseRange(values, 'hours', t, fail),
    months: parseRange(values, 'months', t, fail),
    sources: parseSources(values, t, fail),
  }
  checkTexts(record, base.language, t, fail)
  const meaning = one(values, 'meaning')
  const asked = asksForMeaning(base, record)
  if (asked && meaning !== 'same' && meaning !== 'changed') fail('meaning', t.meaningMissing)
  return finish(asked && meaning === 'changed' ? grown(record) : record, errors, t)
}

/**
 * A translation from its form. `fresh`: it says the same as the original that stood beside it. One that was up to date stays so; a new
 * one is.
 */
export function parseTranslation(
  values: FormValues,
  base: MeasureRecord,
  language: Language,
  t: EditTexts,
): ParsedMeasure {
  const errors: FieldErrors = {}
  const record = withTexts(values, base, language)
  checkTexts(record, language, t, (name, message) => {
    errors[name] ??= message
  })
  const before = base.texts[language]
  const text = record.texts[language]
  if (!text) throw new Error('the translation has just been put in')
  const of = !before || one(values, 'fresh') === 'yes' ? base.revision : before.of
  return finish({ ...record, texts: { ...record.texts, [language]: { ...text, of } } }, errors, t)
}

/** Whether one must say if the original says something else now: only where that would leave a translation behind. */
const asksForMeaning = (before: MeasureRecord, after: MeasureRecord): boolean =>
  languages.some((language) => language !== before.language && before.texts[language]) &&
  originalChanged(before, after)

function finish(record: MeasureRecord, errors: FieldErrors, t: EditTexts): ParsedMeasure {
  const parsed = MeasureRecord.safeParse(record)
  if (!parsed.success)
    for (const issue of parsed.error.issues) {
      const [part, ...rest] = issue.path.map(String)
      const at = rest.find((step) => /^\d+$/.test(step))
      const name =
        part === 'texts'
          ? (rest[1] ?? 'title')
          : part === 'sources' && at
            ? rowName('sources', Number(at), rest.at(-1) ?? 'title')
            : part === 'cost' || part === 'hours' || part === 'months'
              ? `${part}Max`
              : (part ?? 'title')
      errors[name] ??= part === 'texts' ? t.tooLong : t.notUsable
    }
  return parsed.success && Object.keys(errors).length === 0
    ? { ok: true, record: parsed.data }
    : { ok: false, errors: inFormOrder(errors) }
}

function grown(record: MeasureRecord): MeasureRecord {
  const revision = record.revision + 1
  const original = record.texts[record.language]
  return {
    ...record,
    revision,
    texts: { ...record.texts, ...(original && { [record.language]: { ...original, of: revision } }) },
  }
}

const withTexts = (values: FormValues, base: MeasureRecord, language: Language): MeasureRecord =>
  textFields.reduce(
    (record, field) => withText(record, { language, field }, one(values, field)),
    language === base.language && !base.texts[language] ? { ...base, revision: 1 } : base,
  )

function checkTexts(
  record: MeasureRecord,
  language: Language,
  t: EditTexts,
  fail: (name: string, message: string) => void,
) {
  const parsed = MeasureTexts.safeParse(record.texts[language])
  if (parsed.success) return
  for (const { path, code } of parsed.error.issues) {
    const field = String(path[0])
    if (field === 'title' && code === 'too_small') fail('title', t.titleMissing)
    else if (field === 'steps') fail('steps', path.length > 1 ? t.stepTooLong : t.tooManySteps)
    else fail(field, t.tooLong)
  }
}

/** Whole numbers from–to; with one of them both are the same; null where neither is given. */
function parseRange(
  values: FormValues,
  name: 'cost' | 'hours' | 'months',
  t: EditTexts,
  fail: (name: string, message: string) => void,
) {
  const read = (end: 'Min' | 'Max') => {
    const typed = one(values, `${name}${end}`)
    const amount = typed === '' ? null : parseAmount(typed)
    if (amount === undefined || (amount ?? 0) > 1_000_000_000) {
      fail(`${name}${end}`, t.numberInvalid)
      return null
    }
    return amount
  }
  const [from, to] = [read('Min'), read('Max')]
  const [min, max] = [from ?? to, to ?? from]
  if (min === null || max === null) return null
  if (min > max) fail(`${name}Max`, t.rangeTurned)
  return { min, max }
}

function parseSources(values: FormValues, t: EditTexts, fail: (name: string, message: string) => void) {
  return Array.from({ length: rowCount(values, 'sources') }, (_, index) => {
    const name = (field: string) => rowName('sources', index, field)
    const [title, address, typedYear] = [
      one(values, name('title')),
      one(values, name('address')),
      one(values, name('year')),
    ]
    if (title === '' && address === '' && typedYear === '') return []
    if (title === '') fail(name('title'), t.sourceTitleMissing)
    if (address !== '' && !/^https?:\/\/[^\s]+\.[^\s]+$/iu.test(address))
      fail(name('address'), t.addressInvalid)
    const year = typedYear === '' ? null : Number(typedYear)
    if (year !== null && !(/^\d{4}$/.test(typedYear) && year >= 1900 && year <= 2100))
      fail(name('year'), t.yearInvalid)
    return [{ title: title || '–', address, year }]
  }).flat()
}

/** The fields as they stand on the page, so that the summary of mistakes reads from the top. */
const formOrder = [
  'partnershipId',
  'language',
  ...textFields.slice(0, 3),
  'direct',
  'intermediary',
  'themes',
  'goals',
  'mainAction',
  'actions',
  'steps',
  'roles',
  'cost',
  'hours',
  'months',
  'costNote',
  'needs',
  'pitfalls',
  'variants',
  'rationale',
  'sources',
  'meaning',
]

function inFormOrder(errors: FieldErrors): FieldErrors {
  const place = (name: string) => formOrder.indexOf((name.split('.')[0] ?? '').replace(/(Min|Max)$/, ''))
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => place(a) - place(b)))
}
