import type { FixedUnit } from '../edit/units.ts'

/** What a source's field is part of; paths are those of a reading or of a record. */
const unitOfField: Record<string, FixedUnit> = {
  name: 'name',
  projectName: 'name',
  documentTitle: 'name',
  language: 'language',
  country: 'country',
  owner: 'owner',
  ownerId: 'owner',
  ownerAsWritten: 'owner',
  projectOwner: 'owner',
  sender: 'owner',
  programmeId: 'programme',
  programme: 'programme',
  programmeArea: 'programmeArea',
  phase: 'phase',
  projectNumber: 'projectNumber',
  website: 'website',
  startsOn: 'period',
  endsOn: 'period',
  startDate: 'period',
  endDate: 'period',
  period: 'period',
  periodAsWritten: 'period',
  budget: 'budget',
  budgetMin: 'budget',
  budgetMax: 'budget',
  currency: 'budget',
  totalBudget: 'budget',
  projectBudget: 'budget',
  total: 'budget',
  funding: 'funding',
  grant: 'funding',
  ownContribution: 'funding',
  funder: 'funding',
  partners: 'partners',
  steeringGroupOrganisations: 'partners',
  persons: 'persons',
  projectLeader: 'persons',
  steeringGroupLeader: 'persons',
  contactPerson: 'persons',
  countyContact: 'persons',
  email: 'persons',
  phone: 'persons',
  municipalities: 'municipalities',
  region: 'municipalities',
  county: 'municipalities',
  effectMunicipalities: 'effectMunicipalities',
  geographicEffect: 'geographicEffect',
  targetGroups: 'targetGroups',
  levels: 'levels',
  themes: 'themes',
  policyGoals: 'policyGoals',
  links: 'links',
}

export type SourcePart = FixedUnit | `text:${string}`

/** The part of the page a source belongs to ('fields.startDate' is the period); undefined for what the page does not show. */
export function sourcePart(field: string): SourcePart | undefined {
  const [first = '', second = ''] = field.split('.')
  if (first === 'texts') return `text:${second}`
  const name = ['fields', 'choices', 'accounts'].includes(first) ? second : first
  return unitOfField[name]
}
