import type { Atom } from './audit.ts'
import { type CountedQuestion, chosenIn, countedQuestions, type Question } from './questions.ts'
import type { EvaluatedAdoption, EvaluationRelease, Group } from './release.ts'

/** A release as somebody outside reads it, who knows which municipality lies in which class and who answered which question. */
export type Published = { release: EvaluationRelease; evaluated: EvaluatedAdoption[] }

type Figure = { question: CountedQuestion; option: string; atoms: Atom[]; count: number }

const single: readonly Question[] = ['aims', 'again', 'running12', 'running24', 'beforeAfter', 'comparison']

/** Every count in every release, with those it counts. */
function figuresOf(published: Published[]): Figure[] {
  return published.flatMap(({ release, evaluated }) =>
    groupsIn(release).flatMap(({ group, has }) =>
      group.results.flatMap((result) => {
        if (!('counts' in result) || result.counts === null) return []
        const { question } = result
        const atoms = evaluated
          .filter((one) => has(one) && chosenIn(one, question) !== null)
          .map(({ atom }) => atom)
        return result.counts.map(({ option, count }) => ({ question, option, atoms, count }))
      }),
    ),
  )
}

export const groupsIn = ({ whole, by }: EvaluationRelease) => [
  ...(whole ? [{ group: whole as Group, has: (_: EvaluatedAdoption) => true }] : []),
  ...by.flatMap(({ dimension, groups }) =>
    groups.map((group) => ({
      group: group as Group,
      has: (one: EvaluatedAdoption) => group.classes.includes(one.contexts[dimension]),
    })),
  ),
]

/** Exact: a sum of variables with whole coefficients over one denominator is never needed, so numerator and denominator are whole. */
type Fraction = { over: bigint; under: bigint }
const fraction = (over: bigint, under = 1n): Fraction => {
  const [a, b] = under < 0n ? [-over, -under] : [over, under]
  const by = divisor(a < 0n ? -a : a, b) || 1n
  return { over: a / by, under: b / by }
}
const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
const minus = (a: Fraction, b: Fraction) => fraction(a.over * b.under - b.over * a.under, a.under * b.under)
const times = (a: Fraction, b: Fraction) => fraction(a.over * b.over, a.under * b.under)
const through = (a: Fraction, b: Fraction) => fraction(a.over * b.under, a.under * b.over)
const none = fraction(0n)
const isNone = ({ over }: Fraction) => over === 0n

/** Coefficients by variable, and what they come to. */
type Equation = { of: Map<string, Fraction>; is: Fraction }

function less(a: Equation, b: Equation, by: Fraction): Equation {
  const of = new Map(a.of)
  for (const [name, value] of b.of) {
    const left = minus(of.get(name) ?? none, times(by, value))
    if (isNone(left)) of.delete(name)
    else of.set(name, left)
  }
  return { of, is: minus(a.is, times(by, b.is)) }
}

/** Gaussian elimination to the end: each row begins with a variable that no other row has. */
class Solved {
  readonly rows = new Map<string, Equation>()

  add(equation: Equation) {
    const rest = this.reduce(equation)
    const [first] = rest.of.keys()
    if (first === undefined) return
    const lead = rest.of.get(first) ?? none
    const row: Equation = {
      of: new Map([...rest.of].map(([name, value]) => [name, through(value, lead)])),
      is: through(rest.is, lead),
    }
    for (const [name, other] of this.rows) {
      const by = other.of.get(first)
      if (by) this.rows.set(name, less(other, row, by))
    }
    this.rows.set(first, row)
  }

  reduce(equation: Equation): Equation {
    let rest = equation
    for (const [name, row] of this.rows) {
      const by = rest.of.get(name)
      if (by) rest = less(rest, row, by)
    }
    return rest
  }

  /** Whether the sum can be worked out from the rows. */
  knows(coefficients: [string, bigint][]): boolean {
    return (
      this.reduce({ of: new Map(coefficients.map(([name, by]) => [name, fraction(by)])), is: none }).of
        .size === 0
    )
  }
}

/** What somebody works out of all that was published: by variable (who and which answer), yes or no. */
function solve(figures: Figure[]): { solved: Solved; known: Map<string, 0 | 1> } {
  const known = new Map<string, 0 | 1>()
  const name = (atom: Atom, { question, option }: Figure) => `${atom} ${question} ${option}`
  const equations: Equation[] = figures.map((figure) => ({
    of: new Map(figure.atoms.map((atom) => [name(atom, figure), fraction(1n)])),
    is: fraction(BigInt(figure.count)),
  }))
  // Everybody gave exactly one answer to a question that takes one.
  for (const figure of figures)
    if (single.includes(figure.question))
      for (const atom of figure.atoms)
        equations.push({
          of: new Map(
            countedQuestions[figure.question].map((option) => [
              name(atom, { ...figure, option }),
              fraction(1n),
            ]),
          ),
          is: fraction(1n),
        })
  const solved = new Solved()
  for (const equation of equations) solved.add(equation)
  for (;;) {
    const before = known.size
    for (const equation of [...equations, ...solved.rows.values()]) bound(equation, known)
    for (const [variable, value] of known)
      solved.add({ of: new Map([[variable, fraction(1n)]]), is: fraction(BigInt(value)) })
    if (known.size === before) return { solved, known }
  }
}

/** A sum of answers, each none or one, that is as small or as large as it can be, gives all of them: counts of none and of all. */
function bound({ of, is }: Equation, known: Map<string, 0 | 1>) {
  let least = none
  let most = none
  for (const [name, by] of of) {
    const value = known.get(name)
    const low = value === undefined ? (by.over < 0n ? by : none) : times(by, fraction(BigInt(value)))
    const high = value === undefined ? (by.over > 0n ? by : none) : times(by, fraction(BigInt(value)))
    least = minus(least, times(low, fraction(-1n)))
    most = minus(most, times(high, fraction(-1n)))
  }
  for (const [end, at] of [['least', least] as const, ['most', most] as const]) {
    if (!isNone(minus(is, at))) continue
    for (const [name, by] of of)
      if (!known.has(name)) known.set(name, (end === 'least') === by.over > 0n ? 0 : 1)
  }
}

/**
 * What can be found out about one or two municipalities that is not said of three or more alike. Two ways: the sums are solved as
 * equations; and for few adoptions all answers that fit the figures are tried, question by question.
 */
export function findSmallCells(published: Published[]): string[] {
  const figures = figuresOf(published)
  const found: string[] = []
  for (const [question, own] of Map.groupBy(figures, (figure) => figure.question)) {
    const { solved, known } = solve(own)
    const signature = signatures(own)
    const atoms = [...new Set(own.flatMap((figure) => figure.atoms))]
    for (const option of countedQuestions[question]) {
      const name = (atom: Atom) => `${atom} ${question} ${option}`
      const answers = new Map(
        atoms.flatMap((atom) => (known.has(name(atom)) ? [[atom, known.get(name(atom)) ?? 0]] : [])),
      )
      found.push(
        ...few(answers as Map<Atom, number>, signature).map((what) => `${question} ${option}: ${what}`),
      )
      const open = atoms.filter((atom) => !answers.has(atom))
      for (const [place, a] of open.entries())
        for (const b of open.slice(place + 1))
          if (
            solved.knows([
              [name(a), 1n],
              [name(b), 1n],
            ]) ||
            solved.knows([
              [name(a), 1n],
              [name(b), -1n],
            ])
          )
            found.push(`${question} ${option}: ${a} with ${b}`)
      const tried = tryAll(
        own.filter((figure) => figure.option === option),
        atoms,
      )
      found.push(...few(tried, signature).map((what) => `${question} ${option} by trying: ${what}`))
    }
  }
  return [...new Set(found)]
}

/** In which of the told groups somebody is counted: those in the same are told of alike. */
function signatures(figures: Figure[]): Map<Atom, string> {
  const seen = new Map<Atom, string>()
  for (const [place, { atoms }] of figures.entries())
    for (const atom of atoms) seen.set(atom, `${seen.get(atom) ?? ''} ${place}`)
  return seen
}

/** Those of whom the same is known as of fewer than three municipalities. */
function few(answers: Map<Atom, number>, signature: Map<Atom, string>): string[] {
  const groups = Map.groupBy(answers, ([atom, value]) => `${signature.get(atom)} = ${value}`)
  return [...groups.values()]
    .filter((group) => new Set(group.map(([atom]) => atom.split(' ')[0])).size < 3)
    .map((group) => group.map(([atom, value]) => `${atom} = ${value}`).join(', '))
}

const MOST_TO_TRY = 11

/** The answers that are the same in every way to answer that fits all counts of one option. */
function tryAll(figures: Figure[], atoms: Atom[]): Map<Atom, number> {
  if (atoms.length > MOST_TO_TRY || atoms.length === 0) return new Map()
  const sums = figures.map(({ atoms: counted, count }) => ({
    mask: counted.reduce((mask, atom) => mask | (1 << atoms.indexOf(atom)), 0),
    count,
  }))
  let always = 2 ** atoms.length - 1
  let never = always
  for (let world = 0; world < 2 ** atoms.length; world += 1)
    if (sums.every(({ mask, count }) => bits(world & mask) === count)) {
      always &= world
      never &= ~world
    }
  return new Map(
    atoms.flatMap((atom, place): [Atom, number][] => {
      if (always & (1 << place)) return [[atom, 1]]
      return never & (1 << place) ? [[atom, 0]] : []
    }),
  )
}

function bits(value: number): number {
  let count = 0
  for (let rest = value; rest > 0; rest &= rest - 1) count += 1
  return count
}
