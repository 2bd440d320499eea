import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { loadReferenceData } from '../src/features/places/load-reference-data.ts'
import { countProjects } from '../src/features/projects/list/counting/queries.ts'
import { PAGE_SIZE, parseFilters } from '../src/features/projects/list/filters.ts'
import { countList, findProjects, search } from '../src/features/projects/list/find-projects.ts'
import { publicViewer } from '../src/platform/access/viewer.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { startEmbeddedDatabase } from '../src/platform/database/launcher.ts'
import { migrate, migrationNames } from '../src/platform/database/migrate.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import { fillWithProjects } from './search-data.ts'

// Searching 100,000 made-up projects: counts of all facets with sums of money, and the whole page, beside a bare count(*)
// with the same conditions on the same data.

const PROJECTS = 100_000
const ROUNDS = 6

const queries = [
  '',
  'q=tilflytting',
  'q=inflyttning',
  'q=in-migration',
  'q=ungdomsledighet',
  'q=rekruttering',
  'q=bolig',
  'q=integrering',
  'q=mentor',
  'q=arbeid',
  'q=bolig+ungdom',
  'q=tilflytting+skole',
  'q="arbeidsledige ungdommer"',
  'q=kommun',
  'q=Vågå',
  'q=p-4711',
  'q=ingenting-slikt',
  'theme=youth',
  'theme=youth&theme=housing',
  'phase=pilot',
  'country=NO',
  'country=SE&year=2014',
  'county=NO-18',
  'county=NO-18&theme=moving-in',
  'municipality=NO-1866',
  'level=individual&target=youth',
  'year=2012&year=2013',
  'programme=programme-1',
  'programme=programme-1&phase=idea&theme=moving-in&year=2015',
  'q=tilflytting&country=SE',
  'q=bolig&theme=youth&year=2014',
  'q=integrering&county=NO-50',
  'q=rekruttering&target=newcomer',
  'sort=name&country=SE',
  'sort=budget',
  'sort=start&theme=housing',
  'page=200',
  'q=bolig&page=3',
]

const { connection } = await startEmbeddedDatabase(join(projectRoot(), 'var', 'bench-postgres'), 'bench')
const own = { ...connection, database: await prepared() }
const open = openDatabase(own, 'public', { max: 4 })

const figures = { counts: [] as number[], page: [] as number[], bare: [] as number[] }
for (let round = -1; round < ROUNDS; round++) {
  for (const query of queries) {
    const filters = parseFilters(new URLSearchParams(query))
    const { narrowing } = await search(open.db, filters, 'nb')
    const bare = await timed(() => countProjects(open.db, narrowing))
    const counts = await timed(async () => (await countList(open.db, filters, 'nb')).sums.total)
    const page = await timed(
      async () => (await findProjects(open.db, publicViewer, filters, 'nb', PAGE_SIZE)).sums.total,
    )
    if (bare.result !== counts.result || bare.result !== page.result) {
      throw new Error(
        `"${query}": ${bare.result}, ${counts.result} and ${page.result} projects should be the same number`,
      )
    }
    if (round < 0) continue
    figures.bare.push(bare.ms)
    figures.counts.push(counts.ms)
    figures.page.push(page.ms)
    if (process.env.BENCH_VERBOSE && round === ROUNDS - 1)
      process.stderr.write(
        `${bare.result}\t${bare.ms.toFixed(1)}\t${counts.ms.toFixed(1)}\t${page.ms.toFixed(1)}\t${query}\n`,
      )
  }
}
await open.close()

for (const [name, at] of [
  ['p50', 0.5],
  ['p95', 0.95],
] as const) {
  const peer = quantile(figures.bare, at)
  report(`search-counts-${name}`, quantile(figures.counts, at), 'ms', peer)
  report(`search-page-${name}`, quantile(figures.page, at), 'ms', peer)
  report(`search-bare-count-${name}`, peer, 'ms')
  report(`search-counts-ratio-${name}`, quantile(figures.counts, at) / peer, 'times', 1)
  report(`search-page-ratio-${name}`, quantile(figures.page, at) / peer, 'times', 1)
}
report('search-projects', PROJECTS, 'projects')
report('search-queries', queries.length, 'queries')

async function timed<T>(act: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const started = performance.now()
  const result = await act()
  return { result, ms: performance.now() - started }
}

function quantile(values: number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0
}

function report(name: string, value: number, unit: string, peer?: number) {
  const round = (number: number) => Math.round(number * 100) / 100
  process.stdout.write(
    `${JSON.stringify({ name, value: round(value), unit, ...(peer === undefined ? {} : { peer: round(peer) }) })}\n`,
  )
}

/** A database with the projects; made anew when migrations or the data's making have changed, else kept. */
async function prepared(): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(join(projectRoot(), 'bench', 'search-data.ts')))
  for (const name of migrationNames())
    hash.update(readFileSync(join(projectRoot(), 'db', 'migrations', name)))
  const name = `bench_search_${hash.digest('hex').slice(0, 12)}`
  const admin = new pg.Client(connection)
  await admin.connect()
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'bench\\_search\\_%'`,
  )
  if (!rows.some(({ datname }) => datname === name)) {
    for (const { datname } of rows)
      await admin.query(`drop database ${admin.escapeIdentifier(datname)} with (force)`)
    await make(admin, `${name}_new`)
    await admin.query(`alter database ${name}_new rename to ${name}`)
  }
  await admin.end()
  return name
}

async function make(admin: pg.Client, name: string) {
  await admin.query(`create database ${name}`)
  const database = { ...connection, database: name }
  await migrate(database)
  const members = openDatabase(database, 'member', { max: 1 })
  await loadReferenceData(members.db)
  await members.close()
  const client = new pg.Client({ ...database, options: '-c rotfeste.wall=member' })
  await client.connect()
  await fillWithProjects(client, PROJECTS)
  await client.end()
}
