import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { typed } from '../../../platform/forms/saving/origin.ts'
import { writeAnswer } from '../../../platform/forms/saving/queries.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import { slugsFor } from '../../../platform/text/slug.ts'
import type { KnowledgeAct } from '../act.ts'
import { mayWriteFor } from '../queries.ts'
import { citationsOf } from './citing/citations.ts'
import {
  insertSynthesis,
  insertVersion,
  lockSynthesis,
  selectSynthesis,
  withdrawSynthesisRow,
} from './queries.ts'
import type { Citation, SynthesisText } from './synthesis.ts'
import { keptOf } from './text/queries.ts'
import { issuesOfText, loadWorkingText } from './text/working-text.ts'

type Refused<Reason extends string> = { ok: false; reason: Reason }

/** Addresses that mean something else. */
const taken = new Set(['new'])

/**
 * Begins the synthesis of a theme. Refused for somebody who does not work there, and where the theme has one in that language. `edit`
 * tells its text from what it becomes.
 */
export async function createSynthesis(
  tx: Tx,
  act: KnowledgeAct,
  { partnershipId, theme, language, ...text }: SynthesisText & { partnershipId: string },
): Promise<{ ok: true; id: string; slug: string; edit: number } | Refused<'not-yours' | 'theme-taken'>> {
  const { viewer } = act
  if (viewer.kind !== 'member' || !(await mayWriteFor(tx, viewer, partnershipId)))
    return { ok: false, reason: 'not-yours' }
  const { accountId } = viewer
  for (const slug of slugsFor(text.title, taken)) {
    const made = await insertSynthesis(tx, { theme, language, slug, partnershipId, createdBy: accountId })
    if (made === 'slug-taken') continue
    if (made === 'theme-taken') return { ok: false, reason: 'theme-taken' }
    const written = Object.entries(text).filter(([, value]) => value !== '')
    for (const [question, value] of written)
      await writeAnswer(tx, keptOf(made.id), {
        question,
        answer: { state: 'read', value },
        version: 1,
        origin: typed,
        savedBy: accountId,
      })
    await audit(tx, act, 'synthesis-written', { kind: 'synthesis', id: made.id })
    return { ok: true, id: made.id, slug, edit: written.length }
  }
  throw new Error('no free address for a synthesis')
}

export type Published =
  | { ok: true; number: number }
  | Refused<
      | 'not-found'
      | 'not-the-region'
      | 'own-text'
      | 'conflict'
      | 'withdrawn'
      | 'no-title'
      | 'empty'
      | 'too-long'
      | 'aside-open'
    >
  | { ok: false; reason: 'not-citable'; slugs: string[] }

/** Refusals by what is wrong with a text, by question and code of the form engine. */
const reasonOf: Record<string, 'no-title' | 'empty' | 'aside-open'> = {
  'title missing': 'no-title',
  'body missing': 'empty',
  'title aside-open': 'aside-open',
  'body aside-open': 'aside-open',
}

/**
 * Publishes the working text: text and citations are frozen as a version with its hash. By an officer of the region who wrote nothing of
 * it, who has seen this very text (`edit`); only what is published may be cited.
 */
export async function publishSynthesis(
  tx: Tx,
  act: KnowledgeAct,
  id: string,
  { edit }: { edit: number },
): Promise<Published> {
  const { viewer } = act
  const synthesis = await selectSynthesis(tx, viewer, id)
  if (!synthesis?.mayWrite || viewer.kind !== 'member') return { ok: false, reason: 'not-found' }
  if (!synthesis.mayLead) return { ok: false, reason: 'not-the-region' }
  const locked = await lockSynthesis(tx, synthesis.id)
  const text = await loadWorkingText(tx, synthesis.id)
  if (!locked || text?.edit !== edit) return { ok: false, reason: 'conflict' }
  if (locked.state === 'withdrawn') return { ok: false, reason: 'withdrawn' }
  if (text.writers.includes(viewer.accountId)) return { ok: false, reason: 'own-text' }
  const [wrong] = issuesOfText(text, synthesis.language)
  if (wrong) return { ok: false, reason: reasonOf[`${wrong.question} ${wrong.code}`] ?? 'too-long' }
  const { citations, unknown } = await citationsOf(tx, text.body)
  if (unknown.length > 0) return { ok: false, reason: 'not-citable', slugs: unknown }
  const number = locked.publishedNumber + 1
  const { title, body, writers } = text
  await insertVersion(tx, {
    synthesisId: synthesis.id,
    number,
    title,
    body,
    citations,
    sha256: contentHash({ title, body, citations }),
    publishedBy: viewer.accountId,
    writers,
  })
  await audit(tx, act, 'synthesis-published', { kind: 'synthesis', id: synthesis.id }, { number })
  return { ok: true, number }
}

/** Takes a published synthesis back; an officer of the region does. */
export async function withdrawSynthesis(
  tx: Tx,
  act: KnowledgeAct,
  id: string,
): Promise<{ ok: true } | Refused<'not-found' | 'not-the-region' | 'not-published'>> {
  const synthesis = await selectSynthesis(tx, act.viewer, id)
  if (!synthesis?.mayWrite) return { ok: false, reason: 'not-found' }
  if (!synthesis.mayLead) return { ok: false, reason: 'not-the-region' }
  const locked = await lockSynthesis(tx, synthesis.id)
  if (locked?.state !== 'published') return { ok: false, reason: 'not-published' }
  await withdrawSynthesisRow(tx, synthesis.id)
  await audit(tx, act, 'synthesis-withdrawn', { kind: 'synthesis', id: synthesis.id })
  return { ok: true }
}

/** SHA-256 of all that is frozen of a version. */
export const contentHash = (content: { title: string; body: string; citations: Citation[] }) =>
  sha256(canonicalJson({ title: content.title, body: content.body, citations: content.citations }))
