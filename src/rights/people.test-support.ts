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

/**
 * Everybody who comes near a measure in use, a small grant or an inventory: of the partnership and of another one, tied to a row and
 * not. Coordinator, project leader and evaluator are of the municipality, the linked project and the measure that the rows are about.
 */
export const placePeople = [
  ...roles,
  'signed-in',
  /** Coordinator of another municipality of the partnership. */
  'neighbour',
  /** Coordinator of a municipality outside it. */
  'outsider',
  /** Leads a project that no row is linked to. */
  'leader-elsewhere',
  /** Officer of the partnership beside `regional-officer`, who writes, sends and proposes nothing. */
  'second-officer',
  /** Officer of another partnership. */
  'region-elsewhere',
  /** Evaluator of a measure that no row is about. */
  'evaluator-elsewhere',
  /** Reads an application and has said that nothing ties them to it. */
  'reader',
  /** Was asked to read it and has said that something does. */
  'tied-reader',
  /** The person who was proposed as a contact, signed in. */
  'contact',
] as const
export type PlacePerson = (typeof placePeople)[number]
export type PlaceRow = Record<PlacePerson, string>

export const anyone = (letters: string) =>
  Object.fromEntries(placePeople.map((person) => [person, letters])) as PlaceRow

/** Those named get `letters`. */
export const each = (letters: string, ...who: PlacePerson[]): Partial<PlaceRow> =>
  Object.fromEntries(who.map((person) => [person, letters]))

/** Nobody but those named; a visitor is asked to sign in. */
export const noneBut = (...named: Partial<PlaceRow>[]): PlaceRow =>
  Object.assign(anyone('-'), { public: 's' }, ...named)

const withWork = [
  'coordinator',
  'neighbour',
  'outsider',
  'project-leader',
  'leader-elsewhere',
  'regional-officer',
  'second-officer',
  'region-elsewhere',
  'administrator',
  'reader',
  'tied-reader',
] as const satisfies readonly PlacePerson[]
/** Whoever has a role in the workspace. */
export const working = (letters: string) => noneBut(each(letters, ...withWork))
/** The same, and those who follow for a funder or evaluate. */
export const visiting = (letters: string) =>
  noneBut(each(letters, ...withWork, 'case-officer', 'evaluator', 'evaluator-elsewhere'))
