import { type Atom, LEAST_PLACES, placesIn, type ReleasedSet, tellsOfNoFew } from './audit.ts'
import { type Contexts, type Dimension, dimensions, orderedClasses } from './context.ts'
import {
  type CountedQuestion,
  chosenIn,
  countedQuestions,
  type Evaluated,
  figureIn,
  isCounted,
  type Question,
  questions,
} from './questions.ts'
import { LEAST_FOR_QUARTERS, type Spread, spreadOf } from './spread.ts'

/** An adoption with a checked evaluation. */
export type EvaluatedAdoption = Evaluated & { atom: Atom; contexts: Contexts }

/** `answered`: by how many adoptions. Nothing but that is told where they are too few. */
export type Result =
  | { question: CountedQuestion; answered: number; counts: { option: string; count: number }[] | null }
  | { question: Exclude<Question, CountedQuestion>; answered: number; spread: Spread | null }

/** Adoptions told of together. */
export type Group = { n: number; results: Result[] }

/** What everybody may see of the checked evaluations of a measure. Page, files and data are made from this and from nothing else. */
export type EvaluationRelease = {
  format: 'evaluation-release-1'
  /** The day it was made, YYYY-MM-DD. */
  madeOn: string
  /** How many adoptions it tells of; null with `whole` while they are too few. */
  n: number
  /** Adoptions with a checked evaluation that it does not tell of yet: too few to be told of without telling who. */
  waiting: number
  whole: Group | null
  by: { dimension: Dimension; groups: (Group & { classes: string[] })[] }[]
  /** `one-class`: all are alike in it. `too-few`: some group would tell of fewer than three municipalities. */
  leftOut: { dimension: Dimension | null; question: Question | null; reason: 'one-class' | 'too-few' }[]
}

/** The sets that were ever told of, by question; `n` is how many there are. What has been said once is known for good. */
export type Memory = Partial<Record<Question | 'n', Atom[][]>>

export type Made = { release: EvaluationRelease; memory: Memory } | 'waits'

/**
 * Makes a release from the checked evaluations of a measure, together with all that was released of it before. First all adoptions
 * as one, then each dimension by itself, in a fixed order and as finely as the audit allows: neighbouring classes are put together
 * before a dimension is left out. Each question is looked at by those who answered it. Which figures are told depends on places,
 * times and who answered what, never on what they answered.
 *
 * `waits`: telling of these adoptions would tell what one or two of them say beside an earlier release; that one stands.
 *
 * @param on YYYY-MM-DD.
 */
export function makeRelease(
  evaluated: EvaluatedAdoption[],
  earlier: Memory,
  on: string,
  audit: (sets: ReleasedSet[]) => boolean = tellsOfNoFew,
): Made {
  const release: EvaluationRelease = {
    format: 'evaluation-release-1',
    madeOn: on,
    n: 0,
    waiting: evaluated.length,
    whole: null,
    by: [],
    leftOut: [],
  }
  const said = new Said(earlier, audit)
  if (placesIn(evaluated.map(({ atom }) => atom)) < LEAST_PLACES)
    return said.isEmpty ? { release, memory: earlier } : 'waits'
  if (!said.tell('n', [evaluated])) return 'waits'
  const [whole] = groupsOf([evaluated], said, (question) =>
    release.leftOut.push({ dimension: null, question, reason: 'too-few' }),
  )
  if (!whole) return 'waits'
  for (const dimension of dimensions) {
    const classes = orderedClasses(
      dimension,
      evaluated.map(({ contexts }) => contexts[dimension]),
    )
    const partition = finest(classes, (parts) =>
      said.mayTell('n', parts.map((part) => membersOf(evaluated, dimension, part)).filter(isSome)),
    )
    if (!partition) {
      const reason = classes.length < 2 ? 'one-class' : 'too-few'
      release.leftOut.push({ dimension, question: null, reason })
      continue
    }
    const members = partition.map((part) => membersOf(evaluated, dimension, part))
    said.tell('n', members)
    const groups = groupsOf(members, said, (question) =>
      release.leftOut.push({ dimension, question, reason: 'too-few' }),
    )
    release.by.push({
      dimension,
      groups: groups.map((group, place) => ({ classes: partition[place] ?? [], ...group })),
    })
  }
  return { release: { ...release, n: evaluated.length, waiting: 0, whole }, memory: said.memory }
}

/** The same figures without the audit, for those who read these very answers as they are; nothing for fewer than three municipalities. */
export function wholeForReaders(evaluated: EvaluatedAdoption[]): Group | null {
  if (placesIn(atomsOf(evaluated)) < LEAST_PLACES) return null
  const [whole] = groupsOf([evaluated], new Said({}, () => true), () => undefined)
  return whole ?? null
}

const isSome = (list: unknown[]) => list.length > 0

/** What has been told so far, earlier and in this release. */
class Said {
  readonly memory: Memory
  readonly isEmpty: boolean
  private readonly audit: (sets: ReleasedSet[]) => boolean

  constructor(earlier: Memory, audit: (sets: ReleasedSet[]) => boolean) {
    this.memory = { ...earlier }
    this.isEmpty = (earlier.n ?? []).length === 0
    this.audit = audit
  }

  mayTell(question: Question | 'n', groups: EvaluatedAdoption[][]): boolean {
    return this.audit([...(this.memory[question] ?? []), ...groups.map(atomsOf)])
  }

  /** Tells, if it may be told. */
  tell(question: Question | 'n', groups: EvaluatedAdoption[][]): boolean {
    if (!this.mayTell(question, groups)) return false
    const sets = [...(this.memory[question] ?? []), ...groups.map(atomsOf)]
    this.memory[question] = [...new Map(sets.map((set) => [set.join(), set])).values()]
    return true
  }
}

const atomsOf = (group: EvaluatedAdoption[]) => group.map(({ atom }) => atom).sort()

const membersOf = (evaluated: EvaluatedAdoption[], dimension: Dimension, classes: string[]) =>
  evaluated.filter(({ contexts }) => classes.includes(contexts[dimension]))

/** Groups that are told of side by side; a question that would tell too much in one of them is left out in all. */
function groupsOf(
  members: EvaluatedAdoption[][],
  said: Said,
  leaveOut: (question: Question) => void,
): Group[] {
  const groups: Group[] = members.map(({ length }) => ({ n: length, results: [] }))
  for (const question of questions) {
    const answered = members.map((group) => group.filter((one) => hasAnswered(one, question)))
    if (!answered.some(isSome)) continue
    const least = isCounted(question) ? LEAST_PLACES : LEAST_FOR_QUARTERS
    const told = answered.map((group) => placesIn(atomsOf(group)) >= least)
    if (
      !said.tell(
        question,
        answered.filter((_, place) => told[place]),
      )
    ) {
      leaveOut(question)
      continue
    }
    for (const [place, group] of groups.entries())
      group.results.push(resultOf(question, answered[place] ?? [], told[place] ?? false))
  }
  return groups
}

const hasAnswered = (one: EvaluatedAdoption, question: Question) =>
  (isCounted(question) ? chosenIn(one, question) : figureIn(one, question)) !== null

function resultOf(question: Question, group: EvaluatedAdoption[], told: boolean): Result {
  const answered = group.length
  if (!isCounted(question)) {
    const values = group.flatMap((one) => figureIn(one, question) ?? [])
    const of = { people: question === 'reached', places: placesIn(atomsOf(group)) }
    return { question, answered, spread: told ? spreadOf(values, of) : null }
  }
  const chosen = group.flatMap((one) => chosenIn(one, question) ?? [])
  const counts = countedQuestions[question].map((option) => ({
    option,
    count: chosen.filter((each) => each === option).length,
  }))
  return { question, answered, counts: told ? counts : null }
}

/**
 * The partition of classes into runs of neighbours that has most parts among those that are allowed; among equals the first, with the
 * classes joined from the far end. What is not known is joined to nothing. None when only the whole is allowed.
 */
function finest(classes: string[], allowed: (parts: string[][]) => boolean): string[][] | undefined {
  const partitions: string[][][] = []
  for (let cuts = 1; cuts < 2 ** Math.max(0, classes.length - 1); cuts += 1)
    partitions.push(cutAt(classes, cuts))
  const sensible = partitions.filter((parts) =>
    parts.every((part) => part.length === 1 || !part.includes('unknown')),
  )
  return sensible.sort((a, b) => b.length - a.length).find(allowed)
}

/** `cuts` has a bit for each place between two classes. */
function cutAt(classes: string[], cuts: number): string[][] {
  const parts: string[][] = []
  for (const [place, each] of classes.entries())
    if (place > 0 && (cuts & (1 << (place - 1))) === 0) parts.at(-1)?.push(each)
    else parts.push([each])
  return parts
}
