import { insertBudgetVersion, insertTypedPostings } from '../features/finance/index.ts'
import { saveOutlook } from '../features/finance/outlook/queries.ts'
import { withdrawFormVersion } from '../features/forms/form-version.ts'
import { insertFormVersion, publishFormVersion } from '../features/forms/index.ts'
import { publishProject } from '../features/projects/edit/change-state.ts'
import { createProject } from '../features/projects/edit/save-project.ts'
import { places, sampleRecord } from '../features/projects/edit/testing.test-support.ts'
import { createReport } from '../features/reports/index.ts'
import type { Member } from '../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../platform/database/database.ts'
import { FormDefinition } from '../platform/forms/definition.ts'
import { testApp } from '../platform/testing/app.ts'
import type { Person } from './people.test-support.ts'
import {
  makePeople,
  makeRegion,
  otherMunicipalities,
  ownMunicipalities,
  type Region,
} from './region.test-support.ts'
import { type Acts, liveReport } from './report-life.test-support.ts'
import {
  hiddenFrom,
  isHidden,
  isOther,
  type ReportColumn,
  reportColumns,
  secret,
} from './secrets.test-support.ts'
import type { Columns, Line, Walked } from './walk.test-support.ts'

const words = (text: string) => ({ nb: text, nn: text, sv: text, en: text })

const watchedForm = FormDefinition.parse({
  format: 'rotfeste-form-1',
  key: 'watched-form',
  title: words('Rapport om rettar'),
  kind: 'annual-report',
  officialLanguage: 'nb',
  sections: [
    {
      key: 'work',
      title: words('Arbeidet'),
      questions: [
        { key: 'name', kind: 'text', label: words('Prosjektnavn'), fills: 'project.name' },
        { key: 'story', kind: 'long-text', label: words('Hva skjedde'), required: true },
        {
          key: 'lesson',
          kind: 'long-text',
          label: words('Lærdom'),
          publish: 'whole',
          updates: 'results',
          teaches: 'lesson',
        },
        { key: 'files', kind: 'attachment', label: words('Vedlegg'), most: 5 },
        { key: 'accounts', kind: 'accounts', label: words('Regnskap'), fills: 'finance.accounts' },
      ],
    },
  ],
})

export type WatchedReport = {
  column: ReportColumn
  id: string
  projectId: string
  slug: string
  /** Of the version that was sent; '1' where none was. */
  number: string
  attachment: string
  draftAttachment: string
  aside: string
  /** The secret words that were written. */
  words: Set<string>
}
export type ReportsWorld = {
  reports: WatchedReport[]
  programmes: { slug: string; id: string }[]
  /** A draft, a published and a withdrawn version of a form. */
  forms: string[]
}

export async function makeReportsWorld(): Promise<Walked<ReportsWorld>> {
  const site = await testApp(places)
  return inTransaction(site.database.memberDb, async (tx) => {
    const region = await makeRegion(tx)
    const formId = await publishedForm(tx, region.administrator)
    const begun: Omit<WatchedReport, 'attachment' | 'draftAttachment' | 'aside'>[] = []
    for (const column of reportColumns) begun.push(await beginReport(tx, region, column, formId))
    const projectsOf = (other: boolean) =>
      begun.filter(({ column }) => isOther(column) === other).map(({ projectId }) => projectId)
    const { accounts, members } = await makePeople(tx, region, {
      evaluated: projectsOf(false),
      ledElsewhere: projectsOf(true),
    })
    const who = (person: Person): Member => {
      const found = members.get(person)
      if (!found) throw new Error(`nobody is ${person}`)
      return found
    }
    const own: Acts = {
      writer: who('sender'),
      colleague: who('project-leader'),
      officer: who('case-officer'),
    }
    const other: Acts = {
      writer: who('leader-elsewhere'),
      colleague: who('leader-elsewhere'),
      officer: who('officer-elsewhere'),
    }
    const reports: WatchedReport[] = []
    for (const report of begun)
      reports.push({ ...report, ...(await liveReport(tx, isOther(report.column) ? other : own, report)) })
    const programmes = await tx
      .selectFrom('programme')
      .select(['id', 'slug'])
      .where('id', 'in', [region.own.programmeId, region.other.programmeId])
      .execute()
    programmes.sort(
      (a, b) => Number(b.id === region.own.programmeId) - Number(a.id === region.own.programmeId),
    )
    const forms = await someForms(tx, region.administrator)
    const words = reports.flatMap((report) => [...report.words])
    return { site, accounts, region: { reports, programmes, forms }, hiddenFrom, words }
  })
}

async function publishedForm(tx: Tx, viewer: Member, definition = watchedForm): Promise<string> {
  const { id } = await insertFormVersion(tx, { viewer }, definition)
  const published = await publishFormVersion(tx, { viewer }, id)
  if (!published.ok) throw new Error(`the form was not published: ${JSON.stringify(published)}`)
  return id
}

async function someForms(tx: Tx, viewer: Member): Promise<string[]> {
  const definition = { ...watchedForm, key: 'other-form' }
  const withdrawn = await publishedForm(tx, viewer, definition)
  await withdrawFormVersion(tx, { viewer }, withdrawn)
  const published = await publishedForm(tx, viewer, definition)
  const { id: draft } = await insertFormVersion(tx, { viewer }, definition)
  return [draft, published, withdrawn]
}

/** A project with a budget that it has gone beyond, for a reason, and its report for 2013. */
async function beginReport(tx: Tx, region: Region, column: ReportColumn, formVersionId: string) {
  const act = { viewer: region.administrator }
  const other = isOther(column)
  const { organisationId, programmeId } = other ? region.other : region.own
  const project = await createProject(
    tx,
    act,
    sampleRecord({
      name: `Prosjekt ${secret(column, 'name')}`,
      ownerId: organisationId,
      ownerAsWritten: '',
      programmeId,
      municipalities: other ? otherMunicipalities : ownMunicipalities,
      country: other ? 'SE' : 'NO',
    }),
  )
  if (!isHidden(column)) await publishProject(tx, act, project.id, project.version)
  const name = secret(column, 'line')
  const words = new Set([secret(column, 'name'), name, secret(column, 'deviation')])
  const budget = await insertBudgetVersion(tx, act, {
    projectId: project.id,
    kind: 'original',
    reason: '',
    decidedOn: '2013-01-01',
    currency: 'NOK',
    lines: [{ name, kind: 'cost', amounts: [{ year: 0, funder: '', amountOre: 100_00 }] }],
  })
  const lineId = budget.ok ? (budget.lineIds[name] ?? '') : ''
  const posting = { postedOn: '2013-05-02', currency: 'NOK' as const, description: 'Kaffi' }
  await insertTypedPostings(tx, act, {
    projectId: project.id,
    kind: 'typed',
    fileName: 'Ført for hånd',
    // What stands on no line is warned of, and wants a sentence.
    lines: [
      { ...posting, amountOre: 300_00, budgetLineId: lineId },
      { ...posting, amountOre: 7_00, budgetLineId: null },
    ],
  })
  await saveOutlook(tx, {
    projectId: project.id,
    lineId,
    forecastOre: null,
    reason: `Dyrere, ${secret(column, 'deviation')}.`,
    savedBy: null,
  })
  const { id } = await createReport(tx, act, {
    projectId: project.id,
    programmeId,
    formVersionId,
    kind: 'annual-report',
    year: 2013,
    periodFrom: '2013-01-01',
    periodTo: '2013-12-31',
    dueOn: '2014-04-24',
    language: 'nb',
  })
  return { column, id, projectId: project.id, slug: project.slug, number: '1', words }
}

type World = ReportsWorld

/** What an address is about, a column for each. */
export const aboutReports = {
  reports: ({ reports }: World): Columns =>
    reports.map(({ id, number, slug, attachment, aside }) => ({
      id,
      number,
      slug,
      attachment,
      aside,
      section: 'work',
      question: 'story',
    })),
  draftFiles: ({ reports }: World): Columns =>
    reports.map(({ id, draftAttachment }) => ({ id, attachment: draftAttachment })),
  projects: ({ reports }: World): Columns => reports.map(({ slug }) => ({ slug, file: `${slug}.json` })),
  programmes: ({ programmes }: World): Columns => programmes.map(({ slug }) => ({ slug, question: 'story' })),
  openQuestions: ({ programmes }: World): Columns =>
    programmes.map(({ slug }) => ({ slug, question: 'lesson' })),
  programmeFiles: ({ programmes }: World): Columns =>
    programmes.flatMap(({ slug }) => ['csv', 'xlsx', 'json'].map((kind) => ({ file: `${slug}.${kind}` }))),
  forms: ({ forms }: World): Columns => forms.map((id) => ({ id, section: 'work', question: 'story' })),
  /** Of one form: a version that is published, one that was withdrawn, a draft. */
  formFiles: (): Columns => ['2.json', '1.json', '3.json'].map((file) => ({ key: 'other-form', file })),
} satisfies Record<string, Line<World>['columns']>
