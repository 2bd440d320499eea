import type { FormDefinition } from '../../../platform/forms/definition.ts'
import { type Ctx, member, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { type MadeFor, saveFormDraft } from '../form-version.ts'
import { type FormVersion, findFormVersion } from '../queries.ts'

/** The version that is edited, whatever its state; 404 where there is none. */
export async function versionOf(c: Ctx): Promise<FormVersion> {
  return (await findFormVersion(c.var.db, c.req.param('id') ?? '')) ?? notFound()
}

/** Saves a changed definition on top of what was just read; false when somebody saved in that very moment. */
export function saveChanged(
  c: Ctx,
  version: FormVersion,
  definition: FormDefinition,
  madeFor: MadeFor = version,
): Promise<boolean> {
  const { year, programmeId } = madeFor
  return saveFormDraft(transaction(c), { viewer: member(c), requestId: c.var.requestId }, version, {
    definition,
    year,
    programmeId,
  })
}

/** Back to the list of questions, at the one that was changed. */
export const toStructure = (c: Ctx, version: FormVersion, anchor = '') =>
  c.redirect(`/${c.var.language}/workspace/forms/${version.id}/edit?saved=1${anchor}`, 303)

export const field = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
