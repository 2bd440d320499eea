import { afterAll, beforeAll, beforeEach } from 'vitest'
import { adopted, makeRegion, type Region } from '../adoption/adoption.test-support.ts'
import { consentToContact } from './consent.ts'
import { proposeContact } from './propose-contact.ts'

// By the clock that the tests pass in: a fortnight ahead of the database's own, so that both sides of midnight are still to come
// for row-level security and only the query can tell them apart.
export const DAY_MS = 86_400_000
const base = new Date(Date.now() + 14 * DAY_MS)
export const baseUrl = 'http://localhost'

export const day = (instant: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(instant)
export const days = (count: number, from = base) => new Date(from.getTime() + count * DAY_MS)
/** The instants just before and at midnight at the end of a day in Norway. */
export function midnightAfter(date: string): { before: Date; after: Date } {
  let after = Date.parse(`${date}T20:00:00Z`)
  while (day(new Date(after)) === date) after += 60_000
  return { before: new Date(after - 60_000), after: new Date(after) }
}

type Person = { name: string; email: string }
let number = 0
export const somebody = (): Person => {
  number += 1
  return { name: `Gro Erfaren ${number}`, email: `gro${number}@kommune.example` }
}

export const pathIn = (body: string, which: 'contact' | 'contact/answers') => {
  const found = new RegExp(`${baseUrl}(/nb/${which}/[\\w-]{43})(?![\\w/-])`).exec(body)?.[1]
  if (!found) throw new Error(`no link in ${body}`)
  return found
}

/** Every page and file that could show a contact of a measure to a visitor. */
const publicPlaces = (slug: string) => [
  `/nb/toolbox/${slug}`,
  `/sv/toolbox/${slug}`,
  `/nb/toolbox/${slug}.json`,
  ...['', '.csv', '.json'].map((twin) => `/nb/toolbox/${slug}/used${twin}`),
  ...['', '.csv', '.json', '.atom'].map((twin) => `/nb/toolbox${twin}`),
  '/nb/toolbox/map',
]

/** A region with contacts, made before a file's tests; each test begins at the clock's `base`. */
export function contactsWorld() {
  let region: Region | undefined
  const world = {
    clock: base,
    get region(): Region {
      if (!region) throw new Error('the region is made before the first test')
      return region
    },
  }
  beforeAll(async () => {
    region = await makeRegion({ now: () => world.clock })
  })
  afterAll(() => region?.site.close())
  beforeEach(() => {
    world.clock = base
  })

  const propose = (adoptionId: string, person: Person, by = world.region.coordinator, now = world.clock) =>
    world.region.act((tx) =>
      proposeContact(
        tx,
        { viewer: by, baseUrl },
        adoptionId,
        { ...person, position: 'rådgiver', languages: ['nb', 'sv'], language: 'nb' },
        now,
      ),
    )

  /** A contact who has said yes until a day. */
  async function contact(until = day(days(200)), person = somebody()) {
    const measure = await world.region.measure()
    const adoptionId = await adopted(world.region, measure.id)
    const proposed = await propose(adoptionId, person)
    if (!proposed.ok) throw new Error(proposed.reason)
    const said = await world.region.act((tx) =>
      consentToContact(tx, proposed.token, { until }, { now: world.clock }),
    )
    if (!said.ok) throw new Error(said.reason)
    return { ...proposed, ...measure, measureId: measure.id, adoptionId, person, contactId: proposed.id }
  }

  const mails = async () =>
    (
      await world.region.site.database.memberDb.selectFrom('outbox_mail').selectAll().orderBy('id').execute()
    ).map((mail) => ({
      to: mail.to_address,
      subject: mail.subject,
      body: mail.body,
      language: mail.language,
    }))
  const mailsTo = async (email: string) => (await mails()).filter(({ to }) => to === email)
  const emailOf = async ({ accountId }: { accountId: string }) =>
    (
      await world.region.site.database.memberDb
        .selectFrom('account')
        .select('email')
        .where('id', '=', accountId)
        .executeTakeFirstOrThrow()
    ).email
  async function shownAt(slug: string, name: string): Promise<string[]> {
    const visitor = world.region.site.visitor()
    const member = await world.region.site.signedIn(world.region.outsider.accountId)
    const found: string[] = []
    const places = [...publicPlaces(slug), `/nb/toolbox?q=${encodeURIComponent(name)}`]
    for (const path of places) {
      for (const [who, browser] of [
        ['visitor', visitor],
        ['member', member],
      ] as const) {
        const { text } = await browser.page(path)
        // A search page shows what was searched for.
        if (path.includes('?q=') ? text.includes(`>${name}</a>`) : text.includes(name))
          found.push(`${who} ${path}`)
      }
    }
    return found
  }

  return Object.assign(world, { propose, contact, mails, mailsTo, emailOf, shownAt })
}
