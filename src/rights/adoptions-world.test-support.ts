import { ensureBuiltInForms } from '../features/forms/index.ts'
import { places } from '../features/projects/edit/testing.test-support.ts'
import { moveAdoption } from '../features/toolbox/adoption/move-adoption.ts'
import { saveAdoptionFigures } from '../features/toolbox/adoption/save-adoption.ts'
import { type FirstState, startAdoption } from '../features/toolbox/adoption/start-adoption.ts'
import { sampleMeasure } from '../features/toolbox/measures/measures.test-support.ts'
import { withdrawMeasure } from '../features/toolbox/measures/review-measure.ts'
import { createMeasure } from '../features/toolbox/measures/save-measure.ts'
import { inTransaction, type Tx } from '../platform/database/database.ts'
import { testApp } from '../platform/testing/app.ts'
import { type MadeContacts, makeContacts } from './contacts-world.test-support.ts'
import { type MadeEvaluation, makeEvaluations } from './evaluations-world.test-support.ts'
import type { PlacePerson } from './people.test-support.ts'
import { hiddenAdoptionWords } from './place-secrets.test-support.ts'
import {
  done,
  makePlaceRegion,
  OTHER_PLACE,
  OWN_PLACE,
  type PlaceRegion,
} from './place-world.test-support.ts'
import type { Columns, Walked } from './walk.test-support.ts'

/** Of the own municipality: a thought, one in use with a linked project, one stopped, a thought given up, one of a measure that was
 * withdrawn; then one in use elsewhere. */
const adoptionColumns = ['interested', 'running', 'stopped', 'quiet', 'withdrawn', 'elsewhere'] as const
export type AdoptionColumn = (typeof adoptionColumns)[number]

export type AdoptionsWorld = {
  adoptions: { column: AdoptionColumn; id: string; version: string }[]
  /** A published measure that is in use, one withdrawn, one never published. */
  measures: { id: string; slug: string }[]
  contacts: MadeContacts
  evaluations: MadeEvaluation[]
  region: Omit<PlaceRegion, 'measure'>
}

export const TODAY = new Date().toISOString().slice(0, 10)

export async function makeAdoptionsWorld(): Promise<Walked<AdoptionsWorld, PlacePerson>> {
  const site = await testApp(places)
  return inTransaction(site.database.memberDb, async (tx) => {
    await ensureBuiltInForms(tx)
    const region = await makePlaceRegion(tx)
    const used = await region.measure('Tiltak i bruk')
    const withdrawn = await region.measure('Tiltak som er trekt')
    const adoptions: { column: AdoptionColumn; id: string }[] = []
    for (const column of adoptionColumns) {
      const measure =
        column === 'running' || column === 'elsewhere'
          ? used
          : column === 'withdrawn'
            ? withdrawn
            : await region.measure(`Tiltak ${column}`)
      adoptions.push({ column, id: await adopt(tx, region, column, measure.id) })
    }
    const idOf = (column: AdoptionColumn) => adoptions.find((each) => each.column === column)?.id ?? ''
    const contacts = await makeContacts(tx, region, { open: idOf('running'), thought: idOf('interested') })
    const evaluations = await makeEvaluations(tx, region)
    done(
      await withdrawMeasure(tx, { viewer: region.who('regional-officer') }, withdrawn.id, 'Utdatert'),
      'the withdrawal',
    )
    const draft = await createMeasure(
      tx,
      { viewer: region.who('coordinator') },
      { partnershipId: region.partnershipId, record: sampleMeasure() },
    )
    const versions = await tx.selectFrom('adoption').select(['id', 'version']).execute()
    return {
      site,
      region: {
        adoptions: adoptions.map((each) => ({
          ...each,
          version: String(versions.find(({ id }) => id === each.id)?.version),
        })),
        measures: [used, withdrawn, draft],
        contacts,
        evaluations,
        region,
      },
      accounts: region.accounts,
      hiddenFrom: hiddenAdoptionWords,
      words: [],
    }
  })
}

async function adopt(tx: Tx, region: PlaceRegion, column: AdoptionColumn, measureId: string) {
  const elsewhere = column === 'elsewhere'
  const act = { viewer: region.who(elsewhere ? 'outsider' : 'coordinator') }
  const state: FirstState = column === 'interested' || column === 'quiet' ? 'interested' : 'running'
  const start = await startAdoption(
    tx,
    act,
    {
      measureId,
      municipalityKey: elsewhere ? OTHER_PLACE : OWN_PLACE,
      state,
      since: '2026-02-01',
      adaptation: `Her gjer me det slik: Zqtilp${column}.`,
      language: 'nb',
    },
    new Date(),
  )
  const { id } = done(start, column)
  const figures = { cost: 12_000, currency: 'NOK' as const, hours: 40, reached: 3 }
  done(await saveAdoptionFigures(tx, act, id, figures), 'the figures')
  if (column === 'running')
    await tx.updateTable('adoption').set({ project_id: region.projectId }).where('id', '=', id).execute()
  const reason = 'did-not-work' as const
  const end = { since: TODAY, reason, note: `Det gjekk ikkje: Zqslutt${column}.` }
  if (column === 'stopped') done(await moveAdoption(tx, act, id, { state: 'stopped', ...end }), 'the stop')
  if (column === 'quiet') done(await moveAdoption(tx, act, id, { state: 'dropped', ...end }), 'the end')
  return id
}

type World = AdoptionsWorld
export const aboutAdoptions = {
  adoptions: ({ adoptions }: World): Columns => adoptions.map(({ id }) => ({ id })),
  measures: ({ measures }: World): Columns => measures.map(({ slug }) => ({ slug, file: `${slug}.json` })),
}
