import type { Db } from '../../../platform/database/database.ts'
import type { FormDefinition } from '../../../platform/forms/definition.ts'
import { findFormVersion } from '../../forms/index.ts'

/** What the view is about. */
export type Selection = { programmeId: string; year: number; formKey: string }

type Kind = { year: number; form_key: string; form_version_id: string }

export type Chosen = {
  selection: Selection
  definition: FormDefinition
  /** Every year and form there is, newest first. */
  kinds: { year: number; formKey: string; definition: FormDefinition }[]
}

/**
 * Which year and form of the programme's to show: what is asked for where there is such a one, else the newest. Undefined
 * where the programme has none.
 */
export async function chooseSelection(
  db: Db,
  programmeId: string,
  kinds: Kind[],
  asked: { year: string | undefined; form: string | undefined },
): Promise<Chosen | undefined> {
  const definitions = new Map<string, FormDefinition>()
  for (const id of new Set(kinds.map(({ form_version_id }) => form_version_id))) {
    const found = await findFormVersion(db, id)
    if (found) definitions.set(id, found.definition)
  }
  const known = kinds.flatMap(({ year, form_key, form_version_id }) => {
    const definition = definitions.get(form_version_id)
    return definition ? [{ year, formKey: form_key, definition }] : []
  })
  const wanted =
    known.find(({ year, formKey }) => String(year) === asked.year && formKey === asked.form) ??
    known.find(({ year }) => String(year) === asked.year && asked.form === undefined) ??
    known.find(({ formKey }) => formKey === asked.form) ??
    known[0]
  if (!wanted) return undefined
  return {
    selection: { programmeId, year: wanted.year, formKey: wanted.formKey },
    definition: wanted.definition,
    kinds: known,
  }
}
