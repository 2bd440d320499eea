import type { Member } from '../../../platform/access/viewer.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { AnswerValue } from '../../../platform/forms/answer.ts'
import { addMonths, dayOf } from '../../../platform/i18n/days.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { findFilledForm, saveFilledAnswers } from '../../forms/index.ts'
import {
  checkEvaluation,
  consentToContact,
  createMeasure,
  MeasureRecord,
  moveAdoption,
  proposeContact,
  reviewMeasure,
  saveAdoptionFigures,
  sendEvaluation,
  sendMeasureForReview,
  startAdoption,
  startEvaluation,
  withdrawContact,
} from '../../toolbox/index.ts'
import { type DemoPartnership, vesteraalen } from '../region/organisations.ts'
import { type DemoPersonKey, demoEmail, demoPeople } from '../region/people.ts'
import { coastAdoptions } from './coast-adoptions.ts'
import type { DemoAdoption, DemoEvaluation } from './demo-adoption.ts'
import type { DemoMeasure } from './demo-measure.ts'
import { demoMeasures } from './demo-measures.ts'
import { northernAdoptions } from './northern-adoptions.ts'
import { swedishAdoptions } from './swedish-adoptions.ts'

export type MadeRegion = {
  partnerships: Record<DemoPartnership, string>
  /** By the project's name. */
  projects: Map<string, string>
  /** A demo person with what their role is bound to. */
  person: (key: DemoPersonKey) => Member
  now: Date
  baseUrl: string
}

const demoAdoptions: DemoAdoption[] = [...northernAdoptions, ...coastAdoptions, ...swedishAdoptions]

/** The toolbox of the demo region: measures, who uses them, who can be asked; made by the acts that people use. */
export async function loadToolbox(tx: Tx, made: MadeRegion): Promise<MadeToolbox> {
  const measures = new Map<string, string>()
  for (const measure of demoMeasures) measures.set(measure.key, await publishMeasure(tx, made, measure))
  const adoptions = new Map<string, string>()
  const evaluations = new Map<string, string>()
  for (const adoption of demoAdoptions) {
    const name = `${adoption.measure} ${adoption.municipality}`
    const { id, evaluationId } = await adopt(tx, made, measures, adoption)
    adoptions.set(name, id)
    if (evaluationId) evaluations.set(name, evaluationId)
  }
  return { measures, adoptions, evaluations }
}

/** Ids of measures by their key; of adoptions and evaluations by measure and municipality with a space between. */
export type MadeToolbox = {
  measures: Map<string, string>
  adoptions: Map<string, string>
  evaluations: Map<string, string>
}

/** Who writes a region's measures, and who reads them before they are published. */
const writers: Record<DemoPartnership, { author: DemoPersonKey; reviewer: DemoPersonKey }> = {
  vesteraalen: { author: 'coordinator', reviewer: 'regional-officer' },
  coast: { author: 'project-leader-coast', reviewer: 'administrator' },
  jamtland: { author: 'project-leader', reviewer: 'administrator' },
  akademiNorr: { author: 'coordinator-dorotea', reviewer: 'regional-officer-akademi-norr' },
}

async function publishMeasure(tx: Tx, made: MadeRegion, measure: DemoMeasure): Promise<string> {
  const { author, reviewer } = writers[measure.partnership]
  const by = (key: DemoPersonKey) => ({ viewer: made.person(key), baseUrl: made.baseUrl })
  const { id } = await createMeasure(tx, by(author), {
    partnershipId: made.partnerships[measure.partnership],
    record: recordOf(measure),
  })
  done(await sendMeasureForReview(tx, by(author), id), measure.key)
  done(await reviewMeasure(tx, by(reviewer), id, { decision: 'publish', note: '' }), measure.key)
  return id
}

/** A measure whose translations are as new as it, but for those named older. */
function recordOf({
  language,
  texts,
  older = [],
  direct,
  intermediary,
  ...measure
}: DemoMeasure): MeasureRecord {
  const revision = older.length > 0 ? 2 : 1
  const { themes, goals, mainAction, actions, cost, hours, months, sources } = measure
  return MeasureRecord.parse({
    language,
    revision,
    texts: Object.fromEntries(
      Object.entries(texts).map(([each, text]) => [
        each,
        { ...text, of: older.includes(each as Language) ? 1 : revision },
      ]),
    ),
    targets: [
      ...direct.map((id) => ({ id, role: 'direct' as const })),
      ...intermediary.map((id) => ({ id, role: 'intermediary' as const })),
    ],
    ...{ themes, goals, mainAction, actions, cost, hours, months, sources },
  })
}

async function adopt(
  tx: Tx,
  made: MadeRegion,
  measures: Map<string, string>,
  adoption: DemoAdoption,
): Promise<{ id: string; evaluationId?: string }> {
  const act = { viewer: made.person('administrator'), baseUrl: made.baseUrl }
  const [first, ...later] = adoption.states
  const measureId = measures.get(adoption.measure)
  if (!first || !measureId) throw new Error(`the demo has no measure ${adoption.measure}`)
  const started = await startAdoption(
    tx,
    act,
    {
      measureId,
      municipalityKey: adoption.municipality,
      state: first.state as Parameters<typeof startAdoption>[2]['state'],
      since: first.since,
      adaptation: adoption.adaptation ?? '',
      language: adoption.municipality.startsWith('SE') ? 'sv' : 'nb',
      projectId: adoption.project ? (made.projects.get(adoption.project) ?? null) : null,
    },
    made.now,
  )
  const { id } = done(started, `${adoption.measure} in ${adoption.municipality}`)
  for (const step of later) done(await moveAdoption(tx, act, id, step, made.now), adoption.measure)
  const { cost = null, hours = null, reached = null } = adoption
  const currency = adoption.municipality.startsWith('SE') ? 'SEK' : 'NOK'
  if (cost !== null || hours !== null || reached !== null)
    done(await saveAdoptionFigures(tx, act, id, { cost, currency, hours, reached }), adoption.measure)
  if (adoption.contact) await offerContact(tx, made, id, adoption.contact)
  if (!adoption.evaluation) return { id }
  return { id, evaluationId: await evaluate(tx, made, { id, ...adoption }, adoption.evaluation) }
}

/** Written by whoever may write for the place, and read by somebody else of the region. */
async function evaluate(
  tx: Tx,
  made: MadeRegion,
  adoption: { id: string; municipality: string; measure: string },
  { on, ...said }: DemoEvaluation,
): Promise<string> {
  const day = new Date(`${on}T10:00:00Z`)
  const { writer, checker } = evaluators(adoption.municipality)
  const by = (key: DemoPersonKey) => ({ viewer: made.person(key), baseUrl: made.baseUrl })
  const started = await startEvaluation(tx, by(writer), adoption.id, 'first', day)
  if (!started) throw new Error(`the demo's evaluation of ${adoption.measure} was refused`)
  const answers: Record<string, AnswerValue> = {
    aims: one(said.aims),
    aimsWhy: said.aimsWhy,
    again: one(said.again),
    helped: several(said.helped),
    hindered: several(said.hindered),
    stillRunning: said.aims === 'not' ? 'no' : 'yes',
    beforeAfter: said.beforeAfter ? 'yes' : 'no',
    ...(said.beforeAfter ? { beforeAfterNote: beforeAfterWords[languageOf(adoption.municipality)] } : {}),
    comparison: said.comparison ? 'yes' : 'no',
    lesson: said.lesson,
  }
  await fillIn(tx, by(writer), started.filledFormId, answers)
  done(await sendEvaluation(tx, by(writer), started.id, day), adoption.measure)
  done(
    await checkEvaluation(tx, by(checker), started.id, { decision: 'accept', note: '' }, day),
    adoption.measure,
  )
  return started.id
}

const beforeAfterWords: Record<'nb' | 'sv', string> = {
  nb: 'Samme fem spørsmål ble stilt ved start og slutt.',
  sv: 'Samma fem frågor ställdes i början och på slutet.',
}

const vesteraalenCodes = new Set<string>(vesteraalen)
const languageOf = (municipality: string) => (municipality.startsWith('SE') ? 'sv' : 'nb')

function evaluators(municipality: string): { writer: DemoPersonKey; checker: DemoPersonKey } {
  if (vesteraalenCodes.has(municipality))
    return { writer: 'project-leader-vesteraalen', checker: 'regional-officer' }
  if (municipality.startsWith('SE'))
    return { writer: 'administrator', checker: 'regional-officer-akademi-norr' }
  return { writer: 'project-leader-coast', checker: 'administrator' }
}

const one = (id: string): AnswerValue => ({ chosen: [{ id }] })
export const several = (ids: string[]): AnswerValue => ({ chosen: ids.map((id) => ({ id })) })

/** Writes answers into a form as somebody would. */
export async function fillIn(
  tx: Tx,
  act: { viewer: Member },
  filledFormId: string,
  answers: Record<string, AnswerValue>,
) {
  const filled = await findFilledForm(tx, filledFormId)
  const changes = Object.entries(answers).map(([question, value]) => ({
    question,
    answer: { state: 'read' as const, value },
    baseVersion: filled?.versions[question] ?? 0,
  }))
  done(await saveFilledAnswers(tx, act, filledFormId, changes), 'a form')
}

async function offerContact(
  tx: Tx,
  made: MadeRegion,
  adoptionId: string,
  { person, position, shown }: NonNullable<DemoAdoption['contact']>,
) {
  const { name, language } = demoPeople[person]
  const act = { viewer: made.person('administrator'), baseUrl: made.baseUrl }
  const asked = { name, position, languages: [language], email: demoEmail(person), language }
  const { token } = done(await proposeContact(tx, act, adoptionId, asked, made.now), name)
  if (shown === 'not-answered') return
  const until = addMonths(dayOf(made.now), shown === 'withdrawn' ? 12 : shown)
  done(await consentToContact(tx, token, { until }, { now: made.now }), name)
  if (shown === 'withdrawn') await withdrawContact(tx, token)
}

/** What an act answered, where it was done; the demo is made so that nothing is refused. */
export function done<Answer extends { ok: boolean }>(
  answer: Answer,
  of: string,
): Extract<Answer, { ok: true }> {
  if (!answer.ok) throw new Error(`the demo was refused, ${of}: ${JSON.stringify(answer)}`)
  return answer as Extract<Answer, { ok: true }>
}
