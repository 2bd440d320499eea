import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from './index.ts'
import { seeds, sharedExpected, sharedFolder } from './samples-for-tests.test-support.ts'

const compare = join(sharedFolder, 'tools', 'compare-import.mjs')
const here = seeds.length > 0 && existsSync(compare) && existsSync(sharedExpected)

describe('the source documents', () => {
  test(`every value holds that is known of them${here ? '' : ' (not checked: they are not beside this checkout)'}`, () => {
    if (!here) return
    const lines = seeds.map(({ name, extracted }) => JSON.stringify(readDocument(extracted, name)))
    const { stdout, status } = spawnSync(process.execPath, [compare, sharedExpected], {
      input: lines.join('\n'),
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/(\d+) of \1, 0 wrong but certain\s*$/)
    expect(status).toBe(0)
  })

  test(`every quote is the document's own text${here ? '' : ' (not checked: they are not beside this checkout)'}`, () => {
    for (const { name, extracted } of seeds) {
      const reading = readDocument(extracted, name)
      const quoted = [...Object.values(reading.fields), ...Object.values(reading.choices)]
      for (const { quote, start, end } of quoted)
        if (quote !== undefined) expect(extracted.text.slice(start, end)).toBe(quote)
      for (const { text, start, end } of reading.findings.flatMap((finding) => finding.quotes)) {
        expect(extracted.text.slice(start, end)).toBe(text)
      }
    }
  })
})
