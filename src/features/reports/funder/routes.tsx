import { Hono } from 'hono'
import { csvFile, workbook } from '../../../platform/files/spreadsheet.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { allow } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { sha256 } from '../../../platform/text/canonical-json.ts'
import { ReportContent } from '../content.ts'
import { aggregate } from './counting/aggregate.ts'
import { listApprovedContents, listCandidates, listDeviations, listOpenTexts } from './counting/queries.ts'
import { aboutRows, aggregateRows, reportRows } from './export-rows.ts'
import { FundedProgrammesPage, ReportedProgrammesPage } from './list-pages.tsx'
import { ProgrammePage } from './programme-page.tsx'
import { programmePdf } from './programme-pdf.ts'
import { programmeReports } from './programme-reports.ts'
import { PublicProgrammePage } from './public-page.tsx'
import {
  findFundedProgramme,
  findProgramme,
  listFundedProgrammes,
  listPublicReportKinds,
  listReportedProgrammes,
  listReportKinds,
} from './queries.ts'
import { QuestionPage } from './question-page.tsx'
import { chooseSelection } from './selection.ts'
import { texts } from './texts.ts'

export const funder = new Hono<Env>()

const funders = ['case-officer', 'administrator'] as const

funder.get('/workspace/programmes', allow(...funders), async (c) =>
  html(c, <FundedProgrammesPage c={c} programmes={await listFundedProgrammes(c.var.db, member(c))} />),
)

async function fundedView(c: Ctx) {
  const programme = (await findFundedProgramme(c.var.db, member(c), c.req.param('slug') ?? '')) ?? notFound()
  const kinds = await listReportKinds(c.var.db, member(c), programme.id)
  const chosen = await chooseSelection(c.var.db, programme.id, kinds, {
    year: c.req.query('year'),
    form: c.req.query('form'),
  })
  return { programme, chosen }
}

funder.get('/workspace/programmes/:slug', allow(...funders), async (c) => {
  const { db, language, outside } = c.var
  const { programme, chosen } = await fundedView(c)
  if (!chosen)
    return html(
      c,
      <ProgrammePage
        c={c}
        view={{
          programme,
          chosen,
          reports: [],
          behind: undefined,
          aggregate: undefined,
          deviations: [],
          candidates: [],
        }}
      />,
    )
  const { selection, definition } = chosen
  const question = questionsOf(definition).find(({ key }) => key === c.req.query('question'))
  const option = c.req.query('option') ?? ''
  const together = await aggregate(db, selection, definition, { open: false, language })
  const label = together.ticks
    .find((tick) => tick.question === question?.key)
    ?.options.find((one) => one.option === option)?.label
  const view = {
    programme,
    chosen,
    reports: await programmeReports(
      db,
      member(c),
      selection,
      outside.now(),
      question ? { question: question.key, option } : undefined,
    ),
    behind: question ? (label ?? question.label[language]) : undefined,
    aggregate: together,
    deviations: await listDeviations(db, selection),
    candidates: await listCandidates(db, selection),
  }
  return html(c, <ProgrammePage c={c} view={view} />)
})

funder.get('/workspace/programmes/:slug/questions/:question', allow(...funders), async (c) => {
  const { programme, chosen } = await fundedView(c)
  const question = chosen && questionsOf(chosen.definition).find(({ key }) => key === c.req.param('question'))
  if (!chosen || !question) notFound()
  const rows = await listApprovedContents(c.var.db, chosen.selection)
  const answers = rows.map((row) => ({
    reportId: row.report_id,
    version: row.version,
    content:
      sha256(row.content) === row.content_sha256 ? ReportContent.parse(JSON.parse(row.content)) : undefined,
  }))
  const { year, formKey } = chosen.selection
  const back = `/${c.var.language}/workspace/programmes/${programme.slug}?year=${year}&form=${encodeURIComponent(formKey)}`
  return html(
    c,
    <QuestionPage c={c} programme={programme} question={question} answers={answers} back={back} />,
  )
})

async function fundedFile(c: Ctx) {
  const { db, language, outside } = c.var
  const { programme, chosen } = await fundedView(c)
  if (!chosen) notFound()
  const { selection, definition } = chosen
  return {
    programme,
    selection,
    title: definition.title[language],
    reports: await programmeReports(db, member(c), selection, outside.now()),
    together: await aggregate(db, selection, definition, { open: false, language }),
    about: aboutRows(language, { source: `${programme.name}, ${programme.funder}`, now: outside.now() }),
  }
}

const fileName = (slug: string, year: number, kind: string) =>
  `attachment; filename="${slug}-${year}.${kind}"`

funder.get('/workspace/programmes/:slug/reports.csv', allow(...funders), async (c) => {
  const { programme, selection, reports, together, about } = await fundedFile(c)
  const { language } = c.var
  return c.body(
    csvFile([...reportRows(reports, language), [], ...aggregateRows(together, language), [], ...about]),
    200,
    {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': fileName(programme.slug, selection.year, 'csv'),
    },
  )
})

funder.get('/workspace/programmes/:slug/reports.xlsx', allow(...funders), async (c) => {
  const { programme, selection, reports, together, about } = await fundedFile(c)
  const { language } = c.var
  const t = texts[language]
  const bytes = await workbook([
    {
      name: t.sheetReports,
      heading: true,
      widths: [50, 30, 12, 24, 20, 8, 16, 16],
      numberFormat: '#,##0.00',
      rows: reportRows(reports, language),
    },
    {
      name: t.sheetTogether,
      heading: true,
      widths: [60, 50, 8, 16, 10],
      numberFormat: '#,##0.##',
      rows: aggregateRows(together, language),
    },
    { name: t.sheetAbout, heading: false, widths: [18, 80], rows: about },
  ])
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': fileName(programme.slug, selection.year, 'xlsx'),
  })
})

funder.get('/workspace/programmes/:slug/reports.pdf', allow(...funders), async (c) => {
  const file = await fundedFile(c)
  return c.body(new Uint8Array(programmePdf({ ...file, language: c.var.language })), 200, {
    'content-type': 'application/pdf',
    'content-disposition': fileName(file.programme.slug, file.selection.year, 'pdf'),
  })
})

funder.get('/programmes', allow('public'), async (c) =>
  html(c, <ReportedProgrammesPage c={c} programmes={await listReportedProgrammes(c.var.db)} />),
)

async function openView(c: Ctx, slug: string) {
  const { db, language } = c.var
  const programme = (await findProgramme(db, slug)) ?? notFound()
  const kinds = await listPublicReportKinds(db, programme.id)
  const chosen = await chooseSelection(db, programme.id, kinds, {
    year: c.req.query('year'),
    form: c.req.query('form'),
  })
  const together =
    chosen && (await aggregate(db, chosen.selection, chosen.definition, { open: true, language }))
  return { programme, chosen, together }
}

// The files stand before the page: an address that ends in a kind of file is never a programme's.
funder.get('/programmes/:file{[a-z0-9-]+\\.(?:csv|xlsx|json)}', allow('public'), async (c) => {
  const { language, outside } = c.var
  const [slug = '', kind = ''] = c.req.param('file').split('.')
  const { programme, chosen, together } = await openView(c, slug)
  if (!chosen || !together) notFound()
  const source = `${programme.name}, ${programme.funder}`
  const about = aboutRows(language, { source, now: outside.now() })
  if (kind === 'json')
    return c.json({
      programme: { slug: programme.slug, name: programme.name, funder: programme.funder },
      year: chosen.selection.year,
      form: chosen.selection.formKey,
      ...together,
      about: Object.fromEntries(
        (['source', 'licence', 'generated'] as const).map((name, index) => [name, about[index]?.[1]]),
      ),
    })
  const rows = aggregateRows(together, language)
  const headers = { 'content-disposition': fileName(slug, chosen.selection.year, kind) }
  if (kind === 'csv')
    return c.body(csvFile([...rows, [], ...about]), 200, {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
    })
  const t = texts[language]
  const bytes = await workbook([
    { name: t.sheetTogether, heading: true, widths: [60, 50, 8, 16, 10], numberFormat: '#,##0.##', rows },
    { name: t.sheetAbout, heading: false, widths: [18, 80], rows: about },
  ])
  return c.body(new Uint8Array(bytes), 200, {
    ...headers,
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
})

funder.get('/programmes/:slug', allow('public'), async (c) => {
  const { programme, chosen, together } = await openView(c, c.req.param('slug'))
  const openTexts = []
  for (const text of together?.texts ?? []) {
    if (!chosen || text.answered === 0) continue
    const answers = await listOpenTexts(c.var.db, chosen.selection, text.question)
    if (answers.length > 0) openTexts.push({ label: text.label, answers })
  }
  return html(c, <PublicProgrammePage c={c} view={{ programme, chosen, aggregate: together, openTexts }} />)
})
