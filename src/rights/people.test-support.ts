import { roles } from '../platform/access/viewer.ts'

/**
 * Everybody who asks: one of each role, somebody with an account and no role, and those who come close to a report without it being
 * theirs.
 */
export const people = [
  ...roles,
  'signed-in',
  /** Case officer of the other programme. */
  'officer-elsewhere',
  /** Project leader of the other projects, by name. */
  'leader-elsewhere',
  /** Coordinator of a municipality that takes part in the own projects and does not own them. */
  'follower',
  /** Project leader of the own projects' owner and case officer of their programme: sends, and may not decide on it. */
  'sender',
] as const
export type Person = (typeof people)[number]

/** A letter for each column, spaces left out; one letter stands for all columns. */
export type Row = Record<Person, string>

export const everyone = (letters: string) =>
  Object.fromEntries(people.map((person) => [person, letters])) as Row

/** Nobody but those named; a visitor is asked to sign in. */
export const only = (named: Partial<Row>): Row => ({ ...everyone('-'), public: 's', ...named })

/** Those who may edit the own projects. */
export const writersOnly = (own: string, administrator: string, more: Partial<Row> = {}): Row =>
  only({
    coordinator: own,
    'project-leader': own,
    'regional-officer': own,
    sender: own,
    administrator,
    ...more,
  })

/** Those with a workspace, whatever the columns. */
export const workers = writersOnly('o', 'o', { 'leader-elsewhere': 'o', follower: 'o' })
/** The same, and those who follow projects for a funder or evaluate them. */
export const visitorsOfWorkspace: Row = {
  ...workers,
  'case-officer': 'o',
  'officer-elsewhere': 'o',
  evaluator: 'o',
}

/** The same people with other answers: what they get is `to` where it was `from`. */
export const turned = (row: Row, from: string, to: string) =>
  Object.fromEntries(people.map((person) => [person, row[person].replaceAll(from, to)])) as Row
