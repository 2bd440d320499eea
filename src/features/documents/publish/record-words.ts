import { formatDay, formatMoney, formatMoneyRange } from '../../../platform/i18n/format.ts'
import { type Language, languageNames } from '../../../platform/i18n/languages.ts'
import {
  type Choice,
  geographicEffects,
  type ProjectRecord,
  policyGoals,
  fieldTexts as projectFieldTexts,
  projectPhases,
  targetGroups,
  textOf,
  type Unit,
} from '../../projects/index.ts'
import { municipalityName } from '../review/shown-values.ts'

/** Names behind the ids of a record. */
export type RecordNames = {
  organisations: ReadonlyMap<string, string>
  programmes: ReadonlyMap<string, string>
}

/** What a part of a project is called. */
export function unitLabel(record: ProjectRecord, unit: Unit, language: Language): string {
  const words: Record<string, string> = projectFieldTexts[language]
  return textOf(record, unit)?.heading ?? words[unit] ?? unit
}

/** A part of a project in words, one entry for each line; empty where the project has nothing there. */
export function unitWords(
  record: ProjectRecord,
  unit: Unit,
  language: Language,
  names: RecordNames,
): string[] {
  const text = textOf(record, unit)
  if (unit.startsWith('text:')) return text ? [text.body] : []
  const t = projectFieldTexts[language]
  const option = (list: readonly Choice[], id: string) => list.find((one) => one.id === id)?.[language] ?? id
  const line = (value: string | null | undefined) => (value ? [value] : [])
  switch (unit) {
    case 'name':
      return line(record.name)
    case 'language':
      return [languageNames[record.language]]
    case 'country':
      return [record.country === 'NO' ? t.norway : t.sweden]
    case 'owner': {
      const name = record.ownerId ? names.organisations.get(record.ownerId) : undefined
      return name && record.ownerAsWritten && record.ownerAsWritten !== name
        ? [`${name} (${record.ownerAsWritten})`]
        : line(name ?? record.ownerAsWritten)
    }
    case 'programme':
      return line(record.programmeId && names.programmes.get(record.programmeId))
    case 'programmeArea':
      return line(record.programmeArea)
    case 'phase':
      return record.phase ? [option(projectPhases, record.phase)] : []
    case 'projectNumber':
      return line(record.projectNumber)
    case 'website':
      return line(record.website)
    case 'period': {
      const days = [record.startsOn, record.endsOn].map((day) => (day ? formatDay(day, language) : ''))
      return line(record.startsOn || record.endsOn ? days.join(' – ').trim() : record.periodAsWritten)
    }
    case 'budget':
      return record.budgetMin === null || record.budgetMax === null
        ? []
        : [formatMoneyRange(record.budgetMin, record.budgetMax, record.currency ?? '', language)]
    case 'geographicEffect':
      return record.geographicEffect ? [option(geographicEffects, record.geographicEffect)] : []
    case 'persons':
      return record.persons.map((person) =>
        [
          `${roleWords(person.role, language)}: ${person.name}`,
          person.position,
          person.organisation,
          person.email,
          person.phone,
        ]
          .filter(Boolean)
          .join(', '),
      )
    case 'funding':
      return record.funding.map((one) =>
        [
          one.funder,
          one.kind === 'grant' ? t.grant : t.coFinancing,
          one.amount === null ? '' : formatMoney(one.amount, one.currency, language),
        ]
          .filter(Boolean)
          .join(', '),
      )
    case 'partners':
      return record.partners.map(({ name }) => name)
    case 'municipalities':
      return record.municipalities.map(municipalityName)
    case 'effectMunicipalities':
      return record.effectMunicipalities.map(municipalityName)
    case 'targetGroups':
      return record.targetGroups.map(({ id }) => option(targetGroups, id))
    case 'policyGoals':
      return record.policyGoals.map((id) => option(policyGoals, id))
    case 'links':
      return record.links.map(({ name }) => name)
    // A document says nothing of levels and themes.
    default:
      return []
  }
}

function roleWords(role: ProjectRecord['persons'][number]['role'], language: Language): string {
  const t = projectFieldTexts[language]
  return {
    'project-leader': t.projectLeader,
    'steering-group-leader': t.steeringGroupLeader,
    'contact-person': t.contactPerson,
    'county-contact': t.countyContact,
  }[role]
}
