import { expect, test } from 'vitest'
import { insertRoleAssignment } from '../features/accounts/index.ts'
import { saveFilledAnswers } from '../features/forms/index.ts'
import { submitApplication } from '../features/grants/applications/submit-application.ts'
import { assignReader, declareInterest, sendAssessment } from '../features/grants/assessment/assess.ts'
import { acceptGrant } from '../features/grants/decisions/answer.ts'
import { person } from '../features/projects/edit/testing.test-support.ts'
import { inTransaction } from '../platform/database/database.ts'
import { type ByHand, refusesByHand } from './by-hand.test-support.ts'
import type { ApplicationColumn } from './grant-secrets.test-support.ts'
import { type GrantsWorld, makeGrantsWorld } from './grants-world.test-support.ts'
import type { PlacePerson } from './people.test-support.ts'
import { done } from './place-world.test-support.ts'

type Decider = PlacePerson | 'officer-and-coordinator' | 'tied-officer'
type World = GrantsWorld

/**
 * With an officer who is also coordinator of the municipality that applies, one who has said that they have an interest in what is being
 * read, and the linked draft sent after an officer wrote in it, read by two.
 */
async function make() {
  const walked = await makeGrantsWorld()
  const { who, partnershipId } = walked.region.region
  const idOf = (column: ApplicationColumn) =>
    walked.region.applications.find((each) => each.column === column)?.id ?? ''
  const accounts = new Map<Decider, string>(walked.accounts)
  await inTransaction(walked.site.database.memberDb, async (tx) => {
    const both = await person(tx, 'regional-officer', { partnershipId }, 'Båe Delar')
    await insertRoleAssignment(tx, both.accountId, { role: 'coordinator', municipalityKey: 'NO-1866' })
    accounts.set('officer-and-coordinator', both.accountId)
    const tied = await person(tx, 'regional-officer', { partnershipId }, 'Bunden Regionsen')
    accounts.set('tied-officer', tied.accountId)
    for (const column of ['proposed', 'review'] as const)
      done(
        await declareInterest(tx, { viewer: tied }, idOf(column), { conflict: true, note: 'Bror' }),
        'the tie',
      )

    const id = idOf('linked')
    const officer = { viewer: who('regional-officer'), baseUrl: 'http://localhost' }
    const row = await tx
      .selectFrom('grant_application')
      .select('filled_form_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const answer = { state: 'read' as const, value: 'Me gjer det saman.' }
    const change = [{ question: 'cooperation', answer, baseVersion: 0 }]
    done(await saveFilledAnswers(tx, officer, row.filled_form_id, change), 'the officer’s words')
    done(await submitApplication(tx, { viewer: who('coordinator') }, id, new Date()), 'the sending')
    const second = { viewer: who('second-officer') }
    for (const name of ['Ein Lesar', 'To Lesar']) {
      const reader = await person(tx, 'coordinator', { municipalityKey: 'SE-2380' }, name)
      done(await assignReader(tx, second, id, reader.accountId), 'a reader')
      done(await declareInterest(tx, { viewer: reader }, id, { conflict: false, note: '' }), 'a word')
      const said = { scores: { need: 4 }, comment: 'Bra.' }
      done(await sendAssessment(tx, { viewer: reader }, id, said), 'an assessment')
    }
  })
  return { ...walked, accounts, hiddenFrom: () => [] }
}

const of = (column: ApplicationColumn, act: string) => (world: World) =>
  `/nb/workspace/grants/applications/${world.applications.find((each) => each.column === column)?.id}/${act}`
const seen = ({ applications }: World) => ({
  seen: applications.find(({ column }) => column === 'proposed')?.proposedAt ?? '',
})
const refusal = { outcome: 'rejected', reason: 'Nei.' }
const assessed = { 'score-need': '6', comment: 'Framifrå.' }
const accountOf = (column: 'tied' | 'own') => (world: World) => ({
  accountId: world.region.accounts.get(column === 'own' ? 'coordinator' : 'project-leader') ?? '',
})

const posts: ByHand<World, Decider>[] = [
  {
    what: 'nobody confirms what they proposed',
    who: 'regional-officer',
    to: of('proposed', 'decision/confirm'),
    fields: seen,
    answer: 'x',
  },
  {
    what: 'the applicant’s own organisation does not confirm, though it sits in the region too',
    who: 'officer-and-coordinator',
    to: of('proposed', 'decision/confirm'),
    fields: seen,
    answer: 'x',
  },
  {
    what: 'whoever has said that they have an interest does not confirm',
    who: 'tied-officer',
    to: of('proposed', 'decision/confirm'),
    fields: seen,
    answer: 'x',
  },
  {
    what: 'a reader does not confirm',
    who: 'reader',
    to: of('proposed', 'decision/confirm'),
    fields: seen,
    answer: 'x',
    control: 'second-officer',
  },
  {
    what: 'an officer who wrote in the application does not decide on it',
    who: 'regional-officer',
    to: of('linked', 'decision'),
    fields: refusal,
    answer: 'x',
  },
  {
    what: 'the leader of the project it is for does not decide',
    who: 'project-leader',
    to: of('linked', 'decision'),
    fields: refusal,
    answer: 'x',
  },
  {
    what: 'the coordinator who applies does not decide',
    who: 'coordinator',
    to: of('linked', 'decision'),
    fields: refusal,
    answer: 'x',
  },
  {
    what: 'an officer of another partnership does not decide',
    who: 'region-elsewhere',
    to: of('linked', 'decision'),
    fields: refusal,
    answer: '-',
    control: 'second-officer',
  },
  {
    what: 'a reader with an interest does not assess',
    who: 'tied-reader',
    to: of('review', 'assessment'),
    fields: assessed,
    answer: 'x',
    control: 'reader',
  },
  {
    what: 'whoever applies does not assess',
    who: 'coordinator',
    to: of('review', 'assessment'),
    fields: assessed,
    answer: 'x',
  },
  {
    what: 'an officer who nobody asked to read does not assess',
    who: 'second-officer',
    to: of('review', 'assessment'),
    fields: assessed,
    answer: 'x',
  },
  {
    what: 'an interest is not taken back',
    who: 'tied-reader',
    to: of('review', 'interest'),
    fields: { conflict: 'no' },
    answer: 'x',
  },
  {
    what: 'whoever applies is not made a reader',
    who: 'second-officer',
    to: of('submitted', 'readers'),
    fields: accountOf('own'),
    answer: 'x',
  },
  {
    what: 'an officer with an interest gives it to no reader',
    who: 'tied-officer',
    to: of('review', 'readers'),
    fields: (world) => ({ accountId: world.region.accounts.get('outsider') ?? '' }),
    answer: 'x',
    control: 'second-officer',
  },
  {
    what: 'a region does not accept its own grant for the applicant',
    who: 'second-officer',
    to: of('granted', 'acceptance'),
    fields: { answer: 'accept' },
    answer: 'x',
    control: 'coordinator',
  },
  {
    what: 'the applicant pays nothing',
    who: 'coordinator',
    to: of('accepted', 'payments'),
    fields: { position: '1', 'paidOn-1': new Date().toISOString().slice(0, 10) },
    answer: 'x',
    control: 'second-officer',
  },
  {
    what: 'nobody approves the report that they wrote',
    who: 'coordinator',
    to: of('reported', 'report/approval'),
    fields: { decision: 'approve' },
    answer: 'x',
    control: 'regional-officer',
  },
  {
    what: 'nobody applies for another municipality',
    who: 'neighbour',
    to: ({ calls }) => `/nb/workspace/grants/calls/${calls[1]?.id}/apply`,
    fields: { municipalityKey: 'NO-1866' },
    answer: '-',
    control: 'coordinator',
  },
]

refusesByHand(posts, make)

test('the acts ask by themselves: without any page the same is refused', async () => {
  const walked = await make()
  try {
    const { who } = walked.region.region
    const id = walked.region.applications.find(({ column }) => column === 'granted')?.id ?? ''
    const { memberDb } = walked.site.database
    const accepted = await inTransaction(memberDb, (tx) =>
      acceptGrant(tx, { viewer: who('regional-officer'), baseUrl: 'http://localhost' }, id, new Date()),
    )
    expect(accepted).toEqual({ ok: false, reason: 'not-writer' })
  } finally {
    await walked.site.close()
  }
})
