import { expect, test } from 'vitest'
import type { AnswerValue } from '../../../platform/forms/answer.ts'
import { FormDefinition } from '../../../platform/forms/definition.ts'
import type { PdfStandard } from '../../../platform/pdf/compile-pdf.ts'
import {
  elementsOf,
  inspectPdf,
  textOfPdf,
  toolIsHere,
} from '../../../platform/pdf/pdf-tools.test-support.ts'
import { countWords } from '../../../platform/text/words.ts'
import { wordsTable } from '../../../platform/text/words-table.test-support.ts'
import { builtInForms } from '../../forms/index.ts'
import { formNamed, fullReport, prose } from './full-report.test-support.ts'
import { printedReport } from './printed-report.ts'
import { allTexts } from './printed-texts.test-support.ts'
import { reportPdf } from './report-pdf.ts'

const inAll = (text: string) => ({ nb: text, nn: text, sv: text, en: text })
const annual = formNamed('bolyst-annual-report')
const standards: PdfStandard[] = ['ua-1', 'a-2a']
/** Letters and signs alone: syllables that a narrow column divides come together again. */
const squeezed = (text: string) => text.normalize('NFC').replace(/[\s\u00ad\u200b\u2010-]+/gu, '')

test.each(builtInForms.map((form) => [form.key, form] as const))(
  'the PDF of %s is sound, tagged, and holds every answer, every tick and every amount',
  async (_, form) => {
    const content = fullReport(form)
    for (const standard of standards) {
      const pdf = reportPdf(content, 'nb', standard)
      expect(pdf.length).toBeGreaterThan(10_000)
      if (toolIsHere('qpdf')) {
        const found = await inspectPdf(pdf)
        expect(found.check).toContain('No syntax or stream encoding errors found')
        expect(found.xmp).toContain(
          standard === 'ua-1' ? '<pdfuaid:part>1</pdfuaid:part>' : '<pdfaid:part>2</pdfaid:part>',
        )
        if (standard === 'a-2a') expect(found.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
        expect(found).toMatchObject({ language: 'nb', displaysTitle: standard === 'ua-1', marked: true })
        expect(found.title).toBe(`${form.title[form.officialLanguage]} 2013 – Mentornettverk i nord`)
        expect(found.xmp).toContain('Mentornettverk i nord')
        expect(found.roles.filter((role) => role === 'H1')).toHaveLength(1)
        expect(found.roles.filter((role) => role === 'H2')).toHaveLength(
          form.sections.length + (printedReport(content, 'nb').attachments.length > 0 ? 1 : 0),
        )
        expect(found.roles.filter((role) => role === 'H3')).toHaveLength(
          printedReport(content, 'nb').sections.flatMap(({ questions }) => questions).length,
        )
      }
      if (toolIsHere('pdftotext')) {
        const printed = squeezed(await textOfPdf(pdf, 'body'))
        const missing = allTexts(content, 'nb').filter((text) => !printed.includes(squeezed(text)))
        expect(missing).toEqual([])
      }
    }
  },
)

test('tables have heads with a scope, lists have items with a mark, pictures a description', async () => {
  if (!toolIsHere('qpdf')) return
  const { root } = await inspectPdf(reportPdf(fullReport(annual), 'nb', 'ua-1'))
  const tables = elementsOf(root, 'Table')
  expect(tables.length).toBeGreaterThanOrEqual(4)
  for (const table of tables) {
    expect(elementsOf(table, 'THead')).toHaveLength(1)
    const heads = elementsOf(table, 'TH')
    expect(heads.length).toBeGreaterThan(1)
    expect(heads.every(({ attributes }) => attributes.some((each) => each['/Scope'] === '/Column'))).toBe(
      true,
    )
    expect(elementsOf(table, 'TD').length % heads.length).toBe(0)
  }
  const money = tables.find((table) => elementsOf(table, 'TH').length === 7)
  expect(elementsOf(money ?? root, 'TR')).toHaveLength(18)
  for (const item of elementsOf(root, 'LI'))
    expect(item.children.map(({ role }) => role)).toEqual(['Lbl', 'LBody'])
  const figures = elementsOf(root, 'Figure')
  expect(figures).toHaveLength(2)
  for (const { alt } of figures) expect(alt.length).toBeGreaterThan(40)
})

test('labels are in the official language, answers in theirs, our own words in the reader’s, each marked', async () => {
  const content = fullReport(annual, { language: 'nn' })
  if (!toolIsHere('pdftotext') || !toolIsHere('qpdf')) return
  const pdf = reportPdf(content, 'sv', 'ua-1')
  const printed = await textOfPdf(pdf)
  for (const text of ['Kort beskrivelse', 'Källa: projektets uppgifter i Rotfeste', 'Skickad', 'Sida 1 av'])
    expect(printed.replaceAll(' ', '').toLowerCase()).toContain(text.replaceAll(' ', '').toLowerCase())
  const found = await inspectPdf(pdf)
  expect(found.language).toBe('nn')
  const languages = new Set(elementsOf(found.root, 'H3').map(({ language }) => language))
  expect([...languages]).toEqual(['nb'])
  expect(elementsOf(found.root, 'P').some(({ language }) => language === 'sv')).toBe(true)
})

test('a draft says so on every page, and what was sent does not', async () => {
  if (!toolIsHere('pdftotext')) return
  const draft = fullReport(annual, { draft: true })
  const printed = await textOfPdf(reportPdf(draft, 'nb', 'ua-1'))
  const pages = Number(/Side 1 av (\d+)/.exec(printed)?.[1])
  expect(pages).toBeGreaterThan(2)
  expect(printed.match(/Utkast – ikke sendt/g)?.length).toBeGreaterThanOrEqual(pages)
  expect(await textOfPdf(reportPdf(fullReport(annual), 'nb', 'ua-1'))).not.toMatch(/utkast/i)
})

test('the same content gives the same bytes', () => {
  const content = fullReport(annual)
  for (const standard of standards)
    expect(Buffer.compare(reportPdf(content, 'nb', standard), reportPdf(content, 'nb', standard))).toBe(0)
})

test('hostile answers are printed as they were written, in every place', async () => {
  const hostile = '#read("/etc/passwd") ]\\$x`*_<label>@ref\u0000 مرحبا 王 e\u0301\u0323 👩‍👧 slutt'
  const questions = annual.sections.flatMap((section) => section.questions)
  const answers = Object.fromEntries(
    questions.flatMap((question): [string, AnswerValue][] => {
      if (question.kind === 'text' || question.kind === 'long-text') return [[question.key, hostile]]
      if (question.kind === 'accounts') return [[question.key, { comment: hostile }]]
      if (question.kind === 'people')
        return [
          [question.key, [{ name: hostile, position: hostile, organisation: hostile, email: '', phone: '' }]],
        ]
      if (question.kind === 'choices')
        return [[question.key, { chosen: question.options.map(({ id }) => ({ id, reason: hostile })) }]]
      return []
    }),
  )
  const content = fullReport(annual, { answers })
  content.project.name = hostile
  content.project.owner = hostile
  content.explanations.push({ question: '', code: 'x', sentence: hostile })
  if (content.money) for (const line of content.money.lines) line.name = hostile
  for (const standard of standards) {
    const pdf = reportPdf(content, 'nb', standard)
    if (!toolIsHere('pdftotext')) continue
    const printed = await textOfPdf(pdf)
    expect(printed).toContain('#read("/etc/passwd") ]\\$x`*_<label>@ref')
    expect(printed).toContain('U+0000, U+738B')
  }
})

test.each([
  ['100,000 letters without a space', 'x'.repeat(100_000)],
  ['20,000 words', prose(20_000)],
  ['10,000 lines', 'linje\n'.repeat(10_000)],
])('an answer of %s makes a report', (_, text) => {
  for (const standard of standards)
    expect(
      reportPdf(fullReport(annual, { answers: { method: text } }), 'nb', standard).length,
    ).toBeGreaterThan(10_000)
})

test('a wide table stays on the paper', async () => {
  const form = structuredClone(annual)
  const section = form.sections[0]
  section?.questions.push({
    kind: 'table',
    key: 'wide',
    label: inAll('Bred tabell'),
    required: false,
    publish: 'no',
    mostRows: 40,
    columns: Array.from({ length: 12 }, (_, at) => ({
      id: `c${at}`,
      label: inAll(`Kolonneoverskrift ${at}`),
      kind: at % 2 === 0 ? ('text' as const) : ('money' as const),
      required: false,
      sum: at === 1,
    })),
  })
  const cell = 'Kommunesammenslåingsprosess'
  const row = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`c${at}`, at % 2 === 0 ? cell : 123_456_789]),
  )
  const pdf = reportPdf(fullReport(form, { answers: { wide: [row, row] } }), 'nb', 'ua-1')
  if (!toolIsHere('pdftotext')) return
  const printed = squeezed(await textOfPdf(pdf, 'body'))
  expect(printed.split(cell).length - 1).toBe(12)
  expect(printed.split(squeezed('1 234 567,89')).length - 1).toBe(12)
})

test('a limited answer is followed by its word count, the same as everywhere', async () => {
  // What has no words is no answer; the narrow space of one text is too narrow for the reader of the PDF.
  const asked = wordsTable.filter(({ words, text }) => words > 0 && !text.includes('\u202f'))
  expect(wordsTable.length).toBeGreaterThanOrEqual(60)
  const label = (at: number) => `Tekst nummer ${at}:`
  const form = FormDefinition.parse({
    format: 'rotfeste-form-1',
    key: 'words',
    title: inAll('Ordtelling'),
    kind: 'other',
    officialLanguage: 'nb',
    sections: [
      {
        key: 'all',
        title: inAll('Alle'),
        questions: asked.map((_, at) => ({
          key: `q${at}`,
          kind: 'long-text',
          label: inAll(label(at)),
          wordLimit: 999,
        })),
      },
    ],
  })
  const answers = Object.fromEntries(asked.map(({ text }, at) => [`q${at}`, text]))
  const content = { ...fullReport(form, { answers }), explanations: [], sources: {} }
  const pdf = reportPdf(content, 'nb', 'ua-1')
  if (!toolIsHere('pdftotext')) return
  const printed = await textOfPdf(pdf, 'body')
  const noted = asked.map(({ rule }, at) => {
    const from = printed.indexOf(label(at)) + label(at).length
    const [note, count] = /(\d+) av 999 ord/.exec(printed.slice(from)) ?? []
    const inPrint = printed.slice(from, printed.indexOf(note ?? '', from))
    return { rule, noted: Number(count), counted: countWords(inPrint, 'nb').unicodeWords }
  })
  expect(noted).toEqual(asked.map(({ rule, words }) => ({ rule, noted: words, counted: words })))
})
