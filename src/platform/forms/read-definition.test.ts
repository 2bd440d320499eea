import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../i18n/languages.ts'
import { computed, faults, list, second, text } from './definition-faults.test-support.ts'
import { definitionJsonSchema } from './definition-schema.ts'
import { problemMessage } from './problem-message.ts'
import type { Problem } from './problem-place.ts'
import { problemTexts } from './problem-texts.ts'
import { readDefinition } from './read-definition.ts'
import { everyKind, formJson, inAll } from './testing.test-support.ts'

describe('a broken definition', () => {
  test('there are at least 25 different faults', () => {
    expect(new Set(faults.map(([, , code]) => code)).size).toBeGreaterThanOrEqual(25)
  })

  test.each(faults)('%s is refused with its place', (_, json, code, message) => {
    const problem = refused(json).find((each) => each.code === code)
    expect(problem, JSON.stringify(refused(json))).toBeDefined()
    if (problem) expect(problemMessage(problem, 'nb')).toContain(message)
  })

  test.each(faults)('%s names the place in every language', (_, json, code) => {
    const problem = refused(json).find((each) => each.code === code)
    if (!problem) throw new Error(code)
    const { section, question, option, column, field } = problem.place ?? {}
    const messages = languages.map((language) => problemMessage(problem, language))
    for (const message of messages) {
      for (const name of [section, question, option, column, field])
        if (name !== undefined) expect(message).toContain(String(name))
      expect(message).toMatch(/^\p{Lu}.*: \P{Ll}.+\.$/u)
    }
    expect(new Set(messages).size).toBeGreaterThan(2)
  })

  test('the path is a JSON pointer to the place', () => {
    expect(
      refused(second(text('method', { label: { ...inAll('a'), sv: '' } }))).map(({ path }) => path),
    ).toEqual(['/sections/1/questions/0/label/sv'])
  })

  test('every problem is told, not only the first', () => {
    const json = second(
      text('first'),
      list('goals', { excludes: [['a', 'z']] }),
      computed('sum', 'sum', ['nowhere'], 'number'),
    )
    expect(refused(json).map(({ code }) => code)).toEqual([
      'question-twice',
      'excludes-unknown',
      'compute-unknown',
    ])
  })

  test('every code in use has words, and every word a code in use', () => {
    const tested = new Set(faults.map(([, , code]) => code))
    const untested = Object.keys(problemTexts.nb.codes).filter((code) => !tested.has(code))
    expect(untested).toEqual(['unreadable', 'empty'])
  })

  test('no JSON makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (json) => {
        expect(readDefinition(json).ok).toBe(false)
      }),
    )
  })

  test('no JSON in place of a part of a form makes it throw', () => {
    const whole = formJson(everyKind)
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (seed, json) => {
        const read = readDefinition(withOneReplaced(whole, seed, json))
        if (!read.ok)
          for (const problem of read.problems) expect(problemMessage(problem, 'sv')).toMatch(/: ./)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a whole definition', () => {
  test('one question of every kind is read, and read again as the same', () => {
    const read = readDefinition(formJson(everyKind))
    expect(read).toMatchObject({ ok: true })
    if (read.ok) expect(readDefinition(JSON.parse(JSON.stringify(read.definition)))).toEqual(read)
  })

  test('the JSON Schema is of 2020-12 and knows conditions inside conditions', () => {
    const schema = definitionJsonSchema()
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.required).toContain('sections')
    expect(Object.keys(schema.$defs ?? {})).toEqual(['condition'])
    expect(JSON.stringify(schema)).not.toContain('__schema')
  })
})

function refused(json: unknown): Problem[] {
  const read = readDefinition(json)
  return read.ok ? [] : read.problems
}

/** The definition with one value, somewhere in it, replaced by another. */
function withOneReplaced(json: unknown, seed: number, other: unknown): unknown {
  const copy: unknown = structuredClone(json)
  const places: [Record<string, unknown>, string][] = []
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, inside] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, name])
      collect(inside)
    }
  }
  collect(copy)
  const [holder, name] = places[seed % places.length] ?? []
  if (holder && name !== undefined) holder[name] = other
  return copy
}
