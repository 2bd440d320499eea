import { publicViewer } from '../../../platform/access/viewer.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import { slugsFor } from '../../../platform/text/slug.ts'
import type { KnowledgeAct } from '../act.ts'
import { mayWriteFor } from '../findings/queries.ts'
import {
  type Cited,
  insertSynthesis,
  insertVersion,
  listCited,
  lockSynthesis,
  selectSynthesis,
  updateSynthesis,
  withdrawSynthesisRow,
} from './queries.ts'
import { type Citation, citedIn, type SynthesisText } from './synthesis.ts'

type Refused<Reason extends string> = { ok: false; reason: Reason }

/** Addresses that mean something else. */
const taken = new Set(['new'])

/** Begins the synthesis of a theme. Refused for somebody who does not work there, and where the theme has one in that language. */
export async function createSynthesis(
  tx: Tx,
  act: KnowledgeAct,
  { partnershipId, ...text }: SynthesisText & { partnershipId: string },
): Promise<{ ok: true; id: string; slug: string } | Refused<'not-yours' | 'theme-taken'>> {
  const { viewer } = act
  if (viewer.kind !== 'member' || !(await mayWriteFor(tx, viewer, partnershipId)))
    return { ok: false, reason: 'not-yours' }
  for (const slug of slugsFor(text.title, taken)) {
    const made = await insertSynthesis(tx, { ...text, slug, partnershipId, createdBy: viewer.accountId })
    if (made === 'slug-taken') continue
    if (made === 'theme-taken') return { ok: false, reason: 'theme-taken' }
    await audit(tx, act, 'synthesis-written', { kind: 'synthesis', id: made.id })
    return { ok: true, id: made.id, slug }
  }
  throw new Error('no free address for a synthesis')
}

/** Saves the working text; what is published stays as it is. Refused over somebody else's newer text: nothing is overwritten. */
export async function saveSynthesis(
  tx: Tx,
  act: KnowledgeAct,
  id: string,
  { edit, ...text }: Pick<SynthesisText, 'title' | 'body'> & { edit: number },
): Promise<{ ok: true } | Refused<'not-found' | 'withdrawn' | 'conflict'>> {
  const { viewer } = act
  const synthesis = await selectSynthesis(tx, viewer, id)
  if (!synthesis?.mayWrite || viewer.kind !== 'member') return { ok: false, reason: 'not-found' }
  if (synthesis.state === 'withdrawn') return { ok: false, reason: 'withdrawn' }
  if (!(await updateSynthesis(tx, synthesis.id, edit, text, viewer.accountId)))
    return { ok: false, reason: 'conflict' }
  await audit(tx, act, 'synthesis-saved', { kind: 'synthesis', id: synthesis.id })
  return { ok: true }
}

export type Published =
  | { ok: true; number: number }
  | Refused<'not-found' | 'not-the-region' | 'own-text' | 'conflict' | 'withdrawn' | 'empty'>
  | { ok: false; reason: 'not-citable'; slugs: string[] }

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
  if (!locked || locked.edit !== edit) return { ok: false, reason: 'conflict' }
  if (locked.state === 'withdrawn') return { ok: false, reason: 'withdrawn' }
  if (locked.writers.includes(viewer.accountId)) return { ok: false, reason: 'own-text' }
  if (locked.body.trim() === '') return { ok: false, reason: 'empty' }
  const { citations, unknown } = await citationsOf(tx, locked.body)
  if (unknown.length > 0) return { ok: false, reason: 'not-citable', slugs: unknown }
  const number = locked.publishedNumber + 1
  const { title, body, writers } = locked
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

/** What a text cites of what everybody may see, in the order of its numbers, and the marks that lead nowhere. */
export async function citationsOf(
  db: Db,
  body: string,
): Promise<{ citations: Citation[]; unknown: string[] }> {
  const slugs = citedIn(body)
  const cited = await listCited(db, publicViewer, slugs)
  const found = slugs.map((slug) => cited.find((each) => each.slug === slug))
  return {
    citations: found.flatMap((each) => (each ? [citationOf(each)] : [])),
    unknown: slugs.filter((_, index) => !found[index]),
  }
}

const citationOf = ({ kind, slug, title, language, sources, voices, quotes }: Cited): Citation => ({
  kind,
  slug,
  title,
  language,
  ...(kind === 'finding'
    ? { sources, voices, quotes: quotes.map(({ id, quote }) => ({ source: id, sha256: sha256(quote) })) }
    : {}),
})
