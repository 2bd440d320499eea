import { many, one, rowCount, rowName } from '../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../platform/ui/forms.tsx'
import { isChoice } from '../choices.ts'
import { ProjectRecord } from '../record.ts'
import { geographicEffects, levels, policyGoals, projectPhases, targetGroups, themes } from '../taxonomies.ts'
import { canonical } from './canonical.ts'
import type { RowPart } from './form-values.ts'
import { type PlaceProblem, resolvePlaces } from './resolve-places.ts'
import { textKinds } from './text-kinds.ts'
import type { EditTexts } from './texts.ts'
import { parseAmount, parseDay } from './typed-values.ts'

/** What the form's names lead to; asked for before parsing, so that parsing itself is plain. */
export type Lookup = {
  /** The organisation of a name typed, made now when its row asks for that. */
  organisation: (name: string, create: boolean) => Promise<string | null>
  project: (name: string) => Promise<string | null>
  programmes: { id: string }[]
  /** What the project holds now: names and places left as they were keep what they lead to. */
  current: ProjectRecord
}

export type Parsed = { ok: true; record: ProjectRecord } | { ok: false; errors: FieldErrors }

/** A record from the form, or what is wrong with it, by field. Rows left empty are left out. */
export async function parseForm(values: FormValues, t: EditTexts, lookup: Lookup): Promise<Parsed> {
  const errors: FieldErrors = {}
  const fail = (name: string, message: string) => {
    errors[name] ??= message
  }
  const { current } = lookup
  const country = one(values, 'country') === 'SE' ? 'SE' : 'NO'

  const day = (name: string) => {
    const typed = one(values, name)
    const parsed = typed === '' ? null : parseDay(typed)
    if (parsed === undefined) fail(name, t.dayInvalid)
    return parsed ?? null
  }
  const amount = (name: string) => {
    const typed = one(values, name)
    const parsed = typed === '' ? null : parseAmount(typed)
    if (parsed === undefined) fail(name, t.amountInvalid)
    return parsed ?? null
  }
  const startsOn = day('startsOn')
  const endsOn = day('endsOn')
  const places = (name: 'municipalities' | 'effectMunicipalities') => {
    const { keys, problems } = resolvePlaces(one(values, name), {
      country,
      day: startsOn ?? endsOn,
      known: current[name],
    })
    if (problems.length > 0) fail(name, problems.map((problem) => placeMessage(problem, t)).join(' '))
    return keys
  }
  const chosen = (name: string, list: Parameters<typeof isChoice>[0]) =>
    many(values, name).filter((id) => isChoice(list, id))
  const ids = { direct: chosen('direct', targetGroups), intermediary: chosen('intermediary', targetGroups) }
  if (ids.direct.some((id) => ids.intermediary.includes(id))) fail('intermediary', t.groupTwice)

  const owner = await parseOwner(values, lookup, t, fail)
  const budgetMin = amount('budgetMin')
  const budgetMax = amount('budgetMax') ?? budgetMin
  const rows = readRows(values)
  const website = one(values, 'website')
  if (website !== '' && !/^https?:\/\/[^\s]+\.[^\s]+$/iu.test(website) && website !== current.website)
    fail('website', t.websiteInvalid)

  const parsed = ProjectRecord.safeParse({
    language: one(values, 'language') || current.language,
    country,
    name: one(values, 'name'),
    ...owner,
    programmeId: lookup.programmes.find(({ id }) => id === one(values, 'programmeId'))?.id ?? null,
    programmeArea: one(values, 'programmeArea'),
    phase: chosen('phase', projectPhases)[0] ?? null,
    projectNumber: one(values, 'projectNumber'),
    website,
    currency: one(values, 'currency') || null,
    budgetMin: budgetMin ?? budgetMax,
    budgetMax,
    startsOn,
    endsOn,
    periodAsWritten: one(values, 'periodAsWritten'),
    geographicEffect: chosen('geographicEffect', geographicEffects)[0] ?? null,
    persons: rows.persons.map(({ row, index }) => {
      const consent = rowName('persons', index, 'consentOn')
      const email = row.email ?? ''
      if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email))
        fail(rowName('persons', index, 'email'), t.emailInvalid)
      return { ...row, consentOn: day(consent) }
    }),
    funding: await Promise.all(
      rows.funding.map(async ({ row, index }) => ({
        funder: row.funder,
        funderId:
          knownId(current.funding.find(({ funder }) => funder === row.funder)?.funderId) ??
          (await lookup.organisation(row.funder ?? '', row.create === 'yes')),
        kind: row.kind,
        amount: amount(rowName('funding', index, 'amount')),
        currency: row.currency,
      })),
    ),
    partners: await Promise.all(
      rows.partners.map(async ({ row }) => ({
        name: row.name,
        organisationId:
          knownId(current.partners.find(({ name }) => name === row.name)?.organisationId) ??
          (await lookup.organisation(row.name ?? '', row.create === 'yes')),
      })),
    ),
    municipalities: places('municipalities'),
    effectMunicipalities: places('effectMunicipalities'),
    targetGroups: [
      ...ids.direct.map((id) => ({ id, role: 'direct' })),
      ...ids.intermediary.map((id) => ({ id, role: 'intermediary' })),
    ],
    levels: chosen('levels', levels),
    themes: chosen('themes', themes),
    policyGoals: chosen('policyGoals', policyGoals),
    texts: parseTexts(rows.texts, t, fail),
    links: await Promise.all(
      rows.links.map(async ({ row }) => ({
        relation: row.relation,
        name: row.name,
        relatedId:
          knownId(current.links.find(({ name }) => name === row.name)?.relatedId) ??
          (await lookup.project(row.name ?? '')),
      })),
    ),
  })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const [part, position, field] = issue.path
      const row = typeof position === 'number' ? rows[part as RowPart]?.[position] : undefined
      fail(
        row ? rowName(part as RowPart, row.index, String(field)) : String(part),
        messageFor(issue.message, String(field ?? part), t),
      )
    }
  }
  return parsed.success && Object.keys(errors).length === 0
    ? { ok: true, record: canonical(parsed.data) }
    : { ok: false, errors: inFormOrder(errors) }
}

/** The fields as they stand on the page, so that the summary of mistakes reads from the top. */
const formOrder = [
  'name',
  'language',
  'country',
  'phase',
  'website',
  'owner',
  'ownerAsWritten',
  'partners',
  'municipalities',
  'effectMunicipalities',
  'geographicEffect',
  'startsOn',
  'endsOn',
  'periodAsWritten',
  'budgetMin',
  'budgetMax',
  'currency',
  'programmeId',
  'programmeArea',
  'projectNumber',
  'funding',
  'direct',
  'intermediary',
  'themes',
  'levels',
  'policyGoals',
  'texts',
  'persons',
  'links',
]

function inFormOrder(errors: FieldErrors): FieldErrors {
  const place = (name: string) => formOrder.indexOf(name.split('.')[0] ?? '')
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => place(a) - place(b)))
}

const knownId = (id: string | null | undefined) => id ?? undefined

type Row = { index: number; row: Record<string, string | undefined> }

/** What a row holds before anybody has written in it. */
const presets: Record<RowPart, string[]> = {
  persons: ['role'],
  funding: ['kind', 'currency', 'create'],
  partners: ['create'],
  texts: ['key', 'language', 'heading'],
  links: ['relation'],
}

function readRows(values: FormValues): Record<RowPart, Row[]> {
  const read = (part: RowPart, fields: string[]): Row[] =>
    Array.from({ length: rowCount(values, part) }, (_, index) => ({
      index,
      row: Object.fromEntries(fields.map((field) => [field, one(values, rowName(part, index, field))])),
    })).filter(({ row }) =>
      Object.entries(row).some(([field, value]) => value !== '' && !presets[part].includes(field)),
    )
  return {
    persons: read('persons', ['role', 'name', 'position', 'organisation', 'email', 'phone', 'consentOn']),
    funding: read('funding', ['funder', 'kind', 'amount', 'currency', 'create']),
    partners: read('partners', ['name', 'create']),
    texts: read('texts', ['key', 'language', 'heading', 'body']),
    links: read('links', ['relation', 'name']),
  }
}

async function parseOwner(
  values: FormValues,
  lookup: Lookup,
  t: EditTexts,
  fail: (name: string, message: string) => void,
) {
  const typed = one(values, 'owner')
  const asWritten = one(values, 'ownerAsWritten')
  if (typed === '') return { ownerId: null, ownerAsWritten: asWritten }
  const ownerId = await lookup.organisation(typed, one(values, 'ownerCreate') === 'yes')
  if (ownerId) return { ownerId, ownerAsWritten: asWritten }
  if (asWritten !== '' && asWritten !== typed) fail('owner', t.ownerUnknown)
  return { ownerId: null, ownerAsWritten: typed }
}

/** A text's heading is its kind's usual one unless another is written; a free text gets a key from its heading. */
function parseTexts(rows: Row[], t: EditTexts, fail: (name: string, message: string) => void) {
  const seen = new Set<string>()
  return rows.map(({ row, index }) => {
    const { key: kind = 'other', language = 'nb', body = '' } = row
    const known = textKinds.find(({ id }) => id === kind)
    const heading = row.heading || (known && language in known ? known[language as 'nb'] : kind)
    let key = kind
    if (/^other(-\d+)?$/.test(kind)) {
      for (let number = 1; seen.has(`${key} ${language}`); number += 1) key = `other-${number + 1}`
    } else if (seen.has(`${key} ${language}`)) fail(rowName('texts', index, 'key'), t.textTwice)
    seen.add(`${key} ${language}`)
    return { key, language, heading, body }
  })
}

function placeMessage({ name, candidates }: PlaceProblem, t: EditTexts): string {
  return candidates.length > 0 ? t.placeUnclear(name, candidates.join(', ')) : t.placeUnknown(name)
}

function messageFor(issue: string, field: string, t: EditTexts): string {
  const known: Record<string, string> = {
    nameMissing: t.nameMissing,
    tooLong: t.tooLong,
    endBeforeStart: t.endBeforeStart,
    budgetInvalid: t.budgetInvalid,
    currencyMissing: t.currencyMissing,
  }
  return (
    known[issue] ??
    (['name', 'funder'].includes(field) ? t.rowNameMissing : field === 'body' ? t.bodyTooLong : t.chooseOne)
  )
}
