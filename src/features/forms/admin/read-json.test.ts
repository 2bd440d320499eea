import { expect, test } from 'vitest'
import { readJson } from './read-json.ts'

test.each([
  ['{\n  "a": }', 2, 8],
  ['{"a": 1,}', 1, 9],
  ['[1, 2', 1, 6],
  ['{"a" 1}', 1, 6],
  ['', 1, 1],
  ['{"a": "line\nbreak"}', 1, 7],
  ['{"a": tru}', 1, 7],
  ['{} {}', 1, 4],
  ['{"a": [true, {"b": null}, 012]}', 1, 27],
  ["{'a': 1}", 1, 2],
])('%j is refused at line %i, character %i', (text, line, column) => {
  expect(readJson(text)).toEqual({ ok: false, place: { line, column } })
})

test.each(['{}', '[]', ' {"a": [1, -2.5e3, "\\u00e5", null, {"b": []}]} ', '"x"', '0'])(
  '%j is read',
  (text) => {
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
  },
)
