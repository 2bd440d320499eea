import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from './platform/project-root.ts'

// A small tree with one file that breaks each rule, held against the rules of the house.
const tree = join(projectRoot(), 'var', `boundaries-${process.pid}`)
afterAll(() => rmSync(tree, { recursive: true, force: true }))

const broken: Record<string, Record<string, string>> = {
  'no-cycles': {
    'src/features/a/one.ts': "import { two } from './two.ts'\nexport const one = () => two\n",
    'src/features/a/two.ts': "import { one } from './one.ts'\nexport const two = () => one\n",
  },
  'platform-knows-no-feature': { 'src/platform/http/x.ts': "import '../../features/a/index.ts'\n" },
  'features-by-their-index': { 'src/features/b/x.ts': "import '../a/inside.ts'\n" },
  'others-by-the-index-too': { 'src/server.ts': "import './features/a/inside.ts'\n" },
  'sql-in-queries-only': { 'src/features/a/page.ts': "import { sql } from 'kysely'\nexport const x = sql\n" },
  'no-tests-in-the-product': {
    'src/features/a/product.ts': "import './made.test-support.ts'\n",
    'src/features/a/made.test-support.ts': 'export const x = 1\n',
  },
  'no-development-packages': { 'src/features/a/shipped.ts': "import 'fast-check'\n" },
  resolvable: { 'src/features/a/lost.ts': "import './nowhere.ts'\n" },
}
const fine = {
  'src/features/a/index.ts': 'export const a = 1\n',
  'src/features/a/inside.ts': 'export const inside = 1\n',
  'src/features/a/queries.ts': "import { sql } from 'kysely'\nexport const q = sql\n",
  'src/features/b/good.ts': "import { a } from '../a/index.ts'\nexport const b = a\n",
}

function violations(files: Record<string, string>): string[] {
  rmSync(tree, { recursive: true, force: true })
  for (const [path, text] of Object.entries({ ...fine, ...files })) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    copyFileSync(join(projectRoot(), name), join(tree, name))
  const program = join(projectRoot(), 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const ran = spawnSync(
    process.execPath,
    [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    { cwd: tree, encoding: 'utf8' },
  )
  const { summary } = JSON.parse(ran.stdout) as { summary: { violations: { rule: { name: string } }[] } }
  return [...new Set(summary.violations.map(({ rule }) => rule.name))]
}

test('code that keeps the boundaries passes', () => {
  expect(violations({})).toEqual([])
})

test.each(Object.entries(broken))('the rule %s catches a file that breaks it', (rule, files) => {
  expect(violations(files)).toContain(rule)
})
