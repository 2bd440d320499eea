import type { Tx } from '../../../platform/database/database.ts'
import type { AnswerValue } from '../../../platform/forms/answer.ts'
import { addDays, dayOf } from '../../../platform/i18n/days.ts'
import { currentFormVersion } from '../../forms/index.ts'
import {
  acceptGrant,
  assignReader,
  confirmDecision,
  declareInterest,
  findApplication,
  giveUpRest,
  insertCall,
  lapseOffer,
  proposeDecision,
  publishCall,
  recordPayment,
  saveApplication,
  sendAssessment,
  standardCriteria,
  startApplication,
  submitApplication,
} from '../../grants/index.ts'
import { type DemoPersonKey, demoPeople } from '../region/people.ts'
import { done, fillIn, type MadeRegion, type MadeToolbox } from '../toolbox/load-toolbox.ts'
import { type DemoApplication, demoApplications, startGrants } from './demo-applications.ts'

type Made = MadeRegion & MadeToolbox & { organisationId: string }

/** A call of Vesterålen that is open, with applications on every part of the way; made by the acts that people use. */
export async function loadGrants(tx: Tx, made: Made): Promise<void> {
  const callId = await openCall(tx, made)
  for (const application of demoApplications) await apply(tx, made, callId, application)
}

const officer: DemoPersonKey = 'regional-officer'
const second: DemoPersonKey = 'regional-officer-grants'

const actOf = (made: Made, key: DemoPersonKey) => ({ viewer: made.person(key), baseUrl: made.baseUrl })

async function openCall(tx: Tx, made: Made): Promise<string> {
  const today = dayOf(made.now)
  const year = Number(today.slice(0, 4))
  const form = async (key: string) => {
    const version = await currentFormVersion(tx, key, { programmeId: null, year })
    if (!version) throw new Error(`there is no form ${key}`)
    return version.id
  }
  const act = actOf(made, officer)
  const { id } = await insertCall(tx, act, {
    ...startGrants,
    partnershipId: made.partnerships.vesteraalen,
    organisationId: made.organisationId,
    programmeId: null,
    timeZone: 'Europe/Oslo',
    language: 'nb',
    opensOn: addDays(today, -60),
    closesOn: addDays(today, 45),
    formVersionId: await form('grant-application'),
    reportFormVersionId: await form('grant-report'),
    criteria: standardCriteria,
    measureIds: [],
  })
  done(await publishCall(tx, act, id), 'the call')
  return id
}

async function apply(tx: Tx, made: Made, callId: string, demo: DemoApplication) {
  const writer = actOf(made, demo.by)
  const at = new Date(made.now.getTime() - (demo.daysAgo ?? 0) * 86_400_000)
  const { id } = await startApplication(tx, writer, {
    callId,
    municipalityKey: demoPeople[demo.by].municipalityKey ?? '',
    measureId: made.measures.get(demo.measure) ?? null,
    adoptionId: made.adoptions.get(`${demo.measure} ${demoPeople[demo.by].municipalityKey}`) ?? null,
    language: 'nb',
    title: demo.title,
  })
  const today = dayOf(made.now)
  const draft = await findApplication(tx, writer.viewer, id)
  const facts = {
    title: demo.title,
    appliedAmount: demo.amount,
    startsOn: addDays(today, 60),
    endsOn: addDays(today, 330),
    coApplicants: [],
    budget: demo.budget,
  }
  done(await saveApplication(tx, writer, { id, baseVersion: draft?.version ?? 1 }, facts), demo.title)
  if (draft) await fillIn(tx, writer, draft.filledFormId, answersOf(demo))
  if (demo.until === 'draft') return
  done(await submitApplication(tx, writer, id, at), demo.title)
  if (demo.until === 'submitted') return
  await assess(tx, made, id, demo)
  if (demo.until === 'in-review') return
  await decide(tx, made, id, demo, at)
}

const answersOf = ({ answers }: DemoApplication): Record<string, AnswerValue> => ({
  ...answers,
  shares: 'yes',
})

type Entries<Of extends object> = [DemoPersonKey, NonNullable<Of[keyof Of]>][]

async function assess(tx: Tx, made: Made, id: string, { scores, title }: DemoApplication) {
  for (const [reader, { marks, comment }] of Object.entries(scores) as Entries<DemoApplication['scores']>) {
    const act = actOf(made, reader)
    done(await assignReader(tx, actOf(made, officer), id, act.viewer.accountId, act), title)
    done(await declareInterest(tx, act, id, { conflict: false, note: '' }), title)
    const given = Object.fromEntries(
      standardCriteria.map(({ id: criterion }, place) => [criterion, marks[place] ?? 4]),
    )
    done(await sendAssessment(tx, act, id, { scores: given, comment }), title)
  }
}

async function decide(tx: Tx, made: Made, id: string, demo: DemoApplication, at: Date) {
  const { title, decision } = demo
  if (!decision) return
  const parts =
    decision.amount === 0 ? [] : [Math.ceil(decision.amount * 0.75), Math.floor(decision.amount * 0.25)]
  const proposed = done(
    await proposeDecision(
      tx,
      actOf(made, officer),
      id,
      {
        ...decision,
        conditions: '',
        payments: parts.map((amount, place) => ({
          amount,
          waitsFor: place === 0 ? ('acceptance' as const) : ('report' as const),
          dueOn: null,
        })),
      },
      at,
    ),
    title,
  )
  if (!proposed.stands) done(await confirmDecision(tx, actOf(made, second), id, at), title)
  if (demo.until === 'lapsed') await lapseOffer(tx, id, made.now, made)
  if (demo.until !== 'paid' && demo.until !== 'given-up') return
  done(await acceptGrant(tx, actOf(made, demo.by), id, made.now), title)
  const paid = { position: 1, paidOn: dayOf(made.now) }
  done(await recordPayment(tx, actOf(made, officer), id, paid, made.now), title)
  if (demo.until === 'given-up')
    done(await giveUpRest(tx, actOf(made, second), id, { reason: demo.givenUp ?? '' }, made.now), title)
}
