import type { Language } from '../../../platform/i18n/languages.ts'
import { rowName } from '../../../platform/ui/form-values.ts'
import type { FormValues } from '../../../platform/ui/forms.tsx'
import type { ProjectRecord } from '../record.ts'
import { placeLabel } from './resolve-places.ts'
import { typedAmount, typedDay } from './typed-values.ts'

/** Parts of the form that may have any number of rows. */
export type RowPart = 'persons' | 'funding' | 'partners' | 'texts' | 'links'

/** Names the form shows for ids of the record. */
export type Names = { organisations: Map<string, string>; projects: Map<string, string> }

/** The form filled in from a record. */
export function formValues(record: ProjectRecord, names: Names, language: Language): FormValues {
  const owner = record.ownerId ? (names.organisations.get(record.ownerId) ?? '') : record.ownerAsWritten
  const values: FormValues = {
    name: record.name,
    language: record.language,
    country: record.country,
    owner,
    ownerAsWritten: record.ownerId ? record.ownerAsWritten : '',
    programmeId: record.programmeId ?? '',
    programmeArea: record.programmeArea,
    phase: record.phase ?? '',
    projectNumber: record.projectNumber,
    website: record.website,
    currency: record.currency ?? '',
    budgetMin: typedAmount(record.budgetMin),
    budgetMax: record.budgetMax === record.budgetMin ? '' : typedAmount(record.budgetMax),
    startsOn: typedDay(record.startsOn, language),
    endsOn: typedDay(record.endsOn, language),
    periodAsWritten: record.periodAsWritten,
    geographicEffect: record.geographicEffect ?? '',
    municipalities: record.municipalities.map(placeLabel).join(', '),
    effectMunicipalities: record.effectMunicipalities.map(placeLabel).join(', '),
    direct: record.targetGroups.filter(({ role }) => role === 'direct').map(({ id }) => id),
    intermediary: record.targetGroups.filter(({ role }) => role === 'intermediary').map(({ id }) => id),
    levels: record.levels,
    themes: record.themes,
    policyGoals: record.policyGoals,
    note: '',
  }
  const put = (part: RowPart, rows: Record<string, string>[]) =>
    rows.forEach((row, index) => {
      for (const [field, value] of Object.entries(row)) values[rowName(part, index, field)] = value
    })
  put(
    'persons',
    record.persons.map((person) => ({ ...person, consentOn: typedDay(person.consentOn, language) })),
  )
  put(
    'funding',
    record.funding.map(({ funder, kind, amount, currency }) => ({
      funder,
      kind,
      amount: typedAmount(amount),
      currency,
    })),
  )
  put(
    'partners',
    record.partners.map(({ name }) => ({ name })),
  )
  put(
    'texts',
    record.texts.map((text) => ({ ...text })),
  )
  put(
    'links',
    record.links.map(({ relation, name }) => ({ relation, name })),
  )
  return values
}
