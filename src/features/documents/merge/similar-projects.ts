import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { SettledItem } from '../review/decisions.ts'
import { listCandidateProjects } from './queries.ts'

export type SimilarProject = {
  id: string
  slug: string
  name: string
  owner: string | null
  mayEdit: boolean
  score: number
}

/** What is known of a document's project so far; everything may be missing. */
export type ProjectSketch = {
  name: string | undefined
  owner: string | undefined
  projectNumber: string | undefined
  /** Keys ('NO-1866'), of any year. */
  municipalities: string[]
}

/** What is known of the project so far: confirmed values first, else what was read. */
export function sketchOf(settled: SettledItem[]): ProjectSketch {
  const value = (...keys: string[]) => {
    const found = settled.find(({ item }) => keys.includes(item.key))
    if (found?.settled.state === 'confirmed') return found.settled.value
    // A name that is still in doubt may well be that of a project we have; a list of places is names, not keys.
    return found?.settled.state === 'open' && found.item.type !== 'municipalities'
      ? found.item.value
      : undefined
  }
  const line = (...keys: string[]) => {
    const one = value(...keys)
    return typeof one === 'string' ? one : undefined
  }
  const places = value('municipalities')
  return {
    name: line('projectName'),
    owner: line('projectOwner', 'sender'),
    projectNumber: line('projectNumber'),
    municipalities: Array.isArray(places) ? places : [],
  }
}

/** From this score on, 0 to 1, a project is proposed. */
const enough = 0.45
const mostProposed = 5

/**
 * Projects the viewer may see that a document may be about, the most similar first, at most five. The score: how alike
 * the names are (0.6), the same owner (0.2), the share of municipalities in common (0.2), compared by today's codes; the
 * same project number alone is enough.
 */
export async function findSimilarProjects(
  db: Db,
  viewer: Viewer,
  sketch: ProjectSketch,
): Promise<SimilarProject[]> {
  const words = wordsOf(sketch.name ?? '')
    .filter((word) => word.length >= 4)
    .slice(0, 12)
  const candidates = await listCandidateProjects(db, viewer, { ...sketch, words })
  return candidates
    .map(({ projectNumber, sharedMunicipalities, allMunicipalities, ...project }) => {
      const same = sketch.projectNumber !== undefined && projectNumber === sketch.projectNumber
      const names = sketch.name ? likeness(sketch.name, project.name) : 0
      const owners = sketch.owner && project.owner && fold(sketch.owner) === fold(project.owner) ? 1 : 0
      const places = allMunicipalities > 0 ? sharedMunicipalities / allMunicipalities : 0
      return { ...project, score: same ? 1 : 0.6 * names + 0.2 * owners + 0.2 * places }
    })
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug))
    .slice(0, mostProposed)
}

/** Small letters and digits only; å, ä, æ and ø, ö as one letter each, other accents off. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æä]/g, 'ä')
    .replace(/[øö]/g, 'ö')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const wordsOf = (text: string) => fold(text).split(' ').filter(Boolean)

/** How alike two names are, 0 to 1: the share of letter pairs in common (Dice), words in any order. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)]
  const total = one.length + other.length
  if (total === 0) return fold(a) === fold(b) ? 1 : 0
  const left = new Map<string, number>()
  for (const pair of one) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of other) {
    const count = left.get(pair) ?? 0
    if (count > 0) {
      left.set(pair, count - 1)
      shared += 1
    }
  }
  return (2 * shared) / total
}

function pairs(text: string): string[] {
  return wordsOf(text).flatMap((word) =>
    word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
  )
}
