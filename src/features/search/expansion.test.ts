import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { type Language, languages } from '../../platform/i18n/languages.ts'
import { conceptIndex, wordsOf } from './concepts.ts'
import { expandQuery } from './expansion.ts'
import { dictionaryForms } from './inflection.ts'

const conceptsIn = (query: string, language: Language) =>
  expandQuery(query, language).terms.flatMap(({ concepts }) => concepts.map(({ id }) => id))
const wordsFor = (query: string, language: Language) =>
  expandQuery(query, language).terms.flatMap(({ concepts }) => concepts.flatMap(({ words }) => words))

describe('concepts in a query', () => {
  test.each<[string, Language, string[]]>([
    ['tilflytting', 'nb', ['moving-in']],
    ['tilflyttinga', 'nn', ['moving-in']],
    ['innflytting', 'nb', ['moving-in']],
    ['inflyttning', 'sv', ['moving-in']],
    ['inflyttningen', 'sv', ['moving-in']],
    ['in-migration', 'en', ['moving-in']],
    ['in migration', 'en', ['moving-in']],
    ['In-Migration', 'nb', ['moving-in']],
    ['moving in', 'en', ['moving-in']],
    ['ungdomsarbetslöshet', 'sv', ['youth-unemployment']],
    ['ungdomsarbetslösheten', 'sv', ['youth-unemployment']],
    ['ungdomsledighet', 'nb', ['youth-unemployment']],
    ['ungdomsledigheten', 'nb', ['youth-unemployment']],
    ['youth unemployment', 'en', ['youth-unemployment']],
    ['Youth-unemployment', 'sv', ['youth-unemployment']],
    ['ungdomsarbeidsløyse', 'nn', ['youth-unemployment']],
    ['tilflyttere', 'nb', ['newcomer']],
    ['tilflytterne', 'nb', ['newcomer']],
    ['tilflyttarane', 'nn', ['newcomer']],
    ['inflyttarna', 'sv', ['newcomer']],
    ['inflyttarnas', 'sv', ['newcomer']],
    ['newcomers', 'en', ['newcomer']],
    ["newcomer's", 'en', ['newcomer']],
    ['hemvändare', 'sv', ['returner']],
    ['tilbakeflytterne', 'nb', ['returner']],
    ['heimflyttarar', 'nn', ['returner']],
    ['medflyttende partner', 'nb', ['accompanying-partner']],
    ['barnfamiljer', 'sv', ['family-with-children']],
    ['barnefamilien', 'nb', ['family-with-children']],
    ['families with children', 'en', ['family-with-children']],
    ['bostäder', 'sv', ['housing']],
    ['boliger', 'nb', ['housing']],
    ['bustadene', 'nn', ['housing']],
    ['ödehus', 'sv', ['vacant-house']],
    ['tomme hus', 'nb', ['vacant-house']],
    ['mentorprogrammet', 'nb', ['mentor-programme']],
    ['mentor programmes', 'en', ['mentor-programme']],
    ['prosjektlederne', 'nb', ['project-leader']],
    ['prosjekt leder', 'nb', ['project-leader']],
    ['projektledarna', 'sv', ['project-leader']],
    ['lokale prosjektledere', 'nb', ['local-project-leader']],
    ['styringsgruppa', 'nn', ['steering-group']],
    ['tilskuddene', 'nb', ['grant']],
    ['bidragen', 'sv', ['grant']],
    ['grants', 'en', ['grant']],
    ['førstudie', 'nb', []],
    ['förstudien', 'sv', ['pre-study']],
    ['forstudiar', 'nn', ['pre-study']],
    ['pre study', 'en', ['pre-study']],
    ['prestudy', 'en', ['pre-study']],
    ['framgångsfaktorer', 'sv', ['success-factor']],
    ['suksessfaktorene', 'nb', ['success-factor']],
    ['ensamkommande flyktingbarn', 'sv', ['unaccompanied-minor']],
    ['enslige mindreårige', 'nb', ['unaccompanied-minor']],
    ['flyktninger', 'nb', ['refugee']],
    ['nyanlända', 'sv', ['newly-arrived-immigrant']],
    ['språkkafé', 'nb', ['language-cafe']],
    ['språkkafe', 'sv', ['language-cafe']],
    ['sfi', 'sv', ['language-course-for-immigrants']],
    ['ESF+', 'sv', ['european-social-fund']],
    ['barnehagene', 'nb', ['kindergarten']],
    ['förskolor', 'sv', ['kindergarten']],
    ['preschools', 'en', ['kindergarten']],
    ['næringslivet', 'nb', ['business-community']],
    ['møteplasser', 'nb', ['meeting-place']],
    ['mötesplatserna', 'sv', ['meeting-place']],
    ['mottak av tilflyttere', 'nb', ['reception']],
    ['kvinnor', 'sv', ['woman']],
    ['delaktighet', 'sv', ['participation']],
    ['medverknad', 'nn', ['participation']],
    ['kommunesammenslåingen', 'nb', ['municipality-merger']],
    ['drop-out', 'en', ['early-school-leaving']],
    ['frafall i skolen', 'nb', ['early-school-leaving']],
    ['bolyst', 'sv', ['desire-to-live']],
    ['egenfinansiering', 'sv', ['own-contribution']],
    ['sykefraværet', 'nb', ['sick-leave']],
    ['boliger for flyktninger', 'nb', ['housing', 'refugee']],
    ['ungdomsledighet i Vesterålen', 'nb', ['youth-unemployment']],
    [
      'hjelp til medflyttere som søker ledig stilling',
      'nb',
      ['accompanying-partner', 'applicant', 'vacancy'],
    ],
  ])('"%s" (%s) names %j', (query, language, ids) => {
    assert.deepEqual(conceptsIn(query, language), ids)
  })

  test.each<[string, Language]>([
    ['projekt', 'sv'],
    ['prosjektet', 'nb'],
    ['projects', 'en'],
    ['mål', 'nb'],
    ['målen', 'sv'],
    ['arbeid', 'nb'],
    ['arbetet', 'sv'],
    ['resultater', 'nb'],
    ['kommunen', 'nb'],
    ['man', 'sv'],
    ['by', 'en'],
    ['rus', 'sv'],
    ['Hadsel', 'nb'],
    ['', 'nb'],
    [' - , . ', 'nb'],
  ])('"%s" (%s) is searched as it stands', (query, language) => {
    assert.deepEqual(expandQuery(query, language), { terms: [] })
  })

  test('a common word inside a longer concept counts', () => {
    assert.deepEqual(conceptsIn('specific objectives', 'en'), ['specific-objective'])
    assert.deepEqual(conceptsIn('lokal forankring', 'nb'), ['local-anchoring'])
  })

  test('each way to say moving in brings the other three languages', () => {
    const words = wordsFor('tilflytting', 'nb')
    for (const word of ['inflyttning', 'innflytting', 'in-migration']) assert.ok(words.includes(word), word)
    assert.ok(!words.includes('tilflytting'))
    assert.ok(wordsFor('inflyttning', 'en').includes('tilflytting'))
  })

  test('a word that means two concepts names both and adds nothing', () => {
    const [term] = expandQuery('uppgift', 'sv').terms
    assert.deepEqual(term?.concepts, [
      { id: 'information-entry', words: [] },
      { id: 'task', words: [] },
    ])
    assert.deepEqual(conceptsIn('stad', 'en').sort(), ['place', 'town'])
  })

  test('the reader’s language decides between words that look alike', () => {
    assert.deepEqual(conceptsIn('by', 'nb'), ['town'])
    assert.deepEqual(conceptsIn('by', 'sv'), ['village'])
    assert.deepEqual(conceptsIn('stad', 'sv'), ['town'])
    assert.ok(!wordsFor('tettsted', 'nb').includes('by'))
  })

  test('false friends are not joined by spelling', () => {
    assert.ok(!conceptsIn('tillskott', 'sv').includes('grant'))
    assert.ok(!conceptsIn('omdöme', 'sv').includes('reputation'))
    assert.ok(!conceptsIn('ordförande', 'sv').includes('mayor'))
  })

  test('a term says where in the query it stands', () => {
    const query = 'Om «ungdomsledigheten» og in-migration'
    for (const { typed, start, end } of expandQuery(query, 'nb').terms)
      assert.equal(query.slice(start, end), typed)
    assert.deepEqual(
      expandQuery(query, 'nb').terms.map(({ typed }) => typed),
      ['ungdomsledigheten', 'in-migration'],
    )
  })

  test('every form of every concept finds its concept in its own language, unless it is left out on purpose', () => {
    const index = conceptIndex()
    for (const language of languages) {
      for (const concepts of index.byForm[language].values()) {
        for (const concept of concepts) {
          for (const form of concept.forms.filter((one) => one.language === language)) {
            const single = wordsOf(form.text).length === 1
            if (single && (concept.common || index.ignored[language].has(form.text.toLowerCase()))) continue
            assert.ok(conceptsIn(form.text, language).includes(concept.id), `${language} ${form.text}`)
          }
        }
      }
    }
  })

  test('terms never overlap, stand in order and never bring back what was typed', () => {
    const forms = languages.flatMap((language) =>
      [...conceptIndex().byForm[language].values()].flatMap((concepts) =>
        concepts[0]!.forms.map(({ text }) => text),
      ),
    )
    const piece = fc.oneof(fc.constantFrom(...forms), fc.string({ unit: 'grapheme', maxLength: 8 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom(...languages), (pieces, language) => {
        const query = pieces.join(' ')
        let reached = 0
        for (const { typed, start, end, concepts } of expandQuery(query, language).terms) {
          assert.ok(start >= reached && end > start && query.slice(start, end) === typed)
          reached = end
          for (const { words } of concepts) {
            const small = words.map((word) => word.toLowerCase())
            assert.ok(!small.includes(typed.toLowerCase()))
            assert.equal(new Set(small).size, small.length)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a very long query is expanded like a short one', () => {
    const { terms } = expandQuery('kommunenes tilflytterne inflyttarnas programmene '.repeat(500), 'nb')
    assert.ok(terms.length > 0)
  })
})

describe('dictionary forms', () => {
  test.each<[string, Language, string]>([
    ['tjenestene', 'nb', 'tjeneste'],
    ['programmet', 'nb', 'program'],
    ['tilflytternes', 'nb', 'tilflytter'],
    ['leiarane', 'nn', 'leiar'],
    ['skolorna', 'sv', 'skola'],
    ['projektledarna', 'sv', 'projektledare'],
    ['städerna', 'sv', 'stad'],
    ['policies', 'en', 'policy'],
  ])('%s (%s) may come from %s', (inflected, language, base) => {
    assert.ok(dictionaryForms(inflected, language).includes(base))
  })

  test('a word always stands among its own forms', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...languages), (word, language) => {
        assert.ok(dictionaryForms(word, language).includes(word))
      }),
    )
  })
})
