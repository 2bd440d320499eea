import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { languages } from '../../platform/i18n/languages.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { readReferenceTable } from '../../platform/reference-table.ts'

const columns = ['concept_id', 'code_name', ...languages, 'synonyms', 'broader', 'note'] as const
const rows = readReferenceTable('glossary.csv', columns)

describe('the glossary', () => {
  test('has a word in every language and a name in code for each concept, all ids single', () => {
    assert.equal(new Set(rows.map((row) => row.concept_id)).size, rows.length)
    assert.equal(new Set(rows.map((row) => row.code_name)).size, rows.length)
    for (const row of rows) {
      for (const language of languages)
        assert.notEqual(row[language].trim(), '', `${row.concept_id} ${language}`)
      assert.match(row.code_name, /^[A-Z][A-Za-z]+$/)
    }
  })

  test('names its synonyms with their language', () => {
    for (const { concept_id, synonyms } of rows) {
      for (const synonym of synonyms.split(';').filter((one) => one !== '')) {
        assert.match(synonym, /^(nb|nn|sv|en):\S/u, concept_id)
      }
    }
  })

  test('is a tree: every broader concept exists and none is broader than itself', () => {
    const broader = new Map(rows.map((row) => [row.concept_id, row.broader]))
    for (const { concept_id } of rows) {
      const path = [concept_id]
      for (let above = broader.get(concept_id); above; above = broader.get(above)) {
        assert.ok(broader.has(above), `${concept_id} stands under ${above}, which is missing`)
        assert.ok(!path.includes(above), path.join(' < '))
        path.push(above)
      }
    }
  })

  test('the list of common concepts names concepts that exist', () => {
    const ids = new Set(rows.map((row) => row.concept_id))
    for (const { kind, value } of readReferenceTable('search-common.csv', ['kind', 'value'])) {
      if (kind === 'concept') assert.ok(ids.has(value), value)
      else assert.ok(kind === 'word' || kind === 'filler', kind)
    }
  })

  test('docs/glossary.md is written from the table as it is now', () => {
    const script = join(projectRoot(), 'bootstrap', 'write-glossary.mjs')
    const checked = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })
    assert.equal(checked.status, 0, checked.stderr)
  })
})
