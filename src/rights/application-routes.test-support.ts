import { aboutGrants, type GrantsWorld, LATER, MUCH_LATER, TODAY } from './grants-world.test-support.ts'
import { each, noneBut, type PlacePerson, type PlaceRow } from './people.test-support.ts'
import type { Lines } from './walk.test-support.ts'

/**
 * Columns: draft, draft linked to a project, sent, being read, proposed, granted, accepted (linked), reported, refused. A linked one is
 * written by those who edit the project: its leader, the officers, the administrator.
 */
const rows = (
  coordinator: string,
  officers: string,
  leader: string,
  reader = '-',
  tied = '-',
  more: Partial<PlaceRow> = {},
): PlaceRow =>
  noneBut(
    each(coordinator, 'coordinator'),
    each(officers, 'regional-officer', 'second-officer', 'administrator'),
    each(leader, 'project-leader'),
    each(reader, 'reader'),
    each(tied, 'tied-reader'),
    more,
  )
const application = { columns: aboutGrants.applications }
const grantReport = { columns: aboutGrants.reports }
const path = '/:language/workspace/grants/applications/:id'

/** Written as long as it is a draft. */
const written = (draft: string, later: string): PlaceRow => {
  const linked = `-${draft} ----${later}--`
  return rows(`${draft.repeat(2)} ${later.repeat(7)}`, linked, linked)
}
const seen = rows('ooooooooo', '-oooooooo', '-o----o--', '---oooooo')
const posted = rows('>>xxxxxxx', '->xxxxxxx', '->----x--', '---xxxxxx')
const typed = rows('oo-------', '-o-------', '-o-------')

export const applicationRoutes: Lines<GrantsWorld, PlacePerson> = {
  // Whoever was asked to read and has an interest is led to what they said.
  [`GET ${path}`]: {
    row: rows('ooooooooo', '-oooooooo', '-o----o--', '---oooooo', '--->>>>>>'),
    ...application,
  },
  [`GET ${path}/edit`]: { row: written('o', 'x'), ...application },
  [`POST ${path}/edit`]: { row: written('x', 'x'), ...application, fields: () => ({ baseVersion: '0' }) },
  [`GET ${path}/submit`]: { row: written('o', 'x'), ...application },
  [`POST ${path}/submit`]: { row: written('>', 'x'), ...application },
  [`GET ${path}/withdraw`]: { row: written('o', 'o'), ...application },
  [`POST ${path}/withdraw`]: { row: rows('>>>>>xxxx', '->----x--', '->----x--'), ...application },
  [`GET ${path}/questions`]: { row: seen, ...application },
  [`POST ${path}/questions`]: { row: posted, ...application },
  [`POST ${path}/questions/send`]: { row: posted, ...application },
  [`GET ${path}/questions/answers`]: { row: typed, ...application },
  [`GET ${path}/questions/history`]: { row: typed, ...application },
  [`POST ${path}/questions/asides/:aside`]: {
    row: rows('---------', '---------', '---------'),
    ...application,
    fields: () => ({ how: 'take' }),
  },
  [`POST ${path}/questions/answers/:question`]: {
    row: typed,
    ...application,
    fields: () => ({ base: '0:' }),
    draftSave: true,
  },
}

/** Who runs the call gives it to readers; readers say what ties them to it before they read, and nobody else assesses. */
export const assessmentRoutes: Lines<GrantsWorld, PlacePerson> = {
  [`GET ${path}/readers`]: { row: rows('-', '--ooooooo', '-'), ...application },
  // Whoever has no role reads nothing.
  [`POST ${path}/readers`]: {
    row: rows('-', '--xxxxxxx', '-'),
    ...application,
    fields: () => ({ accountId: 'x' }),
  },
  [`POST ${path}/readers/:account/remove`]: { row: rows('-', '--x>>xxxx', '-'), ...application },
  [`GET ${path}/interest`]: { row: rows('-', '--ooooooo', '-', '---oooooo', '---oooooo'), ...application },
  [`POST ${path}/interest`]: {
    row: rows('xxxxxxxxx', '-x>>>xxxx', '-x----x--', '--->>>>>>', '--->>>>>>'),
    ...application,
    fields: () => ({ conflict: 'yes' }),
  },
  [`GET ${path}/assessment`]: { row: rows('-', '-->>>>>>>', '-', '---ooxxxx', '--->>>>>>'), ...application },
  [`POST ${path}/assessment`]: {
    row: rows('xxxxxxxxx', '-xxxxxxxx', '-x----x--', '--->>xxxx', '---xxxxxx'),
    ...application,
    fields: () => ({ 'score-need': '5', comment: 'Godt.' }),
  },
}

/** By the proposer a proposal is never confirmed. */
const confirmed: Partial<PlaceRow> = each('--xxxxxxx', 'regional-officer')

export const decisionRoutes: Lines<GrantsWorld, PlacePerson> = {
  [`GET ${path}/decision`]: { row: rows('--ooooooo', '--ooooooo', '------o--', '---oooooo'), ...application },
  [`POST ${path}/decision`]: {
    row: rows('--xxxxxxx', '--xx>xxxx', '------x--', '---xxxxxx'),
    ...application,
    fields: () => ({ outcome: 'rejected', reason: 'Nei.' }),
  },
  [`POST ${path}/decision/confirm`]: {
    row: rows('--xxxxxxx', '--xx>xxxx', '------x--', '---xxxxxx', '-', confirmed),
    ...application,
    fields: ({ applications }, column) => ({ seen: applications[column]?.proposedAt ?? '' }),
  },
  [`GET ${path}/letter.pdf`]: {
    row: rows('-----oooo', '-----oooo', '------o--', '-----oooo'),
    ...application,
  },
  [`GET ${path}/acceptance`]: { row: rows('-----o>>-', '------>--', '------>--'), ...application },
  [`POST ${path}/acceptance`]: {
    row: rows('----->xx-', '-----xxx-', '------x--', '-----xxx-'),
    ...application,
    fields: () => ({ answer: 'accept' }),
  },
  // The last day to answer an offer is moved by those who handle it, until somebody has answered.
  [`GET ${path}/answer-day`]: { row: rows('-', '-----o---', '-'), ...application },
  [`POST ${path}/answer-day`]: {
    row: rows('-----xxx-', '----->xx-', '------x--', '-----xxx-'),
    ...application,
    fields: () => ({ answerBy: MUCH_LATER, reason: 'Møtet vart utsett.' }),
  },
}

/** Columns as above: there is money where a grant was accepted. */
const granted = (coordinator: string, officers: string, leader: string) =>
  rows(`------${coordinator}-`, `------${officers}-`, `------${leader}--`)

export const paymentRoutes: Lines<GrantsWorld, PlacePerson> = {
  [`GET ${path}/payments`]: { row: granted('oo', 'oo', 'o'), ...application },
  [`POST ${path}/payments`]: {
    row: granted('xx', '>>', 'x'),
    ...application,
    fields: () => ({ position: '1', 'paidOn-1': TODAY }),
  },
  [`GET ${path}/repayments`]: { row: rows('-', '------oo-', '-'), ...application },
  // Nothing was paid, and so nothing is asked back.
  [`POST ${path}/repayments`]: {
    row: granted('xx', 'xx', 'x'),
    ...application,
    fields: () => ({ amount: '1', reason: 'Feil', dueOn: LATER }),
  },
  [`GET ${path}/giving-up`]: { row: rows('-', '------oo-', '-'), ...application },
  [`POST ${path}/giving-up`]: {
    row: granted('xx', '>>', 'x'),
    ...application,
    fields: () => ({ reason: 'Det vart mindre.' }),
  },
  // Of another grant, or none.
  [`GET ${path}/repayments/:demand/withdrawal`]: { row: granted('--', '--', '-'), ...application },
  [`POST ${path}/repayments/:demand/withdrawal`]: {
    row: granted('--', '--', '-'),
    ...application,
    fields: () => ({ reason: 'Kvitteringane kom.' }),
  },
  [`GET ${path}/report`]: { row: granted('oo', 'oo', 'o'), ...grantReport },
  [`POST ${path}/report`]: { row: granted('>x', '>x', '>'), ...grantReport },
  // Nothing is written in it yet, and so it is not sent.
  [`POST ${path}/report/send`]: { row: granted('>x', '>x', '>'), ...grantReport },
  [`GET ${path}/report/answers`]: { row: granted('ox', 'o-', 'o'), ...grantReport },
  [`GET ${path}/report/history`]: { row: granted('oo', 'o-', 'o'), ...grantReport },
  [`POST ${path}/report/asides/:aside`]: {
    row: granted('--', '--', '-'),
    ...grantReport,
    fields: () => ({ how: 'take' }),
  },
  [`POST ${path}/report/approval`]: {
    row: granted('xx', 'x>', 'x'),
    ...grantReport,
    fields: () => ({ decision: 'approve' }),
  },
  [`POST ${path}/closing`]: { row: granted('xx', 'xx', 'x'), ...application },
  [`POST ${path}/report/answers/:question`]: {
    row: granted('ox', 'o-', 'o'),
    ...grantReport,
    fields: () => ({ base: '0:' }),
    draftSave: true,
  },
}
