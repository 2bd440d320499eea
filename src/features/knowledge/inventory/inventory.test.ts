import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/database/database.ts'
import { addDays } from '../../../platform/i18n/days.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../places/index.ts'
import { addFindingSource, insertFinding } from '../findings/write-finding.ts'
import {
  akademiNorr,
  filledIn,
  makeInventory,
  makeWorld,
  plain,
  rowOf,
  type World,
} from './inventory.test-support.ts'
import { remindInventories } from './mails/remind.ts'
import { deleteOldNotes } from './notes/write-note.ts'
import { listWaitingInventories } from './waiting.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.close())

const db = () => world.app.database.memberDb
const mails = async () => {
  const rows = await db()
    .selectFrom('outbox_mail')
    .select(['to_address', 'subject', 'body', 'language'])
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows
}
const cell = (made: { address: string }, itemId: string | undefined, key: string) =>
  `${made.address}/cells/${itemId}/${key}`

async function asked(kinds?: ('questionnaire' | 'interview')[]) {
  const made = await makeInventory(world, kinds ? { kinds } : {})
  const officer = await world.app.signedIn(world.officer.accountId)
  const answer = await officer.submit(made.address, { item: '', municipality: '' }, `${made.address}/ask`)
  expect(answer.status).toBe(303)
  return { ...made, officer, location: answer.headers.get('location') ?? '' }
}

describe('the coverage board', () => {
  test('has every municipality of Akademi Norr, each with its state in words', async () => {
    const made = await makeInventory(world)
    const browser = await world.app.signedIn(world.mala.accountId)
    const { text } = await browser.page(made.address)
    expect(akademiNorr).toHaveLength(13)
    for (const key of akademiNorr)
      expect(rowOf(text, key).map((each) => each.replace(/ :.*/, ''))).toEqual([
        'Ikke spurt',
        'Ikke spurt',
        '0 av 2',
      ])
    expect(text).toContain('13 kommuner og 2')
    expect(text).toContain('26 svar mangler')
    expect(text).toContain('<th scope="row">')
  })

  test('shows states as recorded, counts rows and columns, and puts those with gaps first', async () => {
    const made = await asked()
    const answered = cell(made, made.questionnaire?.id, 'SE-2418')
    const mala = await world.app.signedIn(world.mala.accountId)
    expect((await mala.submit(`${answered}/answer`, filledIn, `${answered}/answer`)).status).toBe(303)
    expect((await mala.submit(`${answered}/answer`, filledIn, `${answered}/answer`)).status).toBe(303)
    const sent = await sendAnswer(mala, answered)
    expect(sent.headers.get('location')).toBe(`${answered}?done=answered`)
    const declined = cell(made, made.questionnaire?.id, 'SE-2421')
    const storuman = await world.app.signedIn(world.storuman.accountId)
    await storuman.submit(declined, { reason: 'Ingen tid i år' }, `${declined}/decline`)

    const { text } = await made.officer.page(made.address)
    expect(rowOf(text, 'SE-2418')).toEqual([
      'Besvart : Malå, Enkät om unga',
      'Spurt : Malå, Intervju om unga',
      '1 av 2',
    ])
    expect(rowOf(text, 'SE-2421')[0]).toContain('Takket nei')
    expect(rowOf(text, 'SE-2282')[0]).toContain('Spurt')
    const order = akademiNorr.map((key) => ({
      key,
      at: text.indexOf(`>${municipalityLabel(key)}<`),
    }))
    const last = order.sort((a, b) => a.at - b.at).slice(-2)
    expect(last.map(({ key }) => key).sort()).toEqual(['SE-2418', 'SE-2421'])
    expect(plain(text)).toContain('Besvart 1 av 13 0 av 13 1 av 26')
    expect(plain(text)).toContain('Mangler 11 13 24')
    expect(plain(text)).toContain('Takket nei 1 0 1')

    expect((await made.officer.submit(answered, {}, `${answered}/check`)).status).toBe(303)
    expect(rowOf((await made.officer.page(made.address)).text, 'SE-2418')[0]).toContain('Kontrollert')
  })

  test('marks a municipality that has left in the period, and forgets one that left before', async () => {
    const made = await makeInventory(world)
    await world.set((tx) =>
      sql`update partnership_municipality set left_on = ${addDays('2026-11-22', 30)} where partnership_id = ${world.partnershipId}
        and municipality_key = 'SE-2282'`.execute(tx),
    )
    await world.set((tx) =>
      sql`update partnership_municipality set left_on = '2020-01-01' where partnership_id = ${world.partnershipId}
        and municipality_key = 'SE-2283'`.execute(tx),
    )
    const before = world.clock.now
    world.clock.now = new Date('2026-12-30T09:00:00Z')
    try {
      const { text } = await (await world.app.signedIn(world.officer.accountId)).page(made.address)
      expect(plain(text)).toContain(`${municipalityLabel('SE-2282')} gikk ut 22. desember 2026`)
      expect(text).not.toContain(`>${municipalityLabel('SE-2283')}<`)
    } finally {
      world.clock.now = before
      await world.set((tx) =>
        sql`update partnership_municipality set left_on = null where partnership_id = ${world.partnershipId}`.execute(
          tx,
        ),
      )
    }
  })

  test('is the same as CSV and XLSX, safe to open', async () => {
    const made = await asked(['questionnaire'])
    await world.set((tx) =>
      sql`update inventory_item set title = '=HYPERLINK("x")' where inventory_id = ${made.inventory.id}`.execute(
        tx,
      ),
    )
    const csv = await made.officer.page(`${made.address}/board.csv`)
    expect(csv.text.split('\r\n').filter(Boolean)).toHaveLength(14)
    expect(csv.text).toContain('SE-2418')
    expect(csv.text).toContain(`'=HYPERLINK`)
    const xlsx = await made.officer.request(`${made.address}/board.xlsx`)
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect(xlsx.headers.get('cache-control')).toBe('private, no-store')
  })

  test('stands in four languages', async () => {
    const made = await makeInventory(world)
    const browser = await world.app.signedIn(world.officer.accountId)
    const words = { nb: 'Ikke spurt', nn: 'Ikkje spurd', sv: 'Inte tillfrågad', en: 'Not asked' }
    for (const language of languages) {
      const { text } = await browser.page(made.address.replace('/nb/', `/${language}/`))
      expect(plain(text)).toContain(words[language])
    }
  })
})

describe('rights', () => {
  test('whoever works in the partnership sees the board; others, and visitors, do not', async () => {
    const made = await makeInventory(world)
    const status = async (who: { accountId: string }) =>
      (await (await world.app.signedIn(who.accountId)).page(made.address)).status
    expect(await status(world.officer)).toBe(200)
    expect(await status(world.storuman)).toBe(200)
    expect(await status(world.elsewhere)).toBe(404)
    expect((await world.app.visitor().page(made.address)).status).toBe(303)
  })

  test('a draft is for those who lead it', async () => {
    const made = await makeInventory(world, { draft: true })
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page(made.address)).status).toBe(404)
    const second = await world.app.signedIn(world.second.accountId)
    expect((await second.page(made.address)).status).toBe(200)
  })

  test('a coordinator opens the own cell only, and leads nothing', async () => {
    const made = await asked()
    const own = cell(made, made.questionnaire?.id, 'SE-2421')
    const other = cell(made, made.questionnaire?.id, 'SE-2418')
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page(own)).status).toBe(200)
    expect((await storuman.page(other)).status).toBe(404)
    expect((await storuman.page(`${other}/answer`)).status).toBe(404)
    expect((await storuman.page(`${made.address}/edit`)).status).toBe(404)
    const { text } = await storuman.page(`${own}/answer`)
    const key = /name="_key" value="([^"]*)"/.exec(text)?.[1] ?? ''
    for (const act of ['check', 'ask'])
      expect((await storuman.post(`${own}/${act}`, [['_key', key]])).status).toBe(404)
    expect((await storuman.post(`${made.address}/ask`, [['_key', key]])).status).toBe(404)
    expect(
      (
        await storuman.post(`${other}/answer`, [
          ['_key', key],
          ['q.role', 'x'],
        ])
      ).status,
    ).toBe(404)
  })

  test('an inventory is begun by regional officers in their partnership, and by nobody else', async () => {
    const fields = {
      where: world.partnershipId,
      title: 'Ny kartlegging',
      purpose: '',
      language: 'nb',
      dueOn: '',
      keepMonths: '24',
    }
    const second = await world.app.signedIn(world.second.accountId)
    const made = await second.submit('/nb/workspace/inventories/new', fields)
    expect(made.status).toBe(303)
    expect(made.headers.get('location')).toMatch(/\/edit\?done=saved$/)
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page('/nb/workspace/inventories/new')).status).toBe(404)
    const other = await world.person('regional-officer', { partnershipId: await otherPartnership() })
    const refused = await (await world.app.signedIn(other.accountId)).submit(
      '/nb/workspace/inventories/new',
      fields,
    )
    expect(refused.status).toBe(422)
  })

  test('a project leader begins one for the own project where its municipalities are', async () => {
    const { createProject } = await import('../../projects/index.ts')
    const { sampleRecord } = await import('../../projects/edit/testing.test-support.ts')
    const admin = await world.person('administrator')
    const project = await world.set((tx) =>
      createProject(
        tx,
        { viewer: admin },
        sampleRecord({ name: 'Förstudie integration', country: 'SE', municipalities: ['SE-2418'] }),
      ),
    )
    const leader = await world.person('project-leader', { projectId: project.id })
    const browser = await world.app.signedIn(leader.accountId)
    const page = await browser.page('/nb/workspace/inventories/new')
    expect(page.text).toContain(`${world.partnershipId} ${project.id}`)
    const made = await browser.submit('/nb/workspace/inventories/new', {
      where: `${world.partnershipId} ${project.id}`,
      title: 'Förstudien',
      language: 'sv',
      keepMonths: '12',
    })
    expect(made.status).toBe(303)
    const address = (made.headers.get('location') ?? '').replace('/edit?done=saved', '')
    expect((await browser.page(address)).status).toBe(200)
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page(address)).status).toBe(404)
  })

  test('nobody checks what they sent themselves, by whatever way', async () => {
    const made = await asked(['interview'])
    const here = cell(made, made.interview?.id, 'SE-2282')
    expect((await interviewed(made.officer, here)).status).toBe(303)
    const { text } = await made.officer.page(here)
    expect(text).toContain('Du sendte svaret selv')
    expect(text).not.toContain(`${here}/check`)
    const key = /name="_key" value="([^"]*)"/.exec(text)?.[1] ?? ''
    const refused = await made.officer.post(`${here}/check`, [['_key', key]])
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('En annen må kontrollere')
    const second = await world.app.signedIn(world.second.accountId)
    expect((await second.submit(here, {}, `${here}/check`)).status).toBe(303)
  })
})

describe('asking and reminding', () => {
  test('asks each municipality once, in one mail in the coordinator’s language, and names those without anybody', async () => {
    const before = (await mails()).length
    const made = await asked()
    const fresh = (await mails()).slice(before)
    expect(fresh).toHaveLength(2)
    const mail = fresh.find(({ body }) => body.includes('Stina Storuman'))
    expect(mail?.body).toContain('Enkät om unga')
    expect(mail?.body).toContain('Intervju om unga')
    expect(mail?.body).toContain('Rut Region')
    expect(mail?.body).toContain(`/workspace/inventories/${made.inventory.id}/cells/`)
    const told = await made.officer.page(made.location)
    expect(plain(told.text)).toContain('26 spørsmål er sendt')
    expect(plain(told.text)).toContain('ingen koordinator i Rotfeste')
    expect((await made.officer.page(made.address)).text).not.toContain(`${made.address}/ask`)
  })

  test('reminds of what is due, once however often it runs, also at the same moment, and not of what is answered', async () => {
    const made = await makeInventory(world, { kinds: ['questionnaire'], dueOn: '2026-12-20' })
    const officer = await world.app.signedIn(world.officer.accountId)
    await officer.submit(made.address, { item: '', municipality: '' }, `${made.address}/ask`)
    const here = cell(made, made.questionnaire?.id, 'SE-2418')
    const storuman = await world.app.signedIn(world.storuman.accountId)
    const own = cell(made, made.questionnaire?.id, 'SE-2421')
    await storuman.submit(own, { reason: 'Nei' }, `${own}/decline`)
    const reminders = async () =>
      (await mails()).filter(
        ({ body, subject }) => /minn|Reminder/.test(subject) && body.includes(made.inventory.id),
      )
    const remind = (day: string) =>
      remindInventories(db(), new Date(`${day}T08:00:00Z`), { baseUrl: 'http://localhost' })
    await remind('2026-12-10')
    expect(await reminders()).toEqual([])
    await Promise.all([remind('2026-12-14'), remind('2026-12-14'), remind('2026-12-14')])
    await remind('2026-12-15')
    expect((await reminders()).map(({ body }) => body.includes('Max Malå'))).toEqual([true])
    expect((await reminders())[0]?.body).toContain(here.replace('/nb', ''))
    await remind('2026-12-28')
    expect(await reminders()).toHaveLength(2)
    await officer.submit(`${made.address}/edit`, {}, `${made.address}/close`)
    await remind('2027-02-01')
    expect(await reminders()).toHaveLength(2)
  })

  test('what waits for a person is told', async () => {
    const made = await asked(['questionnaire'])
    const here = cell(made, made.questionnaire?.id, 'SE-2418')
    const mine = await listWaitingInventories(db(), world.mala, 'nb')
    expect(mine.toAnswer.count).toBeGreaterThan(0)
    expect(mine.toCheck.count).toBe(0)
    const mala = await world.app.signedIn(world.mala.accountId)
    await mala.submit(`${here}/answer`, filledIn, `${here}/answer`)
    await sendAnswer(mala, here)
    const hers = await listWaitingInventories(db(), world.second, 'nb')
    expect(hers.toCheck.first.map(({ href }) => href)).toContain(here)
    expect((await listWaitingInventories(db(), world.elsewhere, 'nb')).toCheck.count).toBe(0)
  })

  test('an answer that comes back is opened with a note, and stays as it was sent beside', async () => {
    const made = await asked(['questionnaire'])
    const here = cell(made, made.questionnaire?.id, 'SE-2418')
    const mala = await world.app.signedIn(world.mala.accountId)
    await mala.submit(`${here}/answer`, filledIn, `${here}/answer`)
    await sendAnswer(mala, here)
    expect((await made.officer.submit(here, { reason: '' }, `${here}/return`)).status).toBe(422)
    await made.officer.submit(here, { reason: 'Vilka arbetsgivare?' }, `${here}/return`)
    expect((await mails()).at(-1)?.body).toContain('Vilka arbetsgivare?')
    expect((await mala.page(`${here}/answer`)).text).toContain('En väg in för unga')
    await mala.submit(
      `${here}/answer`,
      { ...filledIn, 'q.needed': 'Fler arbetsgivare som Skogsbolaget.' },
      `${here}/answer`,
    )
    await sendAnswer(mala, here)
    const { count } = await db()
      .selectFrom('filled_form_sent')
      .innerJoin('inventory_answer', 'inventory_answer.filled_form_id', 'filled_form_sent.filled_form_id')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('inventory_answer.item_id', '=', made.questionnaire?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(count).toBe(2)
  })
})

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
    const made = await asked(['interview'])
    const here = cell(made, made.interview?.id, 'SE-2421')
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
    const made = await asked(['interview'])
    const here = cell(made, made.interview?.id, 'SE-2421')
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
    const made = await asked(['interview'])
    const here = cell(made, made.interview?.id, 'SE-2421')
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
    const made = await asked(['interview'])
    const here = cell(made, made.interview?.id, 'SE-2421')
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
    const made = await asked(['interview'])
    const here = cell(made, made.interview?.id, 'SE-2421')
    await made.officer.submit(here, note, `${here}/notes`)
    const mala = await world.app.signedIn(world.mala.accountId)
    expect((await mala.page(here)).status).toBe(404)
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page(here)).text).toContain('tio på listan')
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

type Browser = Awaited<ReturnType<World['app']['signedIn']>>

/** Presses the page's own button "send". */
async function sendAnswer(browser: Browser, here: string) {
  const { text } = await browser.page(`${here}/answer`)
  const key = /name="_key" value="([^"]*)"/.exec(text)?.[1] ?? ''
  return browser.post(`${here}/answer/send`, [['_key', key]])
}

async function interviewed(browser: Browser, here: string) {
  const talk = {
    'q.respondent': 'rektor',
    'q.heldOn': '2026-11-20',
    'q.consent': 'inside',
    'q.works': 'Lärlingsplatser.',
    'q.hinders': 'Avstånden.',
  }
  await browser.submit(`${here}/answer`, talk, `${here}/answer`)
  return sendAnswer(browser, here)
}

async function otherPartnership() {
  const { insertPartnership } = await import('../../organisations/index.ts')
  return world.set((tx) =>
    insertPartnership(tx, { name: 'En annen region', country: 'NO', municipalities: [{ key: 'NO-1866' }] }),
  )
}
