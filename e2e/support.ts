import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { projectRoot } from '../src/platform/project-root.ts'
import { formsOf } from '../src/platform/testing/browser.ts'

export type Site = {
  base: string
  dataDir: string
  /** What the running server has printed. */
  printed: () => string
  pid: () => number
  start: () => Promise<void>
  /** Ends it as a person would. @returns the exit code. */
  stop: () => Promise<number | null>
  kill: () => Promise<void>
  killDatabase: () => void
  /** Stops everything and removes its data. */
  end: () => Promise<void>
}

/** The built server with a data folder of its own, on a free port. */
export async function startSite(environment: Record<string, string> = {}): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rotfeste-site-'))
  // An ordinary user, as whom PostgreSQL runs under root, has to get in.
  chmodSync(dataDir, 0o755)
  const port = await freePort()
  const base = `http://localhost:${port}`
  let child: ChildProcess | undefined
  let printed = ''
  const site: Site = {
    base,
    dataDir,
    printed: () => printed,
    pid: () => child?.pid ?? 0,
    async start() {
      printed = ''
      child = spawn(process.execPath, [join(projectRoot(), 'dist', 'server', 'server.js')], {
        env: {
          ...process.env,
          DATABASE_URL: '',
          BASE_URL: base,
          DATA_DIR: dataDir,
          PORT: String(port),
          LOG_LEVEL: 'warn',
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child.stdout?.on('data', (data) => {
        printed += data
      })
      child.stderr?.on('data', (data) => {
        printed += data
      })
      const started = child
      await until(
        async () => {
          if (started.exitCode !== null) throw new EndedEarly(printed)
          return (await fetch(`${base}/health/ready`)).ok
        },
        60_000,
        () => printed,
      )
    },
    async stop() {
      const running = child
      if (!running || running.exitCode !== null) return running?.exitCode ?? null
      const ended = new Promise<number | null>((resolve) => running.once('exit', resolve))
      running.kill('SIGTERM')
      return ended
    },
    async kill() {
      const running = child
      if (!running || running.exitCode !== null) return
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGKILL')
      await ended
    },
    killDatabase() {
      const pid = Number(
        readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0],
      )
      process.kill(pid, 'SIGKILL')
    },
    async end() {
      await site.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  await site.start()
  return site
}

class EndedEarly extends Error {}

/** Asks the site's own database, as its owner. */
export async function ask<Row extends pg.QueryResultRow>({ dataDir }: Site, sql: string): Promise<Row[]> {
  const folder = join(dataDir, 'postgres')
  const client = new pg.Client({
    // The fifth line names the folder of the socket.
    host: readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '',
    user: 'postgres',
    password: readFileSync(join(folder, 'password'), 'utf8').trim(),
    database: 'rotfeste',
  })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

export async function until(holds: () => Promise<boolean>, withinMs: number, why: () => string = () => '') {
  const deadline = Date.now() + withinMs
  for (;;) {
    const held = await holds().catch((error: unknown) => {
      if (error instanceof EndedEarly) throw error
      return false
    })
    if (held) return
    if (Date.now() > deadline) throw new Error(`waited in vain for ${withinMs} ms\n${why()}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A client over HTTP that keeps cookies and follows no redirect. */
export function httpClient(base: string) {
  const cookies = new Map<string, string>()
  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(new URL(path, base), {
      ...init,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    for (const line of answer.headers.getSetCookie()) {
      const pair = line.split(';')[0] ?? ''
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }
  return {
    request,
    cookies,
    /** The forms of a page with their hidden fields. */
    forms: async (path: string) => formsOf(await (await request(path)).text()),
    post: (path: string, fields: [string, string][]) =>
      request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'sec-fetch-site': 'same-origin' },
      }),
  }
}

type Client = ReturnType<typeof httpClient>

/** Signs in as a demo person. */
export async function signInAs(client: Client, name: string) {
  const page = await (await client.request('/nb/demo')).text()
  const form = page
    .split('<li>')
    .filter((row) => row.includes(name))
    .flatMap(formsOf)[0]
  if (!form) throw new Error(`${name} is no demo person`)
  const answer = await client.post(form.action, form.hidden)
  if (answer.status !== 303) throw new Error(`signing in as ${name} answered ${answer.status}`)
}

/** The same in a real browser. */
export async function signInWith(context: BrowserContext, base: string, name: string) {
  const page = await context.newPage()
  await page.goto(`${base}/nb/demo`)
  await page.locator('li', { hasText: name }).locator('button').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/demo'))
  await page.close()
}
