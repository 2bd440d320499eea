import { describe, expect, test } from 'vitest'
import { commandLine } from './cli.test-support.ts'

const { run } = commandLine()

describe('usage', () => {
  test.each(
    [
      [],
      ['bogus'],
      ['import'],
      ['import', '--force', 'a.txt'],
      ['import-accounts', 'a.se'],
      ['import-accounts', '--project', 'x'],
      ['migrate', 'now'],
      ['user'],
      ['user', 'remove'],
      ['export', '--all'],
      ['constructor'],
    ].map((args) => [args]),
  )('%j is wrong usage: 2, told on the error stream', async (args) => {
    const { code, out, err } = await run(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('Usage:')
  })

  test.each(
    [
      ['user', 'add', 'not-an-address', '--name', 'N', '--role', 'administrator'],
      ['user', 'add', 'a@example.org', '--role', 'administrator'],
      ['user', 'add', 'a@example.org', '--name', 'N', '--role', 'king'],
      ['user', 'add', 'a@example.org', '--name', 'N', '--role', 'coordinator'],
      ['user', 'add', 'a@example.org', '--name', 'N', '--role', 'coordinator', '--programme', 'x'],
      ['user', 'add', 'a@example.org', '--name', 'N', '--role', 'administrator', '--project', 'x'],
    ].map((args) => [args]),
  )('%j is wrong usage, and no database is asked', async (args) => {
    expect((await run(args)).code).toBe(2)
  })

  test('help is no mistake', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, err: '' })
  })
})
