import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertAccount } from './features/accounts/index.ts'
import { updateReadingState } from './features/documents/queries.ts'
import { readDocument } from './features/documents/reading/index.ts'
import { storeDocument } from './features/documents/store-document.ts'
import {
  findOrCreateOrganisation,
  insertPartnership,
  insertProgramme,
} from './features/organisations/index.ts'
import { archiveProject, publishProject } from './features/projects/edit/change-state.ts'
import { insertCorrection } from './features/projects/edit/corrections/queries.ts'
import { createProject } from './features/projects/edit/save-project.ts'
import { person, places, sampleRecord } from './features/projects/edit/testing.test-support.ts'
import { type MemberRole, memberRoles, publicViewer, type Role, roles } from './platform/access/viewer.ts'
import { inTransaction, type Tx } from './platform/database/database.ts'
import type { AllowMiddleware } from './platform/http/allow.ts'
import { type TestApp, testApp } from './platform/testing/app.ts'
import { formsOf } from './platform/testing/browser.ts'

/**
 * Every route for every role. A project is the role's own (its municipality, organisation, partnership, programme, or named)
 * or somebody else's, and published, a draft or archived: six columns, own first. `o` answers, `-` is 404, `s` leads
 * to the sign-in page, `>` leads elsewhere.
 */
const columns = [
  'own published',
  'own draft',
  'own archived',
  'other published',
  'other draft',
  'other archived',
] as const
/** Also somebody with an account and no role. */
const actors = [...roles, 'signed-in'] as const satisfies readonly Role[]
type Row = Record<Role, string>

const nobodySignedOut = {
  public: 's',
  'signed-in': '-',
  newcomer: '-',
  mentor: '-',
  'case-officer': '-',
  evaluator: '-',
}
const everybody: Row = row('o')
const workers: Row = {
  ...nobodySignedOut,
  coordinator: 'o',
  'project-leader': 'o',
  'regional-officer': 'o',
  administrator: 'o',
}
const seen: Row = {
  public: 'o-- o--',
  'signed-in': 'o-- o--',
  newcomer: 'o-- o--',
  mentor: 'o-- o--',
  coordinator: 'ooo o--',
  'project-leader': 'ooo o--',
  'regional-officer': 'ooo o--',
  'case-officer': 'o-o o--',
  evaluator: 'o-o o--',
  administrator: 'ooo ooo',
}
const edited: Row = {
  public: 'sss sss',
  'signed-in': '--- ---',
  newcomer: '--- ---',
  mentor: '--- ---',
  coordinator: 'ooo ---',
  'project-leader': 'ooo ---',
  'regional-officer': 'ooo ---',
  'case-officer': '--- ---',
  evaluator: '--- ---',
  administrator: 'ooo ooo',
}
/** Waiting, uploaded by the coordinator; waiting, uploaded by another; published as the own project; as another one. */
const reviewed: Row = {
  public: 'ssss',
  'signed-in': '----',
  newcomer: '----',
  mentor: '----',
  coordinator: 'o-o-',
  'project-leader': '--o-',
  'regional-officer': '--o-',
  'case-officer': '----',
  evaluator: '----',
  administrator: 'oooo',
}

/** A review that is not finished leads back to it. */
const unfinished: Row = { ...reviewed, coordinator: '>-o-', administrator: '>>oo' }

type Subject = 'none' | 'project' | 'correction' | 'document' | 'merge'
type Expected = { row: Row; subject?: Subject; fields?: Record<string, string>; query?: string }

/** The table. A route without a line fails; so does a line without a route. */
const expected: Record<string, Expected> = {
  'GET /': { row: row('>') },
  'GET /demo': { row: row('>') },
  'GET /demo/outbox': { row: row('>') },
  'GET /health/live': { row: everybody },
  'GET /health/ready': { row: everybody },
  'GET /:language': { row: everybody },
  'GET /:language/sign-in': { row: everybody },
  'POST /:language/sign-in': { row: everybody, fields: { email: 'not an address' } },
  'GET /:language/sign-in/sent': { row: everybody },
  'GET /:language/sign-in/link/:token': { row: everybody },
  'POST /:language/sign-in/link': { row: everybody, fields: { token: 'unknown' } },
  'POST /:language/sign-out': { row: row('>') },
  'GET /:language/kept/:id': { row: { ...row('-'), public: 's' } },
  'GET /:language/demo': { row: everybody },
  'POST /:language/demo': { row: row('-'), fields: { account: 'unknown' } },
  'GET /:language/demo/outbox': { row: everybody },
  'GET /:language/municipalities': { row: everybody },
  'GET /:language/municipalities.json': { row: everybody },
  'GET /:language/municipalities/:file{[^/]+\\.json}': { row: everybody },
  'GET /:language/municipalities/:key': { row: everybody },
  'GET /:language/projects': { row: everybody },
  'GET /:language/projects/map': { row: everybody },
  'GET /:language/projects.csv': { row: everybody },
  'GET /:language/projects.xlsx': { row: everybody },
  'GET /:language/projects.json': { row: everybody },
  'GET /:language/projects.atom': { row: everybody },
  'GET /:language/projects/new': { row: workers },
  'POST /:language/projects/new': { row: workers, fields: { name: '' } },
  'GET /:language/projects/:file{[a-z0-9-]+\\.json}': { row: seen, subject: 'project' },
  'GET /:language/projects/:slug': { row: seen, subject: 'project' },
  'GET /:language/projects/:slug/propose': { row: seen, subject: 'project' },
  'POST /:language/projects/:slug/propose': { row: seen, subject: 'project', fields: { proposal: '' } },
  'GET /:language/projects/:slug/propose/sent': { row: seen, subject: 'project' },
  'GET /:language/projects/:slug/edit': { row: edited, subject: 'project' },
  'POST /:language/projects/:slug/edit': {
    row: edited,
    subject: 'project',
    fields: { baseVersion: '1', name: '' },
  },
  'POST /:language/projects/:slug/resolve': { row: edited, subject: 'project', fields: { yours: 'nothing' } },
  'GET /:language/projects/:slug/history': { row: edited, subject: 'project' },
  'GET /:language/projects/:slug/history/compare': { row: edited, subject: 'project', query: '?from=1&to=1' },
  'POST /:language/projects/:slug/restore': {
    row: edited,
    subject: 'project',
    fields: { version: '1', baseVersion: '0' },
  },
  'GET /:language/projects/:slug/publish': { row: edited, subject: 'project' },
  'POST /:language/projects/:slug/publish': { row: edited, subject: 'project', fields: { baseVersion: '0' } },
  'GET /:language/projects/:slug/archive': { row: edited, subject: 'project' },
  'POST /:language/projects/:slug/archive': { row: edited, subject: 'project', fields: { baseVersion: '0' } },
  'GET /:language/projects/:slug/reopen': { row: edited, subject: 'project' },
  'POST /:language/projects/:slug/reopen': { row: edited, subject: 'project', fields: { baseVersion: '0' } },
  'GET /:language/projects/:slug/corrections': { row: edited, subject: 'project' },
  'POST /:language/projects/:slug/corrections/:id/decline': {
    row: edited,
    subject: 'correction',
    fields: { answer: '' },
  },
  'GET /:language/workspace': { row: { ...workers, 'case-officer': 'o', evaluator: 'o' } },
  'GET /:language/workspace/projects/:slug/sources': { row: edited, subject: 'project' },
  'GET /:language/workspace/documents': { row: workers },
  'POST /:language/workspace/documents': { row: workers },
  'GET /:language/workspace/documents/:id': { row: reviewed, subject: 'document' },
  'POST /:language/workspace/documents/:id': { row: reviewed, subject: 'document', fields: { version: '0' } },
  'POST /:language/workspace/documents/:id/discard': {
    row: reviewed,
    subject: 'document',
    fields: { reason: '', version: '0' },
  },
  'GET /:language/workspace/documents/:id/file': { row: reviewed, subject: 'document' },
  'GET /:language/workspace/documents/:id/publish': { row: unfinished, subject: 'document' },
  'POST /:language/workspace/documents/:id/publish': {
    row: unfinished,
    subject: 'document',
    fields: { version: '0' },
  },
  'GET /:language/workspace/documents/:id/merge/:slug': {
    row: { ...row('--'), public: 'ss', coordinator: '>-', administrator: '>>' },
    subject: 'merge',
  },
  'POST /:language/workspace/documents/:id/merge/:slug': {
    row: { ...row('--'), public: 'ss', coordinator: 'o-', administrator: 'oo' },
    subject: 'merge',
    fields: { version: '0', projectVersion: '0' },
  },
}

function row(letters: string): Row {
  return Object.fromEntries(actors.map((role) => [role, letters])) as Row
}

let site: TestApp
const accounts = new Map<Role, string>()
const slugs: string[] = []
const names = columns.map((column) => `Løyndom ${column}`)
const corrections: string[] = []
const readings: string[] = []

beforeAll(async () => {
  site = await testApp(places, { demo: true })
  await inTransaction(site.database.memberDb, fill)
})
afterAll(() => site.close())

async function fill(tx: Tx) {
  const funder = await findOrCreateOrganisation(tx, {
    country: 'NO',
    name: 'Et departement',
    kind: 'ministry',
  })
  const own = await findOrCreateOrganisation(tx, {
    country: 'NO',
    name: 'Hadsel utvikling',
    kind: 'company',
    municipalityKey: 'NO-1866',
  })
  const other = await findOrCreateOrganisation(tx, {
    country: 'SE',
    name: 'Annat bolag',
    kind: 'company',
    municipalityKey: 'SE-2380',
  })
  const programme = {
    country: 'NO' as const,
    funderId: funder.id,
    startsOn: null,
    endsOn: null,
    currency: 'NOK' as const,
  }
  const ownProgramme = await insertProgramme(tx, { ...programme, name: 'Eige program' })
  const otherProgramme = await insertProgramme(tx, { ...programme, name: 'Anna program' })
  const partnership = await insertPartnership(tx, {
    name: 'Eit samarbeid',
    country: 'NO',
    municipalities: [{ key: 'NO-1866' }, { key: 'NO-1870' }],
  })

  const administrator = await person(tx, 'administrator')
  const act = { viewer: administrator }
  const projectIds: string[] = []
  for (const [index, column] of columns.entries()) {
    const isOwn = column.startsWith('own')
    const { id, slug, version } = await createProject(
      tx,
      act,
      sampleRecord({
        name: names[index] ?? '',
        ownerId: isOwn ? own.id : other.id,
        ownerAsWritten: '',
        programmeId: isOwn ? ownProgramme : otherProgramme,
        municipalities: isOwn ? ['NO-1866'] : ['SE-2380'],
        country: isOwn ? 'NO' : 'SE',
      }),
    )
    if (!column.endsWith('draft')) await publishProject(tx, act, id, version)
    if (column.endsWith('archived')) await archiveProject(tx, act, id, version)
    slugs.push(slug)
    projectIds.push(id)
    corrections.push(
      await insertCorrection(tx, {
        projectId: id,
        onVersion: version,
        subject: 'name',
        proposal: 'Eit anna namn',
        source: '',
        senderName: '',
        senderEmail: '',
        accountId: null,
        language: 'nb',
      }),
    )
  }

  const bound = {
    coordinator: [{ municipalityKey: 'NO-1866' }],
    'project-leader': [{ organisationId: own.id }],
    'regional-officer': [{ partnershipId: partnership }],
    'case-officer': [{ programmeId: ownProgramme }],
    evaluator: projectIds.slice(0, 3).map((projectId) => ({ projectId })),
    administrator: [{}],
    newcomer: [{}],
    mentor: [{}],
  }
  accounts.set(
    'signed-in',
    await insertAccount(tx, { name: 'Uten rolle', email: 'uten@example.org', language: 'nb', demo: true }),
  )
  for (const role of memberRoles) accounts.set(role, await account(tx, role, bound[role]))

  const coordinator = accounts.get('coordinator') ?? ''
  const upload = async (accountId: string, text: string) => {
    const extracted = { kind: 'txt' as const, text, pageStarts: [] }
    const viewer = { kind: 'member' as const, accountId, name: '', assignments: [] }
    const bytes = new TextEncoder().encode(text)
    return (
      await storeDocument(
        tx,
        { viewer },
        { bytes, fileName: 'x.txt', extracted, reading: readDocument(extracted, 'x.txt') },
      )
    ).readingId
  }
  readings.push(await upload(coordinator, 'Prosjektnavn: Eit eige dokument\n'))
  for (const text of [
    'Prosjektnavn: Andre sitt\n',
    'Prosjektnavn: Publisert\n',
    'Prosjektnavn: Publisert av andre\n',
  ]) {
    readings.push(await upload(administrator.accountId, text))
  }
  await updateReadingState(tx, readings[2] ?? '', {
    state: 'published',
    projectId: projectIds[0] ?? '',
    accountId: administrator.accountId,
  })
  await updateReadingState(tx, readings[3] ?? '', {
    state: 'published',
    projectId: projectIds[3] ?? '',
    accountId: administrator.accountId,
  })
}

async function account(tx: Tx, role: MemberRole, bound: Parameters<typeof person>[2][]): Promise<string> {
  const { accountId } = await person(tx, role, bound[0])
  for (const to of bound.slice(1)) {
    await tx
      .insertInto('role_assignment')
      .values({ account_id: accountId, role, project_id: to?.projectId ?? null })
      .execute()
  }
  return accountId
}

/** The routes of the app: method and address, with the roles its `allow` names. */
function routesOfApp() {
  const found = new Map<string, readonly Role[] | undefined>()
  for (const { method, path, handler } of site.app.routes) {
    if (method === 'ALL') continue
    const key = `${method} ${path.replace('/:language{(?:nb|nn|sv|en)}', '/:language')}`
    const named = (handler as unknown as Partial<AllowMiddleware>).roles
    if (named || !found.has(key)) found.set(key, named ?? found.get(key))
  }
  return found
}

function addresses(pattern: string, subject: Subject = 'none'): string[] {
  const base = pattern
    .replace(/^\w+ /, '')
    .replace('/:language', '/nb')
    .replace(':token', 'unknown')
    .replace('/municipalities/:file{[^/]+\\.json}', '/municipalities/no-1866.json')
    .replace('/municipalities/:key', '/municipalities/no-1866')
  if (subject === 'none') return [base.replace(':id', crypto.randomUUID())]
  if (subject === 'document') return readings.map((id) => base.replace(':id', id))
  // One's own document onto one's own project, and onto another one.
  if (subject === 'merge')
    return [0, 3].map((index) => base.replace(':id', readings[0] ?? '').replace(':slug', slugs[index] ?? ''))
  return slugs.map((slug, index) =>
    base
      .replace(':file{[a-z0-9-]+\\.json}', `${slug}.json`)
      .replace(':slug', slug)
      .replace(':id', corrections[index] ?? ''),
  )
}

async function ask(
  role: Role,
  method: string,
  address: string,
  fields: Record<string, string>,
): Promise<{ letter: string; text: string }> {
  const browser = role === 'public' ? site.visitor() : await site.signedIn(accounts.get(role) ?? '')
  let answer: Response
  if (method === 'GET') answer = await browser.request(address)
  else {
    const key = formsOf((await browser.page('/nb/sign-in')).text)
      .at(-1)
      ?.hidden.find(([name]) => name === '_key') ?? ['_key', '']
    answer = await browser.post(address, [key, ...Object.entries(fields)])
  }
  const where = answer.headers.get('location') ?? ''
  const text = await answer.text()
  if (answer.status === 404) return { letter: '-', text }
  if (where.includes('/sign-in?')) return { letter: 's', text }
  if (answer.status >= 300 && answer.status < 400) return { letter: '>', text }
  if (answer.status >= 500) return { letter: `[${answer.status}]`, text }
  return { letter: 'o', text }
}

test('every route says who may use it', () => {
  expect([...routesOfApp()].filter(([, named]) => !named).map(([route]) => route)).toEqual([])
})

test('the table has a line for every route, and no line without one', () => {
  expect(Object.keys(expected).sort()).toEqual([...routesOfApp().keys()].sort())
})

describe('every cell answers as the table says', () => {
  test.each(Object.entries(expected))('%s', async (pattern, { row, subject, fields = {}, query = '' }) => {
    const method = pattern.split(' ')[0] ?? 'GET'
    const answers: Record<string, string> = {}
    for (const role of actors) {
      let letters = ''
      for (const address of addresses(pattern, subject))
        letters += (await ask(role, method, address + query, fields)).letter
      answers[role] = letters.length === 6 ? `${letters.slice(0, 3)} ${letters.slice(3)}` : letters
    }
    expect(answers).toEqual(row)
  })
})

test('no page, list, export, feed, count or search shows the name of a project its reader may not see', async () => {
  const everywhere = Object.entries(expected)
    .filter(([pattern, { subject }]) => pattern.startsWith('GET') && !subject)
    .map(([pattern]) => addresses(pattern)[0] ?? '')
    .filter((address) => !address.includes('xlsx'))
  const searches = names.map((name) => `/nb/projects.json?q=${encodeURIComponent(name)}`)
  for (const role of actors) {
    const visible = new Set(
      [...seen[role].replace(' ', '')].flatMap((letter, index) => (letter === 'o' ? [names[index]] : [])),
    )
    for (const address of [
      ...everywhere,
      ...searches,
      '/nb/municipalities/se-2380',
      '/nb/municipalities/se-2380.json',
    ]) {
      const { text } = await ask(role, 'GET', address, {})
      // A search shows what was searched for; what was found stands in the items.
      const shown = address.includes('q=')
        ? JSON.stringify((JSON.parse(text) as { items: unknown }).items)
        : text
      for (const name of names.filter((each) => !visible.has(each))) {
        expect(shown.includes(name), `${role} reads "${name}" at ${address}`).toBe(false)
      }
    }
  }
})

test('behind the wall, a query that forgets the viewer still shows visitors published projects only', async () => {
  const states = await site.database.publicDb
    .selectFrom('project')
    .select('state')
    .orderBy('id')
    .limit(100)
    .execute()
  expect(states.map(({ state }) => state)).toEqual(['published', 'published'])
  for (const table of [
    'account',
    'session',
    'outbox_mail',
    'audit_entry',
    'document',
    'document_reading',
    'project_version',
    'correction',
    'value_source',
  ] as const) {
    const { n } = await site.database.publicDb
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect([table, n]).toEqual([table, 0])
  }
  expect(publicViewer).toEqual({ kind: 'public' })
})
