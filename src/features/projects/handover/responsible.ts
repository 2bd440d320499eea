import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { selectResponsible } from './queries.ts'

export type Responsible = { accountId: string; name: string; email: string; language: Language }

/**
 * Who answers for a project now: its own project leaders; where it has none, the project leaders of its owner; else who created it, as
 * long as they work here; else the coordinators of the owner's municipality; else the administrators. Closed accounts answer for
 * nothing. By name. Empty only where nobody at all could take it on.
 */
export async function responsiblePeople(db: Db, projectId: string): Promise<Responsible[]> {
  return (await responsibleFor(db, [projectId])).get(projectId) ?? []
}

/** `responsiblePeople` of several projects, by the project's id. */
export async function responsibleFor(db: Db, projectIds: string[]): Promise<Map<string, Responsible[]>> {
  if (projectIds.length === 0) return new Map()
  const rows = await selectResponsible(db, projectIds)
  const found = new Map<string, Responsible[]>()
  for (const { projectId, ...person } of rows) {
    const people = found.get(projectId)
    if (people) people.push(person)
    else found.set(projectId, [person])
  }
  return found
}
