import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const runtime = join(root, 'bootstrap', 'runtime')
export const nodePath = join(
  runtime,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

// The versions of the lock file, which stays as it is. `npm ci` would refuse a lock file that was written where the
// registry has no packages for other systems.
const fromLockFile = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']

/** Brings Node 24 and the packages of the lock file, if they are not there yet or the lock file is newer. */
export async function ensureInstalled() {
  step(runtime, 'Node 24', () => npm(fromLockFile, runtime, process.execPath))
  step(root, 'packages', () => {
    npm(fromLockFile, root, nodePath)
    linkCommand()
  })
}

function step(folder, what, install) {
  const lock = readFileSync(join(folder, 'package-lock.json'))
  const stamp = join(folder, 'node_modules', '.installed')
  const wanted = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write(`Installing ${what} …\n`)
  install()
  writeFileSync(stamp, wanted)
}

/** `npx rotfeste` finds the command of this folder at once. */
function linkCommand() {
  const bin = join(root, 'node_modules', '.bin')
  mkdirSync(bin, { recursive: true })
  rmSync(join(bin, 'rotfeste'), { force: true })
  symlinkSync('../../bin/rotfeste.mjs', join(bin, 'rotfeste'))
}

/** npm under the given Node: an older one would choose older packages. */
function npm(args, cwd, node) {
  const cli = npmCli()
  const ran = spawnSync(cli ? node : 'npm', cli ? [cli, ...args] : args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...environmentForNpm(),
      PATH: `${dirname(node)}:${process.env.PATH}`,
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    },
  })
  if (ran.status !== 0) {
    process.stderr.write(`Installing failed in ${cwd}. Check the network and run the command again.\n`)
    process.exit(1)
  }
}

/** Settings that an npm around us hands to its children would steer ours to the wrong folder. */
function environmentForNpm() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(config_(local_prefix|prefix|argv|user_agent|global_prefix)|package_|lifecycle_|command|node_execpath)/i.test(
          name,
        ),
    ),
  )
}

function npmCli() {
  const given = process.env.npm_execpath
  if (given?.endsWith('npm-cli.js') && existsSync(given)) return given
  const beside = [
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/lib/node_modules/npm/bin/npm-cli.js',
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ]
  return beside.find((path) => existsSync(path))
}
