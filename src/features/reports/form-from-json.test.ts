import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../platform/access/viewer.ts'
import { Question, questionsOf } from '../../platform/forms/definition.ts'
import { textOfPdf, toolIsHere } from '../../platform/pdf/pdf-tools.test-support.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { unescapeHtml } from '../../platform/testing/browser.ts'
import { places } from '../projects/edit/testing.test-support.ts'
import { ReportContent } from './content.ts'
import {
  type Browser,
  bringForm,
  definition,
  fill,
  json,
  lacking,
  makeReport,
  makeWorld,
  many,
  words,
} from './form-from-json.test-support.ts'
import { readZip } from './out/read-zip.test-support.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp(places, { now: () => new Date('2027-04-02T10:00:00Z') })
})
afterAll(() => app.close())

const as = (who: Member) => app.signedIn(who.accountId)
const label = (key: string) => questionsOf(definition).find((each) => each.key === key)?.label.nb ?? ''

test('a form that is nothing but JSON is filled in, checked, sent, printed, approved and counted', async () => {
  const world = await makeWorld(app)
  await bringForm(world, await as(world.administrator))
  const [leader, officer, stranger] = [
    await as(world.leader),
    await as(world.officer),
    await as(world.stranger),
  ]
  const at = await makeReport(world, leader)

  // Drafted from the records, and asked as the conditions say.
  const about = await leader.page(`${at}/sections/omLykta`)
  expect(lacking(about.text, ['Lykta på Bø', 'Hadsel', '01.10.2026', '31.03.2027'])).toEqual([])
  expect((await leader.page(`${at}/sections/ettertanke`)).text).toMatch(/id="q-lyktResultat" hidden/)

  await fill(leader, at, 'omLykta', {
    'lyktFolk.0.name': 'Solveig Prøve',
    'lyktFolk.0.organisation': 'Bø bygdelag',
    'lyktFolk.1.name': 'Arne Eksempel',
    lyktTentDen: '31.2.2027',
  })
  await fill(leader, at, 'driftAvLykta', {
    lyktVaner: ['lyktkveld', 'lyktannet', 'lyktstengt'],
    lyktFremdrift: 'lyktsent',
    'lyktFremdrift.reason.lyktsent': many(13),
    lyktNaboer: 'yes',
    lyktTrivsel: '5',
  })
  await fill(leader, at, 'tallForLykta', {
    'lyktKvelder.0.lyktGjester': '41',
    lyktVentet: '0',
    lyktRegnskap: many(22),
  })
  await fill(leader, at, 'ettertanke', { lyktResultat: many(251) })

  const wrong = await leader.page(`${at}/check`)
  const summary = words(/<section class="ds-error-summary"[\s\S]*?<\/section>/.exec(wrong.text)?.[0] ?? '')
  const wrongs: [question: string, message: string][] = [
    ['lyktTentDen', '«31.2.2027» er ikke en dato vi kan lese.'],
    ['lyktVaner', '«a) Hverdagskvelder» og «d) Stengt hele vinteren» kan ikke gjelde samtidig.'],
    ['lyktVaner', 'Skriv en begrunnelse under «c) Andre tider».'],
    ['lyktFremdrift', '13 ord, grensen er 12: ta bort 1 ord.'],
    ['lyktInnhenting', 'Svar på spørsmålet.'],
    ['lyktKvelder', 'Rad 1, Hva: Fyll ut feltet, eller tøm raden.'],
    ['lyktVentet', 'Skriv et tall fra 1 til 5 000.'],
    ['lyktInntekt', 'Svar på spørsmålet.'],
    ['lyktRegnskap', '22 ord, grensen er 20: ta bort 2 ord.'],
    ['lyktResultat', '251 ord, grensen er 250: ta bort 1 ord.'],
    ['lyktBilder', 'Svar på spørsmålet.'],
  ]
  expect(
    lacking(
      summary,
      wrongs.map(([key, message]) => `${label(key)}: ${message}`),
    ),
  ).toEqual([])
  expect(summary).not.toContain(label('lyktMistrivsel'))
  expect(wrong.text).toContain(`href="${at}/sections/ettertanke#field-q-lyktResultat"`)
  const tooEarly = await leader.submit(`${at}/check`, {}, `${at}/send`)
  expect(tooEarly.status).toBe(422)
  expect((await officer.page(`${at}/versions/1`)).status).toBe(404)

  await fill(leader, at, 'omLykta', { lyktTentDen: '4.10.2026' })
  await fill(leader, at, 'driftAvLykta', {
    lyktVaner: ['lyktkveld', 'lyktannet'],
    'lyktVaner.reason.lyktannet': 'Julaften og ved skredfare',
    'lyktFremdrift.reason.lyktsent': 'Strømmen kom ikke før i november',
    lyktInnhenting: 'Vi holder åpent to uker lenger i april.',
    lyktNabohjelp: 'Naboene bar ved og kokte suppe.',
  })
  await fill(leader, at, 'tallForLykta', {
    'lyktKvelder.0.lyktHva': 'Suppekveld',
    'lyktKvelder.0.lyktDag': '12.11.2026',
    'lyktKvelder.0.lyktUtgift': '1 250,50',
    'lyktKvelder.1.lyktHva': 'Lesestund',
    'lyktKvelder.1.lyktGjester': '19',
    'lyktKvelder.1.lyktUtgift': '300',
    lyktVentet: '80',
    lyktInntekt: '2 400,75',
    lyktRegnskap: 'Strømmen ble billigere enn ventet.',
  })
  const result = `Femten familier møtes nå hver uke. ${many(244)}`
  await fill(leader, at, 'ettertanke', {
    lyktResultat: result,
    lyktInternt: 'Nøkkelen ligger under steinen.',
  })
  const picture = new File(['Tegning av lykta'], 'tegning.txt', { type: 'text/plain' })
  const attached = await leader.submit(
    `${at}/attachments`,
    { question: 'lyktBilder', file: picture },
    `${at}/attachments`,
  )
  expect(attached.status).toBe(303)

  const right = await leader.page(`${at}/check`)
  expect(right.text).not.toContain('ds-error-summary')
  const explained = Object.fromEntries(
    [...right.text.matchAll(/<textarea[^>]* name="([^"]*)"/g)].map(([, name = '']) => [name, 'Det er slik.']),
  )
  const sent = await leader.submit(`${at}/check`, explained, `${at}/send`)
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${at}/versions/1?sent=1`])

  // Every answer in every form it goes out in.
  const answers = [
    world.projectName,
    'Hadsel',
    'Solveig Prøve',
    'Bø bygdelag',
    'Arne Eksempel',
    '1. oktober 2026 – 31. mars 2027',
    '4. oktober 2026',
    'Hverdagskvelder',
    'Julaften og ved skredfare',
    'Senere enn planlagt',
    'Strømmen kom ikke før i november',
    'Vi holder åpent to uker lenger i april.',
    'Naboene bar ved og kokte suppe.',
    '5 av 6 (1: dårlig, 6: svært godt)',
    'Suppekveld',
    '12. november 2026',
    '1 250,50',
    'Lesestund',
    '1 550,50',
    '80 gjester',
    '60',
    '75 %',
    '2 400,75',
    '850,25',
    'Strømmen ble billigere enn ventet.',
    'Strøm og ved',
    result,
    'Nøkkelen ligger under steinen.',
    'tegning.txt',
  ]
  const labels = questionsOf(definition)
    .filter(({ key }) => key !== 'lyktMistrivsel')
    .map(({ label: { nb } }) => nb)
  const version = `${at}/versions/1`
  const holdsAll = (text: string) => lacking(text, [...labels, ...answers])
  expect(holdsAll(words((await leader.page(version)).text))).toEqual([])
  expect(holdsAll(words((await leader.page(`${version}/print`)).text))).toEqual([])
  const docx = await bytesOf(officer, `${version}/report.docx`)
  const paper = (await readZip(docx)).get('word/document.xml') ?? ''
  expect(holdsAll(words(paper.replace(/<\/w:p>/g, ' ')))).toEqual([])
  if (toolIsHere('pdftotext'))
    for (const name of ['report.pdf', 'archive.pdf'])
      expect(holdsAll(await textOfPdf(await bytesOf(officer, `${version}/${name}`), 'body'))).toEqual([])
  const twin = ReportContent.parse(JSON.parse((await bytesOf(officer, `${version}/report.json`)).toString()))
  expect(twin.form.definition).toEqual(definition)
  expect(twin.answers).toMatchObject({
    lyktBygder: ['NO-1866', 'NO-1870'],
    lyktVinter: { from: '2026-10-01', to: '2027-03-31' },
    lyktTentDen: '2026-10-04',
    lyktVaner: { chosen: [{ id: 'lyktkveld' }, { id: 'lyktannet', reason: 'Julaften og ved skredfare' }] },
    lyktNaboer: 'yes',
    lyktTrivsel: 5,
    lyktKvelder: [
      { lyktHva: 'Suppekveld', lyktDag: '2026-11-12', lyktGjester: 41, lyktUtgift: 1250_50 },
      { lyktHva: 'Lesestund', lyktDag: null, lyktGjester: 19, lyktUtgift: 300_00 },
    ],
    lyktVentet: 80,
    lyktGjesterISum: 60,
    lyktOppmote: 0.75,
    lyktAntallKvelder: 2,
    lyktInntekt: { amountOre: 2400_75, currency: 'NOK' },
    lyktIgjen: 850_25,
    lyktRegnskap: { comment: 'Strømmen ble billigere enn ventet.' },
    lyktResultat: result,
  })
  expect(Object.keys(twin.answers)).not.toContain('lyktMistrivsel')

  // The officer of the programme decides; another programme's officer finds nothing.
  for (const path of [version, `${version}/report.pdf`, `${version}/report.json`])
    expect((await stranger.page(path)).status).toBe(404)
  const approved = await officer.submit(version, { decision: 'approved', reason: '' }, `${version}/decision`)
  expect(approved.status).toBe(303)

  const view = `/nb/workspace/programmes/${world.programmeSlug}`
  const funder = await officer.page(`${view}?year=2027&form=${definition.key}`)
  expect(funder.status).toBe(200)
  expect(funder.text).toContain('question=lyktVaner&amp;option=lyktannet')
  const figures = [label('lyktVaner'), label('lyktGjesterISum'), label('lyktInntekt'), 'Gjester', '2 400,75']
  const learned = ['Naboene bar ved og kokte suppe.', 'Femten familier møtes nå']
  expect(lacking(words(funder.text), [...figures, ...learned])).toEqual([])
  expect(words((await officer.page(`${view}/questions/lyktResultat`)).text)).toContain('Femten familier')
  expect((await stranger.page(view)).status).toBe(404)

  const visitor = app.visitor()
  const open = words((await visitor.page(`/nb/programmes/${world.programmeSlug}`)).text)
  const shown = [label('lyktVaner'), 'c) Andre tider', label('lyktResultat'), 'Femten familier møtes nå']
  const hidden = ['Nøkkelen ligger', 'Solveig Prøve', 'Naboene bar ved', 'Julaften']
  expect(lacking(open, [...shown, ...hidden])).toEqual(hidden)
  const aggregate = (await (await visitor.request(`/nb/programmes/${world.programmeSlug}.json`)).json()) as {
    ticks: { question: string; options: { option: string; reports: number }[] }[]
  }
  const ticks = aggregate.ticks.find(({ question }) => question === 'lyktVaner')?.options
  expect(ticks?.map(({ option, reports }) => [option, reports])).toEqual([
    ['lyktkveld', 1],
    ['lykthelg', 0],
    ['lyktannet', 1],
    ['lyktstengt', 0],
  ])
  // The project's page gets what the form says it updates.
  expect(words((await visitor.page(`/nb/projects/${world.slug}`)).text)).toContain('Femten familier møtes nå')
})

async function bytesOf(who: Browser, path: string): Promise<Buffer> {
  const answer = await who.request(path)
  expect([path, answer.status]).toEqual([path, 200])
  return Buffer.from(await answer.arrayBuffer())
}

test('no code knows the form: its keys stand in no other file', () => {
  const sources = readdirSync(join(projectRoot(), 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|json|css)$/.test(path) && !path.includes('form-from-json.test'))
    .map((path) => [path, readFileSync(join(projectRoot(), 'src', path), 'utf8')] as const)
  expect(sources.length).toBeGreaterThan(500)
  const keys = [definition.key, ...questionsOf(definition).map(({ key }) => key)]
  expect(keys).toHaveLength(24)
  const known = keys.flatMap((key) =>
    sources.filter(([, text]) => text.includes(key)).map(([path]) => [key, path]),
  )
  expect(known).toEqual([])
})

test('the form has every kind of question, and all that a question may have', () => {
  const kinds = new Set(questionsOf(definition).map(({ kind }) => kind))
  expect(Question.options.map(({ shape }) => shape.kind.value).filter((kind) => !kinds.has(kind))).toEqual([])
  for (const part of [
    'when',
    'fills',
    'updates',
    'teaches',
    'publish',
    'excludes',
    'wordLimit',
    'reason',
    'unit',
  ])
    expect(json).toContain(`"${part}":`)
})

type Broken = { sections: { when?: unknown; questions: Record<string, unknown>[] }[] }
const broken: [what: string, change: (form: Broken) => void, place: string, why: string][] = [
  [
    'a question without Nynorsk',
    ({ sections }) => Object.assign(sections[0]?.questions[4]?.label ?? {}, { nn: undefined }),
    'Avsnitt 1, spørsmål «lyktTentDen», feltet «label.nn»',
    'mangler',
  ],
  [
    'a condition on a question that comes later',
    ({ sections }) => {
      Object.assign(sections[0]?.questions[2] ?? {}, { when: { question: 'lyktNaboer', is: 'yes' } })
    },
    'Avsnitt 1, spørsmål «lyktFolk»',
    'lyktNaboer',
  ],
  [
    'a sum of words',
    ({ sections }) => {
      const of = ['lyktKvelder.lyktHva']
      Object.assign(sections[2]?.questions[2] ?? {}, { compute: { how: 'sum', of } })
    },
    'Avsnitt 3, spørsmål «lyktGjesterISum»',
    'lyktKvelder.lyktHva',
  ],
  [
    'a kind that there is not',
    ({ sections }) => Object.assign(sections[1]?.questions[3] ?? {}, { kind: 'maybe' }),
    'Avsnitt 2, spørsmål «lyktNaboer», feltet «kind»',
    'Verdien er ukjent.',
  ],
  [
    'a section asked on an option that there is not',
    ({ sections }) => Object.assign(sections[3] ?? {}, { when: { question: 'lyktVaner', includes: 'natt' } }),
    'Avsnitt 4',
    'natt',
  ],
]

test.each(broken)(
  'a definition with %s is refused on the web with its place',
  async (_, change, place, why) => {
    const world = await makeWorld(app)
    const form = JSON.parse(json) as Broken
    change(form)
    const administrator = await as(world.administrator)
    const given = { json: JSON.stringify(form), year: '', programme: world.programmeId }
    const refused = await administrator.submit('/nb/workspace/forms/import', given)
    expect(refused.status).toBe(422)
    const text = await refused.text()
    const alert = words(/<div class="ds-alert"[\s\S]*?<\/div>/.exec(text)?.[0] ?? '')
    expect(alert).toContain(place)
    expect(alert).toContain(why)
    expect(unescapeHtml(text)).toContain(JSON.stringify(form).slice(0, 200))
    expect(words((await administrator.page('/nb/workspace/forms')).text)).not.toContain(world.programmeName)
  },
)
