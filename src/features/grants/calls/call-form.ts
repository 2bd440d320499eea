import { z } from 'zod'
import { isLanguage, languages } from '../../../platform/i18n/languages.ts'
import type { FormValues } from '../../../platform/ui/forms.tsx'
import { parseAmount, parseDay, typedAmount } from '../../projects/index.ts'
import type { CallText, Criterion } from './call.ts'
import { standardCriteria } from './criteria.ts'
import type { editTexts } from './edit-texts.ts'
import { ownLabel } from './translations/call-words.ts'
import { readOwnLabels, readTranslations, translationValues } from './translations/read-translations.ts'

/** So many points of its own a call may have, beside the standard ones. */
export const OWN_CRITERIA = 3

export type CallProblem = keyof (typeof editTexts)['nb']['problems']

const problem = (name: CallProblem) => name
const typed = z.string().trim().default('')
const amount = typed
  .transform((text) => parseAmount(text) ?? -1)
  .pipe(z.int().min(0, problem('amountInvalid')).max(1_000_000_000_000, problem('amountInvalid')))
const sum = amount.pipe(z.int().min(1, problem('amountZero')))
const whole = (most: number, name: CallProblem) =>
  typed
    .pipe(z.string().regex(/^\d{1,3}$/, problem(name)))
    .transform(Number)
    .pipe(z.int().max(most, problem(name)))
const day = typed.transform((text) => parseDay(text) ?? text).pipe(z.iso.date(problem('dayInvalid')))
const words = (most: number) => typed.pipe(z.string().max(most, problem('tooLong')))

/** What the lists of the form offer: only these are taken. */
export type CallLists = { applicationForms: string[]; reportForms: string[]; measures: string[] }

const callFields = (lists: CallLists) =>
  z
    .object({
      language: z.enum(languages, problem('languageUnknown')),
      title: words(200).pipe(z.string().min(1, problem('titleMissing'))),
      purpose: words(6000),
      eligibility: words(6000),
      currency: z.enum(['NOK', 'SEK', 'EUR'], problem('currencyUnknown')),
      pot: sum,
      ceiling: sum,
      coFinancingPercent: whole(95, 'percentInvalid'),
      twoPersonLimit: amount,
      opensOn: day,
      closesOn: day,
      formVersionId: typed.pipe(
        z.string().refine((id) => lists.applicationForms.includes(id), problem('formUnknown')),
      ),
      reportFormVersionId: typed.pipe(
        z.string().refine((id) => lists.reportForms.includes(id), problem('formUnknown')),
      ),
      reportDays: whole(365, 'daysInvalid'),
      answerDays: whole(365, 'answerDaysInvalid').pipe(z.int().min(7, problem('answerDaysInvalid'))),
      measureIds: z
        .array(z.string().refine((id) => lists.measures.includes(id), problem('measureUnknown')))
        .max(200),
    })
    .refine(({ opensOn, closesOn }) => closesOn >= opensOn, {
      path: ['closesOn'],
      message: problem('closesBeforeOpens'),
    })
    .refine(({ pot, ceiling }) => ceiling <= pot, { path: ['ceiling'], message: problem('ceilingAbovePot') })

export type CallRead = { ok: true; call: CallText } | { ok: false; problems: Record<string, CallProblem> }

/** Reads a posted call. Problems are by the name of the field. */
export function readCall(form: FormData, lists: CallLists): CallRead {
  const fields = Object.fromEntries(
    [...form].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')]] : [],
    ),
  )
  const read = callFields(lists).safeParse({
    ...fields,
    measureIds: form.getAll('measureIds').filter((id) => typeof id === 'string'),
  })
  const original = read.data?.language ?? fields.language ?? ''
  const { criteria, problems } = readCriteria(fields, original)
  const { translations, problems: worded } = readTranslations(fields, original)
  if (!read.success || Object.keys({ ...problems, ...worded }).length > 0)
    return {
      ok: false,
      problems: {
        ...Object.fromEntries(
          (read.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message as CallProblem]),
        ),
        ...problems,
        ...worded,
      },
    }
  return {
    ok: true,
    call: {
      ...read.data,
      measureIds: [...new Set(read.data.measureIds)].sort(),
      applicants: ['municipality'],
      criteria,
      translations,
    },
  }
}

function readCriteria(fields: Record<string, string>, original: string) {
  const criteria: Criterion[] = []
  const problems: Record<string, CallProblem> = {}
  const weight = (name: string) => {
    const text = (fields[name] ?? '').trim()
    if (/^(100|\d{1,2})?$/.test(text)) return Number(text)
    problems[name] = 'weightInvalid'
    return 0
  }
  for (const { id, label } of standardCriteria) {
    const given = weight(`weight-${id}`)
    if (given > 0) criteria.push({ id, label, weight: given })
  }
  for (let number = 1; number <= OWN_CRITERIA; number++) {
    const text = (fields[`own-${number}-label`] ?? '').trim()
    const given = weight(`own-${number}-weight`)
    const { others, problems: worded } = readOwnLabels(fields, number, original)
    Object.assign(problems, worded)
    const named = text !== '' || Object.keys(others).length > 0
    if (text.length > 200) problems[`own-${number}-label`] = 'tooLong'
    else if (text === '' && (given > 0 || named)) problems[`own-${number}-label`] = 'labelMissing'
    else if (text !== '' && given === 0) problems[`own-${number}-weight`] ??= 'weightMissing'
    else if (text !== '')
      criteria.push({
        id: `own-${number}`,
        ...ownLabel(isLanguage(original) ? original : 'nb', text, others),
        weight: given,
      })
  }
  return { criteria, problems }
}

/** A call as its form shows it. */
export function callValues(call: CallText): FormValues {
  const standard = new Set(standardCriteria.map(({ id }) => id))
  return {
    language: call.language,
    title: call.title,
    purpose: call.purpose,
    eligibility: call.eligibility,
    currency: call.currency,
    pot: typedAmount(call.pot),
    ceiling: typedAmount(call.ceiling),
    coFinancingPercent: String(call.coFinancingPercent),
    twoPersonLimit: typedAmount(call.twoPersonLimit),
    opensOn: call.opensOn,
    closesOn: call.closesOn,
    formVersionId: call.formVersionId,
    reportFormVersionId: call.reportFormVersionId,
    reportDays: String(call.reportDays),
    answerDays: String(call.answerDays),
    measureIds: call.measureIds,
    ...translationValues(call),
    ...Object.fromEntries(
      call.criteria.flatMap(({ id, label, weight }) =>
        standard.has(id)
          ? [[`weight-${id}`, String(weight)]]
          : [
              [`${id}-label`, label[call.language]],
              [`${id}-weight`, String(weight)],
            ],
      ),
    ),
  }
}

/** The form before anything is typed. */
export const emptyCallValues: FormValues = {
  coFinancingPercent: '0',
  reportDays: '60',
  answerDays: '30',
  ...Object.fromEntries(standardCriteria.map(({ id, weight }) => [`weight-${id}`, String(weight)])),
}
