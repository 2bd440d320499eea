import { formatDay, formatMoney, formatMoneyRange } from '../../../platform/i18n/format.ts'
import { type Language, languageNames } from '../../../platform/i18n/languages.ts'
import type { Choice } from '../choices.ts'
import type { ProjectRecord } from '../record.ts'
import { geographicEffects, levels, policyGoals, projectPhases, targetGroups, themes } from '../taxonomies.ts'
import { fieldTexts, roleTextKeys } from './field-texts.ts'
import type { Names } from './form-values.ts'
import { placeLabel } from './resolve-places.ts'
import { type FixedUnit, textOf, type Unit } from './units.ts'

export type Describer = { language: Language; names: Names; programmes: { id: string; name: string }[] }

/** The words of a list for an id; an id no longer in the list stands as it is. */
export const choiceLabel = (list: readonly Choice[], id: string, language: Language): string =>
  list.find((choice) => choice.id === id)?.[language] ?? id

export function unitLabel(unit: Unit, records: ProjectRecord[], language: Language): string {
  const text = records.flatMap((record) => textOf(record, unit) ?? [])[0]
  if (text) return `${text.heading} (${languageNames[text.language]})`
  return unit.startsWith('text:') ? fieldTexts[language].texts : fieldTexts[language][unit as FixedUnit]
}

/** A unit's value in words: one line for a value, a line for each entry of a list; empty when there is none. */
export function describeUnit(unit: Unit, record: ProjectRecord, by: Describer): string {
  if (unit.startsWith('text:')) {
    const text = textOf(record, unit)
    return text ? `${text.heading}\n\n${text.body}` : ''
  }
  return described(unit as FixedUnit, record, by)
}

function described(
  unit: FixedUnit,
  record: ProjectRecord,
  { language, names, programmes }: Describer,
): string {
  const t = fieldTexts[language]
  const labels = (list: readonly Choice[], ids: string[]) =>
    ids.map((id) => choiceLabel(list, id, language)).join('\n')
  switch (unit) {
    case 'name':
    case 'programmeArea':
    case 'projectNumber':
    case 'website':
      return record[unit]
    case 'language':
      return languageNames[record.language]
    case 'country':
      return record.country === 'NO' ? t.norway : t.sweden
    case 'owner': {
      const name = record.ownerId ? (names.organisations.get(record.ownerId) ?? record.ownerId) : ''
      return [name, record.ownerAsWritten].filter(Boolean).join('\n')
    }
    case 'programme':
      return programmes.find(({ id }) => id === record.programmeId)?.name ?? record.programmeId ?? ''
    case 'phase':
      return record.phase ? choiceLabel(projectPhases, record.phase, language) : ''
    case 'period':
      return describePeriod(record, language)
    case 'budget':
      return describeBudget(record, language)
    case 'funding':
      return record.funding.map((row) => describeFunding(row, language)).join('\n')
    case 'partners':
      return record.partners.map(({ name }) => name).join('\n')
    case 'persons':
      return record.persons
        .map((person) =>
          [
            `${t[roleTextKeys[person.role]]}: ${person.name}`,
            person.position,
            person.organisation,
            person.email,
            person.phone,
            person.consentOn,
          ]
            .filter(Boolean)
            .join(', '),
        )
        .join('\n')
    case 'municipalities':
    case 'effectMunicipalities':
      return record[unit].map(placeLabel).join('\n')
    case 'geographicEffect':
      return record.geographicEffect ? choiceLabel(geographicEffects, record.geographicEffect, language) : ''
    case 'targetGroups':
      return record.targetGroups
        .map(({ id, role }) => `${choiceLabel(targetGroups, id, language)} (${t[role].toLowerCase()})`)
        .join('\n')
    case 'levels':
      return labels(levels, record.levels)
    case 'themes':
      return labels(themes, record.themes)
    case 'policyGoals':
      return labels(policyGoals, record.policyGoals)
    case 'links':
      return record.links.map(({ relation, name }) => `${t[relation]}: ${name}`).join('\n')
  }
}

/** The days, or the period as written where there are none; both where both are known. */
export function describePeriod(record: ProjectRecord, language: Language): string {
  const { startsOn, endsOn, periodAsWritten } = record
  const days =
    startsOn && endsOn
      ? `${formatDay(startsOn, language)} – ${formatDay(endsOn, language)}`
      : startsOn
        ? `${formatDay(startsOn, language)} –`
        : endsOn
          ? `– ${formatDay(endsOn, language)}`
          : ''
  return [days, periodAsWritten].filter(Boolean).join('\n')
}

export function describeBudget(
  { budgetMin, budgetMax, currency }: ProjectRecord,
  language: Language,
): string {
  return budgetMin === null || budgetMax === null || currency === null
    ? ''
    : formatMoneyRange(budgetMin, budgetMax, currency, language)
}

function describeFunding(row: ProjectRecord['funding'][number], language: Language): string {
  const t = fieldTexts[language]
  const amount = row.amount === null ? '' : `, ${formatMoney(row.amount, row.currency, language)}`
  return `${row.funder}: ${row.kind === 'grant' ? t.grant : t.coFinancing}${amount}`
}
