import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../../../platform/project-root.ts'
import type { FileKind } from '../extracted-text.ts'
import { limits } from './limits.ts'
import { type Refusal, refusal } from './refusal.ts'

const SAMPLE_MILLISECONDS = 50
const PAGE_BYTES = 4096

/**
 * The worker's file: `extraction-worker.js` beside the bundle (or one folder up, where this code stands in a shared
 * piece of it), otherwise the TypeScript source beside this file.
 */
export function extractionWorkerPath(): string {
  const places = ['./extraction-worker.js', '../extraction-worker.js', './extraction-worker.ts']
  const paths = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  const found = paths.find((path) => existsSync(path))
  if (!found) throw new Error(`The extraction worker is in none of ${paths.join(', ')}`)
  return found
}

export type ChildOutcome = { ok: true; output: string } | Refusal

/**
 * Runs the worker on `bytes` and returns what it printed. The child may read the program's own code and nothing
 * else, has an empty environment, no eval, a heap of 192 MB and 15 s (20 s for PDF). Refuses `too-long-to-read`,
 * `too-much-memory`, `too-much-text` (more than 16 MB printed) and `damaged` (the child ended without an answer).
 * Rejects where the installation lacks something, and with the signal's reason when `signal` is aborted; the child is then gone.
 */
export function runChild(
  bytes: Uint8Array,
  kind: FileKind,
  options: { fileName?: string; signal?: AbortSignal; milliseconds?: number } = {},
): Promise<ChildOutcome> {
  const { signal } = options
  const workerPath = extractionWorkerPath()
  const child = spawn(
    process.execPath,
    [...nodeFlags(workerPath), workerPath, kind, options.fileName ?? ''],
    {
      env: {},
      cwd: dirname(workerPath),
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  return new Promise((resolve, reject) => {
    const output: Buffer[] = []
    let outputBytes = 0
    let complaint = ''
    let outcome: Refusal | undefined
    const stop = (reason: Refusal) => {
      outcome ??= reason
      child.kill('SIGKILL')
    }
    const usual = kind === 'pdf' ? limits.childMillisecondsPdf : limits.childMilliseconds
    const milliseconds = options.milliseconds ?? usual
    const clock = setTimeout(() => stop(refusal('too-long-to-read', `${milliseconds} ms`)), milliseconds)
    const memory = setInterval(() => {
      const resident = residentBytes(child.pid)
      if (resident > limits.childResidentBytes) stop(refusal('too-much-memory', `${resident} bytes`))
    }, SAMPLE_MILLISECONDS)
    const abort = () => child.kill('SIGKILL')
    signal?.addEventListener('abort', abort, { once: true })

    child.stdout.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length
      if (outputBytes > limits.childOutputBytes)
        stop(refusal('too-much-text', `${limits.childOutputBytes} bytes`))
      else output.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 8_192) complaint += chunk.toString('utf8')
    })
    // The child may end before it has read everything; its exit tells why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(bytes)

    const finish = () => {
      clearTimeout(clock)
      clearInterval(memory)
      signal?.removeEventListener('abort', abort)
    }
    child.on('error', (error) => {
      finish()
      reject(error)
    })
    child.on('close', (code) => {
      finish()
      if (signal?.aborted) reject(signal.reason)
      else if (outcome) resolve(outcome)
      else if (code === 0) resolve({ ok: true, output: Buffer.concat(output).toString('utf8') })
      else if (defects.test(complaint))
        reject(new Error(`The extraction process is not set up: ${complaint}`))
      else resolve(outcomeOfCrash(complaint))
    })
  })
}

/** What Node is told before it runs the worker; see `closeTheWaysOut` for what this holds and what it does not. */
export function nodeFlags(workerPath: string): string[] {
  return [
    `--max-old-space-size=${limits.childHeapMegabytes}`,
    '--max-semi-space-size=8',
    '--disallow-code-generation-from-strings',
    '--no-addons',
    '--no-warnings',
    '--permission',
    ...readableFolders(workerPath).map((folder) => `--allow-fs-read=${folder}`),
  ]
}

/** The program's own code, the register of places, and package.json and node_modules of the folders above it. */
function readableFolders(workerPath: string): string[] {
  const folder = dirname(workerPath)
  const found = [join(folder, '*')]
  // From source the code is in `src`, wherever this file stands in it.
  if (workerPath.endsWith('.ts')) found.push(join(projectRoot(), 'src', '*'))
  found.push(join(projectRoot(), 'db', 'reference', '*'))
  for (let above = folder; above !== dirname(above); above = dirname(above)) {
    const modules = join(above, 'node_modules')
    // A linked folder is asked for by its real name.
    if (existsSync(modules)) found.push(join(modules, '*'), join(realpathSync(modules), '*'))
    // Asked for on the way up to the project's own, there or not.
    found.push(join(above, 'package.json'))
  }
  return found
}

/** Words of an installation that lacks something, which no uploaded file is to blame for. */
const defects = /ERR_ACCESS_DENIED|ERR_MODULE_NOT_FOUND|ERR_UNKNOWN_FILE_EXTENSION|bad option/

function outcomeOfCrash(complaint: string): Refusal {
  if (/heap out of memory|allocation failed|heap limit/i.test(complaint)) return refusal('too-much-memory')
  return refusal(
    'damaged',
    complaint.trim().split('\n').at(-1)?.slice(0, 300) || 'the reader ended without an answer',
  )
}

/** Resident memory of a process in bytes; 0 where the system does not tell it in /proc. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1] ?? 0) * PAGE_BYTES
  } catch {
    // Not Linux, or the process has just ended: the heap limit and the clock still hold.
    return 0
  }
}
