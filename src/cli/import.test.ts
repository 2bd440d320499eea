import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../platform/project-root.ts'
import { commandLine, page } from './cli.test-support.ts'

const line = commandLine()
const { run, file } = line

describe('import --dry-run', () => {
  test('prints one JSON object for each file, its keys in order, and needs no database', async () => {
    const { code, out, err } = await run([
      'import',
      '--json',
      '--dry-run',
      file('en.txt', page('Ett')),
      file('to.md', page('Två')),
    ])
    expect(err).toBe('')
    expect(code).toBe(0)
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map((line) => line.file)).toEqual(['en.txt', 'to.md'])
    const order = [
      'file',
      'kind',
      'language',
      'country',
      'fields',
      'choices',
      'texts',
      'targetGroups',
      'accounts',
      'counts',
      'resolved',
      'findings',
    ]
    expect(Object.keys(lines[0] ?? {})).toEqual(order.filter((key) => key in (lines[0] ?? {})))
  })

  test('a refused file has its reason, the others go on, and the exit code is 1', async () => {
    const { code, out } = await run([
      'import',
      '--json',
      '--dry-run',
      'none.txt',
      file('prog.exe', 'MZ'),
      file('tre.txt', page('Tre')),
      '.',
    ])
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; refused?: { reason: string; message: string } })
    expect(code).toBe(1)
    expect(lines.map((line) => line.refused?.reason)).toEqual([
      'not-found',
      'unknown-kind',
      undefined,
      'folder',
    ])
    expect(lines[1]?.refused?.message).not.toBe('')
  })

  test('without --json a person reads a summary in the language of the terminal', async () => {
    const name = file('sum.txt', page('Namnet'))
    expect((await run(['import', '--dry-run', name], { LANG: 'sv_SE.UTF-8' })).out).toContain(
      'Projektnamn: Namnet',
    )
    expect((await run(['import', '--dry-run', name], { LANG: 'nn_NO.UTF-8' })).out).toContain(
      'Prosjektnamn: Namnet',
    )
    expect((await run(['import', '--dry-run', name], { LANG: 'C' })).out).toContain('Prosjektnavn: Namnet')
  })

  test('control characters of a document do not reach the terminal', async () => {
    const { out } = await run(['import', '--dry-run', file('esc.txt', page('Namn\u009b2J'))])
    expect(out).not.toContain('\u009b')
  })

  test('files are looked for where the person stands', async () => {
    file('her.txt', page('Her'))
    expect((await run(['import', '--json', '--dry-run', 'her.txt'], { INIT_CWD: tmpdir() })).code).toBe(0)
    expect(
      (await run(['import', '--json', '--dry-run', join(line.folder, 'her.txt')], { INIT_CWD: '/' })).code,
    ).toBe(0)
  })
})

const built = join(projectRoot(), 'dist', 'server', 'cli.js')
test.runIf(existsSync(built))(
  'the built program answers from any folder (only where it is built)',
  async () => {
    const name = file('bygd.txt', page('Byggd'))
    const ran = await promisify(execFile)(process.execPath, [built, 'import', '--json', '--dry-run', name], {
      cwd: line.folder,
    })
    expect(JSON.parse(ran.stdout)).toMatchObject({ file: name })
  },
)

const sources = join(projectRoot(), '..', 'shared', 'sources')
test.runIf(existsSync(sources))(
  'the five source documents are read as expected (only where ../shared is)',
  async () => {
    const files = readdirSync(sources)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(sources, name))
    const { code, out } = await run(['import', '--json', '--dry-run', ...files])
    expect(code).toBe(0)
    const child = promisify(execFile)(process.execPath, [
      join(sources, '..', 'tools', 'compare-import.mjs'),
      join(sources, '..', 'facts', 'expected'),
    ])
    child.child.stdin?.end(out)
    expect((await child).stdout.trimEnd().split('\n').at(-1)).toMatch(/^(\d+) of \1, 0 wrong but certain$/)
  },
)
