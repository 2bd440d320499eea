import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { slugsFor } from '../../../platform/text/slug.ts'
import type { KnowledgeAct as Act } from '../act.ts'
import { mayWriteFor } from '../queries.ts'
import { type ExampleText, missingForSending } from './example.ts'
import { mailExample } from './mails/mail-example.ts'
import { insertExampleRow, lockExample, selectExample, updateExample, updateExampleState } from './queries.ts'

type Refused<Reason extends string> = { ok: false; reason: Reason }

/** Addresses that mean something else. */
const taken = new Set(['new'])

/** Begins a good example as a draft of a partnership. Refused for somebody who does not work there. */
export async function createExample(
  tx: Tx,
  act: Act,
  { partnershipId, ...text }: ExampleText & { partnershipId: string },
): Promise<{ ok: true; id: string; slug: string } | Refused<'not-yours'>> {
  const { viewer } = act
  if (viewer.kind !== 'member' || !(await mayWriteFor(tx, viewer, partnershipId)))
    return { ok: false, reason: 'not-yours' }
  for (const slug of slugsFor(text.title, taken)) {
    const id = await insertExampleRow(tx, { ...text, slug, partnershipId, createdBy: viewer.accountId })
    if (!id) continue
    await audit(tx, act, 'example-written', { kind: 'good-example', id })
    return { ok: true, id, slug }
  }
  throw new Error('no free address for an example')
}

/** Saves an example that is being written. Refused while others read it, and over somebody else's newer version. */
export async function saveExample(
  tx: Tx,
  act: Act,
  id: string,
  { baseVersion, ...text }: ExampleText & { baseVersion: number },
): Promise<{ ok: true } | Refused<'not-found' | 'not-open' | 'conflict'>> {
  const { viewer } = act
  const example = await selectExample(tx, viewer, id)
  if (!example?.mayWrite || viewer.kind !== 'member') return { ok: false, reason: 'not-found' }
  if (example.state !== 'draft' && example.state !== 'returned') return { ok: false, reason: 'not-open' }
  if (!(await updateExample(tx, example.id, baseVersion, text, viewer.accountId)))
    return { ok: false, reason: 'conflict' }
  await audit(tx, act, 'example-saved', { kind: 'good-example', id: example.id })
  return { ok: true }
}

/** Gives it to the region to read. Refused while something that readers need is missing. */
export async function sendExample(
  tx: Tx,
  act: Act,
  id: string,
): Promise<
  | { ok: true }
  | Refused<'not-found'>
  | Refused<'not-open'>
  | { ok: false; reason: 'incomplete'; missing: string[] }
> {
  const example = await selectExample(tx, act.viewer, id)
  if (!example?.mayWrite) return { ok: false, reason: 'not-found' }
  const locked = await lockExample(tx, example.id)
  if (locked?.state !== 'draft' && locked?.state !== 'returned') return { ok: false, reason: 'not-open' }
  const missing = missingForSending(example)
  if (missing.length > 0) return { ok: false, reason: 'incomplete', missing }
  await updateExampleState(tx, example.id, { state: 'sent' })
  await audit(tx, act, 'example-sent', { kind: 'good-example', id: example.id })
  await mailExample(tx, act, example.id, 'region')
  return { ok: true }
}

export type ExampleStep = { step: 'region' | 'reader'; decision: 'approve' | 'return'; note: string }
export type ExampleValidated =
  | { ok: true }
  | Refused<
      'not-found' | 'not-waiting' | 'own-example' | 'not-the-region' | 'not-independent' | 'note-missing'
    >

/**
 * One of the two readings. The region's: by an officer of the partnership who did not write it. The reader's: by somebody from outside
 * (an evaluator, a regional officer or coordinator elsewhere) who neither wrote it nor approved it for the region; with it the example
 * is published. Whoever sends it back says why.
 */
export async function validateExample(
  tx: Tx,
  act: Act,
  id: string,
  { step, decision, note }: ExampleStep,
): Promise<ExampleValidated> {
  const { viewer } = act
  const example = await selectExample(tx, viewer, id)
  if (!example || viewer.kind !== 'member') return { ok: false, reason: 'not-found' }
  const locked = await lockExample(tx, example.id)
  const waiting = step === 'region' ? 'sent' : 'region-approved'
  if (locked?.state !== waiting) return { ok: false, reason: 'not-waiting' }
  if (locked.writers.includes(viewer.accountId)) return { ok: false, reason: 'own-example' }
  if (step === 'region' && !example.mayLead) return { ok: false, reason: 'not-the-region' }
  if (step === 'reader' && !example.mayRead) return { ok: false, reason: 'not-independent' }
  if (decision === 'return' && note.trim() === '') return { ok: false, reason: 'note-missing' }
  const by = viewer.accountId
  if (decision === 'return') await updateExampleState(tx, example.id, { state: 'returned', note })
  else
    await updateExampleState(
      tx,
      example.id,
      step === 'region' ? { state: 'region-approved', by, note } : { state: 'published', by, note },
    )
  await audit(tx, act, 'example-read', { kind: 'good-example', id: example.id }, { step, decision })
  const told = decision === 'return' ? 'returned' : step === 'region' ? 'reader' : 'published'
  await mailExample(tx, act, example.id, told, note)
  return { ok: true }
}

/** Takes a published example back; an officer of the region does. */
export async function withdrawExample(
  tx: Tx,
  act: Act,
  id: string,
): Promise<{ ok: true } | Refused<'not-found' | 'not-published'>> {
  const example = await selectExample(tx, act.viewer, id)
  if (!example?.mayLead) return { ok: false, reason: 'not-found' }
  const locked = await lockExample(tx, example.id)
  if (locked?.state !== 'published') return { ok: false, reason: 'not-published' }
  await updateExampleState(tx, example.id, { state: 'withdrawn' })
  await audit(tx, act, 'example-withdrawn', { kind: 'good-example', id: example.id })
  return { ok: true }
}
