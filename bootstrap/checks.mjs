// The quick half of the tests: format and lint, types, boundaries, unused code.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodePath, root } from './ensure-installed.mjs'

const bin = (path) => join(root, 'node_modules', path)

export const checks = [
  { name: 'format and lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'types', args: [bin('typescript-native/bin/tsc'), '-p', root] },
  {
    name: 'boundaries',
    args: [
      bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
    ],
  },
  { name: 'unused code', args: [bin('knip/bin/knip.js')] },
]

/** @returns {boolean} whether the check held; its output is shown only when it did not. */
export function holds({ name, args }) {
  const ran = spawnSync(nodePath, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (ran.status === 0) {
    process.stdout.write(`✓ ${name}\n`)
    return true
  }
  process.stdout.write(`✗ ${name}\n${ran.stdout}${ran.stderr}\n`)
  return false
}
