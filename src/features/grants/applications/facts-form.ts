import type { Db } from '../../../platform/database/database.ts'
import type { FormValues } from '../../../platform/ui/forms.tsx'
import { findOrganisation, findOrganisationNamed } from '../../organisations/index.ts'
import { distinguish, municipalitiesNamed, municipalityKey } from '../../places/index.ts'
import { parseAmount, parseDay, resolvePlaces, typedAmount } from '../../projects/index.ts'
import { type ApplicationFacts, type BudgetLine, budgetKinds, type CoApplicant } from './application.ts'
import type { factsTexts } from './facts-texts.ts'

/** So many lines there may be of each kind, and so many empty ones stand below those that are filled in. */
export const MOST_LINES = 40
const EMPTY_LINES = 3
export const MOST_CO_APPLICANTS = 20

export type FactsProblem =
  | keyof (typeof factsTexts)['nb']['problems']
  | { place: string; candidates: string[] }

export type FactsRead =
  | { ok: true; facts: ApplicationFacts }
  | { ok: false; problems: Record<string, FactsProblem> }

/** Numbers of the lines a form shows of one kind: those filled in, and some more. */
export const shownLines = (filled: number, most = MOST_LINES): number[] =>
  Array.from({ length: Math.min(filled + EMPTY_LINES, most) }, (_, index) => index + 1)

/**
 * Reads the facts as they were typed. What is missing is no problem in a draft; what cannot be read is, by the name of its field, and
 * nothing is saved then. A co-applicant that is a municipality or organisation on record is known again by its name.
 */
export async function readFacts(db: Db, form: FormData, country: 'NO' | 'SE'): Promise<FactsRead> {
  const problems: Record<string, FactsProblem> = {}
  const typed = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().replace(/\s+/gu, ' ') : ''
  }
  const day = (name: string): string | null => {
    const text = typed(name)
    const read = text === '' ? null : parseDay(text)
    if (read === undefined) problems[name] = 'dayInvalid'
    return read ?? null
  }
  const amount = (name: string): number | null => {
    const text = typed(name)
    if (text === '') return null
    const read = parseAmount(text)
    if (read === undefined) problems[name] = 'amountInvalid'
    if (read === 0) problems[name] = 'amountZero'
    return read || null
  }
  const words = (name: string): string => {
    const text = typed(name)
    if ([...text].length > 300) problems[name] = 'tooLong'
    return text
  }

  const title = words('title')
  const startsOn = day('startsOn')
  const endsOn = day('endsOn')
  if (startsOn && endsOn && endsOn < startsOn) problems.endsOn = 'endBeforeStart'
  const appliedAmount = amount('appliedAmount')
  const coApplicants: CoApplicant[] = []
  for (let number = 1; number <= MOST_CO_APPLICANTS; number++) {
    const name = `co-${number}`
    const text = words(name)
    if (text === '') continue
    const known = await coApplicantNamed(db, text, country)
    if ('candidates' in known) problems[name] = { place: text, candidates: known.candidates }
    else coApplicants.push(known)
  }
  const budget: BudgetLine[] = []
  for (const kind of budgetKinds)
    for (let number = 1; number <= MOST_LINES; number++) {
      const at = `${kind}-${number}`
      const name = words(`${at}-name`)
      const value = amount(`${at}-amount`)
      if (problems[`${at}-amount`]) continue
      if (name === '' && value !== null) problems[`${at}-name`] = 'nameMissing'
      else if (name !== '' && value === null) problems[`${at}-amount`] = 'lineAmountMissing'
      else if (value !== null) budget.push({ name, kind, amount: value })
    }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return { ok: true, facts: { title, startsOn, endsOn, appliedAmount, coApplicants, budget } }
}

/** Who a name is: an organisation on record, a municipality of the register ("Øksnes", "Øksnes kommune"), else just a name. */
async function coApplicantNamed(
  db: Db,
  name: string,
  country: 'NO' | 'SE',
): Promise<CoApplicant | { candidates: string[] }> {
  const organisation = await findOrganisationNamed(db, name, country)
  if (organisation) {
    const found = await findOrganisation(db, organisation.id)
    const municipalityKey = found?.kind === 'municipality' ? found.municipalityKey : null
    return { name, organisationId: organisation.id, municipalityKey }
  }
  const known = municipalityNamed(name, country)
  return 'candidates' in known ? known : { name, organisationId: null, municipalityKey: known.key }
}

/** "Öckerö kommun", "Arvidsjaurs kommun", "Hadsel kommune": a Swedish name may have a genitive s before the word. */
function municipalityNamed(
  name: string,
  country: 'NO' | 'SE',
): { key: string | null } | { candidates: string[] } {
  const plain = name.replace(/\s+kommune?$/iu, '')
  const tries = [plain, ...(country === 'SE' && plain !== name ? [plain.replace(/s$/u, '')] : [])]
  const named = tries.map((each) => municipalitiesNamed(each, { country })).find((found) => found.length > 0)
  if (named && named.length > 1) return { candidates: named.map(distinguish) }
  const [only] = named ?? []
  if (only) return { key: municipalityKey(only.country, only.code) }
  // "Bø (Nordland)": the name with what tells it from its namesakes.
  const { keys } = plain.includes('(')
    ? resolvePlaces(plain, { country, day: null, known: [] })
    : { keys: [] }
  return { key: keys.length === 1 ? (keys[0] ?? null) : null }
}

/** The facts as the form shows them. */
export function factValues(facts: ApplicationFacts): FormValues {
  const values: FormValues = {
    title: facts.title,
    startsOn: facts.startsOn ?? '',
    endsOn: facts.endsOn ?? '',
    appliedAmount: typedAmount(facts.appliedAmount),
  }
  facts.coApplicants.forEach(({ name }, index) => {
    values[`co-${index + 1}`] = name
  })
  for (const kind of budgetKinds)
    facts.budget
      .filter((line) => line.kind === kind)
      .forEach(({ name, amount }, index) => {
        values[`${kind}-${index + 1}-name`] = name
        values[`${kind}-${index + 1}-amount`] = typedAmount(amount)
      })
  return values
}

/** How many lines of a kind the values fill in: the number of the last one. */
export function filledLines(values: FormValues, names: (number: number) => string[], most: number): number {
  for (let number = most; number > 0; number--)
    if (names(number).some((name) => (values[name] ?? '') !== '')) return number
  return 0
}
