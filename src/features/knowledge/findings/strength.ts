import type { FindingSource } from './finding.ts'

/** What a finding rests on. */
export type Strength = {
  sources: number
  /** Sources that do not come from one another: counted by `independence`, letters large or small. */
  voices: number
  municipalities: number
  /** Kinds of source. */
  kinds: number
  /** 1: one voice. 2: two or more. 3: at least three voices from at least two municipalities or two kinds of source. */
  level: StrengthLevel
}
export type StrengthLevel = 0 | 1 | 2 | 3
export const strengthLevels: readonly StrengthLevel[] = [0, 1, 2, 3]

/**
 * The strength of a finding: number and independence of its sources. Two quotes of the same voice count once; that a text was quoted
 * again in another report does not make it stronger.
 */
export function strengthOf(
  sources: Pick<FindingSource, 'kind' | 'independence' | 'municipalityKey'>[],
): Strength {
  const different = (values: (string | null)[]) => new Set(values.filter((value) => value !== null)).size
  const voices = different(sources.map(({ independence }) => independence.trim().toLowerCase()))
  const municipalities = different(sources.map(({ municipalityKey }) => municipalityKey))
  const kinds = different(sources.map(({ kind }) => kind))
  const level = voices === 0 ? 0 : voices === 1 ? 1 : voices >= 3 && (municipalities > 1 || kinds > 1) ? 3 : 2
  return { sources: sources.length, voices, municipalities, kinds, level }
}
