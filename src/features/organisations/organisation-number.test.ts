import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { languages } from '../../platform/i18n/languages.ts'
import { isOrganisationKind, organisationKindLabel, organisationKinds } from './kinds.ts'
import {
  formatOrganisationNumber,
  norwegianCheckDigit,
  parseOrganisationNumber,
  swedishCheckDigit,
} from './organisation-number.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const norwegian = digits(8)
  .filter((eight) => norwegianCheckDigit(eight) !== null)
  .map((eight) => `${eight}${norwegianCheckDigit(eight)}`)
const swedish = digits(9).map((nine) => `${nine}${swedishCheckDigit(nine)}`)

/** The rules as sums over the whole number, written apart from the code they check. */
const norwegianSum = (number: string) =>
  [...number].reduce((sum, digit, place) => sum + Number(digit) * [3, 2, 7, 6, 5, 4, 3, 2, 1][place]!, 0)
const luhnSum = (number: string) =>
  [...number].reduce(
    (sum, digit, place) =>
      sum + Number('0246813579'[Number(digit)]) * ((place + 1) % 2) + Number(digit) * (place % 2),
    0,
  )

describe('organisation numbers', () => {
  test.each([
    ['974760673', 'NO', '974 760 673'],
    ['NO 974 760 673 MVA', 'NO', '974 760 673'],
    ['974.760.673', 'NO', '974 760 673'],
    ['974\u00a0760\u00a0673', 'NO', '974 760 673'],
    ['202100-5489', 'SE', '202100-5489'],
    ['202100–5489', 'SE', '202100-5489'],
    ['16 202100-5489', 'SE', '202100-5489'],
    ['SE202100548901', 'SE', '202100-5489'],
  ])('%s is read as %s and printed as %s', (text, country, printed) => {
    const parsed = parseOrganisationNumber(text)
    assert.ok(parsed.ok)
    assert.equal(parsed.value.country, country)
    assert.equal(formatOrganisationNumber(parsed.value), printed)
  })

  test.each([
    ['974760674', 'checkDigit'],
    ['202100-5488', 'checkDigit'],
    ['97476067', 'length'],
    ['', 'letters'],
    ['org 974760673', 'letters'],
    ['NO202100-5489', 'length'],
    ['SE974760673', 'length'],
    ['202100-5489 MVA', 'length'],
    ['19640823-3234', 'length'],
  ])('"%s" is refused: %s', (text, reason) => {
    assert.deepEqual(parseOrganisationNumber(text), { ok: false, reason })
  })

  test('with a country only its own form is taken', () => {
    assert.equal(parseOrganisationNumber('974760673', 'NO').ok, true)
    assert.equal(parseOrganisationNumber('974760673', 'SE').ok, false)
    assert.equal(parseOrganisationNumber('202100-5489', 'NO').ok, false)
  })

  test('a Swedish number that may be a person is marked, a legal person is not', () => {
    const person = `640823323${swedishCheckDigit('640823323')}`
    assert.deepEqual(parseOrganisationNumber(person), {
      ok: true,
      value: { country: 'SE', number: person, mayBePersonal: true },
    })
    const agency = parseOrganisationNumber('202100-5489')
    assert.equal(agency.ok && agency.value.mayBePersonal, false)
  })

  test('eight digits with remainder 1 have no Norwegian number', () => {
    fc.assert(
      fc.property(digits(8), (eight) => {
        const valid = [...'0123456789'].filter((last) => parseOrganisationNumber(eight + last).ok)
        assert.deepEqual(valid.length, norwegianSum(`${eight}0`) % 11 === 1 ? 0 : 1)
      }),
    )
  })

  test('a number is valid exactly when its weighted sum is', () => {
    fc.assert(
      fc.property(digits(9), (number) => {
        assert.equal(parseOrganisationNumber(number).ok, norwegianSum(number) % 11 === 0)
      }),
    )
    fc.assert(
      fc.property(digits(10), (number) => {
        assert.equal(parseOrganisationNumber(number).ok, luhnSum(number) % 10 === 0)
      }),
    )
  })

  test('what is printed is read back', () => {
    fc.assert(
      fc.property(fc.oneof(norwegian, swedish), (number) => {
        const parsed = parseOrganisationNumber(number)
        assert.ok(parsed.ok)
        assert.deepEqual(parseOrganisationNumber(formatOrganisationNumber(parsed.value)), parsed)
        assert.equal(parsed.value.number, number)
      }),
    )
  })

  test('one wrong digit is always noticed', () => {
    fc.assert(
      fc.property(
        fc.oneof(norwegian, swedish),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (number, place, shift) => {
          const changed = (Number(number[place]) + shift) % 10
          assert.equal(
            parseOrganisationNumber(number.slice(0, place) + changed + number.slice(place + 1)).ok,
            false,
          )
        },
      ),
    )
  })
})

test('every kind of organisation has words in every language, and no two kinds share them', () => {
  assert.equal(organisationKinds.length, 14)
  for (const language of languages) {
    const labels = organisationKinds.map(({ id }) => organisationKindLabel(id, language))
    assert.equal(new Set(labels).size, labels.length)
    assert.ok(labels.every((label) => label.length > 2))
  }
  assert.equal(isOrganisationKind('ministry'), true)
  assert.equal(isOrganisationKind('Ministry'), false)
})
