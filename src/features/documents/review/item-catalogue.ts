/** How a value is shown, typed and checked. */
export type ItemType =
  | 'line'
  | 'organisation'
  | 'day'
  | 'money'
  | 'person'
  | 'lines'
  | 'municipalities'
  | 'phase'
  | 'geographicEffect'
  | 'policyGoals'
  | 'targetGroups'
  | 'language'
  | 'country'
  | 'text'

export const itemGroups = ['project', 'places', 'people', 'time', 'money', 'about', 'texts'] as const
export type ItemGroup = (typeof itemGroups)[number]

/** The fields of a reading that have a place in a project record. All others are shown as read and kept with the document. */
export const fieldTypes: Record<string, ItemType> = {
  projectName: 'line',
  projectOwner: 'organisation',
  sender: 'organisation',
  programmeArea: 'line',
  phase: 'phase',
  projectNumber: 'line',
  website: 'line',
  municipalities: 'municipalities',
  region: 'line',
  county: 'line',
  projectLeader: 'person',
  steeringGroupLeader: 'person',
  contactPerson: 'person',
  email: 'line',
  phone: 'line',
  countyContact: 'person',
  partners: 'lines',
  steeringGroupOrganisations: 'lines',
  reportDate: 'day',
  documentDate: 'day',
  startDate: 'day',
  endDate: 'day',
  totalBudget: 'money',
  projectBudget: 'money',
  grant: 'money',
  ownContribution: 'money',
  funder: 'line',
}

const groups: Record<string, ItemGroup> = {
  municipalities: 'places',
  region: 'places',
  county: 'places',
  projectLeader: 'people',
  steeringGroupLeader: 'people',
  contactPerson: 'people',
  email: 'people',
  phone: 'people',
  countyContact: 'people',
  partners: 'people',
  steeringGroupOrganisations: 'people',
  reportDate: 'time',
  documentDate: 'time',
  startDate: 'time',
  endDate: 'time',
  totalBudget: 'money',
  projectBudget: 'money',
  grant: 'money',
  ownContribution: 'money',
  funder: 'money',
}

export const groupOf = (key: string): ItemGroup => groups[key] ?? 'project'

/** The questions of a form whose answers a project record holds. */
export const choiceItems: Record<string, 'geographicEffect' | 'policyGoals'> = {
  geographicEffect: 'geographicEffect',
  policyGoals: 'policyGoals',
}

/** Texts that belong to the report and not to the project. */
export const reportTexts = ['accountsComment', 'progressDelayReason', 'progressAdjustment']
