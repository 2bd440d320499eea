import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinTexts } from './three-way.ts'

const text = (base: string, mine: string, theirs: string) => {
  const joined = joinTexts(base, mine, theirs)
  return joined.joined ? joined.text : null
}

test.each([
  ['one side changed', 'Vi møttes ofte.', 'Vi møttes sjelden.', 'Vi møttes ofte.', 'Vi møttes sjelden.'],
  ['the other side changed', 'Vi møttes ofte.', 'Vi møttes ofte.', 'De møttes ofte.', 'De møttes ofte.'],
  ['different words', 'en to tre fire', 'en 2 tre fire', 'en to tre 4', 'en 2 tre 4'],
  ['words side by side', 'en to tre', 'en 2 tre', 'en to 3', 'en 2 3'],
  ['beginning and end', 'midten', 'først midten', 'midten sist', 'først midten sist'],
  [
    'taken out and put in',
    'en to tre fire fem',
    'en tre fire fem',
    'en to tre fire 5 fem',
    'en tre fire 5 fem',
  ],
  ['the same change', 'en to tre', 'en 2 tre', 'en 2 tre', 'en 2 tre'],
  ['the same change and one more', 'en to tre fire', 'en 2 tre fire', 'en 2 tre 4', 'en 2 tre 4'],
  ['lines of their own', 'a\n\nb\n\nc', 'A\n\nb\n\nc', 'a\n\nb\n\nC', 'A\n\nb\n\nC'],
  ['marks', 'Slutt.', 'Slutt!', 'Slutt.', 'Slutt!'],
])('joins %s', (_, base, mine, theirs, joined) => {
  expect(text(base, mine, theirs)).toBe(joined)
  expect(text(base, theirs, mine)).toBe(joined)
})

test.each([
  ['the same word', 'en to tre', 'en 2 tre', 'en II tre'],
  ['two texts in an empty field', '', 'Ida skrev', 'Kari skrev'],
  ['two ends of one text', 'Vi begynte', 'Vi begynte i mai', 'Vi begynte i juni'],
  ['a word changed and taken out', 'en to tre', 'en 2 tre', 'en tre'],
  ['a whole text rewritten', 'en to tre', 'noe helt annet', 'en to fire'],
])('does not join %s', (_, base, mine, theirs) => {
  expect(text(base, mine, theirs)).toBeNull()
  expect(text(base, theirs, mine)).toBeNull()
})

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'å', '.', '\n'), { maxLength: 12 })
const edit = fc.array(
  fc.record({
    at: fc.nat(12),
    take: fc.nat(2),
    put: fc.array(fc.constantFrom('x', 'y', 'a'), { maxLength: 2 }),
  }),
  { maxLength: 3 },
)
const edited = (list: string[], edits: { at: number; take: number; put: string[] }[]) => {
  const result = [...list]
  for (const { at, take, put } of edits) result.splice(at, take, ...put)
  return result.join(' ')
}

test('a side that changed nothing never stands in the way, and it is the same from both sides', () => {
  fc.assert(
    fc.property(words, edit, edit, (list, mineEdits, theirEdits) => {
      const base = list.join(' ')
      const mine = edited(list, mineEdits)
      const theirs = edited(list, theirEdits)
      expect(text(base, mine, base)).toBe(mine)
      expect(text(base, base, theirs)).toBe(theirs)
      expect(text(base, mine, mine)).toBe(mine)
      expect(text(base, mine, theirs)).toBe(text(base, theirs, mine))
    }),
    { numRuns: 2000 },
  )
})

test('what is joined holds every word that either side put in, and none that either took out', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 15 }),
      edit,
      edit,
      (numbers, mineEdits, theirEdits) => {
        const list = numbers.map((number) => `w${number}`)
        const mark = (side: string, edits: typeof mineEdits) =>
          edits.map((each, index) => ({
            ...each,
            put: each.put.map((_, place) => `${side}${index}${place}`),
          }))
        const base = list.join(' ')
        const mine = edited(list, mark('m', mineEdits))
        const theirs = edited(list, mark('t', theirEdits))
        const joined = text(base, mine, theirs)
        if (joined === null) return
        const held = (whole: string) => new Set(whole.split(' ').filter(Boolean))
        const [before, ours, others, result] = [base, mine, theirs, joined].map(held) as [
          Set<string>,
          Set<string>,
          Set<string>,
          Set<string>,
        ]
        const expected = [...before, ...ours, ...others].filter(
          (word) => !before.has(word) || (ours.has(word) && others.has(word)),
        )
        expect([...result].sort()).toEqual([...new Set(expected)].sort())
      },
    ),
    { numRuns: 3000 },
  )
})
