/**
 * The answers of one adoption at one time, as the audit names them: the place first, then the adoption, then which of its answers. New
 * answers make a new atom, so that a release and the one before it are looked at together.
 */
export type Atom = `${string} ${string} ${string}`

/** The atoms that a published figure was worked out over. */
export type ReleasedSet = readonly Atom[]

/** A figure tells of at least so many municipalities together. */
export const LEAST_PLACES = 3

export const placesIn = (atoms: ReleasedSet) => new Set(atoms.map((atom) => atom.split(' ')[0])).size

/**
 * Whether figures over all these sets, put beside each other, tell of no one or two municipalities.
 *
 * Atoms that lie in exactly the same sets form a cell. Every published figure stays as it is when the answers within a cell change
 * places, so nothing worked out of them, by subtraction or otherwise, tells one atom of a cell from another: a sum that can be
 * solved for is a sum over whole cells, and a figure of none (or of all) tells the same of every atom of the cells in it. With three
 * municipalities or more in each cell there is nothing smaller to be found. Linear combinations alone would allow a little more, but a
 * count of none takes atoms out of the equations, and what is left of two overlapping groups may then be one: cells hold against
 * that too. The answers themselves are not looked at, so what is left out tells nothing of them either.
 */
export function tellsOfNoFew(sets: Iterable<ReleasedSet>): boolean {
  const memberships = new Map<Atom, number[]>()
  let number = 0
  for (const set of sets) {
    for (const atom of set) memberships.set(atom, [...(memberships.get(atom) ?? []), number])
    number += 1
  }
  const cells = Map.groupBy(memberships.keys(), (atom) => memberships.get(atom)?.join())
  return [...cells.values()].every((cell) => placesIn(cell) >= LEAST_PLACES)
}
