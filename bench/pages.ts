// CPU for each request of the project list: rendered anew, from memory, and, in the same run, nginx with the same HTML
// as a file. Also what a first view weighs. One JSON line a figure.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { startSite } from '../e2e/support.ts'
import { fillWithProjects } from './search-data.ts'

const PROJECTS = 2000
const agent = new Agent({ keepAlive: true, maxSockets: 4 })
const say = (figure: Record<string, string | number>) => process.stdout.write(`${JSON.stringify(figure)}\n`)

const site = await startSite({ DEMO: '0', LOG_LEVEL: 'silent' })
await fill()

const list = '/nb/projects'
const html = await fetchOnce(`${site.base}${list}`, {})
const cached = await cpuPerRequest(site.pid(), 4000, () => `${site.base}${list}`)
// An address nobody has asked for yet is not in memory.
const uncached = await cpuPerRequest(site.pid(), 400, (n) => `${site.base}${list}?unseen=${n}`)
const nginx = await startNginx(html.body)
const file = nginx ? await cpuPerRequest(nginx.pid, 4000, () => `${nginx.base}/projects.html`) : undefined

say({
  name: 'project list from memory',
  value: cached,
  unit: 'ms CPU per request',
  peer: 'nginx, same HTML as a file',
  peerValue: file ?? 'nginx is not installed',
  ratio: file ? round(cached / file) : 'unknown',
})
say({
  name: 'project list rendered anew',
  value: uncached,
  unit: 'ms CPU per request',
  peer: 'nginx, same HTML as a file',
  peerValue: file ?? 'nginx is not installed',
  ratio: file ? round(uncached / file) : 'unknown',
})
await firstView(html.body)

nginx?.stop()
await site.end()
agent.destroy()

/** Puts projects into the site's own database, beside the running server. */
async function fill() {
  const postgres = join(site.dataDir, 'postgres')
  const client = new pg.Client({
    host: readFileSync(join(postgres, 'data', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '',
    user: 'rotfeste',
    password: readFileSync(join(postgres, 'password'), 'utf8').trim(),
    database: 'rotfeste',
    options: '-c rotfeste.wall=member',
  })
  await client.connect()
  await fillWithProjects(client, PROJECTS)
  await client.end()
}

/** What a browser without anything in memory loads to show the list; fonts are counted apart. */
async function firstView(body: Buffer) {
  const text = body.toString()
  const addresses = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(
    ([, address]) => address ?? '',
  )
  let bytes = brotliCompressSync(body).length
  say({ name: 'first view: HTML', value: bytes, unit: 'bytes compressed' })
  for (const address of new Set(addresses)) {
    const { received } = await fetchOnce(`${site.base}${address}`, { 'accept-encoding': 'br' })
    say({
      name: `first view: ${address.replace(/-[^-]+(\.\w+)$/, '$1')}`,
      value: received,
      unit: 'bytes compressed',
    })
    bytes += received
  }
  say({
    name: 'first view of the project list',
    value: round(bytes / 1000),
    unit: 'kB compressed',
    peer: 'limit',
    peerValue: 60,
    ratio: round(bytes / 60_000),
  })
  const css = await fetchOnce(
    `${site.base}${addresses.find((address) => address.endsWith('.css')) ?? ''}`,
    {},
  )
  const fonts = [...css.body.toString().matchAll(/url\(([^)]+latin-wght[^)]+\.woff2)\)/g)].map(
    ([, address]) => address ?? '',
  )
  for (const font of new Set(fonts)) {
    const { received } = await fetchOnce(new URL(font.replace(/["']/g, ''), `${site.base}/assets/`).href, {})
    say({ name: 'first view: font', value: received, unit: 'bytes' })
  }
}

/** Milliseconds of processor time that the process and its children spent on one request, four at a time. */
async function cpuPerRequest(pid: number, count: number, address: (n: number) => string): Promise<number> {
  for (let n = 0; n < 50; n += 1) await fetchOnce(address(-1 - n), { 'accept-encoding': 'br, gzip' })
  const before = cpuSeconds(pid)
  let next = 0
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while (next < count) {
        next += 1
        await fetchOnce(address(next), { 'accept-encoding': 'br, gzip' })
      }
    }),
  )
  return round(((cpuSeconds(pid) - before) * 1000) / count, 4)
}

/** User and system time of a process, from the kernel (hundredths of a second). */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function fetchOnce(
  address: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: Buffer; received: number }> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const body = Buffer.concat(parts)
        if (answer.statusCode !== 200) reject(new Error(`${address}: ${answer.statusCode}`))
        else resolve({ status: 200, body, received: body.length })
      })
    }).on('error', reject)
  })
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

/** nginx with one worker, the page as a file, compressed as it sends it. */
async function startNginx(
  body: Buffer,
): Promise<{ pid: number; base: string; stop: () => void } | undefined> {
  if (!existsSync('/usr/sbin/nginx') && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'])
    spawnSync('apt-get', ['install', '-y', '-qq', 'nginx-light'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  if (!existsSync('/usr/sbin/nginx')) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'rotfeste-nginx-'))
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'pages'))
  writeFileSync(join(folder, 'pages', 'projects.html'), body)
  // At its best: compressed beforehand.
  writeFileSync(join(folder, 'pages', 'projects.html.gz'), gzipSync(body, { level: 9 }))
  const port = 20_000 + (process.pid % 20_000)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `
    daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    events { worker_connections 64; }
    http { access_log off; gzip_static on; sendfile on;
      client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
      types { text/html html; }
      server { listen 127.0.0.1:${port}; root ${folder}/pages; } }`,
  )
  const nginx: ChildProcess = spawn('/usr/sbin/nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  })
  const base = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetchOnce(`${base}/projects.html`, {}).then(
        () => true,
        () => false,
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    pid: nginx.pid ?? 0,
    base,
    stop: () => {
      nginx.kill('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
