import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../platform/i18n/languages.ts'
import { hasPart, splitCompound, unlistedParts } from './compounds.ts'
import { conceptIndex } from './concepts.ts'

const nowhere = () => false
const first = (word: string, language: Language) => {
  const [split] = splitCompound(word, language)
  return split && `${split.first} + ${split.last}`
}

describe('a compound', () => {
  test.each<[string, Language, string]>([
    ['mentornettverk', 'nb', 'mentor + nettverk'],
    ['mentornettverket', 'nb', 'mentor + nettverk'],
    ['mentornätverk', 'sv', 'mentor + nätverk'],
    ['mentorsnätverk', 'sv', 'mentor + nätverk'],
    ['språkkafe', 'nb', 'språk + kafe'],
    ['språkgruppene', 'nb', 'språk + gruppe'],
    ['studentjobb', 'nb', 'student + jobb'],
    ['sommerjobbmesse', 'nb', 'sommer + jobbmesse'],
    ['boligmangel', 'nb', 'bolig + mangel'],
    ['hybelmangel', 'nb', 'hybel + mangel'],
    ['ungdomsprosjekt', 'nb', 'ungdom + prosjekt'],
    ['ungdomsrådet', 'nn', 'ungdom + råd'],
    ['innflytterkveld', 'nb', 'innflytter + kveld'],
    ['innflyttarkveld', 'nn', 'innflyttar + kveld'],
    ['skoleskyss', 'nb', 'skole + skyss'],
    ['bygdelag', 'nb', 'bygd + lag'],
    ['bussjåfør', 'nb', 'buss + sjåfør'],
    ['distriktslege', 'nb', 'distrikt + lege'],
    ['integrationsprojekt', 'sv', 'integration + projekt'],
    ['inflyttningskoordinator', 'sv', 'inflyttning + koordinator'],
    ['inflyttarfest', 'sv', 'inflyttare + fest'],
    ['bostadsmässa', 'sv', 'bostad + mässa'],
    ['företagslärling', 'sv', 'företag + lärling'],
    ['skolbuss', 'sv', 'skola + buss'],
  ])('%s (%s) is %s', (word, language, parts) => {
    expect(first(word, language)).toBe(parts)
  })

  test('of the other language is understood too', () => {
    expect(first('skolbuss', 'nb')).toBe('skola + buss')
    expect(first('hybelmangel', 'sv')).toBe('hybel + mangel')
  })

  test.each<[string, string[]]>([
    ['names of places', ['Sortland', 'Kristiansund', 'Östersund', 'Storuman', 'Vesterålen']],
    [
      'surnames',
      ['Bergström', 'Husby', 'Skolander', 'Solberg', 'Haugland', 'Lindgren', 'Strandvik', 'Skoglund'],
    ],
    ['names of the demo', ['Arbeidsen', 'Prosjektsen', 'Fylkesen']],
    [
      'words that begin with a particle',
      ['forslag', 'anslag', 'samarbeid', 'medarbeider', 'utland', 'tilskudd', 'överenskommelse'],
    ],
    [
      'words whose parts do not say what they mean',
      ['barnehage', 'sykehus', 'rådhus', 'bostad', 'landsbygd', 'ordfører', 'hverdag', 'næringsliv'],
    ],
    [
      'words that are only inflected',
      ['mentorene', 'boligene', 'kveldene', 'prosjektene', 'bussene', 'inflyttarna'],
    ],
    ['words with an ending', ['vennskap', 'barndom', 'ensomhet', 'kvinnelig', 'arbeidsløs', 'målgruppe']],
    ['words that are none', ['universitet', 'bibliotek', 'interesse', 'politisk', 'qwertyuiop']],
    ['words of English', ['husband', 'newcomers']],
    ['words with a part that is in no list', ['hundehotell', 'oljeplattform', 'romskip', 'skatteparadis']],
    ['short words', ['byråd', 'jobbar']],
  ])('is not made of %s', (_, words) => {
    const wrong = words.filter((word) =>
      languages.some((language) => splitCompound(word.toLowerCase(), language).length > 0),
    )
    expect(wrong).toEqual([])
  })

  test('may have one part that only stands in texts, of at least four letters', () => {
    expect(splitCompound('sauemesse', 'nb')).toEqual([])
    expect(unlistedParts('sauemesse', 'nb')).toContain('saue')
    expect(splitCompound('sauemesse', 'nb', (part) => part === 'saue')[0]).toMatchObject({ last: 'messe' })
    expect(splitCompound('saumesse', 'nb', () => true)).toEqual([])
    expect(splitCompound('sauehimmel', 'nb', () => true)).toEqual([])
  })

  test('of the glossary is split only where one part is a word of the glossary that is not common', () => {
    const common = [...conceptIndex().byId.values()].filter((concept) => concept.common)
    expect(common.length).toBeGreaterThan(10)
    expect(first('mentornettverk', 'nb')).toBeDefined()
    for (const word of ['målgruppe', 'prosjektplan', 'arbeidsgiver', 'styringsgruppe'])
      expect([word, first(word, 'nb')]).toEqual([word, undefined])
  })

  test('is never split into anything but its letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 24 }),
        fc.constantFrom(...languages),
        (word, language) => {
          for (const split of splitCompound(word.toLowerCase(), language, () => true)) {
            expect(word.toLowerCase().startsWith(split.first.slice(0, 3))).toBe(true)
            expect(split.last.length).toBeGreaterThanOrEqual(3)
          }
        },
      ),
    )
  })
})

describe('a word of the index', () => {
  test.each<[string, string, 'first' | 'last', boolean]>([
    ['mentornettverk', 'mentor', 'first', true],
    ['mentornettverk', 'nettverk', 'last', true],
    ['mentorordning', 'mentor', 'first', true],
    ['arbeidsinnvandr', 'arbeid', 'first', true],
    ['flyttemess', 'mess', 'last', true],
    ['bygdelag', 'lag', 'last', true],
    ['forslag', 'lag', 'last', false],
    ['barnehag', 'barn', 'first', false],
    ['vennlig', 'venn', 'first', false],
    ['mentorer', 'mentor', 'first', false],
    ['sortland', 'sort', 'first', false],
    ['mentorxyz', 'mentor', 'first', false],
  ])('%s has %s as its %s part: %s', (word, part, end, has) => {
    expect(hasPart(word, part, end, 'no', nowhere)).toBe(has)
  })

  test('may have a word of the texts beside the part', () => {
    expect(hasPart('mentortrivsel', 'mentor', 'first', 'no', (rest) => rest === 'trivsel')).toBe(true)
    expect(hasPart('sauenettverk', 'nettverk', 'last', 'no', (rest) => rest === 'saue')).toBe(true)
  })
})
