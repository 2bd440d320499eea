import { describe, expect, test } from 'vitest'
import type { ExtractedText } from '../extracted-text.ts'
import { readDocument } from './index.ts'

const plain = (text: string): ExtractedText => ({ kind: 'txt', text, pageStarts: [] })

/** Answers of a whole report, in the order of the form. */
const whole: [label: string, answer: string][] = [
  ['Kommune', 'Steigen, Hamarøy'],
  ['Prosjektnavn', 'Lys i husene'],
  ['Prosjektleder', 'Kari Demoperson'],
  ['Leder i styringsgruppen', 'Ola Prøvesen, ordfører i Steigen'],
  ['Kontaktperson i fylkeskommunen', 'Anne Eksempelsen'],
  ['Forankring av prosjektet (flere kryss er mulig)', 'a) Styringsgruppe'],
  ['Mål og eventuelle delmål med prosjektet', 'Ti tomme hus skal bli bebodd. Fire er solgt.'],
  [
    'Målgrupper for prosjektet, når prosjektet frem til disse?',
    'Vi leter etter barnefamilier og tilflyttere.',
  ],
  ['Resultat som er oppnådd i form av aktiviteter eller tiltak', 'Det er holdt seks visninger.'],
  ['Vurdering av framdrift i forhold til opprinnelig plan', 'a) Følger opprinnelig plan'],
  [
    'Oppnådde resultater Hvor geografisk konsentrert har prosjektet hatt/vil ha effekt?',
    'a) Helt lokal effekt',
  ],
  ['Kort beskrivelse av metodikk i prosjektet', 'Vi ringer eierne og spør.'],
  ['Overføringsverdi for eksempel til andre lokalsamfunn', 'Alle kommuner har tomme hus.'],
  [
    'Ekstern kommunikasjon og deltakelse på samlinger med utgangspunkt i prosjektet',
    'Vi var på to samlinger.',
  ],
  ['Regnskap', 'Se vedlegg.'],
  [
    'Hvilke målsettinger i distrikts- og regionalpolitikken hører prosjektet inn under',
    'a) Stabilisere eller øke befolkningen',
  ],
  ['Gi en kort omtale av hvordan arbeidet er tenkt videreført', 'Kommunen fører arbeidet videre selv.'],
]
const head = [
  'Årlig rapport BOLYST',
  '',
  'Til: KMD',
  '',
  'Fra: Demobygda utvikling',
  '',
  'Dato: 3.4.2014',
  '',
]

function report(change: Record<string, string> = {}, more: string[] = head): string {
  const rows = whole.map(
    ([label, answer]) =>
      `${label}\t${Object.entries(change).find(([start]) => label.startsWith(start))?.[1] ?? answer}`,
  )
  return `${[...more, ...rows].join('\n')}\n`
}
const read = (text: string) => readDocument(plain(text), 'report.txt')
const codes = (text: string) => read(text).findings.map(({ code }) => code)

describe('layouts', () => {
  const undamaged = read(report())
  const answers = (text: string) => {
    const { fields, choices, texts } = read(text)
    return {
      fields: Object.fromEntries(
        Object.entries(fields).map(([key, { value, state }]) => [key, { value, state }]),
      ),
      choices: Object.fromEntries(
        Object.entries(choices).map(([key, { letters, state }]) => [key, { letters, state }]),
      ),
      texts: texts.map(({ key, text, state }) => ({ key, text, state })),
    }
  }

  test('a whole report is read', () => {
    expect(undamaged.kind).toBe('bolyst-annual-report')
    expect(undamaged.fields.municipalities).toMatchObject({ value: ['Steigen', 'Hamarøy'], state: 'read' })
    expect(undamaged.resolved.municipalityCodes).toEqual({ Steigen: '1848', Hamarøy: '1849' })
    expect(undamaged.texts.every(({ state }) => state === 'read')).toBe(true)
  })

  test.each([
    ['answers on the line below', whole.flat()],
    ['answers below with empty lines', whole.flatMap(([label, answer]) => [`${label}:`, '', answer, ''])],
    [
      'labels first, answers after',
      [...whole.map(([label]) => label), '', ...whole.map(([, answer]) => answer)],
    ],
    ['a bold label and bold answers', whole.map(([label, answer]) => `<b>${label}</b>\t<b>${answer}</b>`)],
    [
      'rows in another order',
      [...whole.slice(7), ...whole.slice(0, 7)].map(([label, answer]) => `${label}\t${answer}`),
    ],
    ['Markdown headings', whole.flatMap(([label, answer]) => [`## ${label}`, '', answer, ''])],
  ])('%s give the same', (_what, lines) => {
    expect(answers(`${[...head, ...lines].join('\n')}\n`)).toEqual(answers(report()))
  })

  test('labels first with one answer too few: no answer is joined to a label, the choices show themselves', () => {
    const { fields, choices, texts } = read(
      `${[...head, ...whole.map(([label]) => label), '', ...whole.slice(1).map(([, answer]) => answer)].join('\n')}\n`,
    )
    expect(fields.projectName).toMatchObject({ value: null, state: 'not-readable' })
    expect(choices.policyGoals).toMatchObject({ letters: ['a'], state: 'read' })
    expect(texts).toEqual([])
  })

  test('an answer cut by a page end is joined, one without the page end is not', () => {
    const method = read(report({ Kort: 'Vi ringer eierne og\n\n\tspør hva de vil.' }))
    expect(method.texts.find(({ key }) => key === 'method')).toMatchObject({
      text: 'Vi ringer eierne og spør hva de vil.',
      state: 'read',
    })
    const loose = read(report({ Kort: 'Vi ringer eierne.\n\tHus er dyre.' }))
    expect(loose.texts.find(({ key }) => key === 'method')?.text).toBe('Vi ringer eierne.')
  })

  test('a label that a page end divides is put together', () => {
    const text = report().replace(
      'Resultat som er oppnådd i form av aktiviteter eller tiltak\tDet',
      'Resultat som er oppnådd i form av aktiviteter eller\tDet',
    )
    const { texts } = read(text.replace('seks visninger.\n', 'seks visninger.\n\ntiltak\n'))
    expect(texts.find(({ key }) => key === 'activities')).toMatchObject({
      text: 'Det er holdt seks visninger.',
      state: 'read',
    })
  })

  test('a report that breaks off leaves its last answer uncertain', () => {
    const text = report()
    const { texts, fields } = read(text.slice(0, text.indexOf(' spør.')))
    expect(texts.at(-1)).toMatchObject({ key: 'method', state: 'uncertain' })
    expect(fields.projectName?.state).toBe('read')
  })
})

describe('fields', () => {
  test.each([
    [
      'Kari Demoperson, prosjektleder',
      { role: 'project-leader', name: 'Kari Demoperson', position: 'prosjektleder' },
      'read',
    ],
    [
      'Prosjektleder i Lys i husene Kari Demoperson, Demobygda utvikling',
      { name: 'Kari Demoperson', project: 'Lys i husene', organisation: 'Demobygda utvikling' },
      'read',
    ],
    [
      'Prosjektleder i et annet prosjekt Kari Demoperson',
      'Prosjektleder i et annet prosjekt Kari Demoperson',
      'uncertain',
    ],
  ])('%s as sender', (sender, value, state) => {
    const { fields } = read(report({}, ['Årlig rapport BOLYST', `Fra: ${sender}`, '']))
    expect(fields.sender?.state).toBe(state)
    expect({ value: fields.sender?.value }).toMatchObject({ value })
  })

  test.each([
    ['a day that does not exist', 'Dato: 31.2.2014', 'not-readable'],
    ['a year of five digits', 'Dato: 3.4.20144', 'not-readable'],
    ['a year of three digits', 'Dato: 3.4.204', 'not-readable'],
    ['uneven padding', 'Dato: 3.04.2014', 'uncertain'],
    ['no year', 'Dato: 3. april', 'uncertain'],
    ['nothing', 'Dato:', 'missing'],
  ])('%s is not read as a date', (_what, line, state) => {
    expect(read(report({}, ['Årlig rapport BOLYST', line, ''])).fields.reportDate?.state).toBe(state)
  })

  test.each([
    ['an unknown place', 'Steigen, Hamarfjord', 'uncertain'],
    ['a place twice', 'Steigen, Steigen', 'uncertain'],
    ['a county council', 'Nordland fylkeskommune', 'uncertain'],
    ['places with their kind', 'Steigen kommune og Hamarøy kommune', 'read'],
  ])('%s in the field for municipalities', (_what, answer, state) => {
    expect(read(report({ Kommune: answer })).fields.municipalities?.state).toBe(state)
  })

  test('a municipality that has merged since is found at the day of the report', () => {
    expect(read(report({ Kommune: 'Rissa, Leksvik' })).resolved.municipalityCodes).toEqual({
      Rissa: '1624',
      Leksvik: '1718',
    })
  })

  test('a name that two municipalities bear is settled by the county of the others, or not at all', () => {
    expect(read(report({ Kommune: 'Hadsel, Bø' })).resolved).toEqual({
      municipalityCodes: { Hadsel: '1866', Bø: '1867' },
      ambiguous: ['Bø'],
    })
    expect(read(report({ Kommune: 'Bø' })).resolved).toEqual({ municipalityCodes: {}, ambiguous: ['Bø'] })
  })

  test('a steering group without a leader names its bodies', () => {
    const { fields, findings } = read(
      report({
        'Leder i':
          'Det er ikke valgt noen leder. Gruppen består av representanter fra: NAV, Steigen kommune og Røde Kors',
      }),
    )
    expect(fields.steeringGroupLeader).toMatchObject({ value: null, state: 'missing' })
    expect(fields.steeringGroupOrganisations?.value).toEqual(['NAV', 'Steigen kommune', 'Røde Kors'])
    expect(findings.map(({ code }) => code)).toContain('role-not-filled')
  })

  test('one label with two answers is a question for a person', () => {
    expect(read(`${report()}Prosjektnavn\tEt annet navn\n`).fields.projectName?.state).toBe('uncertain')
  })

  test('answers that seem to have changed places are not certain', () => {
    const { fields } = read(report({ Prosjektnavn: 'Kari Demoperson', Prosjektleder: 'Lys i husene' }))
    expect([fields.projectName?.state, fields.projectLeader?.state]).toEqual(['uncertain', 'uncertain'])
  })
})

describe('findings', () => {
  test.each([
    [
      'figures that differ',
      { Overføring: 'Alle de fem kommunene er med.', Ekstern: 'Vi møtte 3 av de 6 kommunene.' },
      'count-conflict',
    ],
    ['a figure and a list that differ', { Overføring: 'Alle de fem kommunene er med.' }, 'count-conflict'],
    ['a figure and a list that agree', { Overføring: 'Alle dei to kommunane er med.' }, 'count-verified'],
    ['an answer over the limit', { Kort: `${'Vi spør igjen og igjen. '.repeat(60)}` }, 'over-word-limit'],
    ['a list that ends with a comma', { Kommune: 'Steigen, Hamarøy,' }, 'list-ends-with-separator'],
    ['a comma and no attachment', { Regnskap: 'Regnskapet er vedlagt.' }, 'attachment-missing'],
  ])('%s', (_what, change, code) => {
    expect(codes(report(change))).toContain(code)
  })

  test('a part of the municipalities is no conflict', () => {
    expect(codes(report({ Overføring: 'To av kommunene og tre møter i kommunene er nok.' }))).not.toContain(
      'count-conflict',
    )
  })
})

describe('recognition', () => {
  test.each([
    ['an empty file', ''],
    ['the title alone', 'Årlig rapport BOLYST\n\nVi gleder oss til å fortelle om året.\n'],
    [
      'labels that stand on many forms',
      'Kommune: Steigen\nProsjektnavn: Lys i husene\nProsjektleder: Kari Demoperson\n',
    ],
  ])('%s is no report', (_what, text) => {
    expect(read(text).kind).not.toBe('bolyst-annual-report')
  })

  test('hostile text of up to half a million signs is read to its end, with quotes that stand in it', () => {
    const hostile = [
      'Kommune\t'.repeat(40_000),
      'a) '.repeat(100_000),
      `${report()}${'x '.repeat(150_000)}`,
      report({ Vurdering: 'a) X b) '.repeat(20_000) }),
      report({ Regnskap: '<table><tr><td>1 '.repeat(15_000) }),
      `${head.join('\n')}\n${'Prosjektleder\n'.repeat(20_000)}`,
      report({ Kort: `${'www.'.repeat(30_000)} ${'1 '.repeat(60_000)}` }),
      report({ Overføring: '17 svært '.repeat(20_000) }),
      report({ Kommune: 'Steigen, '.repeat(20_000) }),
    ]
    for (const text of hostile) {
      const reading = read(text)
      expect(
        reading.findings.every(({ quotes }) =>
          quotes.every(({ text: quote, start, end }) => quote === text.slice(start, end)),
        ),
      ).toBe(true)
    }
  }, 120_000)
})
