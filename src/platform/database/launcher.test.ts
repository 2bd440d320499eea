import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './launcher.ts'
import { DatabaseStartError, socketFolder } from './server-folders.ts'

const running: EmbeddedDatabase[] = []
afterEach(async () => {
  for (const database of running.splice(0)) await database.stop()
})

async function start(folder: string) {
  const database = await startEmbeddedDatabase(folder, 'trial')
  running.push(database)
  return database
}

async function ask<T extends pg.QueryResultRow>(
  { connection }: EmbeddedDatabase,
  text: string,
): Promise<T[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

function freshFolder(mode = 0o755) {
  const folder = mkdtempSync(join(tmpdir(), 'rotfeste-launcher-'))
  chmodSync(folder, mode)
  return join(folder, 'postgres')
}

test('a server that survived its app is found again, with what was written', async () => {
  const folder = freshFolder()
  const first = await start(folder)
  expect(first.attached).toBe(false)
  await ask(first, 'create table kept (n integer); insert into kept values (7)')
  const second = await startEmbeddedDatabase(folder, 'trial')
  expect(second.attached).toBe(true)
  expect(await ask(second, 'select n from kept')).toEqual([{ n: 7 }])
})

test('there is no open port, the socket is private, and nobody gets in without the password', async () => {
  const database = await start(freshFolder())
  expect(await ask(database, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  expect(statSync(database.connection.host).mode & 0o077).toBe(0)
  const stranger = new pg.Client({ ...database.connection, password: 'a guess' })
  await expect(stranger.connect()).rejects.toThrow(/password/)
})

test('the app’s role is no superuser, so the wall of row-level security holds for it', async () => {
  const database = await start(freshFolder())
  expect(await ask(database, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([
    { rolsuper: false },
  ])
})

test('a pid file left by a killed server, even one whose number now belongs to another program, is no obstacle', async () => {
  const folder = freshFolder()
  const first = await start(folder)
  await ask(first, 'create table kept (n integer); insert into kept values (8)')
  const pidFile = join(folder, 'data', 'postmaster.pid')
  const left = readFileSync(pidFile, 'utf8')
  process.kill(Number(left.split('\n')[0]), 'SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 300))
  writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)))
  const second = await start(folder)
  expect(await ask(second, 'select n from kept')).toEqual([{ n: 8 }])
})

test('an interrupted first start leaves nothing in the way of the next', async () => {
  const folder = freshFolder()
  const first = await start(folder)
  await first.stop()
  running.length = 0
  rmSync(join(folder, 'data', 'PG_VERSION'), { force: true })
  rmSync(join(folder, 'data'), { recursive: true, force: true })
  const again = await start(folder)
  expect(await ask(again, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a project folder that an ordinary user cannot enter works as root too', async () => {
  const folder = freshFolder(0o700)
  const database = await start(folder)
  expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }])
  // Only root needs the other place; an ordinary user owns the folder.
  expect(existsSync(join(folder, 'data'))).toBe(process.getuid?.() !== 0)
})

test('a link that somebody put where the socket is to be is refused, and what it points to stays theirs', () => {
  const owner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined
  const folder = freshFolder()
  const path = socketFolder(folder, owner)
  rmSync(path, { recursive: true })
  const target = mkdtempSync(join(tmpdir(), 'rotfeste-launcher-'))
  symlinkSync(target, path)
  expect(() => socketFolder(folder, owner)).toThrow(DatabaseStartError)
  expect(statSync(target).uid).toBe(process.getuid?.())
  rmSync(path)
})

test('a socket folder that others could enter is closed to them', () => {
  const folder = freshFolder()
  const path = socketFolder(folder, undefined)
  chmodSync(path, 0o777)
  expect(statSync(socketFolder(folder, undefined)).mode & 0o077).toBe(0)
  rmSync(path, { recursive: true })
})

test('three first starts at the same moment make one database, and all three reach it', async () => {
  const folder = freshFolder()
  const code = `import { startEmbeddedDatabase } from ${JSON.stringify(new URL('./launcher.ts', import.meta.url).href)}
    await startEmbeddedDatabase(${JSON.stringify(folder)}, 'trial')`
  const outcomes = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise<string>((resolve) => {
          const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', code])
          let complaint = ''
          child.stderr.on('data', (chunk: Buffer) => {
            complaint += chunk.toString('utf8')
          })
          child.once('close', (status) => resolve(status === 0 ? 'reached' : complaint))
        }),
    ),
  )
  const database = await start(folder)
  expect(database.attached).toBe(true)
  expect(outcomes).toEqual(['reached', 'reached', 'reached'])
  expect(readdirSync(join(database.connection.host)).length).toBeGreaterThan(0)
})
