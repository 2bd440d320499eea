import type { SelectionReason, SurveyDimension } from './survey-ledger.ts'
import { folded } from './words.ts'

const code = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The objects of a file that are the project's: those whose code is the project's number (spaces and signs apart), else those whose
 * name is the project's name or holds it, or the other way round. Nothing where no object is like it.
 */
export function proposeObjects(
  dimensions: readonly SurveyDimension[],
  project: { name: string; number: string },
): { objects: string[]; reason: SelectionReason } {
  const all = dimensions.flatMap(({ objects }) => objects)
  const number = code(project.number)
  if (number !== '') {
    const numbered = all.filter(({ key }) => code(key.slice(key.indexOf(':') + 1)) === number)
    if (numbered.length > 0) return { objects: numbered.map(({ key }) => key), reason: 'project-number' }
  }
  const name = folded(project.name)
  const named = all.filter((object) => {
    const own = folded(object.name)
    return own.length >= 5 && name.length >= 5 && (own === name || own.includes(name) || name.includes(own))
  })
  if (named.length > 0) return { objects: named.map(({ key }) => key), reason: 'project-name' }
  return { objects: [], reason: 'nothing' }
}
