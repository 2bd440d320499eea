import { emptyRecord, type ProjectRecord, targetGroups, textKinds, type Unit } from '../../projects/index.ts'
import type { DocumentKind } from '../reading/reading.ts'
import type { SettledItem } from '../review/decisions.ts'
import { fieldLabel } from '../review/field-texts.ts'
import type { ReviewItem } from '../review/items.ts'
import type { Money, Person, Typed } from '../review/typed-values.ts'

/** A part of a project record that a document's value became. */
export type Part = {
  /** As in `value_source.field`: 'name', 'startsOn', 'persons.contact-person', 'texts.background'. */
  field: string
  /** What the part is compared and chosen by, where the record is merged with one of the bank. */
  unit: Unit
  value: Typed
  how: 'read' | 'corrected'
  item: ReviewItem
}

export type Names = {
  /** Organisations the bank has under the name a document writes. */
  organisations: ReadonlyMap<string, { id: string; name: string }>
  /** Who pays, where the document's programme or form tells it and no value does. */
  funder: { id: string | null; name: string } | undefined
}

type Confirmed = { item: ReviewItem; value: Typed; how: 'read' | 'corrected' }

/** What each kind of form is paid by, unless the document names somebody. */
export function funderOfKind(kind: DocumentKind): string | undefined {
  if (kind === 'esf-project-page') return 'Europeiska socialfonden'
  return kind === 'esf-plus-page' ? 'Europeiska socialfonden+' : undefined
}

/** An empty record in the document's language and country; undefined as long as a person has not settled both. */
export function recordOfDocument(settled: SettledItem[]): ProjectRecord | undefined {
  const language = stringAt(settled, 'language')
  const country = stringAt(settled, 'country')
  if (!language || !country) return undefined
  return emptyRecord(language as ProjectRecord['language'], country as ProjectRecord['country'])
}

/**
 * A record with everything a document says put in its place. What the document does not say stays as it is in `base`:
 * silence never clears a value. Also tells which part came from which value.
 */
export function applyDocument(
  base: ProjectRecord,
  settled: SettledItem[],
  names: Names,
): { record: ProjectRecord; parts: Part[] } {
  const confirmed = settled.flatMap(({ item, settled: one }): Confirmed[] =>
    one.state === 'confirmed' ? [{ item, value: one.value, how: one.how }] : [],
  )
  const language = (stringAt(settled, 'language') ?? base.language) as ProjectRecord['language']
  const draft: Draft = { record: { ...base }, parts: [], confirmed, names, language }
  putPlain(draft)
  putOwner(draft)
  putPersons(draft)
  putPartners(draft)
  putMoney(draft)
  putLists(draft)
  putTexts(draft)
  return { record: draft.record, parts: draft.parts }
}

type Draft = {
  record: ProjectRecord
  parts: Part[]
  confirmed: Confirmed[]
  names: Names
  language: ProjectRecord['language']
}

const find = (draft: Draft, key: string) => draft.confirmed.find(({ item }) => item.key === key)

function note(draft: Draft, field: string, unit: Unit, { item, value, how }: Confirmed) {
  draft.parts.push({ field, unit, value, how, item })
}

const plain = [
  ['projectName', 'name', 'name'],
  ['programmeArea', 'programmeArea', 'programmeArea'],
  ['phase', 'phase', 'phase'],
  ['projectNumber', 'projectNumber', 'projectNumber'],
  ['website', 'website', 'website'],
  ['startDate', 'startsOn', 'period'],
  ['endDate', 'endsOn', 'period'],
  ['geographicEffect', 'geographicEffect', 'geographicEffect'],
] as const

function putPlain(draft: Draft) {
  for (const [key, field, unit] of plain) {
    const said = find(draft, key)
    if (typeof said?.value !== 'string') continue
    draft.record = { ...draft.record, [field]: said.value }
    note(draft, field, unit, said)
  }
}

function putOwner(draft: Draft) {
  const said = find(draft, 'projectOwner') ?? find(draft, 'sender')
  if (typeof said?.value !== 'string') return
  const known = draft.names.organisations.get(said.value)
  const asWritten = known && known.name === said.value ? '' : said.value
  draft.record = { ...draft.record, ownerId: known?.id ?? null, ownerAsWritten: asWritten }
  note(draft, 'owner', 'owner', said)
}

const roles = [
  ['projectLeader', 'project-leader'],
  ['steeringGroupLeader', 'steering-group-leader'],
  ['contactPerson', 'contact-person'],
  ['countyContact', 'county-contact'],
] as const

function putPersons(draft: Draft) {
  for (const [key, role] of roles) {
    const said = find(draft, key)
    if (!said || !isPerson(said.value)) continue
    const known = draft.record.persons.find((person) => person.role === role)
    const { name, position, organisation } = said.value
    // Another name is another person: address and consent are not carried over.
    const before = known?.name === name ? known : undefined
    const person = {
      role,
      name,
      position: position || before?.position || '',
      organisation: organisation || before?.organisation || '',
      email: before?.email ?? '',
      phone: before?.phone ?? '',
      consentOn: before?.consentOn ?? null,
    }
    draft.record = {
      ...draft.record,
      persons: [...draft.record.persons.filter((one) => one.role !== role), person],
    }
    note(draft, `persons.${role}`, 'persons', said)
  }
  for (const key of ['email', 'phone'] as const) {
    const said = find(draft, key)
    if (typeof said?.value !== 'string' || !find(draft, 'contactPerson')) continue
    const value = said.value
    draft.record = {
      ...draft.record,
      persons: draft.record.persons.map((person) =>
        person.role === 'contact-person' ? { ...person, [key]: value } : person,
      ),
    }
    note(draft, `persons.contact-person.${key}`, 'persons', said)
  }
}

function putPartners(draft: Draft) {
  const said = ['partners', 'steeringGroupOrganisations'].flatMap((key) => find(draft, key) ?? [])
  const listed = said.flatMap(({ value }) => (Array.isArray(value) ? value : []))
  if (listed.length === 0) return
  const partners = [...new Set(listed)].map((name) => ({
    name,
    organisationId: draft.names.organisations.get(name)?.id ?? null,
  }))
  draft.record = { ...draft.record, partners }
  for (const one of said) note(draft, 'partners', 'partners', one)
}

function putMoney(draft: Draft) {
  const budget = ['totalBudget', 'projectBudget', 'accountsTotal']
    .flatMap((key) => find(draft, key) ?? [])
    .at(0)
  if (budget && isMoney(budget.value)) {
    const { min, max, currency } = budget.value
    draft.record = { ...draft.record, budgetMin: min, budgetMax: max, currency }
    note(draft, 'budget', 'budget', budget)
  }
  const funding = fundingSaid(draft)
  if (funding.length > 0) draft.record = { ...draft.record, funding }
}

function fundingSaid(draft: Draft): ProjectRecord['funding'] {
  const currency = draft.record.currency ?? (draft.record.country === 'SE' ? 'SEK' : 'NOK')
  const named = find(draft, 'funder')
  const name = typeof named?.value === 'string' ? named.value : undefined
  const funder = name ? { id: draft.names.organisations.get(name)?.id ?? null, name } : draft.names.funder
  const funding: ProjectRecord['funding'] = []
  const grant = find(draft, 'grant')
  if (grant && isMoney(grant.value) && funder) {
    funding.push(fundingOf(grant.value, 'grant', funder))
    note(draft, 'funding.grant', 'funding', grant)
  } else if (funder && named) {
    funding.push({ funderId: funder.id, funder: funder.name, kind: 'grant', amount: null, currency })
  }
  if (named && funder) note(draft, 'funding.funder', 'funding', named)
  const own = find(draft, 'ownContribution')
  const owner = find(draft, 'projectOwner') ?? find(draft, 'sender')
  if (own && isMoney(own.value) && typeof owner?.value === 'string') {
    const body = draft.names.organisations.get(owner.value)
    funding.push(
      fundingOf(own.value, 'co-financing', { id: body?.id ?? null, name: body?.name ?? owner.value }),
    )
    note(draft, 'funding.co-financing', 'funding', own)
  }
  return funding
}

/** A range is no amount: who pays is kept, how much is not told. */
function fundingOf(
  money: Money,
  kind: 'grant' | 'co-financing',
  funder: { id: string | null; name: string },
) {
  return {
    funderId: funder.id,
    funder: funder.name,
    kind,
    amount: money.min === money.max ? money.min : null,
    currency: money.currency,
  }
}

function putLists(draft: Draft) {
  const places = find(draft, 'municipalities')
  if (Array.isArray(places?.value)) {
    draft.record = { ...draft.record, municipalities: places.value }
    note(draft, 'municipalities', 'municipalities', places)
  }
  const goals = find(draft, 'policyGoals')
  if (Array.isArray(goals?.value)) {
    draft.record = { ...draft.record, policyGoals: goals.value }
    note(draft, 'policyGoals', 'policyGoals', goals)
  }
  const groups = find(draft, 'targetGroupIds')
  if (Array.isArray(groups?.value)) {
    const known = new Map(draft.record.targetGroups.map(({ id, role }) => [id, role]))
    const listed = groups.value.map((id) => ({
      id,
      role:
        known.get(id) ?? targetGroups.find((group) => group.id === id)?.defaultRole ?? ('direct' as const),
    }))
    draft.record = { ...draft.record, targetGroups: listed }
    note(draft, 'targetGroups', 'targetGroups', groups)
  }
}

function putTexts(draft: Draft) {
  for (const said of draft.confirmed) {
    const { item, value } = said
    const isText = item.type === 'text' || item.key === 'region' || item.key === 'county'
    if (!isText || typeof value !== 'string' || !/^[a-z][A-Za-z0-9-]*$/.test(item.key)) continue
    const { language } = draft
    // The usual heading, where there is one: those of forms are questions to the one who fills them in.
    const known =
      textKinds.find(({ id }) => id === item.key)?.[language] ??
      (item.heading || fieldLabel(item.key, language))
    const text = { key: item.key, language, heading: known.slice(0, 300), body: value.slice(0, 100_000) }
    const at = draft.record.texts.findIndex((one) => one.key === text.key && one.language === language)
    const texts =
      at < 0
        ? [...draft.record.texts, text]
        : draft.record.texts.with(at, { ...text, heading: draft.record.texts[at]?.heading ?? text.heading })
    draft.record = { ...draft.record, texts }
    note(draft, `texts.${item.key}`, `text:${item.key}:${language}`, said)
  }
}

function stringAt(settled: SettledItem[], path: string): string | undefined {
  const one = settled.find(({ item }) => item.path === path)?.settled
  return one?.state === 'confirmed' && typeof one.value === 'string' ? one.value : undefined
}

const isMoney = (value: Typed): value is Money => typeof value === 'object' && 'min' in value
const isPerson = (value: Typed): value is Person => typeof value === 'object' && 'name' in value
