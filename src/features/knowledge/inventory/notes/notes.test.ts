import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../../../platform/database/database.ts'
import { addFindingSource, insertFinding } from '../../findings/write-finding.ts'
import {
  asked,
  byHand,
  cellOf,
  interviewed,
  makeWorld,
  plain,
  rowOf,
  type World,
} from '../inventory.test-support.ts'
import { deleteOldNotes } from './write-note.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.close())

const db = () => world.app.database.memberDb

describe('interview notes', () => {
  const note = {
    respondent: 'näringslivschef',
    heldOn: '2026-11-20',
    consent: 'quotable',
    consentedOn: '2026-11-20',
    language: 'sv',
    body: 'Vi har tretton kommuner men tio på listan.',
  }

  test('need a consent and a day that has been, show when they go, and are deleted in time', async () => {
    const made = await asked(world, ['interview'])
    const here = cellOf(made, made.interview?.id, 'SE-2421')
    const { consent: _, ...without } = note
    const refused = await made.officer.submit(here, without, `${here}/notes`)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Uten samtykke')
    expect((await made.officer.submit(here, { ...note, heldOn: '2026-11-30' }, `${here}/notes`)).status).toBe(
      422,
    )
    expect((await made.officer.submit(here, note, `${here}/notes`)).status).toBe(303)
    const { text } = await made.officer.page(here)
    expect(text).toContain('tio på listan')
    expect(text).toContain('Slettes 15. januar 2028')

    await deleteOldNotes(db(), new Date('2028-01-15T22:00:00Z'))
    expect(await count(made.interview?.id)).toBe(1)
    // Past midnight in the north.
    await deleteOldNotes(db(), new Date('2028-01-15T23:30:00Z'))
    expect(await count(made.interview?.id)).toBe(0)
    const traces = await db()
      .selectFrom('audit_entry')
      .select(['act', 'details'])
      .where('act', '=', 'interview-note-expired')
      .limit(10)
      .execute()
    expect(traces.length).toBeGreaterThan(0)
    expect(JSON.stringify(traces)).not.toContain('tretton')
  })

  test('closing shortens the time, never lengthens it, and a withdrawn consent deletes at once', async () => {
    const made = await asked(world, ['interview'])
    const here = cellOf(made, made.interview?.id, 'SE-2421')
    await made.officer.submit(here, note, `${here}/notes`)
    await made.officer.submit(here, { ...note, respondent: 'rektor' }, `${here}/notes`)
    const { text } = await made.officer.page(here)
    const remove = /action="([^"]*\/notes\/[^"]*\/remove)"/.exec(text)?.[1] ?? ''
    expect((await made.officer.submit(here, {}, remove)).status).toBe(303)
    expect(await count(made.interview?.id)).toBe(1)
    await made.officer.submit(`${made.address}/edit`, {}, `${made.address}/close`)
    const [kept] = await db()
      .selectFrom('interview_note')
      .select('keep_until')
      .where('item_id', '=', made.interview?.id ?? '')
      .orderBy('id')
      .limit(1)
      .execute()
    expect(kept?.keep_until).toBe('2027-11-22')
  })

  test('what was said in an interview goes in time too, with all its versions; the board keeps that it was done', async () => {
    const made = await asked(world, ['interview'])
    const here = cellOf(made, made.interview?.id, 'SE-2421')
    await interviewed(made.officer, here)
    expect((await made.officer.page(here)).text).toContain('Svarene slettes 15. januar 2028')
    await deleteOldNotes(db(), new Date('2028-01-15T22:00:00Z'))
    expect((await made.officer.page(here)).text).toContain('Lärlingsplatser')
    await deleteOldNotes(db(), new Date('2028-01-16T12:00:00Z'))
    const { text } = await made.officer.page(here)
    expect(text).not.toContain('Lärlingsplatser')
    expect(text).toContain('Svarene er slettet')
    expect(rowOf((await made.officer.page(made.address)).text, 'SE-2421')[0]).toContain('Besvart')
    const left = await db()
      .selectFrom('filled_form_sent')
      .innerJoin('inventory_answer', 'inventory_answer.filled_form_id', 'filled_form_sent.filled_form_id')
      .select('content')
      .where('inventory_answer.item_id', '=', made.interview?.id ?? '')
      .orderBy('number')
      .limit(1)
      .execute()
    expect(left).toEqual([])
  })

  test('a withdrawn consent deletes answers and notes at once, and leaves the cell declined', async () => {
    const made = await asked(world, ['interview'])
    const here = cellOf(made, made.interview?.id, 'SE-2421')
    await made.officer.submit(here, note, `${here}/notes`)
    await interviewed(made.officer, here)
    const finding = await findingThatQuotes(made.interview?.id)
    expect((await made.officer.submit(here, {}, `${here}/withdraw`)).status).toBe(303)
    const quotes = await db()
      .selectFrom('finding')
      .leftJoin('finding_source', 'finding_source.finding_id', 'finding.id')
      .select(['finding_source.quote', 'finding.source_count'])
      .where('finding.id', '=', finding)
      .orderBy('finding_source.id')
      .limit(2)
      .execute()
    expect(quotes).toEqual([{ quote: null, source_count: 0 }])
    const { text } = await made.officer.page(here)
    expect(text).not.toContain('Lärlingsplatser')
    expect(text).not.toContain('tio på listan')
    expect(plain(text)).toContain('Takket nei')
    expect(await count(made.interview?.id)).toBe(0)
    await made.officer.submit(here, {}, `${here}/ask`)
    expect((await made.officer.page(`${here}/answer`)).text).toContain('<textarea')
  })

  test('are not for coordinators of other municipalities', async () => {
    const made = await asked(world, ['interview'])
    const here = cellOf(made, made.interview?.id, 'SE-2421')
    await made.officer.submit(here, note, `${here}/notes`)
    const mala = await world.app.signedIn(world.mala.accountId)
    expect((await mala.page(here)).status).toBe(404)
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page(here)).text).toContain('tio på listan')
  })

  test('are removed by those who lead, not by the municipality that reads them', async () => {
    const made = await asked(world, ['interview'])
    const here = cellOf(made, made.interview?.id, 'SE-2421')
    await made.officer.submit(here, note, `${here}/notes`)
    const remove =
      /action="([^"]*\/notes\/[^"]*\/remove)"/.exec((await made.officer.page(here)).text)?.[1] ?? ''
    const storuman = await world.app.signedIn(world.storuman.accountId)
    const { text } = await storuman.page(here)
    expect(text).not.toMatch(/\/remove"|\/withdraw"/)
    expect(plain(text)).toContain('Si fra til de som leder kartleggingen i Akademi Norr')
    for (const act of [remove, `${here}/withdraw`]) {
      const answer = await byHand(storuman, act)
      expect([answer.status, plain(await answer.text()).includes('Bare de som leder')]).toEqual([409, true])
    }
    expect(await count(made.interview?.id)).toBe(1)
  })

  test('whoever sent the interview may take back what they said; a colleague in the municipality may not', async () => {
    const made = await asked(world, ['interview'])
    const here = cellOf(made, made.interview?.id, 'SE-2421')
    const colleague = await world.person('coordinator', { municipalityKey: 'SE-2421' }, 'Sara Storuman')
    const [storuman, other] = [
      await world.app.signedIn(world.storuman.accountId),
      await world.app.signedIn(colleague.accountId),
    ]
    await interviewed(storuman, here)
    expect((await other.page(here)).text).not.toContain('/withdraw"')
    expect((await byHand(other, `${here}/withdraw`)).status).toBe(409)
    expect((await storuman.page(here)).text).toContain(`action="${here}/withdraw"`)
    expect((await storuman.submit(here, {}, `${here}/withdraw`)).status).toBe(303)
    expect(plain((await storuman.page(here)).text)).toContain('Takket nei')
  })

  /** A finding that rests on what was answered in an interview. */
  const findingThatQuotes = (itemId: string | undefined) =>
    inTransaction(db(), async (tx) => {
      const act = { viewer: world.officer }
      const { id: filledFormId } = await tx
        .selectFrom('inventory_answer')
        .select('filled_form_id as id')
        .where('item_id', '=', itemId ?? '')
        .where('municipality_key', '=', 'SE-2421')
        .$narrowType<{ id: string }>()
        .executeTakeFirstOrThrow()
      const made = await insertFinding(tx, act, {
        ...{ partnershipId: world.partnershipId, kind: 'need', language: 'sv', themes: [], measureId: null },
        title: 'Lärlingsplatser saknas',
        body: '',
      })
      if (!made.ok) throw new Error(made.reason)
      const added = await addFindingSource(tx, act, made.id, {
        ...{ kind: 'questionnaire', filledFormId, place: '', quote: 'Lärlingsplatser', language: 'sv' },
        ...{ municipalityKey: null, independence: 'kommunen', saidOn: null, label: '', quotable: false },
      })
      if (!added.ok) throw new Error(added.reason)
      return made.id
    })

  const count = async (itemId: string | undefined) => {
    const rows = await db()
      .selectFrom('interview_note')
      .select('id')
      .where('item_id', '=', itemId ?? '')
      .orderBy('id')
      .limit(10)
      .execute()
    return rows.length
  }
})
