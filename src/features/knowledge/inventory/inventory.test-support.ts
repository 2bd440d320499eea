import type { Member, MemberRole } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { ensureBuiltInForms } from '../../forms/index.ts'
import { insertPartnership } from '../../organisations/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import type { FoundInventory, ItemKind } from './inventory.ts'
import { listChoosableForms, listItems } from './items/queries.ts'
import { addItem } from './items/save-item.ts'
import { findInventory } from './queries.ts'
import { createInventory, openInventory } from './save-inventory.ts'

/** The municipalities of Akademi Norr. */
export const akademiNorr = [
  '2282',
  '2283',
  '2313',
  '2417',
  '2418',
  '2421',
  '2422',
  '2425',
  '2462',
  '2463',
  '2481',
  '2505',
  '2506',
].map((code) => `SE-${code}`)

const start = new Date('2026-11-22T09:00:00Z')

export type World = {
  app: TestApp
  /** The clock of the app; tests move it on. */
  clock: { now: Date }
  set: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>
  partnershipId: string
  /** Regional officers of the partnership. */
  officer: Member
  second: Member
  /** Coordinators of two of its municipalities, and of none of them. */
  storuman: Member
  mala: Member
  elsewhere: Member
  person: (role: MemberRole, to?: Parameters<typeof person>[2], name?: string) => Promise<Member>
}

export async function makeWorld(): Promise<World> {
  const clock = { now: start }
  const app = await testApp(places, { now: () => clock.now })
  const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(app.database.memberDb, act)
  const made = await set(async (tx) => {
    await ensureBuiltInForms(tx)
    const partnershipId = await insertPartnership(tx, {
      name: 'Akademi Norr',
      country: 'SE',
      municipalities: akademiNorr.map((key) => ({ key })),
    })
    return {
      partnershipId,
      officer: await person(tx, 'regional-officer', { partnershipId }, 'Rut Region'),
      second: await person(tx, 'regional-officer', { partnershipId }, 'Sven Region'),
      storuman: await person(tx, 'coordinator', { municipalityKey: 'SE-2421' }, 'Stina Storuman'),
      mala: await person(tx, 'coordinator', { municipalityKey: 'SE-2418' }, 'Max Malå'),
      elsewhere: await person(tx, 'coordinator', { municipalityKey: 'NO-1866' }, 'Heidi Hadsel'),
    }
  })
  return { app, clock, set, ...made, person: (role, to, name) => set((tx) => person(tx, role, to, name)) }
}

/** An inventory with a questionnaire and an interview, open unless `draft`. */
export async function makeInventory(
  world: World,
  options: { kinds?: ItemKind[]; draft?: boolean; dueOn?: string | null } = {},
) {
  const { officer } = world
  const act = { viewer: officer }
  return world.set(async (tx) => {
    const made = await createInventory(tx, act, {
      partnershipId: world.partnershipId,
      projectId: null,
      title: 'Unga och integration i inlandet',
      purpose: 'Vad fungerar, och vad saknas?',
      language: 'sv',
      dueOn: options.dueOn === undefined ? '2027-01-15' : options.dueOn,
      keepMonths: 12,
    })
    if (!made.ok) throw new Error(made.reason)
    const forms = await listChoosableForms(tx)
    for (const kind of options.kinds ?? (['questionnaire', 'interview'] as const)) {
      const form = forms.find((each) => each.kind === kind)
      if (!form) throw new Error(`no ${kind} is published`)
      await addItem(tx, act, made.id, {
        kind,
        theme: 'youth',
        title: kind === 'interview' ? 'Intervju om unga' : 'Enkät om unga',
        formVersionId: form.id,
        dueOn: null,
      })
    }
    if (!options.draft) await openInventory(tx, act, made.id)
    const inventory = await findInventory(tx, officer, made.id)
    const items = await listItems(tx, made.id)
    const [questionnaire] = items.filter(({ kind }) => kind === 'questionnaire')
    const [interview] = items.filter(({ kind }) => kind === 'interview')
    if (!inventory) throw new Error('the inventory is not there')
    const address = `/nb/workspace/inventories/${made.id}`
    return { inventory: inventory as FoundInventory, items, questionnaire, interview, address }
  })
}

/** The words of a page without its tags. */
export const plain = (text: string) =>
  text
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

/** The cells of a municipality's row as they stand on the board. */
export function rowOf(text: string, key: string): string[] {
  const name = municipalityLabel(key)
  const row = [...text.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].find(([, inside = '']) =>
    plain(inside).trim().startsWith(name),
  )
  return [...(row?.[1] ?? '').matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
    plain(cell).trim(),
  )
}

/** All that the questionnaire asks for. */
export const filledIn = {
  'q.role': 'näringslivschef och rektor',
  'q.forWhom': ['youth-outside', 'refugees'],
  'q.works': 'En väg in för unga, med en person som följer hela vägen.',
  'q.needed': 'Gemensam kompetens över kommungränserna.',
  'q.stopped': 'no',
}

/** The address of a cell. */
export const cellOf = (made: { address: string }, itemId: string | undefined, key: string) =>
  `${made.address}/cells/${itemId}/${key}`

/** An inventory of which every municipality has been asked everything, by the officer on the web. */
export async function asked(world: World, kinds?: ItemKind[]) {
  const made = await makeInventory(world, kinds ? { kinds } : {})
  const officer = await world.app.signedIn(world.officer.accountId)
  const answer = await officer.submit(made.address, { item: '', municipality: '' }, `${made.address}/ask`)
  if (answer.status !== 303) throw new Error(`asking answered ${answer.status}`)
  return { ...made, officer, location: answer.headers.get('location') ?? '' }
}

/** What has been put in the outbox, in order. */
export const mailsOf = (world: World) =>
  world.app.database.memberDb
    .selectFrom('outbox_mail')
    .select(['to_address', 'subject', 'body', 'language'])
    .orderBy('id')
    .limit(1000)
    .execute()

export type Browser = Awaited<ReturnType<World['app']['signedIn']>>

/** Presses the page's own button "send". */
export async function sendAnswer(browser: Browser, here: string) {
  const { text } = await browser.page(`${here}/answer`)
  const key = /name="_key" value="([^"]*)"/.exec(text)?.[1] ?? ''
  return browser.post(`${here}/answer/send`, [['_key', key]])
}

/** Fills the questionnaire in and sends it. */
export async function answered(
  browser: Browser,
  here: string,
  changes: Partial<Record<keyof typeof filledIn, string>> = {},
) {
  await browser.submit(`${here}/answer`, { ...filledIn, ...changes }, `${here}/answer`)
  return sendAnswer(browser, here)
}

/** Fills the interview guide in and sends it. */
export async function interviewed(browser: Browser, here: string) {
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

/** Posts what no form of the page leads to: `from` is a page on which there is some form, with its key. */
export async function byHand(
  browser: Browser,
  action: string,
  fields: Record<string, string> = {},
  from = '/nb/workspace/knowledge/findings/new',
) {
  const key = /name="_key" value="([^"]*)"/.exec((await browser.page(from)).text)?.[1] ?? ''
  return browser.post(action, [['_key', key], ...Object.entries(fields)])
}
