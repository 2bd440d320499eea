import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { allChanges, allMunicipalities, regionalNames, today } from './reference.ts'
import { countiesOn, followBack, followForward, municipalitiesOn, municipalityByCode } from './register.ts'

const codesOf = (found: { code: string }[]) => found.map(({ code }) => code)
const anyVersion = fc.constantFrom(...allMunicipalities())
const anyDay = fc
  .date({ min: new Date('2006-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the tables', () => {
  test.each([
    ['2014-04-23', 428],
    ['2017-01-01', 426],
    ['2018-01-01', 422],
    ['2019-01-01', 422],
    ['2020-01-01', 356],
    ['2023-01-01', 356],
    ['2024-01-01', 357],
  ])('on %s Norway had %i municipalities and Sweden 290', (day, count) => {
    assert.equal(municipalitiesOn(day, 'NO').length, count)
    assert.equal(municipalitiesOn(day, 'SE').length, 290)
    assert.equal(municipalitiesOn(day).length, count + 290)
  })

  test('Norway has 15 counties since 2024 and had 11 before, Sweden has 21', () => {
    assert.equal(countiesOn('2024-06-01', 'NO').length, 15)
    assert.equal(countiesOn('2023-06-01', 'NO').length, 11)
    assert.equal(countiesOn('2024-06-01', 'SE').length, 21)
    assert.equal(countiesOn('2024-06-01', 'SE').find(({ letter }) => letter === 'Z')?.shortName, 'Jämtland')
  })

  test('no code has two versions on one day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const codes = municipalitiesOn(day).map(({ country, code }) => country + code)
        assert.equal(new Set(codes).size, codes.length)
      }),
      { numRuns: 50 },
    )
  })

  test('every municipality lies in a county of its day', () => {
    for (const day of ['2006-01-01', '2018-01-01', '2020-01-01', '2024-01-01']) {
      const counties = new Set(countiesOn(day).map(({ country, code }) => country + code))
      for (const { country, countyCode } of municipalitiesOn(day))
        assert.ok(counties.has(country + countyCode))
    }
  })

  test('codes of districts and added names are valid today', () => {
    const valid = new Set(municipalitiesOn(today()).map(({ country, code }) => country + code))
    for (const { country, codes } of regionalNames())
      for (const code of codes) assert.ok(valid.has(country + code), code)
    assert.equal(municipalityByCode('SE', '2380')?.otherNames[0]?.name, 'Staare')
  })

  const shared = join(projectRoot(), '..', 'shared', 'facts')
  test.runIf(existsSync(shared))('our tables agree with the collected facts, where those are at hand', () => {
    for (const file of [
      'municipalities.csv',
      'municipality-changes.csv',
      'counties.csv',
      'population-age5.csv',
    ]) {
      const ours = readFileSync(join(projectRoot(), 'db', 'reference', file), 'utf8')
      assert.equal(ours, readFileSync(join(shared, file), 'utf8'), file)
    }
  })

  test('a version is found by code and day, the latest without a day', () => {
    assert.equal(municipalityByCode('SE', '2023', '2007-06-01')?.name, 'Malung')
    assert.equal(municipalityByCode('SE', '2023')?.name, 'Malung-Sälen')
    assert.equal(municipalityByCode('NO', '1613', '2020-01-01'), undefined)
    assert.equal(municipalityByCode('NO', '9999'), undefined)
  })
})

describe('following codes', () => {
  test('Rissa and Leksvik became Indre Fosen, and it leads back to both', () => {
    assert.deepEqual(followForward('NO', '1624').ends, [{ code: '5054', name: 'Indre Fosen', weight: 1 }])
    assert.deepEqual(codesOf(followForward('NO', '1718').ends), ['5054'])
    const back = followBack('NO', '5054')
    assert.deepEqual(codesOf(back.starts), ['1624', '1718'])
    assert.equal(back.weightNeeded, false)
    assert.deepEqual(
      back.steps.filter(({ kind }) => kind === 'border').map(({ from }) => from),
      ['5039'],
    )
    assert.deepEqual(codesOf(followBack('NO', '5054', { to: '2019-01-01' }).starts), ['5054'])
  })

  test('Snillfjord was split in three and no weight is guessed', () => {
    const { ends, steps, weightNeeded } = followForward('NO', '1613')
    assert.deepEqual(
      ends.map(({ code, weight }) => [code, weight]),
      [
        ['5055', null],
        ['5056', null],
        ['5059', null],
      ],
    )
    assert.equal(weightNeeded, true)
    assert.deepEqual(
      steps.map(({ to, kind }) => `${kind} ${to}`),
      ['recode 5012', 'split 5055', 'split 5056', 'split 5059'],
    )
    assert.deepEqual(codesOf(followForward('NO', '1613', { to: '2019-06-01' }).ends), ['5012'])
  })

  test('Ålesund of 2020 is split with its verified weights, a part merged into it before is not', () => {
    assert.deepEqual(followForward('NO', '1507'), {
      ends: [
        { code: '1508', name: 'Ålesund', weight: 0.862 },
        { code: '1580', name: 'Haram', weight: 0.138 },
      ],
      steps: followForward('NO', '1507').steps,
      weightNeeded: false,
    })
    const sandoey = followForward('NO', '1546')
    assert.equal(sandoey.weightNeeded, true)
    assert.ok(sandoey.ends.every(({ weight }) => weight === null))
  })

  test('a border change of unknown size stands among the steps and moves nobody', () => {
    const { ends, steps, weightNeeded } = followForward('NO', '1103', { from: '2020-02-01' })
    assert.deepEqual(ends, [{ code: '1103', name: 'Stavanger', weight: 1 }])
    assert.deepEqual(
      steps.map(({ kind, to, weightNeeded }) => [kind, to, weightNeeded]),
      [['border', '1124', true]],
    )
    assert.equal(weightNeeded, false)
  })

  test('an unknown code leads nowhere', () => {
    assert.deepEqual(followForward('SE', '9999').ends, [])
    assert.deepEqual(followBack('NO', '9999').starts, [])
  })

  test('every code that ever was valid leads to one valid today, and known weights sum to one', () => {
    const valid = new Set(municipalitiesOn(today()).map(({ country, code }) => country + code))
    for (const { country, code, validFrom } of allMunicipalities()) {
      const { ends, weightNeeded } = followForward(country, code, { from: validFrom ?? '2006-01-01' })
      assert.ok(ends.length > 0 && ends.every((end) => valid.has(country + end.code)), code)
      const sum = ends.reduce((total, { weight }) => total + (weight ?? 0), 0)
      if (!weightNeeded) assert.ok(Math.abs(sum - 1) < 1e-9, `${code} sums to ${sum}`)
    }
  })

  test('following forward and then back finds the start again', () => {
    fc.assert(
      fc.property(anyVersion, ({ country, code, validFrom }) => {
        const from = validFrom !== null && validFrom > '2006-01-01' ? validFrom : '2006-01-01'
        for (const end of followForward(country, code, { from }).ends) {
          assert.ok(codesOf(followBack(country, end.code, { to: from }).starts).includes(code))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('following back and then forward finds the start again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...municipalitiesOn(today())), anyDay, ({ country, code }, to) => {
        for (const start of followBack(country, code, { to }).starts) {
          assert.ok(codesOf(followForward(country, start.code, { from: to }).ends).includes(code))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('no change leads back to a code that was left on the way', () => {
    const visit = (country: 'NO' | 'SE', code: string, since: string, seen: string[]) => {
      for (const change of allChanges()) {
        if (change.country !== country || change.from !== code || change.date <= since) continue
        if (change.kind === 'border' || change.to === code) continue
        assert.ok(!seen.includes(change.to), `${seen.join(' ')} ${change.to}`)
        visit(country, change.to, change.date, [...seen, change.to])
      }
    }
    for (const { country, code } of allMunicipalities()) visit(country, code, '', [code])
  })
})
