import { sampleMeasure } from '../features/toolbox/measures/measures.test-support.ts'
import { sendMeasureForReview } from '../features/toolbox/measures/review-measure.ts'
import { createMeasure } from '../features/toolbox/measures/save-measure.ts'
import { inTransaction } from '../platform/database/database.ts'
import {
  type AdoptionColumn,
  type AdoptionsWorld,
  makeAdoptionsWorld,
  TODAY,
} from './adoptions-world.test-support.ts'
import { type ByHand, refusesByHand } from './by-hand.test-support.ts'
import type { ContactColumn } from './contacts-world.test-support.ts'
import type { EvaluationColumn } from './evaluations-world.test-support.ts'
import type { PlacePerson } from './people.test-support.ts'
import { done } from './place-world.test-support.ts'

type World = AdoptionsWorld & { reviewed: string; reviewSeen: string }

/** With a measure that the officer wrote and sent for review. */
async function make() {
  const walked = await makeAdoptionsWorld()
  const { who, partnershipId } = walked.region.region
  const act = { viewer: who('regional-officer') }
  const reviewed = await inTransaction(walked.site.database.memberDb, async (tx) => {
    const { id } = await createMeasure(tx, act, { partnershipId, record: sampleMeasure() })
    done(await sendMeasureForReview(tx, act, id), 'the sending')
    const version = await tx
      .selectFrom('measure_version')
      .select('sent_at')
      .where('measure_id', '=', id)
      .executeTakeFirstOrThrow()
    return { reviewed: id, reviewSeen: version.sent_at?.toISOString() ?? '' }
  })
  return { ...walked, region: { ...walked.region, ...reviewed } }
}

const evaluation = (column: EvaluationColumn) => (world: World) =>
  `/nb/workspace/evaluations/${world.evaluations.find((each) => each.column === column)?.id}`
const adoption = (column: AdoptionColumn, act: string) => (world: World) =>
  `/nb/workspace/adoptions/${world.adoptions.find((each) => each.column === column)?.id}/${act}`
const contact = (column: ContactColumn) => (world: World) =>
  world.contacts.contacts.find((each) => each.column === column)?.id
const accept = (column: EvaluationColumn) => (world: World) => ({
  decision: 'accept',
  note: '',
  seen: world.evaluations.find((each) => each.column === column)?.seen ?? '',
})
const review = ({ reviewSeen }: World) => ({ decision: 'publish', number: '1', seen: reviewSeen })
const figures = { cost: '1', currency: 'NOK', hours: '1', reached: '7', baseVersion: '2' }

const posts: ByHand<World, PlacePerson>[] = [
  {
    what: 'nobody reviews the measure they sent',
    who: 'regional-officer',
    to: ({ reviewed }) => `/nb/workspace/toolbox/measures/${reviewed}/review`,
    fields: review,
    answer: 'x',
    control: 'second-officer',
  },
  {
    what: 'an officer of another partnership reviews no measure',
    who: 'region-elsewhere',
    to: ({ reviewed }) => `/nb/workspace/toolbox/measures/${reviewed}/review`,
    fields: review,
    answer: '-',
  },
  {
    what: 'nobody checks the evaluation they sent',
    who: 'regional-officer',
    to: evaluation('officers'),
    fields: accept('officers'),
    answer: 'x',
    control: 'second-officer',
  },
  {
    what: 'those who write an adoption do not check its evaluation',
    who: 'coordinator',
    to: evaluation('sent'),
    fields: accept('sent'),
    answer: '-',
    control: 'regional-officer',
  },
  {
    what: 'an evaluator reads and decides nothing',
    who: 'evaluator',
    to: evaluation('elsewhere'),
    fields: accept('elsewhere'),
    answer: '-',
    control: 'region-elsewhere',
  },
  {
    what: 'a municipality writes nothing of another one’s adoption',
    who: 'neighbour',
    to: adoption('running', 'figures'),
    fields: figures,
    answer: '-',
    control: 'coordinator',
  },
  {
    what: 'nobody takes a measure into use for a municipality that is not theirs',
    who: 'neighbour',
    to: () => '/nb/workspace/adoptions/new',
    fields: ({ measures }) => ({
      measure: measures[0]?.slug ?? '',
      municipality: 'NO-1865',
      state: 'planned',
      since: TODAY,
    }),
    answer: 'x',
  },
  {
    what: 'nobody says yes for somebody else',
    who: 'coordinator',
    to: (world) => `/nb/workspace/contacts/${contact('asked')(world)}`,
    fields: { choice: 'yes', name: 'Ola', languages: 'nb', until: TODAY },
    answer: '-',
  },
  {
    what: 'nobody takes away somebody else’s yes',
    who: 'administrator',
    to: (world) => `/nb/workspace/contacts/${contact('consented')(world)}`,
    fields: { choice: 'no' },
    answer: '-',
    control: 'contact',
  },
  {
    what: 'nobody is asked whose day is over',
    who: 'neighbour',
    to: (world) => `/nb/toolbox/contacts/${contact('expired')(world)}/ask`,
    fields: { question: 'Kva kosta det?' },
    answer: '-',
  },
]

refusesByHand(posts, make)
