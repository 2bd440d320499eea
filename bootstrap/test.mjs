// Everything: checks, tests on a real database, journeys in a browser. Ends with "N passed, N failed".
// With arguments only the tests whose files match them.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../src/platform/database/launcher.ts'
import { checks, holds } from './checks.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureDocumentTools } from './ensure-document-tools.mjs'
import { nodePath, root } from './ensure-installed.mjs'

const chosen = process.argv.slice(2)
const results = join(root, 'var', 'test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
let passed = 0
let failed = 0
const skipped = []

if (chosen.length === 0) {
  for (const check of checks) holds(check) ? passed++ : failed++
}

ensureDocumentTools()

// One server for all test files; each file has a database of its own in it.
const server = process.env.DATABASE_URL
  ? undefined
  : await startEmbeddedDatabase(join(root, 'var', 'test-postgres'), 'postgres')
await run('unit', ['--config', 'vitest.config.ts', ...chosen])
process.env.CHROMIUM_PATH = await ensureBrowser()
await run('pages', ['--config', 'vitest.pages.config.ts', ...chosen])
await run('journeys', ['--config', 'vitest.journeys.config.ts', ...chosen])
await server?.stop()

for (const name of skipped) process.stdout.write(`skipped: ${name}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)

/** One run of Vitest; a run that ends without a report counts as a failure. */
async function run(name, args) {
  const report = join(results, `${name}.json`)
  const options = [
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  await new Promise((resolve) => {
    spawn(nodePath, [join(root, 'node_modules/vitest/vitest.mjs'), ...options, ...args], {
      cwd: root,
      stdio: 'inherit',
    }).on('exit', resolve)
  })
  if (!existsSync(report)) {
    if (chosen.length === 0) failed++
    return
  }
  const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  passed += numPassedTests
  failed += numFailedTests
  for (const file of testResults) {
    // A file that could not be loaded has no tests to count.
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) failed++
    for (const test of file.assertionResults)
      if (['pending', 'skipped', 'todo'].includes(test.status)) skipped.push(test.fullName)
  }
}
