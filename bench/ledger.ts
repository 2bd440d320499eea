import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type ImportOptions, importLedger } from '../src/features/finance/ledger/import/import-ledger.ts'
import { surveyLedger } from '../src/features/finance/ledger/import/survey-ledger.ts'
import { manyVouchers, safTLines, sieLines } from '../src/features/finance/ledger/ledger.test-support.ts'
import { readSafT } from '../src/features/finance/ledger/reading/read-saf-t.ts'
import { readSie } from '../src/features/finance/ledger/reading/read-sie.ts'
import { publicViewer } from '../src/platform/access/viewer.ts'
import { inTransaction, openDatabase } from '../src/platform/database/database.ts'
import { startEmbeddedDatabase } from '../src/platform/database/launcher.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { projectRoot } from '../src/platform/project-root.ts'

// 200,000 vouchers of two postings each, from the file on disk to committed postings, beside COPY of the very same rows in the same run.
// The peer is a bare table: the same columns, without indexes, keys and checks. A second peer is a twin of `posting` with its checks and
// indexes and with row-by-row foreign keys where `posting` checks whole statements; PostgreSQL refuses COPY into `posting` itself, which is
// under row-level security. The peers and the import take turns, and medians are compared.

const VOUCHERS = 200_000
const ROUNDS = 5
const columns =
  'project_id, import_id, row_number, voucher, posted_on, account, account_name, objects, description, amount_ore, currency, identity, budget_line_id'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const { connection } = await startEmbeddedDatabase(join(projectRoot(), 'var', 'bench-postgres'), 'bench')
const name = `bench_ledger_${process.pid}`
const admin = new pg.Client(connection)
await admin.connect()
await admin.query(`create database ${name}`)
const folder = mkdtempSync(join(tmpdir(), 'rotfeste-ledger-'))
try {
  await migrate({ ...connection, database: name })
  await run({ ...connection, database: name })
} finally {
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
  rmSync(folder, { recursive: true, force: true })
}

async function run(database: pg.ClientConfig) {
  const files = { sie4: join(folder, 'bok.se'), 'saf-t': join(folder, 'bok.xml') }
  await writeFiles(files)
  const members = openDatabase(database, 'member', { max: 2 })
  const client = new pg.Client({ ...database, options: '-c rotfeste.wall=member' })
  // When something fails the database goes away below; the failure itself is what is told.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`
    create table twin (like posting including all);
    alter table twin add foreign key (project_id, import_id) references ledger_import (project_id, id) on delete cascade;
    alter table twin add foreign key (project_id, budget_line_id) references budget_line (project_id, id);
    alter table twin add foreign key (withdrawn_by) references ledger_import on delete cascade;
    create table bare as select * from posting limit 0`)
  const { projectId, decisions } = await makeProject(client)
  const copies: Record<'sie4' | 'saf-t', string> = {
    sie4: join(folder, 'sie.copy'),
    'saf-t': join(folder, 'saf-t.copy'),
  }
  const importId = await insertPeerImport(client, projectId)
  for (const kind of ['sie4', 'saf-t'] as const)
    await writeCopy(copies[kind], kind, files[kind], projectId, importId, decisions)

  for (const kind of ['sie4', 'saf-t'] as const) {
    const options: ImportOptions = {
      projectId,
      file: {
        name: files[kind],
        kind,
        bytes: () => createReadStream(files[kind], { highWaterMark: 256 * 1024 }),
      },
      selection: { objects: ['6:P101'], from: null, to: null },
      decisions,
    }
    const times = { ours: [] as number[], twin: [] as number[], bare: [] as number[] }
    let memory = 0
    let pause = 0
    for (let round = 0; round < ROUNDS; round++) {
      await client.query('truncate twin, bare')
      times.twin.push(await timed(() => copy(client, 'twin', copies[kind])))
      times.bare.push(await timed(() => copy(client, 'bare', copies[kind])))
      await client.query('truncate posting cascade')
      await client.query(`delete from ledger_import where books <> 'peer'`)
      const watched = await watch(() => take(members.db, options))
      times.ours.push(watched.ms)
      memory = Math.max(memory, watched.megabytes)
      pause = Math.max(pause, watched.pause)
    }
    const { rows } = await client.query<{ same: boolean }>(
      `select (select array_agg(x order by x) from (select (voucher, account, amount_ore, budget_line_id)::text as x from posting) p)
         = (select array_agg(x order by x) from (select (voucher, account, amount_ore, budget_line_id)::text as x from twin) t) as same`,
    )
    if (!rows[0]?.same) throw new Error(`${kind}: the postings are not those that were copied`)
    report(`ledger-${kind}-import`, median(times.ours), 'ms', {
      peer: 'COPY of the same rows, bare table without indexes and keys',
      value: median(times.bare),
    })
    report(`ledger-${kind}-import-twin`, median(times.ours), 'ms', {
      peer: 'COPY of the same rows, table with the same indexes and with foreign keys',
      value: median(times.twin),
    })
    const again: number[] = []
    for (let round = 0; round < ROUNDS; round++) again.push(await timed(() => take(members.db, options)))
    report(`ledger-${kind}-import-again`, median(again), 'ms', {
      peer: 'first import',
      value: median(times.ours),
    })
    const survey = await timed(() =>
      inTransaction(members.db, (tx) => surveyLedger(tx, projectId, options.file)),
    )
    report(`ledger-${kind}-preview`, survey, 'ms')
    report(`ledger-${kind}-longest-pause`, pause, 'ms')
    report(`ledger-${kind}-memory`, memory, 'MB above the start')
  }
  report('ledger-vouchers', VOUCHERS, 'vouchers')
  report('ledger-postings', 2 * VOUCHERS, 'postings')
  await members.close()
  await client.end()
}

/** Made-up files. What they are made of is let go before anything is measured. */
async function writeFiles(files: { sie4: string; 'saf-t': string }) {
  const ledger = manyVouchers(VOUCHERS)
  await write(files.sie4, sieLines(ledger))
  await write(files['saf-t'], safTLines(ledger))
}

function write(path: string, lines: string[]) {
  const pieces = function* () {
    for (let at = 0; at < lines.length; at += 10_000) yield `${lines.slice(at, at + 10_000).join('\r\n')}\r\n`
  }
  return pipeline(Readable.from(pieces()), createWriteStream(path))
}

async function makeProject(client: pg.Client) {
  const { rows } = await client.query<{ id: string }>(
    `insert into project (slug, language, country, name) values ('bench', 'nb', 'NO', 'Flytt hit') returning id`,
  )
  const projectId = rows[0]?.id ?? ''
  const decisions: NonNullable<ImportOptions['decisions']> = []
  for (const { id: account } of manyVouchers(1).accounts) {
    const line = await client.query<{ id: string }>(
      'insert into budget_line (project_id, position, name) values ($1, $2, $3) returning id',
      [projectId, decisions.length, `Line of ${account}`],
    )
    decisions.push({ account, objects: '6:P101', line: line.rows[0]?.id ?? null })
  }
  return { projectId, decisions }
}

async function insertPeerImport(client: pg.Client, projectId: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into ledger_import (project_id, kind, file_name, sha256, byte_count, books)
     values ($1, 'sie4', 'peer', repeat('0', 64), 0, 'peer') returning id`,
    [projectId],
  )
  return rows[0]?.id ?? ''
}

/** The rows as COPY takes them, in a file of their own. */
async function writeCopy(
  path: string,
  kind: 'sie4' | 'saf-t',
  file: string,
  projectId: string,
  importId: string,
  decisions: NonNullable<ImportOptions['decisions']>,
) {
  const lines = new Map(decisions.map(({ account, line }) => [account, line]))
  const bytes = createReadStream(file)
  const reader = kind === 'sie4' ? readSie(bytes, { name: file, sha256: () => '' }) : readSafT(bytes)
  const texts = async function* () {
    for (let next = await reader.next(); !next.done; next = await reader.next())
      yield next.value.rows
        .map((row) =>
          [
            projectId,
            importId,
            row.row,
            row.voucher,
            row.postedOn,
            row.account,
            row.accountName,
            row.objects,
            row.description,
            row.amountOre,
            'NOK',
            row.row,
            lines.get(row.account),
          ].join('\t'),
        )
        .join('\n')
        .concat('\n')
  }
  await pipeline(Readable.from(texts()), createWriteStream(path))
}

async function copy(client: pg.Client, table: 'twin' | 'bare', path: string) {
  await pipeline(createReadStream(path), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)))
}

async function take(db: ReturnType<typeof openDatabase>['db'], options: ImportOptions) {
  const outcome = await inTransaction(db, (tx) => importLedger(tx, { viewer: publicViewer }, options))
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}, line ${outcome.refusal.line}`)
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await act()
  return performance.now() - started
}

/** Time, the most memory above that of the start, and the longest time in which nothing else could run. */
async function watch(act: () => Promise<unknown>) {
  collectGarbage()
  const before = process.memoryUsage.rss()
  let most = before
  const clock = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const ms = await timed(act)
  delay.disable()
  clearInterval(clock)
  return { ms, megabytes: (most - before) / 1024 / 1024, pause: delay.max / 1e6 }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function report(figure: string, value: number, unit: string, peer?: { peer: string; value: number }) {
  const round = (number: number) => Math.round(number * 100) / 100
  process.stdout.write(
    `${JSON.stringify({
      name: figure,
      value: round(value),
      unit,
      ...(peer ? { peer: peer.peer, peerValue: round(peer.value), ratio: round(value / peer.value) } : {}),
    })}\n`,
  )
}
