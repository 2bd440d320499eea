import { type AmountInText, notDecided } from './figures-in-text.ts'
import type { FieldReading, FindingReading, TextReading } from './reading.ts'
import { finding, quoteOf } from './settle.ts'

/** A leader still to be found, in Swedish, Norwegian and English running text. */
const leaderWanted =
  /(?:projektledare|prosjektleder|prosjektleiar)(?: (?:\p{L}+ ){0,3}?)?(?:tillsätts|tillsättas|tillsatts|rekryteras|anställs|anställas|utses|ansettes|tilsettes|rekrutteres|tilsetjast|rekrutterast|blir tilsett)|(?:tillsätta|rekrytera|anställa|utse|ansette|tilsette|tilsetje|rekruttere) (?:en |ein |ny )?(?:projektledare|prosjektleder|prosjektleiar)|(?:recruit|appoint|hire)(?:ing)? (?:a |the )?project (?:leader|manager)|project (?:leader|manager) (?:will be|is to be|to be) (?:recruited|appointed|hired)/iu

/** A named leader, while a text says that one is still to be found. */
export function leaderFinding(
  text: string,
  leader: FieldReading | undefined,
  texts: TextReading[],
): FindingReading | undefined {
  if (!leader?.value || leader.start === undefined || leader.end === undefined) return undefined
  for (const one of texts) {
    const m = leaderWanted.exec(text.slice(one.start, one.end))
    if (!m) continue
    const start = one.start + m.index
    return finding(
      'role-conflict',
      'warning',
      ['fields.projectLeader', `texts.${one.key}`],
      'A leader is named, and the text says that one is still to be found.',
      [
        quoteOf(text, { start: leader.start, end: leader.end }),
        quoteOf(text, { start, end: start + m[0].length }),
      ],
    )
  }
  return undefined
}

/** Texts that say that their figures are not settled. */
export function undecidedFindings(
  text: string,
  texts: TextReading[],
  keys: readonly string[],
): FindingReading[] {
  return texts.flatMap((one) => {
    const m = keys.includes(one.key) ? notDecided.exec(text.slice(one.start, one.end)) : null
    if (!m) return []
    const start = one.start + m.index
    const quote = quoteOf(text, { start, end: start + m[0].length })
    return [
      finding('not-decided', 'warning', [`fields.${one.key}`], 'The text says that this is not decided.', [
        quote,
      ]),
    ]
  })
}

/** Budget and funding that name different amounts. */
export function amountConflict(
  text: string,
  budget: FieldReading | undefined,
  funding: AmountInText | undefined,
): FindingReading | undefined {
  if (!budget?.value || !funding || budget.start === undefined || budget.end === undefined) return undefined
  const [one, other] = [boundsOf(budget.value), boundsOf(funding.value)]
  if (!one || !other || (one.min === other.min && one.max === other.max && one.currency === other.currency))
    return undefined
  return finding(
    'amount-conflict',
    'error',
    ['fields.projectBudget', 'fields.funding'],
    'Budget and funding differ.',
    [quoteOf(text, { start: budget.start, end: budget.end }), quoteOf(text, funding)],
  )
}

function boundsOf(value: unknown): { min: number; max: number; currency: unknown } | undefined {
  if (typeof value !== 'object' || value === null || !('currency' in value)) return undefined
  if ('amount' in value && typeof value.amount === 'number')
    return { min: value.amount, max: value.amount, currency: value.currency }
  if ('min' in value && 'max' in value && typeof value.min === 'number' && typeof value.max === 'number') {
    return { min: value.min, max: value.max, currency: value.currency }
  }
  return undefined
}
