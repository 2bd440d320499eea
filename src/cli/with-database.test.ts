import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadReferenceData } from '../features/places/index.ts'
import { type TestDatabase, testDatabase } from '../platform/testing/database.ts'
import { commandLine, page } from './cli.test-support.ts'

const { run, file } = commandLine()

/** Two vouchers of a project in SIE 4, and one that is another's. */
const books = [
  '#FLAGGA 0',
  '#FORMAT PC8',
  '#SIETYP 4',
  '#ORGNR 212000-9999',
  '#FNAMN "Kommunen"',
  '#RAR 0 20250101 20251231',
  '#KONTO 5010 "Lokalhyra"',
  '#KONTO 1930 "Bank"',
  '#OBJEKT 6 "P101" "Flytta hit"',
  '#UB 0 1930 -5700.50',
  '#RES 0 5010 5700.50',
  ...[
    ['1', '20250115', 'P101', '5000.00'],
    ['2', '20250215', 'P101', '600.50'],
    ['3', '20250315', 'P202', '100.00'],
  ].flatMap(([number, day, project, amount]) => [
    `#VER A ${number} ${day} "Hyra"`,
    '{',
    `#TRANS 5010 {6 "${project}"} ${amount}`,
    `#TRANS 1930 {} -${amount}`,
    '}',
  ]),
  '',
].join('\n')

describe('with a database', () => {
  let database: TestDatabase
  let environment: Record<string, string>
  beforeAll(async () => {
    database = await testDatabase({ name: 'places', fill: async (db) => void (await loadReferenceData(db)) })
    const { host, port, user, password, database: name, connectionString } = database.connection
    const url =
      connectionString ??
      `postgresql://${user}:${encodeURIComponent(String(password))}@localhost:${port}/${name}?host=${encodeURIComponent(String(host))}`
    environment = { DATABASE_URL: url }
  })
  afterAll(() => database.drop())

  test('a file is stored once and waits for review; the same file again adds nothing', async () => {
    const name = file('lagra.txt', page('Lagras'))
    const first = await run(['import', name], environment)
    expect(first.err).toBe('')
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/\/nb\/workspace\/documents\/[0-9a-f-]{36}/)
    const again = await run(['import', '--json', name], environment)
    expect(JSON.parse(again.out)).toMatchObject({ file: name, stored: { new: false } })
    const rows = await database.memberDb
      .selectFrom('document_reading')
      .innerJoin('document', 'document.id', 'document_id')
      .select(['state', 'read_by'])
      .where('file_name', '=', name)
      .execute()
    expect(rows).toEqual([{ state: 'waiting', read_by: null }])
  })

  test('a file of accounts goes into its project once; one that is refused is told with its line', async () => {
    await database.memberDb
      .insertInto('project')
      .values({ slug: 'regnskap', language: 'sv', country: 'SE', name: 'Flytta hit', project_number: 'P101' })
      .execute()
    const name = file('bok.se', books)
    const args = ['import-accounts', name, '--project', 'regnskap', '--json']
    const dry = await run([...args, '--dry-run'], environment)
    expect(dry.err).toBe('')
    expect(JSON.parse(dry.out)).toEqual({
      file: name,
      stored: false,
      added: 2,
      takenBack: 0,
      moved: 0,
      unchanged: 0,
    })
    expect(JSON.parse((await run(args, environment)).out)).toMatchObject({ stored: true, added: 2 })
    expect(JSON.parse((await run(args, environment)).out)).toMatchObject({
      stored: false,
      added: 0,
      unchanged: 2,
    })
    const broken = books.replace('-5000.00', '-4999.99')
    const told = await run(['import-accounts', file('feil.se', broken), '--project', 'regnskap'], environment)
    expect(told.code).toBe(1)
    expect(told.err).toMatch(/^feil\.se: Linje \d+: Bilag A 1 /)
    const unknown = await run(['import-accounts', name, '--project', 'none', '--json'], environment)
    expect(unknown.code).toBe(1)
    expect(JSON.parse(unknown.out)).toMatchObject({ refused: { code: 'project-unknown' } })
    expect((await run(['import-accounts', 'none.se', '--project', 'regnskap'], environment)).code).toBe(1)
  })

  test('migrate says that there is nothing to do', async () => {
    expect(await run(['migrate'], environment)).toMatchObject({
      code: 0,
      out: 'The database is up to date.\n',
    })
  })

  test('a user gets an account and a role; the same again, and an unknown place, are refused', async () => {
    const add = (...more: string[]) =>
      run(['user', 'add', 'Kari@Example.org', '--name', 'Kari Ødegård', ...more], environment)
    expect((await add('--role', 'coordinator', '--municipality', 'NO-1866')).code).toBe(0)
    expect((await add('--role', 'coordinator', '--municipality', 'NO-1866')).code).toBe(1)
    expect((await add('--role', 'coordinator', '--municipality', 'NO-9999')).code).toBe(1)
    expect((await add('--role', 'case-officer', '--programme', 'none')).code).toBe(1)
    expect((await add('--role', 'administrator')).code).toBe(0)
    const { out } = await run(['user', 'list', '--json'], environment)
    const users = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(users).toMatchObject([
      { email: 'kari@example.org', role: 'administrator' },
      { name: 'Kari Ødegård', role: 'coordinator', to: 'NO-1866' },
    ])
  })

  test('export prints published projects only, one on a line', async () => {
    await database.memberDb
      .insertInto('project')
      .values([
        {
          slug: 'apen',
          state: 'published',
          published_at: new Date(),
          language: 'nb',
          country: 'NO',
          name: 'Åpen',
        },
        { slug: 'lukket', state: 'draft', language: 'nb', country: 'NO', name: 'Lukket' },
      ])
      .execute()
    const { code, out } = await run(['export'], environment)
    expect(code).toBe(0)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { slug: string }).slug),
    ).toEqual(['apen'])
  })

  test('user link prints a link that signs in, and says who has no account', async () => {
    await run(
      ['user', 'add', 'inn@prove.invalid', '--name', 'Inn Prøve', '--role', 'administrator'],
      environment,
    )
    const { code, out } = await run(['user', 'link', 'inn@prove.invalid'], environment)
    expect(code).toBe(0)
    expect(out).toMatch(/^http:\/\/localhost:3000\/nb\/sign-in\/link\/\S{32}\n/)
    expect(await run(['user', 'link', 'ingen@prove.invalid'], environment)).toMatchObject({
      code: 1,
      out: '',
    })
  })

  test('programme add and partnership add make what a role can be bound to', async () => {
    const programme = [
      'programme',
      'add',
      'Små samfunn',
      '--funder',
      'Et departement',
      '--country',
      'NO',
      '--from',
      '2027-01-01',
    ]
    expect(await run(programme, environment)).toMatchObject({ code: 0, err: '' })
    const partnership = [
      'partnership',
      'add',
      'Kystlaget',
      '--country',
      'NO',
      '--municipalities',
      'NO-1866, NO-1870',
    ]
    expect(await run(partnership, environment)).toMatchObject({ code: 0, err: '' })
    const officer = ['user', 'add', 'ola@prove.invalid', '--name', 'Ola Prøve', '--role']
    expect((await run([...officer, 'case-officer', '--programme', 'sma-samfunn'], environment)).code).toBe(0)
    expect(
      (await run([...officer, 'regional-officer', '--partnership', 'kystlaget'], environment)).code,
    ).toBe(0)
    const acts = await database.memberDb
      .selectFrom('audit_entry')
      .select('act')
      .orderBy('id', 'desc')
      .limit(4)
      .execute()
    expect(acts.map(({ act }) => act)).toEqual([
      'role-given',
      'role-given',
      'partnership-added',
      'programme-added',
    ])
  })

  test.each([
    [['programme', 'add', 'X', '--country', 'NO']],
    [['programme', 'add', 'X', '--funder', 'Y', '--country', 'DK']],
    [['programme', 'add', 'X', '--funder', 'Y', '--country', 'NO', '--from', '2027-02-30']],
    [
      [
        'programme',
        'add',
        'X',
        '--funder',
        'Y',
        '--country',
        'NO',
        '--from',
        '2027-02-01',
        '--to',
        '2026-02-01',
      ],
    ],
    [['partnership', 'add', 'X', '--country', 'NO', '--municipalities', 'NO-9999']],
    [['partnership', 'add', 'X', '--country', 'NO']],
    [['partnership', 'list']],
  ])('%j is wrong usage', async (args) => {
    expect((await run(args, environment)).code).toBe(2)
  })

  test('a database that cannot be reached ends with 1 and no address or password on the streams', async () => {
    const { code, out, err } = await run(['migrate'], {
      DATABASE_URL: 'postgresql://someone:secretword@127.0.0.1:1/none',
    })
    expect(code).toBe(1)
    expect(out + err).not.toContain('secretword')
  })
})
