import type { Member } from '../../platform/access/viewer.ts'
import type { ExampleText } from './examples/example.ts'
import type { FindingText, SourceGiven } from './findings/finding.ts'
import { addFindingSource, insertFinding, moveFinding } from './findings/write-finding.ts'
import { findCell } from './inventory/cells/find-cell.ts'
import { askCells } from './inventory/cells/move-cell.ts'
import { makeInventory, makeWorld, type World } from './inventory/inventory.test-support.ts'
import { addNote } from './inventory/notes/write-note.ts'

export { plain } from './inventory/inventory.test-support.ts'

/** Akademi Norr with two officers, coordinators, and coordinators from elsewhere. */
export async function makeKnowledgeWorld(): Promise<World & { outside: Member }> {
  const world = await makeWorld()
  return {
    ...world,
    outside: await world.person('coordinator', { municipalityKey: 'NO-1870' }, 'Ulla Utenfra'),
  }
}

export const findingText = (changes: Partial<FindingText> = {}): FindingText => ({
  kind: 'success-factor',
  language: 'sv',
  title: 'En fast kontaktperson gör att fler stannar',
  body: 'De som hade någon att ringa blev kvar.',
  themes: ['youth'],
  measureId: null,
  ...changes,
})

export const ownExperience = (changes: Partial<SourceGiven> = {}): SourceGiven => ({
  kind: 'own-experience',
  place: '',
  quote: 'Vi ringde alla.',
  language: 'sv',
  municipalityKey: 'SE-2421',
  independence: 'Storuman',
  saidOn: null,
  label: 'Erfarenheter från Storuman',
  quotable: true,
  ...changes,
})

/** A finding with sources, in a state. */
export async function makeFinding(
  world: World,
  options: {
    text?: Partial<FindingText>
    sources?: SourceGiven[]
    state?: 'draft' | 'published' | 'withdrawn'
  } = {},
) {
  const { state = 'published', sources = [ownExperience()] } = options
  const writer = { viewer: world.storuman, now: world.clock.now }
  const officer = { viewer: world.officer }
  return world.set(async (tx) => {
    const made = done(
      await insertFinding(tx, writer, { partnershipId: world.partnershipId, ...findingText(options.text) }),
    )
    for (const source of sources) done(await addFindingSource(tx, writer, made.id, source))
    if (state !== 'draft') {
      done(await moveFinding(tx, officer, made.id, 'checked-by-region'))
      done(await moveFinding(tx, officer, made.id, 'published'))
    }
    if (state === 'withdrawn') done(await moveFinding(tx, officer, made.id, 'withdrawn'))
    return made
  })
}

/** A note of a conversation with Storuman. */
export async function makeNote(world: World, consent: 'inside' | 'quotable', body: string) {
  const { inventory, interview } = await makeInventory(world, { kinds: ['interview'] })
  if (!interview) throw new Error('no interview')
  return world.set(async (tx) => {
    await askCells(
      tx,
      { viewer: world.officer },
      inventory,
      [{ item: interview, municipalityKey: 'SE-2421' }],
      {
        now: world.clock.now,
        baseUrl: '',
      },
    )
    const at = { inventoryId: inventory.id, itemId: interview.id, municipalityKey: 'SE-2421' }
    const cell = await findCell(tx, world.officer, at, world.clock.now)
    if (!cell) throw new Error('no cell')
    return addNote(tx, { viewer: world.officer }, cell, {
      respondent: 'näringslivschef',
      body,
      language: 'sv',
      heldOn: '2026-11-10',
      consent,
      consentedOn: '2026-11-10',
    })
  })
}

export const exampleText = (changes: Partial<ExampleText> = {}): ExampleText => ({
  language: 'sv',
  title: 'Kafékvällen i Storuman',
  summary: 'En kväll i veckan.',
  body: 'Biblioteket öppnade på kvällen.',
  transfers: 'Den fasta kvällen.',
  doesNotTransfer: 'Alla bor nära.',
  themes: ['youth'],
  findingId: null,
  measureId: null,
  adoptionId: null,
  projectId: null,
  municipalityKey: 'SE-2421',
  ...changes,
})

/** What an act gave; throws where it was refused. */
export function done<Done extends { ok: boolean }>(result: Done): Extract<Done, { ok: true }> {
  if (!result.ok) throw new Error((result as { reason?: string }).reason)
  return result as Extract<Done, { ok: true }>
}
