import { expect, test } from 'vitest'
import { convertByLibreOffice, foldSpace, toolIsHere } from '../../../platform/pdf/pdf-tools.test-support.ts'
import { builtInForms } from '../../forms/index.ts'
import { formNamed, fullReport } from './full-report.test-support.ts'
import { printedReport } from './printed-report.ts'
import { allTexts } from './printed-texts.test-support.ts'
import { readZip } from './read-zip.test-support.ts'
import { reportDocx } from './report-docx.ts'

const annual = formNamed('bolyst-annual-report')
const squeezed = (text: string) => text.normalize('NFC').replace(/[\s\u200b]+/gu, '')

test('LibreOffice opens the DOCX and finds every answer, every tick and every amount in it', async () => {
  if (!toolIsHere('soffice')) return
  const content = fullReport(annual)
  const text = await convertByLibreOffice(
    'report.docx',
    await reportDocx(content, 'nb'),
    'txt:Text (encoded):UTF8',
  )
  const read = squeezed(text.toString('utf8'))
  // A picture stands in the DOCX as a table.
  const missing = allTexts(content, 'nb').filter((each) => !read.includes(squeezed(each)))
  expect(missing).toEqual([])
})

test.each(builtInForms.map((form) => [form.key, form] as const))(
  'the DOCX of %s has real headings, heads of tables, lists and languages',
  async (_, form) => {
    const content = fullReport(form)
    const parts = await readZip(await reportDocx(content, 'sv'))
    const document = parts.get('word/document.xml') ?? ''
    const printed = printedReport(content, 'sv')
    const questions = printed.sections.flatMap((section) => section.questions)
    const blocks = questions.flatMap((question) => question.blocks)
    const count = (text: string) => document.split(text).length - 1
    expect(count('<w:pStyle w:val="Heading1"/>')).toBe(1)
    expect(count('<w:pStyle w:val="Heading2"/>')).toBe(
      printed.sections.length + (printed.attachments.length > 0 ? 1 : 0),
    )
    expect(count('<w:pStyle w:val="Heading3"/>')).toBe(questions.length)
    const tables = blocks.filter(({ kind }) => kind === 'table' || kind === 'picture').length
    expect(count('<w:tblHeader/>')).toBe(tables + (printed.attachments.length > 0 ? 1 : 0))
    expect(count('<w:tbl>')).toBe(count('<w:tblHeader/>'))
    expect(count('<w:numPr>')).toBe(
      blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 0), 0),
    )
    expect(document).toContain('<w:lang w:val="sv-SE"/>')
    expect(document).toContain('<w:lang w:val="nb-NO"/>')
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="nb-NO"/>')
    expect(parts.get('docProps/core.xml')).toContain('Mentornettverk i nord')
  },
)

test('text that XML cannot hold does not break the file', async () => {
  const hostile = 'a\u0000\u0001\ud800b<w:p>&amp;</w:p>\u2028 مرحبا\nny linje ]]>'
  const content = fullReport(annual, { answers: { method: hostile, projectName: hostile } })
  content.project.name = hostile
  const parts = await readZip(await reportDocx(content, 'nb'))
  expect(parts.get('word/document.xml')).toContain('a\ufffd\ufffd\ufffdb&lt;w:p&gt;&amp;amp;')
  if (!toolIsHere('soffice')) return
  const docx = await reportDocx(content, 'nb')
  const text = foldSpace(
    (await convertByLibreOffice('report.docx', docx, 'txt:Text (encoded):UTF8')).toString('utf8'),
  )
  expect(text).toContain('b<w:p>&amp;</w:p>')
})

test('a draft says so in the head of every page', async () => {
  const header = async (draft: boolean) => {
    const parts = await readZip(await reportDocx(fullReport(annual, { draft }), 'nb'))
    return [...parts].filter(([name]) => /^word\/header\d/.test(name)).map(([, xml]) => xml)
  }
  expect((await header(true)).join()).toContain('Utkast – ikke sendt')
  expect(await header(false)).toEqual([])
})
