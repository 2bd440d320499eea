import { addActivity } from '../features/activities/save-activity.ts'
import { updateReadingState } from '../features/documents/queries.ts'
import { readDocument } from '../features/documents/reading/index.ts'
import { storeDocument } from '../features/documents/store-document.ts'
import { insertBudgetVersion, insertTypedPostings } from '../features/finance/index.ts'
import { insertUpload } from '../features/finance/ledger/upload/queries.ts'
import { archiveProject, publishProject } from '../features/projects/edit/change-state.ts'
import { insertCorrection } from '../features/projects/edit/corrections/queries.ts'
import { createProject } from '../features/projects/edit/save-project.ts'
import { places, sampleRecord } from '../features/projects/edit/testing.test-support.ts'
import { inTransaction, type Tx } from '../platform/database/database.ts'
import { testApp } from '../platform/testing/app.ts'
import {
  makePeople,
  makeRegion,
  otherMunicipalities,
  ownMunicipalities,
  type Region,
} from './region.test-support.ts'
import type { Columns, Line, Walked } from './walk.test-support.ts'

/** A project is the role's own (its municipality, organisation, partnership, programme, or named) or somebody else's, own first. */
const projectColumns = [
  'own published',
  'own draft',
  'own archived',
  'other published',
  'other draft',
  'other archived',
] as const
export const projectNames = projectColumns.map((column) => `Løyndom ${column}`)

type Project = { slug: string; correction: string; activity: string; posting: string; upload: string }
export type ProjectsWorld = {
  projects: Project[]
  /**
   * Waiting, uploaded by the coordinator; waiting, uploaded by another; published as the own project; published as another one.
   */
  readings: string[]
}

/** Six projects, each with a proposal, an activity, a budget, a posting and a file of accounts that waits. */
export async function makeProjectsWorld(): Promise<Walked<ProjectsWorld>> {
  const site = await testApp(places, { demo: true })
  return inTransaction(site.database.memberDb, async (tx) => {
    const region = await makeRegion(tx)
    const projects: Project[] = []
    const ids: string[] = []
    for (const column of projectColumns) {
      const { id, ...project } = await makeProject(tx, region, column)
      projects.push(project)
      ids.push(id)
    }
    const { accounts } = await makePeople(tx, region, {
      evaluated: ids.slice(0, 3),
      ledElsewhere: ids.slice(3),
    })
    const readings = await makeReadings(tx, region, accounts.get('coordinator') ?? '', ids)
    return { site, accounts, region: { projects, readings }, hiddenFrom: () => [], words: [] }
  })
}

async function makeProject(tx: Tx, region: Region, column: (typeof projectColumns)[number]) {
  const act = { viewer: region.administrator }
  const isOwn = column.startsWith('own')
  const { organisationId, programmeId } = isOwn ? region.own : region.other
  const { id, slug, version } = await createProject(
    tx,
    act,
    sampleRecord({
      name: `Løyndom ${column}`,
      ownerId: organisationId,
      ownerAsWritten: '',
      programmeId,
      municipalities: isOwn ? ownMunicipalities : otherMunicipalities,
      country: isOwn ? 'NO' : 'SE',
    }),
  )
  if (!column.endsWith('draft')) await publishProject(tx, act, id, version)
  if (column.endsWith('archived')) await archiveProject(tx, act, id, version)
  const correction = await insertCorrection(tx, {
    projectId: id,
    onVersion: version,
    subject: 'name',
    proposal: 'Eit anna namn',
    source: '',
    senderName: '',
    senderEmail: '',
    accountId: null,
    language: 'nb',
  })
  const activity = await addActivity(tx, act, id, {
    title: 'Ein kveld på kaia',
    kind: 'meeting',
    happenedOn: '2013-05-02',
    endedOn: null,
    description: '',
    municipalityKey: null,
    reached: 12,
    targetGroup: null,
  })
  const budget = await insertBudgetVersion(tx, act, {
    projectId: id,
    kind: 'original',
    reason: '',
    decidedOn: '2013-01-01',
    currency: 'NOK',
    lines: [{ name: 'Lønn', kind: 'cost', amounts: [{ year: 0, funder: '', amountOre: 600_000_00 }] }],
  })
  if (!budget.ok) throw new Error('the budget was refused')
  const { postingIds } = await insertTypedPostings(tx, act, {
    projectId: id,
    kind: 'typed',
    fileName: 'Ført for hånd',
    lines: [
      {
        postedOn: '2013-05-02',
        amountOre: 12_00,
        currency: 'NOK',
        description: 'Kaffi',
        budgetLineId: budget.lineIds.Lønn ?? null,
      },
    ],
  })
  const upload = await insertUpload(tx, {
    projectId: id,
    kind: 'csv',
    fileName: 'bok.csv',
    sha256: '0'.repeat(64),
    bytes: new TextEncoder().encode('Dato;Konto;Beløp\n2013-05-02;5000;12,00\n'),
    options: { decisions: [] },
    accountId: act.viewer.accountId,
  })
  return { id, slug, correction, activity, posting: String(postingIds[0]), upload }
}

async function makeReadings(tx: Tx, { administrator }: Region, coordinator: string, projectIds: string[]) {
  const upload = async (accountId: string, text: string) => {
    const extracted = { kind: 'txt' as const, text, pageStarts: [] }
    const viewer = { kind: 'member' as const, accountId, name: '', assignments: [] }
    const bytes = new TextEncoder().encode(text)
    const reading = readDocument(extracted, 'x.txt')
    return (await storeDocument(tx, { viewer }, { bytes, fileName: 'x.txt', extracted, reading })).readingId
  }
  const { accountId } = administrator
  const readings = [
    await upload(coordinator, 'Prosjektnavn: Eit eige dokument\n'),
    await upload(accountId, 'Prosjektnavn: Andre sitt\n'),
    await upload(accountId, 'Prosjektnavn: Publisert\n'),
    await upload(accountId, 'Prosjektnavn: Publisert av andre\n'),
  ]
  for (const [reading, project] of [
    [2, 0],
    [3, 3],
  ] as const)
    await updateReadingState(tx, readings[reading] ?? '', {
      state: 'published',
      projectId: projectIds[project] ?? '',
      accountId,
    })
  return readings
}

type World = ProjectsWorld
const ofProjects =
  (more: (project: Project) => Record<string, string>) =>
  ({ projects }: World): Columns =>
    projects.map((project) => ({ slug: project.slug, ...more(project) }))

/** What an address is about, a column for each. */
export const about = {
  projects: ofProjects(({ slug }) => ({ file: `${slug}.json` })),
  corrections: ofProjects(({ correction }) => ({ id: correction })),
  activities: ofProjects(({ activity }) => ({ id: activity })),
  postings: ofProjects(({ posting }) => ({ posting })),
  uploads: ofProjects(({ upload }) => ({ upload })),
  documents: ({ readings }: World): Columns => readings.map((id) => ({ id })),
  readings: ({ readings }: World): Columns => readings.map((reading) => ({ reading })),
  /** One's own document onto one's own project, and onto another one. */
  merges: ({ readings, projects }: World): Columns =>
    [0, 3].map((index) => ({ id: readings[0] ?? '', slug: projects[index]?.slug ?? '' })),
} satisfies Record<string, Line<World>['columns']>
