// Every npm command comes here first. It runs on any Node from 20 on, brings Node 24 and what the lock file names,
// builds when sources changed, and hands over to the program.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { buildIfChanged } from './build-if-changed.mjs'
import { ensureInstalled, nodePath, root } from './ensure-installed.mjs'

const [command = 'start', ...rest] = process.argv.slice(2)

const programs = {
  start: { build: true, args: [join(root, 'dist/server/server.js')] },
  rotfeste: { build: true, args: [join(root, 'dist/server/cli.js')] },
  dev: { build: false, args: [join(root, 'bootstrap/dev.mjs')] },
  test: { build: true, args: [join(root, 'bootstrap/test.mjs')] },
  check: { build: false, args: [join(root, 'bootstrap/check.mjs')] },
  bench: { build: true, args: [join(root, 'bootstrap/bench.mjs')] },
}

const program = programs[command]
if (!program) {
  process.stderr.write(`There is no command "${command}". There are: ${Object.keys(programs).join(', ')}.\n`)
  process.exit(2)
}

await ensureInstalled()
if (program.build) await buildIfChanged()

const child = spawn(nodePath, ['--enable-source-maps', ...program.args, ...rest], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${dirname(nodePath)}:${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  },
})
// The program stops in its own time; this process only waits for it.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) =>
  process.exit(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)),
)
