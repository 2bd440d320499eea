import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import { slugsFor } from '../../../platform/text/slug.ts'
import type { Act } from '../../projects/index.ts'
import { mayWriteFor } from '../queries.ts'
import { type FindingState, type FindingText, findingStates, type SourceGiven } from './finding.ts'
import {
  type FoundFinding,
  insertFindingRow,
  lockFinding,
  noteSourcesChanged,
  selectFinding,
  updateFinding,
  updateFindingState,
} from './queries.ts'
import { checkSource, type SourceRefused } from './sources/check-source.ts'
import { deleteSource, holdAnswers, insertSource, listSources } from './sources/queries.ts'

type Refused<Reason extends string> = { ok: false; reason: Reason }
const by = ({ viewer }: Act) => (viewer.kind === 'member' ? viewer.accountId : null)

/** Writes a finding down as a draft of a partnership. Refused for somebody who does not work there. */
export async function insertFinding(
  tx: Tx,
  act: Act,
  { partnershipId, ...text }: FindingText & { partnershipId: string },
): Promise<{ ok: true; id: string; slug: string } | Refused<'not-yours'>> {
  if (!(await mayWriteFor(tx, act.viewer, partnershipId))) return { ok: false, reason: 'not-yours' }
  for (const slug of slugsFor(text.title, taken)) {
    const id = await insertFindingRow(tx, { ...text, slug, partnershipId, createdBy: by(act) })
    if (!id) continue
    await audit(tx, act, 'finding-written', { kind: 'finding', id })
    return { ok: true, id, slug }
  }
  throw new Error('no free address for a finding')
}

/** Addresses that mean something else. */
const taken = new Set(['new'])

/**
 * Saves the words of a finding. What was checked has to be checked again. Refused: a published one (withdraw it first), and one that
 * somebody has saved since `baseVersion`.
 */
export async function saveFinding(
  tx: Tx,
  act: Act,
  id: string,
  { baseVersion, ...text }: FindingText & { baseVersion: number },
): Promise<{ ok: true } | Refused<'not-found' | 'published' | 'conflict'>> {
  const finding = await selectFinding(tx, act.viewer, id)
  if (!finding?.mayWrite) return { ok: false, reason: 'not-found' }
  if (finding.state === 'published' || finding.state === 'withdrawn')
    return { ok: false, reason: 'published' }
  if (!(await updateFinding(tx, finding.id, baseVersion, text, by(act))))
    return { ok: false, reason: 'conflict' }
  await audit(tx, act, 'finding-saved', { kind: 'finding', id: finding.id })
  return { ok: true }
}

/**
 * Adds a source with its quote, held against the source where we have it (`checkSource`). A finding that was checked is a draft again:
 * it rests on something new, and whoever brought it has written in it.
 */
export async function addFindingSource(
  tx: Tx,
  act: Act & { now?: Date },
  id: string,
  source: SourceGiven,
): Promise<{ ok: true; id: string } | Refused<'not-found' | 'published' | 'taken-up' | SourceRefused>> {
  // Before the finding: whoever opens answers again holds them, and then the findings that quote from them.
  if (source.filledFormId) await holdAnswers(tx, source.filledFormId)
  const held = await holdForSources(tx, act, id)
  if (!held.ok) return held
  const checked = await checkSource(tx, act.viewer, source, act.now ?? new Date())
  if (!checked.ok) return checked
  const sourceId = await insertSource(tx, held.id, checked.source, by(act))
  if (!sourceId) return { ok: false, reason: 'taken-up' }
  await noteSourcesChanged(tx, held.id, by(act))
  await audit(tx, act, 'finding-source-added', { kind: 'finding', id: held.id }, { source: sourceId })
  return { ok: true, id: sourceId }
}

/** Takes a source away again. */
export async function removeFindingSource(
  tx: Tx,
  act: Act,
  id: string,
  sourceId: string,
): Promise<{ ok: true } | Refused<'not-found' | 'published'>> {
  const held = await holdForSources(tx, act, id)
  if (!held.ok) return held
  if (!(await deleteSource(tx, held.id, sourceId))) return { ok: false, reason: 'not-found' }
  await noteSourcesChanged(tx, held.id, by(act))
  await audit(tx, act, 'finding-source-removed', { kind: 'finding', id: held.id }, { source: sourceId })
  return { ok: true }
}

async function holdForSources(tx: Tx, act: Act, id: string) {
  const finding = await selectFinding(tx, act.viewer, id)
  if (!finding?.mayWrite) return { ok: false, reason: 'not-found' } as const
  const locked = await lockFinding(tx, finding.id)
  if (!locked) return { ok: false, reason: 'not-found' } as const
  if (locked.state === 'published' || locked.state === 'withdrawn')
    return { ok: false, reason: 'published' } as const
  return { ok: true, id: finding.id } as const
}

/** Tells a finding's words and sources apart from what they become. */
export const seenMark = (
  { version }: Pick<FoundFinding, 'version'>,
  sources: { id: string; answerChangedOn?: string | null }[],
) =>
  sha256(
    canonicalJson([
      version,
      ...sources.map(({ id, answerChangedOn }) => (answerChangedOn ? `${id} ${answerChangedOn}` : id)),
    ]),
  )

export type FindingMoved =
  | { ok: true }
  | Refused<'not-found' | 'not-next' | 'changed' | 'own-finding' | 'no-source' | 'not-the-region'>

/**
 * Brings a finding into one of the states that may come next. That the region has checked it, that it is published or withdrawn, is
 * said by an officer of the region who wrote nothing of it; nothing is checked or published without a source. `seen` is the mark of what
 * was on the page (`seenMark`): what has changed since is read again first.
 */
export async function moveFinding(
  tx: Tx,
  act: Act,
  id: string,
  state: FindingState,
  { seen }: { seen?: string } = {},
): Promise<FindingMoved> {
  const finding = await selectFinding(tx, act.viewer, id)
  if (!finding?.mayWrite) return { ok: false, reason: 'not-found' }
  const locked = await lockFinding(tx, finding.id)
  const next: readonly string[] = findingStates.find((each) => each.id === locked?.state)?.next ?? []
  if (!locked || !next.includes(state)) return { ok: false, reason: 'not-next' }
  if (seen !== undefined) {
    const now = await selectFinding(tx, act.viewer, finding.id)
    const sources = await listSources(tx, finding.id, { quotableOnly: false })
    if (!now || seenMark(now, sources) !== seen) return { ok: false, reason: 'changed' }
  }
  if (state !== 'draft') {
    const ofRegion = state !== 'checked-by-source'
    if (ofRegion && !finding.mayLead) return { ok: false, reason: 'not-the-region' }
    if (ofRegion && state !== 'withdrawn' && locked.writers.includes(by(act) ?? ''))
      return { ok: false, reason: 'own-finding' }
    if (state !== 'withdrawn' && locked.sourceCount === 0) return { ok: false, reason: 'no-source' }
  }
  await updateFindingState(tx, finding.id, state, by(act))
  await audit(
    tx,
    act,
    'finding-moved',
    { kind: 'finding', id: finding.id },
    { from: locked.state, to: state },
  )
  return { ok: true }
}
