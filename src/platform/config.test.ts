import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'rotfeste-config-'))

test('without settings the embedded database, port 3000 and demo mode are used', () => {
  const config = readConfig({ DATA_DIR })
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    demo: true,
    baseUrl: 'http://localhost:3000',
  })
  expect(config.databaseUrl).toBeUndefined()
})

test('demo mode is off with a database of one’s own, unless asked for', () => {
  const DATABASE_URL = 'postgresql://somebody@localhost/rotfeste'
  expect(readConfig({ DATA_DIR, DATABASE_URL }).demo).toBe(false)
  expect(readConfig({ DATA_DIR, DATABASE_URL, DEMO: '1' }).demo).toBe(true)
  expect(readConfig({ DATA_DIR, DEMO: '0' }).demo).toBe(false)
})

test('the secret stays the same from start to start', () => {
  expect(readConfig({ DATA_DIR }).secret).toBe(readConfig({ DATA_DIR }).secret)
  expect(readConfig({ DATA_DIR }).secret.length).toBeGreaterThan(40)
  expect(statSync(join(DATA_DIR, 'secret')).mode & 0o077).toBe(0)
  expect(readdirSync(DATA_DIR).filter((name) => name.startsWith('secret'))).toEqual(['secret'])
})

test('a secret that was only begun to be written signs nothing: the start is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rotfeste-config-'))
  writeFileSync(join(folder, 'secret'), '')
  expect(() => readConfig({ DATA_DIR: folder })).toThrow(ConfigError)
})

test.each([
  [{ PORT: 'three' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ MAIL_URL: 'mail.example.org' }, 'MAIL_URL'],
  [{ BASE_URL: 'https://rotfeste.example/' }, 'BASE_URL'],
  [{ DEMO: 'maybe' }, 'DEMO'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
])('a mistake in %o is named', (settings, name) => {
  expect(() => readConfig({ DATA_DIR, ...settings })).toThrow(ConfigError)
  expect(() => readConfig({ DATA_DIR, ...settings })).toThrow(`  ${name}: `)
})

test('several mistakes are named at once', () => {
  expect(() => readConfig({ DATA_DIR, PORT: 'x', DEMO: 'x' })).toThrow(/PORT[\s\S]*DEMO/)
})
