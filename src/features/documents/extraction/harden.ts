import { registerHooks } from 'node:module'

const closedModules = new Set(
  (
    'net tls http http2 https dgram dns dns/promises child_process cluster worker_threads inspector ' +
    'inspector/promises repl vm wasi sqlite'
  ).split(' '),
)

/**
 * Closes the ways out of the process before a foreign file is parsed.
 *
 * What holds: the permission model of Node (set by the parent's flags) refuses files outside the program's own
 * code, every write, child processes, workers, native add-ons, WASI and `process.binding`; eval is off; the
 * environment is empty. What Node 24 cannot refuse is the network, so here its global functions are taken away and
 * the modules that open connections can no longer be loaded by `import`, `require` or `getBuiltinModule`. The parsers
 * therefore have no way to a socket. This is no wall against machine code from a flaw in V8 itself; for that the
 * operator runs the service without outgoing network.
 */
export function closeTheWaysOut(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'navigator']) {
    Reflect.deleteProperty(globalThis, name)
  }
  registerHooks({
    resolve(specifier, context, nextResolve) {
      refuseClosed(specifier)
      return nextResolve(specifier, context)
    },
  })
  const open = process.getBuiltinModule
  const guarded = (name: string) => {
    refuseClosed(name)
    return open(name)
  }
  Object.defineProperty(process, 'getBuiltinModule', { value: guarded, writable: false, configurable: false })
}

function refuseClosed(specifier: string): void {
  const name = specifier.replace(/^node:/, '')
  if (closedModules.has(name)) throw new Error(`The module ${name} is closed to the extraction process`)
}
