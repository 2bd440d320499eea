import type { Viewer } from '../../platform/access/viewer.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { FormDefinition } from '../../platform/forms/definition.ts'
import { type Problem, readDefinition } from '../../platform/forms/index.ts'
import {
  deleteDraft,
  findFormVersion,
  insertVersionRow,
  lockForm,
  updateDraft,
  updateState,
} from './queries.ts'

/** Who does it, and in which request. */
export type Act = { viewer: Viewer; requestId?: string }

/** What the version is for: a year (null: until the next), a programme (null: any). */
export type MadeFor = { year: number | null; programmeId: string | null }

/**
 * Stores a definition as the next version of the form it names, as a draft. It may still have problems that
 * `readDefinition` finds; those stop publishing, not keeping.
 */
export async function insertFormVersion(
  tx: Tx,
  act: Act,
  definition: FormDefinition,
  options: Partial<MadeFor> & { builtIn?: boolean } = {},
): Promise<{ id: string; version: number }> {
  await lockForm(tx, definition.key)
  const made = await insertVersionRow(tx, {
    formKey: definition.key,
    definition,
    year: options.year ?? null,
    programmeId: options.programmeId ?? null,
    builtIn: options.builtIn ?? false,
    createdBy: act.viewer.kind === 'member' ? act.viewer.accountId : null,
  })
  await audit(tx, act, 'form-version-made', subject(made.id), {
    form: definition.key,
    version: made.version,
  })
  return made
}

export type Published =
  | { ok: true }
  | { ok: false; reason: 'notFound' | 'notDraft' | 'changed' }
  | { ok: false; reason: 'problems'; problems: Problem[] }

/**
 * Opens a draft for reports. Refused while `readDefinition` finds a problem, and where somebody has saved since `edit`. What
 * is published never changes again; a later published version for the same year and programme takes its place.
 */
export async function publishFormVersion(tx: Tx, act: Act, id: string, edit?: number): Promise<Published> {
  const found = await findFormVersion(tx, id)
  if (!found) return { ok: false, reason: 'notFound' }
  if (found.state !== 'draft') return { ok: false, reason: 'notDraft' }
  const read = readDefinition(found.definition)
  if (!read.ok) return { ok: false, reason: 'problems', problems: read.problems }
  if (!(await updateState(tx, id, 'draft', 'published', edit ?? found.edit)))
    return { ok: false, reason: 'changed' }
  await audit(tx, act, 'form-version-published', subject(id), { form: found.formKey, version: found.version })
  return { ok: true }
}

/** Takes a published version out of use for new reports; those written in it keep it. False where it is not published. */
export async function withdrawFormVersion(tx: Tx, act: Act, id: string): Promise<boolean> {
  const done = await updateState(tx, id, 'published', 'withdrawn')
  if (done) await audit(tx, act, 'form-version-withdrawn', subject(id))
  return done
}

/** Saves a draft; false where somebody has saved since `edit`, or it is published by now. */
export async function saveFormDraft(
  tx: Tx,
  act: Act,
  draft: { id: string; edit: number },
  change: MadeFor & { definition: FormDefinition },
): Promise<boolean> {
  const done = await updateDraft(tx, draft.id, draft.edit, change)
  if (done) await audit(tx, act, 'form-version-saved', subject(draft.id), { edit: draft.edit + 1 })
  return done
}

/** Throws a draft away; false where somebody has saved since `edit`, or it is published by now. */
export async function discardFormDraft(
  tx: Tx,
  act: Act,
  draft: { id: string; edit: number },
): Promise<boolean> {
  const done = await deleteDraft(tx, draft.id, draft.edit)
  if (done) await audit(tx, act, 'form-version-discarded', subject(draft.id))
  return done
}

const subject = (id: string) => ({ kind: 'form-version', id })
