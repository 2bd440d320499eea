import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memberRoles } from '../../platform/access/viewer.ts'
import { ConfigError } from '../../platform/config.ts'
import { inTransaction } from '../../platform/database/database.ts'
import { languages } from '../../platform/i18n/languages.ts'
import { putInOutbox } from '../../platform/mail/outbox.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { type TestDatabase, testDatabase } from '../../platform/testing/database.ts'
import { insertAccount } from '../accounts/index.ts'
import { loadReferenceData } from '../places/index.ts'
import { isDemoSafe, loadDemoRegion, printDemoAccounts } from './index.ts'
import { listDemoAccounts } from './queries.ts'
import { demoPeople } from './region/people.ts'

const reference = {
  name: 'reference',
  fill: async (db: TestDatabase['memberDb']) => void (await loadReferenceData(db)),
}

let site: TestApp
beforeAll(async () => {
  site = await testApp(reference, { demo: true })
  await loadDemoRegion(site.database.memberDb, { foreign: false })
})
afterAll(() => site.close())

const countOf = async (
  table: 'project' | 'account' | 'organisation' | 'project_version' | 'partnership',
  db = site.database.memberDb,
) =>
  (
    await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

describe('the demo region', () => {
  test('holds the five real projects published, and invented ones that say so', async () => {
    const rows = await site.database.memberDb
      .selectFrom('project')
      .select(['name', 'state'])
      .orderBy('name')
      .execute()
    expect(rows.filter(({ state }) => state === 'published').map(({ name }) => name)).toEqual([
      'Arbeidskraftmobiliseringsprosjektet',
      'Förstudie Integration Norrland',
      'Inflyttarservice',
      'Innvandre en ressurs i Nordland',
      'Nya socialfonden i Jämtlands län',
    ])
    const invented = rows.filter(({ state }) => state !== 'published')
    expect(invented.map(({ state }) => state).sort()).toEqual(['archived', 'draft', 'draft'])
    expect(invented.every(({ name }) => name.startsWith('Demo: '))).toBe(true)
  })

  test('has a toolbox of 24 measures in two languages, used in every state, with failures', async () => {
    const measures = await site.database.publicDb.selectFrom('measure').select(['record', 'state']).execute()
    expect(measures).toHaveLength(24)
    for (const { record } of measures) {
      const { texts } = record as { texts: Record<string, { title: string; steps: string[] }> }
      for (const language of ['nb', 'sv']) expect(texts[language]?.steps.length).toBeGreaterThan(2)
    }
    const states = await site.database.publicDb
      .selectFrom('adoption')
      .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute()
    const counts = Object.fromEntries(states.map(({ state, count }) => [state, count]))
    for (const state of ['planned', 'pilot', 'running', 'paused', 'embedded', 'stopped', 'dropped'])
      expect(counts[state], state).toBeGreaterThan(0)
  })

  test('has grants on every part of the way, evaluations, an inventory with gaps, findings and examples', async () => {
    const states = async (table: 'grant_application' | 'good_example' | 'inventory_answer') =>
      (await site.database.memberDb.selectFrom(table).select('state').execute()).map(({ state }) => state)
    expect((await states('grant_application')).sort()).toEqual([
      'in-review',
      'lapsed',
      'partly-paid',
      'partly-paid',
      'rejected',
    ])
    expect((await states('good_example')).sort()).toEqual(['published', 'region-approved'])
    expect(new Set(await states('inventory_answer'))).toEqual(
      new Set(['asked', 'answered', 'checked', 'declined']),
    )
    const findings = await site.database.publicDb
      .selectFrom('finding')
      .select(['kind', 'voice_count'])
      .execute()
    expect(findings.length).toBeGreaterThan(4)
    expect(Math.max(...findings.map(({ voice_count }) => voice_count))).toBe(3)
    const levels = await site.database.publicDb.selectFrom('measure').select('evidence_level').execute()
    expect(new Set(levels.map(({ evidence_level }) => evidence_level)).size).toBeGreaterThan(1)
  })

  test('has the real budgets and grants to the krone', async () => {
    const rows = await site.database.publicDb
      .selectFrom('project')
      .leftJoin('project_funding', (join) =>
        join.onRef('project_funding.project_id', '=', 'project.id').on('project_funding.kind', '=', 'grant'),
      )
      .select(['project.name', 'budget_min', 'budget_max', 'project.currency', 'amount'])
      .orderBy('project.name')
      .execute()
    expect(rows.map((row) => [row.budget_min, row.budget_max, row.amount])).toEqual([
      [null, null, null],
      [1_568_180, 1_568_180, 1_568_180],
      [3_000_000, 6_000_000, null],
      [2_577_900, 2_577_900, null],
      [2_245_345, 2_245_345, 2_245_345],
    ])
  })

  test('names no person of the documents', async () => {
    const persons = await site.database.memberDb.selectFrom('project_person').select('name').execute()
    for (const { name } of persons) expect(name).toMatch(/^Demo: /)
    const people = await listDemoAccounts(site.database.memberDb)
    for (const { name, email } of people) {
      expect(name).toMatch(/^Demo: /)
      expect(email).toMatch(/@demo\.rotfeste\.invalid$/)
    }
  })

  test('has the partnerships with their municipalities', async () => {
    const rows = await site.database.publicDb
      .selectFrom('partnership')
      .innerJoin('partnership_municipality', 'partnership_id', 'partnership.id')
      .select((eb) => ['name', eb.fn.countAll<number>().as('count')])
      .groupBy('name')
      .orderBy('name')
      .execute()
    expect(rows.map(({ name, count }) => [name.split(' (')[0], count])).toEqual([
      ['Akademi Norr', 13],
      ['Jämtland Härjedalen', 8],
      ['Kysten er klar', 8],
      ['Vesterålen regionråd', 6],
    ])
  })

  test('is loaded once: another start adds nothing', async () => {
    const before = [
      await countOf('project'),
      await countOf('account'),
      await countOf('organisation'),
      await countOf('project_version'),
    ]
    await loadDemoRegion(site.database.memberDb, { foreign: false })
    expect([
      await countOf('project'),
      await countOf('account'),
      await countOf('organisation'),
      await countOf('project_version'),
    ]).toEqual(before)
  })

  test('started by three instances at once is loaded once, wholly', async () => {
    const database = await testDatabase(reference)
    try {
      await Promise.all([1, 2, 3].map(() => loadDemoRegion(database.memberDb, { foreign: true })))
      expect(await countOf('project', database.memberDb)).toBe(8)
      expect(await countOf('account', database.memberDb)).toBe(Object.keys(demoPeople).length)
    } finally {
      await database.drop()
    }
  }, 120_000)

  test('stays out of a database that holds anything', async () => {
    const database = await testDatabase(reference)
    try {
      await inTransaction(database.memberDb, (tx) =>
        insertAccount(tx, { name: 'Kari', email: 'kari@kommune.example', language: 'nb', demo: false }),
      )
      await loadDemoRegion(database.memberDb, { foreign: false })
      expect(await countOf('project', database.memberDb)).toBe(0)
      expect(await printDemoAccounts(database.memberDb, 'http://localhost:3000')).toContain(
        'start with DEMO=0',
      )
    } finally {
      await database.drop()
    }
  })

  test('with nothing but demo content demo mode is safe; beside a real account it must be asked for', async () => {
    const { memberDb } = site.database
    expect(await isDemoSafe(memberDb, { asked: false })).toBe(true)
    const real = { name: 'Ekte Person', email: 'ekte@kommune.invalid', language: 'nb' as const, demo: false }
    const id = await inTransaction(memberDb, (tx) => insertAccount(tx, real))
    expect(await isDemoSafe(memberDb, { asked: false })).toBe(false)
    expect(await isDemoSafe(memberDb, { asked: true })).toBe(true)
    await memberDb.deleteFrom('account').where('id', '=', id).execute()
  })

  test('is refused on a database of others with an account or a project that is not demo, before and after loading', async () => {
    const database = await testDatabase(reference)
    try {
      const load = () => loadDemoRegion(database.memberDb, { foreign: true })
      const project = await database.memberDb
        .insertInto('project')
        .values({ slug: 'real', language: 'nb', country: 'NO', name: 'Et virkelig prosjekt' })
        .returning('id')
        .executeTakeFirstOrThrow()
      await expect(load()).rejects.toThrow(ConfigError)
      await expect(load()).rejects.toThrow('DEMO=1 is refused')
      await database.memberDb.deleteFrom('project').where('id', '=', project.id).execute()
      await load()
      await load()
      await inTransaction(database.memberDb, (tx) =>
        insertAccount(tx, { name: 'Kari', email: 'kari@kommune.example', language: 'nb', demo: false }),
      )
      await expect(load()).rejects.toThrow(ConfigError)
    } finally {
      await database.drop()
    }
  })

  test('prints who there is and where to sign in', async () => {
    const text = await printDemoAccounts(site.database.memberDb, 'http://localhost:3000')
    expect(text).toContain('http://localhost:3000/demo')
    for (const role of memberRoles) expect(text).toContain(role)
    expect(text).not.toContain('DEMO=0')
  })
})

describe('signing in as a demo person', () => {
  test.each(memberRoles)('works with one press as %s', async (role) => {
    const people = await listDemoAccounts(site.database.memberDb)
    const person = people.find((each) => each.role === role)!
    const visitor = site.visitor()
    const answer = await visitor.submit('/nb/demo', { account: person.id })
    expect(answer.status).toBe(303)
    const { text, status } = await visitor.page(answer.headers.get('location') ?? '')
    expect(status).toBe(200)
    expect(text).toContain(person.name)
  })

  test('shows every demo person, in every language', async () => {
    for (const language of languages) {
      const { text, answer } = await site.visitor().page(`/${language}/demo`)
      expect(text.match(/name="account"/g)).toHaveLength(Object.keys(demoPeople).length)
      expect(answer.headers.get('cache-control')).toContain('no-store')
    }
  })

  test('is not possible as anybody else', async () => {
    const id = await inTransaction(site.database.memberDb, (tx) =>
      insertAccount(tx, { name: 'Ola', email: 'ola@kommune.example', language: 'nb', demo: false }),
    )
    for (const account of [id, crypto.randomUUID(), '']) {
      const visitor = site.visitor()
      expect((await visitor.submit('/nb/demo', { account })).status).toBe(404)
      expect(visitor.cookies.has('__Host-session')).toBe(false)
    }
  })

  test('is offered on the sign-in page', async () => {
    expect((await site.visitor().page('/sv/sign-in')).text).toContain('href="/sv/demo"')
  })

  test('is possible in demo mode only', async () => {
    const plain = await testApp(reference)
    try {
      for (const path of ['/nb/demo', '/nb/demo/outbox'])
        expect((await plain.visitor().request(path)).status).toBe(404)
      expect((await plain.visitor().page('/nb/sign-in')).text).not.toContain('/nb/demo')
      expect((await plain.visitor().request('/demo')).status).toBe(404)
      const posted = await plain.visitor().submit('/nb/sign-in', { account: 'x' }, '/nb/sign-in')
      expect(posted.status).toBe(422)
    } finally {
      await plain.close()
    }
  })
})

describe('the outbox', () => {
  test('shows mail newest first with links to follow, and nothing as markup', async () => {
    await inTransaction(site.database.memberDb, async (tx) => {
      await putInOutbox(tx, {
        to: 'a@demo.rotfeste.invalid',
        language: 'nb',
        subject: 'Den første',
        body: 'Se http://localhost/nb/projects. <b>Ikke fet</b>',
      })
      await putInOutbox(tx, {
        to: 'b@demo.rotfeste.invalid',
        language: 'nb',
        subject: 'Den andre',
        body: 'Hei',
      })
    })
    const { text, answer } = await site.visitor().page('/nb/demo/outbox')
    expect(text.indexOf('Den andre')).toBeLessThan(text.indexOf('Den første'))
    expect(text).toContain('<a href="http://localhost/nb/projects">http://localhost/nb/projects</a>.')
    expect(text).toContain('&lt;b&gt;Ikke fet')
    expect(answer.headers.get('cache-control')).toContain('no-store')
  })

  test('does not show what was sent to somebody who is not demo: a link in it signs in', async () => {
    await inTransaction(site.database.memberDb, (tx) =>
      insertAccount(tx, { name: 'Eva', email: 'eva@kommune.example', language: 'nb', demo: false }),
    )
    const visitor = site.visitor()
    await visitor.submit('/nb/sign-in', { email: 'Eva@kommune.example' }, '/nb/sign-in')
    const { text } = await visitor.page('/nb/demo/outbox')
    expect(text).not.toContain('eva@kommune.example')
    expect(text).not.toContain('/sign-in/link/')
  })

  test('is found without a language in the address', async () => {
    for (const path of ['/demo', '/demo/outbox']) {
      const answer = await site.visitor().request(path, { headers: { 'accept-language': 'sv' } })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, `/sv${path}`])
    }
  })
})
