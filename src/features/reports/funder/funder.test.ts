import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../../../platform/database/database.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import type { Chosen, Row } from '../../../platform/forms/answer.ts'
import { FormDefinition } from '../../../platform/forms/definition.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { findOrCreateOrganisation, insertProgramme } from '../../organisations/index.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { type Act, findProject } from '../../projects/index.ts'
import type { ReportContent } from '../content.ts'
import { recordApproval, withdrawApproval } from './approval/record-approval.ts'
import { type Aggregate, aggregate } from './counting/aggregate.ts'
import {
  type AnyReport,
  anyReport,
  countedForm,
  publishCountedForm,
  sentReport,
} from './funder.test-support.ts'

let site: TestApp
let act: Act
let formVersionId: string
let programmes = 0
const write = <T>(run: (tx: Tx) => Promise<T>) => inTransaction(site.database.memberDb, run)
const approvedAt = new Date('2014-05-01T10:00:00Z')

beforeAll(async () => {
  site = await testApp(places)
  await write(async (tx) => {
    act = { viewer: await person(tx, 'administrator') }
    formVersionId = await publishCountedForm(tx, act)
  })
})
afterAll(() => site.close())

async function newProgramme(): Promise<{ id: string; slug: string }> {
  programmes += 1
  const slug = `blilyst-${programmes}`
  return write(async (tx) => {
    const funder = await findOrCreateOrganisation(tx, {
      country: 'NO',
      name: 'Demofondet',
      kind: 'state-agency',
    })
    const id = await insertProgramme(tx, {
      name: `Blilyst ${programmes}`,
      country: 'NO',
      funderId: funder.id,
      currency: 'NOK',
    })
    return { id, slug }
  })
}

async function approved(programmeId: string, given: AnyReport, options: { draftProject?: boolean } = {}) {
  return write(async (tx) => {
    const sent = await sentReport(tx, act, given, { programmeId, formVersionId, ...options })
    await recordApproval(tx, act, sent.reportId, 1, approvedAt)
    return sent
  })
}

const together = (programmeId: string, open = false) =>
  aggregate(open ? site.database.publicDb : site.database.memberDb, selection(programmeId), countedForm, {
    open,
    language: 'nb',
  })
const selection = (programmeId: string) => ({ programmeId, year: 2013, formKey: 'counted-form' })

/** The same figures straight from the reports' JSON, without any of the code under test. */
function recount(contents: ReportContent[]) {
  const chosen = (content: ReportContent, question: string, option: string) => {
    const answer = content.answers[question]
    if (typeof answer === 'string') return answer === option
    if (Array.isArray(answer)) return (answer as string[]).includes(option)
    return ((answer as Chosen | undefined)?.chosen ?? []).some(({ id }) => id === option)
  }
  const reports = (question: string, option: string) =>
    contents.filter((content) => chosen(content, question, option)).length
  const figures = (of: (content: ReportContent) => number | undefined) =>
    contents.flatMap((content) => of(content) ?? [])
  const people = figures((content) => {
    const cells = ((content.answers.groups as Row[] | undefined) ?? []).flatMap(({ people: cell }) =>
      typeof cell === 'number' ? [cell] : [],
    )
    return cells.length > 0 ? cells.reduce((sum, cell) => sum + cell, 0) : undefined
  })
  const lines = contents.flatMap(({ money }) => money?.lines ?? [])
  return {
    goals: ['people', 'jobs', 'skills'].map((option) => reports('goals', option)),
    effect: ['local', 'county'].map((option) => reports('effect', option)),
    again: ['yes', 'no'].map((option) => reports('again', option)),
    where: ['NO-1865', 'NO-1866', 'NO-1870'].map((option) => reports('where', option)),
    reached: summary(figures((content) => content.answers.reached as number | undefined)),
    spent: summary(
      figures((content) => (content.answers.spent as { amountOre: number } | undefined)?.amountOre),
    ),
    people: summary(people),
    money: {
      budget: contents.reduce((sum, { money }) => sum + (money?.total.budgetOre ?? 0), 0),
      used: contents.reduce((sum, { money }) => sum + (money?.total.usedInAllOre ?? 0), 0),
    },
    lines: ['reiser', 'møter', 'lønn'].map((name) => {
      const of = lines.filter((line) => line.name === name)
      return of.reduce((sum, line) => sum + line.usedInAllOre, 0)
    }),
  }
}

const summary = (figures: number[]) => ({
  reports: figures.length,
  sum: figures.reduce((sum, figure) => sum + figure, 0),
  least: figures.length > 0 ? Math.min(...figures) : null,
  most: figures.length > 0 ? Math.max(...figures) : null,
})

/** The aggregate in the shape of the recount. */
function told(of: Aggregate): ReturnType<typeof recount> {
  const counts = (question: string, options: string[]) => {
    const tick = of.ticks.find((one) => one.question === question)
    return options.map((option) => tick?.options.find((one) => one.option === option)?.reports ?? 0)
  }
  const figure = (question: string, part: string) => {
    const found = of.figures.find((one) => one.question === question && (part === '*' || one.part === part))
    return {
      reports: found?.reports ?? 0,
      sum: found?.sum ?? 0,
      least: found?.least ?? null,
      most: found?.most ?? null,
    }
  }
  return {
    goals: counts('goals', ['people', 'jobs', 'skills']),
    effect: counts('effect', ['local', 'county']),
    again: counts('again', ['yes', 'no']),
    where: counts('where', ['NO-1865', 'NO-1866', 'NO-1870']),
    reached: figure('reached', ''),
    spent: figure('spent', '*'),
    people: figure('groups', 'people'),
    money: {
      budget: of.money.reduce((sum, { budgetOre }) => sum + budgetOre, 0),
      used: of.money.reduce((sum, { usedOre }) => sum + usedOre, 0),
    },
    lines: ['reiser', 'møter', 'lønn'].map(
      (name) => of.lines.find((line) => line.name === name)?.usedOre ?? 0,
    ),
  }
}

describe('what approved reports show together', () => {
  test('equals a recount from their JSON, and changes when one is opened again and approved anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReport, { minLength: 1, maxLength: 6 }), async (given) => {
        const { id } = await newProgramme()
        const sent = []
        for (const one of given) sent.push(await approved(id, one as AnyReport))
        const contents = sent.map(({ content }) => content)
        expect(told(await together(id))).toEqual(recount(contents))
        const [first, ...others] = sent
        if (!first) return
        await write((tx) => withdrawApproval(tx, first.reportId))
        const without = await together(id)
        expect(without.approved).toBe(others.length)
        expect(told(without)).toEqual(recount(others.map(({ content }) => content)))
        await write((tx) => recordApproval(tx, act, first.reportId, 1, approvedAt))
        expect(told(await together(id))).toEqual(recount(contents))
      }),
      { numRuns: 25 },
    )
  })

  test('everybody sees published projects only, what the form opens only, and no figure of few', async () => {
    const { id } = await newProgramme()
    const report: AnyReport = {
      answers: {
        goals: { chosen: [{ id: 'jobs' }] },
        again: 'yes',
        reached: 40,
        lesson: 'Det hjalp å begynne smått.',
        inside: 'Bare for oss.',
      },
      lines: null,
    }
    await approved(id, report)
    await approved(id, report)
    await approved(id, report, { draftProject: true })
    const two = await together(id, true)
    expect(two.approved).toBe(2)
    expect(
      two.ticks.find(({ question }) => question === 'goals')?.options.map(({ reports }) => reports),
    ).toEqual([0, 2, 0])
    expect(two.ticks.some(({ question }) => question === 'again')).toBe(false)
    expect(two.figures).toEqual([])
    expect(two.texts.map(({ question }) => question)).toEqual(['lesson'])
    await approved(id, report)
    expect((await together(id, true)).figures).toMatchObject([{ question: 'reached', reports: 3, sum: 120 }])
    expect((await together(id)).approved).toBe(4)
  })

  test('everybody sees money only where the form opens its accounts, and no line of few reports', async () => {
    const { id } = await newProgramme()
    const lines = (...names: string[]) => names.map((name) => ({ name, budget: 100_00, used: 50_00 }))
    for (const names of [['reiser', 'lønn Kari'], ['reiser'], ['reiser', 'møter']])
      await approved(id, { answers: {}, lines: lines(...names) })
    const open = (definition: FormDefinition) =>
      aggregate(site.database.publicDb, selection(id), definition, { open: true, language: 'nb' })
    const closed = await open(countedForm)
    expect([closed.money, closed.lines]).toEqual([[], []])
    const [section] = countedForm.sections
    const label = { nb: 'Regnskap', nn: 'Rekneskap', sv: 'Redovisning', en: 'Accounts' }
    const withAccounts = (publish: 'no' | 'counts') =>
      FormDefinition.parse({
        ...countedForm,
        sections: [{ ...section, questions: [{ key: 'accounts', kind: 'accounts', label, publish }] }],
      })
    expect((await open(withAccounts('no'))).lines).toEqual([])
    const opened = await open(withAccounts('counts'))
    expect(opened.money).toMatchObject([{ currency: 'NOK', reports: 3, usedOre: 250_00 }])
    expect(opened.lines).toMatchObject([{ name: 'reiser', reports: 3, usedOre: 150_00 }])
  })

  test('the wall keeps answers that are not open from visitors whatever a query asks', async () => {
    const { id } = await newProgramme()
    await approved(id, { answers: { again: 'yes', inside: 'Bare for oss.' }, lines: null })
    const rows = await site.database.publicDb
      .selectFrom('approved_answer')
      .innerJoin('approved_report', 'approved_report.report_id', 'approved_answer.report_id')
      .select('approved_answer.question')
      .where('programme_id', '=', id)
      .execute()
    expect(rows).toEqual([])
  })
})

describe('what follows from an approval', () => {
  test('the project gets the text the form says it updates, as a version with a note', async () => {
    const { id } = await newProgramme()
    const { projectId } = await approved(id, {
      answers: { lesson: 'Mentorene må få tid.', inside: 'Bare for oss.' },
      lines: null,
    })
    const project = await findProject(site.database.memberDb, act.viewer, projectId)
    expect(project?.record.texts).toContainEqual({
      key: 'results',
      language: 'nb',
      heading: 'Resultater',
      body: 'Mentorene må få tid.',
    })
    expect(JSON.stringify(project?.record.texts)).not.toContain('Bare for oss')
    expect(project?.version).toBe(2)
  })

  test('the project gets the effect that was approved', async () => {
    const { id } = await newProgramme()
    const { projectId } = await approved(id, {
      answers: { effect: { chosen: [{ id: 'county' }] } },
      lines: null,
    })
    const project = await findProject(site.database.memberDb, act.viewer, projectId)
    expect(project?.record.geographicEffect).toBe('county')
  })

  test('a report that is opened again is no candidate for the knowledge base until it is approved anew', async () => {
    const { id } = await newProgramme()
    const { reportId } = await approved(id, { answers: { lesson: 'Mentorene må få tid.' }, lines: null })
    const open = () =>
      site.database.memberDb
        .selectFrom('knowledge_candidate')
        .select(['quote', 'teaches'])
        .where('report_id', '=', reportId)
        .where('withdrawn_at', 'is', null)
        .execute()
    expect(await open()).toEqual([{ quote: 'Mentorene må få tid.', teaches: 'lesson' }])
    await write((tx) => withdrawApproval(tx, reportId))
    expect(await open()).toEqual([])
    await write((tx) => recordApproval(tx, act, reportId, 1, approvedAt))
    expect(await open()).toHaveLength(1)
  })
})

describe('the pages', () => {
  test('the officer of the programme sees reports and figures that open them; another officer sees nothing', async () => {
    const own = await newProgramme()
    const other = await newProgramme()
    const sent = await approved(own.id, {
      answers: { goals: { chosen: [{ id: 'jobs' }] }, lesson: '<b>Fet</b> lærdom' },
      lines: [{ name: 'reiser', budget: 100_00, used: 250_50 }],
    })
    const [officer, stranger] = await write(async (tx) => [
      await person(tx, 'case-officer', { programmeId: own.id }),
      await person(tx, 'case-officer', { programmeId: other.id }),
    ])
    if (!officer || !stranger) throw new Error('two people were made')
    const mine = await site.signedIn(officer.accountId)
    const theirs = await site.signedIn(stranger.accountId)
    const address = `/nb/workspace/programmes/${own.slug}`

    const page = await (await mine.request(address)).text()
    expect(page).toContain(`/nb/workspace/reports/${sent.reportId}/versions/1`)
    expect(page).toContain('question=goals&amp;option=jobs')
    expect(page).toContain('Dyrere enn ventet.')
    const behind = await (await mine.request(`${address}?question=goals&option=jobs`)).text()
    expect(behind).toContain('Rapportene bak «Svar jobs»')
    const nobody = await mine.page(`${address}?question=goals&option=people`)
    expect(nobody.text).toContain('0 rapporter i utvalget')
    const side = await (await mine.request(`${address}/questions/lesson`)).text()
    expect(side).toContain('&lt;b&gt;Fet&lt;/b&gt; lærdom')

    const csv = await (await mine.request(`${address}/reports.csv`)).text()
    expect(csv).toContain('reiser,NOK,250.5,1')
    for (const kind of ['xlsx', 'pdf'])
      expect((await mine.request(`${address}/reports.${kind}`)).status).toBe(200)
    for (const path of ['', '/questions/lesson', '/reports.csv', '/reports.xlsx', '/reports.pdf'])
      expect((await theirs.request(address + path)).status).toBe(404)
    expect(await (await theirs.request('/nb/workspace/programmes')).text()).not.toContain(own.slug)
  })

  test('everybody sees the programme with its open answers, and the same in files', async () => {
    const { id, slug } = await newProgramme()
    await approved(id, { answers: { goals: { chosen: [{ id: 'jobs' }] }, lesson: 'Del mer.' }, lines: null })
    const visitor = site.visitor()
    expect(await (await visitor.request('/sv/programmes')).text()).toContain(`/sv/programmes/${slug}`)
    const page = await (await visitor.request(`/sv/programmes/${slug}`)).text()
    expect(page).toContain('Del mer.')
    expect(page).not.toContain('/workspace/')
    const json = (await (await visitor.request(`/nb/programmes/${slug}.json`)).json()) as Aggregate
    expect(json.approved).toBe(1)
    expect((await visitor.request(`/nb/programmes/${slug}.csv`)).headers.get('content-type')).toContain(
      'text/csv',
    )
    expect((await visitor.request(`/nb/programmes/${slug}.xlsx`)).status).toBe(200)
    expect((await visitor.request('/nb/programmes/finnes-ikke')).status).toBe(404)
  })

  test('a version that was changed after sending shows no answers side by side', async () => {
    const own = await newProgramme()
    const { reportId } = await approved(own.id, { answers: { lesson: 'Del mer.' }, lines: null })
    const officer = await write((tx) => person(tx, 'case-officer', { programmeId: own.id }))
    await write(async (tx) => {
      await sql`alter table report_version disable trigger keep_sent_report`.execute(tx)
      await sql`update report_version set content = replace(content, 'Del mer.', 'Del alt.') where report_id = ${reportId}`.execute(
        tx,
      )
      await sql`alter table report_version enable trigger keep_sent_report`.execute(tx)
    })
    const browser = await site.signedIn(officer.accountId)
    const { text } = await browser.page(`/nb/workspace/programmes/${own.slug}/questions/lesson`)
    expect(text).not.toContain('Del alt.')
    expect(text).toContain('endret etter at den ble sendt')
  })
})
