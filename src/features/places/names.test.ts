import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { editDistance, foldedName, nameKey } from './folding.ts'
import { identities } from './identities.ts'
import { allMunicipalities, type Municipality } from './reference.ts'
import {
  distinguish,
  municipalitiesNamed,
  municipalitiesOn,
  municipalityByCode,
  searchMunicipalities,
} from './register.ts'

const codesOf = (found: { code: string }[]) => found.map(({ code }) => code)

describe('names', () => {
  test('exact names meet across case, spelling traditions and languages, not across letters', () => {
    assert.deepEqual(codesOf(municipalitiesNamed('BØ', { day: '2019-01-01' })).sort(), ['0821', '1867'])
    assert.deepEqual(codesOf(municipalitiesNamed('Bø', { day: '2021-01-01' })), ['1867'])
    assert.deepEqual(municipalitiesNamed('Bo', {}), [])
    assert.deepEqual(codesOf(municipalitiesNamed('Øksnes', {})), codesOf(municipalitiesNamed('Öksnes', {})))
    assert.deepEqual(codesOf(municipalitiesNamed('Guovdageaidnu', { day: '2024-01-01' })), ['5612'])
    assert.deepEqual(codesOf(municipalitiesNamed('Guovdageaidnu - Kautokeino', { day: '2024-01-01' })), [
      '5612',
    ])
    assert.deepEqual(codesOf(municipalitiesNamed('Aalesund', { day: '2022-01-01' })), ['1507'])
    assert.deepEqual(codesOf(municipalitiesNamed('Berg', { country: 'SE' })), ['2326'])
  })

  test('without a day a name gives the last version that bore it', () => {
    const [malung] = municipalitiesNamed('Malung', {})
    assert.equal(malung?.validTo, '2008-01-01')
    assert.deepEqual(codesOf(municipalitiesNamed('Hamarøy', {})), ['1875'])
  })

  test.each([
    ['Östersund', '2380', 'exact'],
    ['Ostersund', '2380', 'folded'],
    ['staare', '2380', 'exact'],
    ['Ösersund', '2380', 'misspelling'],
    ['Östersnud', '2380', 'misspelling'],
    ['Östersunds', '2380', 'misspelling'],
    ['Ostersund kommun', '2380', 'folded'],
    ['Härjed', '2361', 'prefix'],
    ['Herjedaelie', '2361', 'exact'],
    ['Stromsund', '2313', 'folded'],
    ['Malung', '2023', 'former-name'],
    ['Sälen', '2023', 'prefix'],
    ['giron', '2584', 'exact'],
    ['Kaarasjok', '5610', 'folded'],
    ['Karasjokk', '5610', 'misspelling'],
    ['karasjohka', '5610', 'folded'],
    ['Tråante', '5001', 'exact'],
    ['Jevnaer', '3236', 'misspelling'],
    ['Trondhjem', '5001', 'misspelling'],
    ['Aafjord', '5058', 'exact'],
    ['Hadsel kommune', '1866', 'exact'],
    ['Sør Fron', '3438', 'exact'],
    ['Midt Telemark', '4020', 'exact'],
    ['Bø i Vesterålen', '1867', 'exact'],
    ['Bø Nordland', '1867', 'exact'],
    ['Bø i Telemark', '0821', 'exact'],
    ['Bø (Telemark)', '0821', 'exact'],
    ['bo i vesteralen', '1867', 'folded'],
    ['Våler i Solør', '3419', 'exact'],
    ['Våler Østfold', '3114', 'exact'],
    ['Os, Innlandet', '3430', 'exact'],
    ['Nes i Hallingdal', '3322', 'former-name'],
    ['Herøy i Nordland', '1818', 'exact'],
    ['Berg Jämtland', '2326', 'exact'],
    ['Rissa', '1624', 'exact'],
  ] as const)('"%s" finds %s first, as %s', (query, code, how) => {
    const [first] = searchMunicipalities(query)
    assert.equal(first?.municipality.code, code)
    assert.equal(first.how, how)
  })

  test('a former municipality leads to the one of the day, and a namesake of another time stays out', () => {
    const [rissa] = searchMunicipalities('Rissa', { day: '2024-01-01' })
    assert.equal(rissa?.municipality.code, '5054')
    assert.equal(rissa.how, 'former-name')
    const exact = searchMunicipalities('Bø', { day: '2024-01-01' }).filter(({ how }) => how === 'exact')
    assert.deepEqual(codesOf(exact.map(({ municipality }) => municipality)), ['1867'])
    const earlier = searchMunicipalities('Bø', { day: '2012-01-01', limit: 2 })
    assert.deepEqual(earlier.map(({ municipality }) => municipality.code).sort(), ['0821', '1867'])
    assert.equal(searchMunicipalities('Malung', { day: '2007-01-01' })[0]?.how, 'exact')
  })

  test('search keeps to its country and its limit, and an empty query finds nothing', () => {
    assert.ok(
      searchMunicipalities('ber', { country: 'SE' }).every(
        ({ municipality }) => municipality.country === 'SE',
      ),
    )
    assert.equal(searchMunicipalities('s', { limit: 3 }).length, 3)
    assert.deepEqual(searchMunicipalities('  '), [])
    assert.deepEqual(searchMunicipalities('kommune'), [])
    assert.deepEqual(searchMunicipalities('zzzzzzzz'), [])
  })

  test('namesakes are told apart by county, and by the year the earlier one ended', () => {
    const label = (code: string) => distinguish(municipalityByCode('NO', code) as Municipality)
    assert.equal(label('1867'), 'Bø (Nordland)')
    assert.equal(label('0821'), 'Bø (Telemark, –2020)')
    assert.equal(label('3419'), 'Våler (Innlandet)')
    assert.equal(label('1580'), 'Haram (Møre og Romsdal)')
    assert.equal(label('1534'), 'Haram (Møre og Romsdal, –2020)')
    assert.equal(label('1866'), 'Hadsel')
  })

  test('no two municipalities of the same day share a label', () => {
    for (const day of ['2006-01-01', '2019-06-01', '2021-06-01', '2024-06-01']) {
      const labels = municipalitiesOn(day).map(distinguish)
      assert.deepEqual(
        labels.filter((label, position) => labels.indexOf(label) !== position),
        [],
      )
    }
  })

  test('every municipality of today is found first by its own name with its county', () => {
    for (const municipality of municipalitiesOn('2024-06-01')) {
      const query = `${municipality.name}, ${municipality.countyName}`
      assert.equal(searchMunicipalities(query)[0]?.municipality.code, municipality.code, query)
    }
  })

  test('one letter dropped anywhere in a very long name still finds the municipality', () => {
    for (const { code, country, name } of municipalitiesOn('2024-06-01').filter(
      ({ name }) => name.length >= 8,
    )) {
      for (let at = 0; at < name.length; at++) {
        const query = name.slice(0, at) + name.slice(at + 1)
        const hits = searchMunicipalities(query, { day: '2024-06-01', country })
        assert.ok(codesOf(hits.map(({ municipality }) => municipality)).includes(code), query)
      }
    }
  })

  test('folding is idempotent and the distance is symmetric and never over the limit plus one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (a, b) => {
        assert.equal(nameKey(nameKey(a)), nameKey(a))
        assert.equal(editDistance(a, b, 2), editDistance(b, a, 2))
        assert.ok(editDistance(a, b, 2) <= 3)
        assert.equal(editDistance(a, a, 2), 0)
      }),
    )
    assert.equal(foldedName('Árjepluovve'), 'arjepluovve')
    assert.equal(foldedName('Deatnu–Tana'), 'deatnu tana')
  })

  test('every version belongs to exactly one municipality', () => {
    const versions = identities().flatMap((identity) => identity.versions)
    assert.equal(new Set(versions).size, allMunicipalities().length)
    assert.equal(versions.length, allMunicipalities().length)
  })
})
