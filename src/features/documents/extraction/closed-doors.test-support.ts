/** Run under the flags of the worker: prints which ways out of the process are open after they were closed. */
import { writeSync } from 'node:fs'
import { closeTheWaysOut } from './harden.ts'

closeTheWaysOut()

const attempts: Record<string, () => unknown> = {
  'a connection by import': () => import('node:net'),
  'a connection by require': async () => {
    const { createRequire } = await import('node:module')
    return createRequire(import.meta.url)('tls')
  },
  'a connection by getBuiltinModule': () => process.getBuiltinModule('node:https'),
  'a name lookup': () => import('node:dns/promises'),
  fetch: () => globalThis.fetch('http://127.0.0.1:1/'),
  'a web socket': () => new globalThis.WebSocket('ws://127.0.0.1:1/'),
  'a process': () => import('node:child_process'),
  'a worker': () => import('node:worker_threads'),
  eval: () => Reflect.construct(Function, ['return 1']),
  'a file of the system': async () => (await import('node:fs')).readFileSync('/etc/hostname'),
  'writing a file': async () => (await import('node:fs')).writeFileSync('/tmp/rotfeste-closed-doors', 'x'),
  'an environment variable': () => {
    if (Object.keys(process.env).length === 0) throw new Error('none')
  },
}

const open: string[] = []
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    await attempt()
    open.push(name)
  } catch (error) {
    if (!(error instanceof Error)) throw error
  }
}
writeSync(1, JSON.stringify({ tried: Object.keys(attempts).length, open }))
