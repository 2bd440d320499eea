import { findFilledForm, saveFilledAnswers } from '../features/forms/index.ts'
import { startAdoption } from '../features/toolbox/adoption/start-adoption.ts'
import { checkEvaluation, sendEvaluation, startEvaluation } from '../features/toolbox/evaluation/evaluate.ts'
import { sampleAnswers } from '../features/toolbox/evaluation/evaluation.test-support.ts'
import type { Tx } from '../platform/database/database.ts'
import type { AnswerValue } from '../platform/forms/answer.ts'
import type { PlacePerson } from './people.test-support.ts'
import { done, OTHER_PLACE, OWN_PLACE, type PlaceRegion } from './place-world.test-support.ts'
import type { Columns } from './walk.test-support.ts'

/** Of the own municipality: not begun, being written, sent, checked, given back, sent by the officer; then sent elsewhere. */
const evaluationColumns = ['none', 'draft', 'sent', 'checked', 'returned', 'officers', 'elsewhere'] as const
export type EvaluationColumn = (typeof evaluationColumns)[number]
/** `seen`: when what a checker reads was sent. */
export type MadeEvaluation = {
  column: EvaluationColumn
  adoptionId: string
  id: string
  slug: string
  seen: string
}

const baseUrl = 'http://localhost'

/** Each of a measure of its own that is in use and linked to the project; elsewhere without a project. */
export async function makeEvaluations(tx: Tx, region: PlaceRegion): Promise<MadeEvaluation[]> {
  const made: MadeEvaluation[] = []
  for (const column of evaluationColumns) made.push(await evaluate(tx, region, column))
  return made
}

async function evaluate(tx: Tx, region: PlaceRegion, column: EvaluationColumn): Promise<MadeEvaluation> {
  const measure = await region.measure(`Evaluert ${column}`)
  const elsewhere = column === 'elsewhere'
  const by: PlacePerson = elsewhere ? 'outsider' : column === 'officers' ? 'regional-officer' : 'coordinator'
  const act = { viewer: region.who(by), baseUrl }
  const started = await startAdoption(tx, act, {
    measureId: measure.id,
    municipalityKey: elsewhere ? OTHER_PLACE : OWN_PLACE,
    state: 'running',
    since: '2026-02-01',
    adaptation: '',
    language: 'nb',
  })
  const { id: adoptionId } = done(started, column)
  if (!elsewhere)
    await tx
      .updateTable('adoption')
      .set({ project_id: region.projectId })
      .where('id', '=', adoptionId)
      .execute()
  if (column === 'none') return { column, adoptionId, id: crypto.randomUUID(), slug: measure.slug, seen: '' }
  const begun = await startEvaluation(tx, act, adoptionId, 'first')
  if (!begun) throw new Error(`${column} was not begun`)
  const answers: Record<string, AnswerValue> = {
    ...sampleAnswers,
    aimsWhy: `Fordi Zqkvifor${column}.`,
    lesson: `Me lærte Zqlaerdom${column}.`,
  }
  const versions = (await findFilledForm(tx, begun.filledFormId))?.versions ?? {}
  const changes = Object.entries(answers).map(([question, value]) => ({
    question,
    answer: { state: 'read' as const, value },
    baseVersion: versions[question] ?? 0,
  }))
  done(await saveFilledAnswers(tx, act, begun.filledFormId, changes), `the answers of ${column}`)
  const now = new Date()
  if (column !== 'draft') done(await sendEvaluation(tx, act, begun.id, now), `the sending of ${column}`)
  const officer = { viewer: region.who('second-officer'), baseUrl }
  if (column === 'checked')
    done(await checkEvaluation(tx, officer, begun.id, { decision: 'accept', note: '' }, now), 'the check')
  if (column === 'returned')
    done(
      await checkEvaluation(
        tx,
        officer,
        begun.id,
        { decision: 'return', note: 'Skriv om Zqmerkreturned.' },
        now,
      ),
      'the return',
    )
  const sent = await tx
    .selectFrom('filled_form_sent')
    .select('sent_at')
    .where('filled_form_id', '=', begun.filledFormId)
    .executeTakeFirst()
  return { column, adoptionId, id: begun.id, slug: measure.slug, seen: sent?.sent_at.toISOString() ?? '' }
}

type World = { evaluations: MadeEvaluation[] }
export const aboutEvaluations = {
  forms: ({ evaluations }: World): Columns =>
    evaluations.map(({ adoptionId }) => ({
      id: adoptionId,
      occasion: 'first',
      question: 'aimsWhy',
      aside: crypto.randomUUID(),
    })),
  evaluations: ({ evaluations }: World): Columns => evaluations.map(({ id }) => ({ id })),
  measures: ({ evaluations }: World): Columns => evaluations.map(({ slug }) => ({ slug })),
}
