import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../platform/database/database.ts'
import { adopted, makeRegion, type Region } from '../adoption/adoption.test-support.ts'
import { consentToContact, withdrawContact } from './consent.ts'
import { proposeContact } from './propose-contact.ts'
import { answerContactQuestion } from './questions/answer-question.ts'
import { askContact } from './questions/ask-contact.ts'
import { remindContacts } from './remind-contacts.ts'
import { listWaitingOwnQuestions } from './waiting.ts'

// By the clock that the tests pass in: a fortnight ahead of the database's own, so that both sides of midnight are still to come
// for row-level security and only the query can tell them apart.
const DAY_MS = 86_400_000
const base = new Date(Date.now() + 14 * DAY_MS)
let clock = base
const baseUrl = 'http://localhost'

let region: Region
beforeAll(async () => {
  region = await makeRegion({ now: () => clock })
})
afterAll(() => region?.site.close())
beforeEach(() => {
  clock = base
})

const day = (instant: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(instant)
const days = (count: number, from = base) => new Date(from.getTime() + count * DAY_MS)
/** The instants just before and at midnight at the end of a day in Norway. */
function midnightAfter(date: string): { before: Date; after: Date } {
  let after = Date.parse(`${date}T20:00:00Z`)
  while (day(new Date(after)) === date) after += 60_000
  return { before: new Date(after - 60_000), after: new Date(after) }
}

type Person = { name: string; email: string }
let number = 0
const somebody = (): Person => {
  number += 1
  return { name: `Gro Erfaren ${number}`, email: `gro${number}@kommune.example` }
}

const propose = (adoptionId: string, person: Person, by = region.coordinator, now = clock) =>
  region.act((tx) =>
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
  const measure = await region.measure()
  const adoptionId = await adopted(region, measure.id)
  const proposed = await propose(adoptionId, person)
  if (!proposed.ok) throw new Error(proposed.reason)
  const said = await region.act((tx) => consentToContact(tx, proposed.token, { until }, { now: clock }))
  if (!said.ok) throw new Error(said.reason)
  return { ...proposed, ...measure, measureId: measure.id, adoptionId, person, contactId: proposed.id }
}

const mails = async () =>
  (await region.site.database.memberDb.selectFrom('outbox_mail').selectAll().orderBy('id').execute()).map(
    (mail) => ({ to: mail.to_address, subject: mail.subject, body: mail.body, language: mail.language }),
  )
const mailsTo = async (email: string) => (await mails()).filter(({ to }) => to === email)
const emailOf = async ({ accountId }: { accountId: string }) =>
  (
    await region.site.database.memberDb
      .selectFrom('account')
      .select('email')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
  ).email
const pathIn = (body: string, which: 'contact' | 'contact/answers') => {
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

async function shownAt(slug: string, name: string): Promise<string[]> {
  const visitor = region.site.visitor()
  const member = await region.site.signedIn(region.outsider.accountId)
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

describe('consent', () => {
  test('nobody is shown before their own yes, and their address never', async () => {
    const measure = await region.measure()
    const adoptionId = await adopted(region, measure.id)
    const person = somebody()
    const proposed = await propose(adoptionId, person)
    expect(proposed).toMatchObject({ ok: true })
    expect(await shownAt(measure.slug, person.name)).toEqual([])
    const [mail] = await mailsTo(person.email)
    expect(mail?.body).toContain('Kari Koordinator foreslår deg')
    const link = pathIn(mail?.body ?? '', 'contact')
    // By the link, without an account.
    const visitor = region.site.visitor()
    const opened = await visitor.page(link)
    expect(opened.status).toBe(200)
    expect(opened.answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(opened.answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await shownAt(measure.slug, person.name)).toEqual([])
    const until = day(days(100))
    const answer = await visitor.submit(link, {
      choice: 'yes',
      name: person.name,
      position: 'rådgiver',
      languages: ['nb', 'sv'],
      until,
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/nb/contact/done?did=yes&until=${until}`)
    const shown = await shownAt(measure.slug, person.name)
    expect(shown).toContain(`visitor /nb/toolbox/${measure.slug}/used`)
    expect(shown).toContain(`visitor /nb/toolbox/${measure.slug}`)
    // Files that travel have no person, and nothing has the address.
    expect(shown.filter((place) => /\.(csv|json|atom)$/.test(place))).toEqual([])
    expect(await shownAt(measure.slug, person.email)).toEqual([])
    const writer = await region.site.signedIn(region.coordinator.accountId)
    for (const path of ['', '/contacts'])
      expect((await writer.page(`/nb/workspace/adoptions/${adoptionId}${path}`)).text).not.toContain(
        person.email,
      )
  })

  test('ends at midnight in Norway, on kept pages too, whatever the day is in UTC', async () => {
    const until = day(days(40))
    const { slug, person, contactId } = await contact(until)
    const { before, after } = midnightAfter(until)
    expect(before.toISOString().slice(0, 10)).toBe(after.toISOString().slice(0, 10))
    clock = before
    const asker = await region.site.signedIn(region.outsider.accountId)
    const form = `/nb/toolbox/contacts/${contactId}/ask`
    expect((await asker.submit(form, { question: 'Hvordan?' }, form)).status).toBe(303)
    const questions = async () => (await asker.page('/nb/workspace/questions')).text
    expect(await questions()).toContain(person.name)
    const shown = await shownAt(slug, person.name)
    expect(shown).toContain(`visitor /nb/toolbox/${slug}`)
    expect(shown).toContain(`member /nb/toolbox/${slug}/used`)
    clock = after
    expect(await shownAt(slug, person.name)).toEqual([])
    expect((await asker.page(form)).status).toBe(404)
    expect(await questions()).toContain('kontaktpersonen vises ikke lenger')
    expect(await questions()).not.toContain(person.name)
  })

  test('is taken back by the link in any mail: gone at the next request, and nothing is kept', async () => {
    const { slug, person, token, contactId, adoptionId } = await contact()
    const other = region.site.visitorOfAnotherInstance()
    expect((await other.page(`/nb/toolbox/${slug}`)).text).toContain(person.name)
    expect(await shownAt(slug, person.name)).not.toEqual([])
    const visitor = region.site.visitor()
    const gone = await visitor.submit(`/nb/contact/${token}`, { choice: 'no' })
    expect(gone.headers.get('location')).toBe('/nb/contact/done?did=no')
    expect(await shownAt(slug, person.name)).toEqual([])
    expect((await other.page(`/nb/toolbox/${slug}`)).text).not.toContain(person.name)
    const { memberDb } = region.site.database
    for (const table of ['adoption_contact_address', 'contact_link'] as const)
      expect(
        await memberDb.selectFrom(table).select('contact_id').where('contact_id', '=', contactId).execute(),
      ).toEqual([])
    const writer = await region.site.signedIn(region.coordinator.accountId)
    expect((await writer.page(`/nb/workspace/adoptions/${adoptionId}/contacts`)).text).not.toContain(
      person.name,
    )
    const again = await visitor.page(`/nb/contact/${token}`)
    expect(again.status).toBe(404)
    expect(again.answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(again.answer.headers.get('cache-control')).toBe('private, no-store')
  })

  test('the wall hides whoever has not said yes, took it back, or whose time is over', async () => {
    const said = await contact()
    const asked = await propose(said.adoptionId, somebody())
    const { memberDb, publicDb } = region.site.database
    const seen = async () =>
      (
        await publicDb
          .selectFrom('adoption_contact')
          .select('id')
          .where('adoption_id', '=', said.adoptionId)
          .execute()
      ).map(({ id }) => id)
    expect(asked.ok).toBe(true)
    expect(await seen()).toEqual([said.contactId])
    await memberDb
      .updateTable('adoption_contact')
      .set({ shown_until: day(new Date(Date.now() - DAY_MS)) })
      .where('id', '=', said.contactId)
      .execute()
    expect(await seen()).toEqual([])
    await memberDb
      .updateTable('adoption_contact')
      .set({ shown_until: day(days(9)), withdrawn_at: new Date() })
      .where('id', '=', said.contactId)
      .execute()
    expect(await seen()).toEqual([])
    for (const table of ['adoption_contact_address', 'contact_link', 'contact_question'] as const)
      expect(await publicDb.selectFrom(table).selectAll().execute()).toEqual([])
  })

  test('is for 24 months at most, and not for a day that has been', async () => {
    const { token } = await contact()
    const give = (until: string) =>
      region.act((tx) => consentToContact(tx, token, { until }, { now: new Date('2026-12-31T23:30:00Z') }))
    // It is the first of January in Norway.
    expect(await give('2026-12-31')).toEqual({ ok: false, reason: 'until-passed' })
    expect(await give('2027-01-01')).toEqual({ ok: true })
    expect(await give('2029-01-01')).toEqual({ ok: true })
    expect(await give('2029-01-02')).toEqual({ ok: false, reason: 'until-too-late' })
    expect(await region.act((tx) => consentToContact(tx, 'x'.repeat(43), { until: '2027-02-01' }))).toEqual({
      ok: false,
      reason: 'unknown-link',
    })
  })

  test('a person who is signed in finds it on their own page, and nobody else does', async () => {
    const measure = await region.measure()
    const adoptionId = await adopted(region, measure.id)
    const self = { name: 'Kari Koordinator', email: await emailOf(region.coordinator) }
    const proposed = await propose(adoptionId, self)
    if (!proposed.ok) throw new Error(proposed.reason)
    const page = `/nb/workspace/contacts/${proposed.id}`
    const own = await region.site.signedIn(region.coordinator.accountId)
    expect((await own.page('/nb/workspace/adoptions')).text).toContain(page)
    for (const other of [region.officer, region.administrator, region.outsider]) {
      const browser = await region.site.signedIn(other.accountId)
      expect((await browser.page(page)).status).toBe(404)
      expect((await browser.page('/nb/workspace/adoptions')).text).not.toContain(page)
    }
    const until = day(days(30))
    const yes = { choice: 'yes', name: self.name, position: '', languages: ['nb'], until }
    expect((await own.submit(page, yes, page)).status).toBe(303)
    expect((await own.page(`/nb/toolbox/${measure.slug}/used`)).text).toContain(
      `/nb/toolbox/contacts/${proposed.id}/ask`,
    )
    expect((await own.submit(page, { choice: 'no' }, page)).status).toBe(303)
    expect((await own.page(`/nb/toolbox/${measure.slug}/used`)).text).not.toContain('/ask')
  })

  test('of two who propose the same person at the same moment one does', async () => {
    const adoptionId = await adopted(region, (await region.measure()).id)
    const person = somebody()
    let second: ReturnType<typeof propose> | undefined
    // The first has proposed and not finished when the second comes.
    await region.act(async (tx) => {
      const proposal = { ...person, position: '', languages: ['nb' as const], language: 'nb' as const }
      const first = await proposeContact(
        tx,
        { viewer: region.coordinator, baseUrl },
        adoptionId,
        proposal,
        clock,
      )
      expect(first.ok).toBe(true)
      second = propose(adoptionId, person)
      await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 300))])
    })
    expect(await second).toEqual({ ok: false, reason: 'known-already' })
    expect(await mailsTo(person.email)).toHaveLength(1)
  })

  test('only who may change the adoption proposes, nobody is asked twice, and eight are enough', async () => {
    const { adoptionId, person } = await contact()
    for (const by of [region.outsider, region.neighbour])
      expect(await propose(adoptionId, somebody(), by)).toEqual({ ok: false, reason: 'not-found' })
    expect(await propose(adoptionId, { ...person, email: person.email.toUpperCase() })).toEqual({
      ok: false,
      reason: 'known-already',
    })
    for (let count = 1; count < 8; count += 1) {
      const asked = await propose(adoptionId, somebody())
      if (!asked.ok) throw new Error(asked.reason)
      // A no makes no room for asking again and again.
      await region.act((tx) => withdrawContact(tx, asked.token, { now: clock }))
    }
    expect(await propose(adoptionId, somebody())).toEqual({ ok: false, reason: 'too-many' })
    expect(await propose(adoptionId, somebody(), region.coordinator, days(40))).toMatchObject({ ok: true })
  })
})

describe('the relay', () => {
  const ask = (contactId: string, by = region.outsider, now = clock) =>
    region.act((tx) =>
      askContact(
        tx,
        { viewer: by, baseUrl },
        contactId,
        { question: 'Hva kostet det?', language: 'nb' },
        now,
      ),
    )
  // Limits and reminders count everybody's.
  beforeEach(async () => {
    await region.site.database.memberDb.deleteFrom('contact_question').execute()
    await region.site.database.memberDb.deleteFrom('adoption_contact').execute()
  })

  test('carries question and answer, and neither side’s address', async () => {
    const { contactId, person, slug } = await contact()
    const askerEmail = await emailOf(region.outsider)
    const asker = await region.site.signedIn(region.outsider.accountId)
    const form = `/nb/toolbox/contacts/${contactId}/ask`
    const before = (await mails()).length
    const sent = await asker.submit(form, { question: 'Hvor mange familier?' }, form)
    expect(sent.status).toBe(303)
    const [question] = (await mails()).slice(before)
    expect(question).toMatchObject({ to: person.email, language: 'nb' })
    expect(question?.body).toContain('Ute Utenfor spør deg')
    expect(question?.body).toContain('Hvor mange familier?')
    expect(`${question?.subject}${question?.body}`).not.toContain(askerEmail)
    const visitor = region.site.visitor()
    const link = pathIn(question?.body ?? '', 'contact/answers')
    const opened = await visitor.page(link)
    expect(opened.text).toContain('Hvor mange familier?')
    expect(opened.text).not.toContain(askerEmail)
    expect(opened.answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(opened.answer.headers.get('cache-control')).toBe('private, no-store')
    const answered = await visitor.submit(link, { answer: 'Ni familier.' })
    expect(answered.headers.get('location')).toBe('/nb/contact/done?did=answered')
    const answer = (await mails()).at(-1)
    expect(answer).toMatchObject({ to: askerEmail })
    expect(answer?.body).toContain('Ni familier.')
    expect(`${answer?.subject}${answer?.body}`).not.toContain(person.email)
    expect((await visitor.page(link)).status).toBe(409)
    const mine = await asker.page('/nb/workspace/questions')
    expect(mine.text).toContain('Ni familier.')
    expect(mine.text).not.toContain(person.email)
    // The link of that mail is also the way out.
    const own = pathIn(question?.body ?? '', 'contact')
    expect((await visitor.submit(own, { choice: 'no' })).status).toBe(303)
    expect(await shownAt(slug, person.name)).toEqual([])
  })

  test('no secret and no address stands in the database but where it belongs, in details of acts or in the log', async () => {
    const { contactId, person, token } = await contact()
    await ask(contactId)
    const link = pathIn((await mailsTo(person.email)).at(-1)?.body ?? '', 'contact/answers')
    const secret = link.split('/').at(-1) ?? ''
    const visitor = region.site.visitor()
    await visitor.page(link)
    await visitor.submit(link, { answer: 'Ni familier.' })
    await visitor.submit(`/nb/contact/${token}`, {
      choice: 'yes',
      name: person.name,
      position: '',
      languages: ['nb'],
      until: day(days(10)),
    })
    const { memberDb } = region.site.database
    const details = JSON.stringify(await memberDb.selectFrom('audit_entry').selectAll().execute())
    const forms = JSON.stringify(await memberDb.selectFrom('form_key').selectAll().execute())
    const logged = region.site.logged.join('\n')
    for (const word of [secret, token, person.email, await emailOf(region.outsider)]) {
      for (const [where, text] of Object.entries({ details, forms, logged }))
        expect([where, text.includes(word)]).toEqual([where, false])
    }
    const hashes = await memberDb.selectFrom('contact_link').select('token_hash').execute()
    expect(hashes.map(({ token_hash }) => token_hash.length).every((length) => length === 32)).toBe(true)
  })

  test('takes five open questions of a person and three a day to one contact, also at the same moment', async () => {
    const first = await contact()
    const many = await Promise.all([1, 2, 3, 4, 5].map(() => ask(first.contactId)))
    expect(many.filter(({ ok }) => ok)).toHaveLength(3)
    expect(many.find((each) => !each.ok)).toEqual({ ok: false, reason: 'too-many-today' })
    // From anybody.
    expect(await ask(first.contactId, region.neighbour)).toEqual({ ok: false, reason: 'too-many-today' })
    expect(await ask(first.contactId, region.neighbour, days(1.01))).toMatchObject({ ok: true })
    const others = [await contact(), await contact(), await contact()]
    const more = await Promise.all(others.map(({ contactId }) => ask(contactId)))
    expect(more.filter(({ ok }) => ok)).toHaveLength(2)
    expect(more.find((each) => !each.ok)).toEqual({ ok: false, reason: 'too-many-open' })
    const asker = await region.site.signedIn(region.outsider.accountId)
    const form = `/nb/toolbox/contacts/${others[0]?.contactId}/ask`
    const refused = await asker.submit(form, { question: 'En til?' }, form)
    expect(refused.status).toBe(409)
    const text = await refused.text()
    expect(text).toContain('Du har fem spørsmål som ikke er besvart')
    expect(text).toContain('En til?')
  })

  test('two answers at once: the first stays, and one mail goes', async () => {
    const { contactId, person } = await contact()
    await ask(contactId)
    const link = pathIn((await mailsTo(person.email)).at(-1)?.body ?? '', 'contact/answers')
    const secret = link.split('/').at(-1) ?? ''
    const before = (await mails()).length
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((text) =>
        region.act((tx) => answerContactQuestion(tx, secret, text, { baseUrl, now: clock })),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await mails()).length).toBe(before + 1)
  })

  test('waits in the workspace for the contact who is signed in, until it is answered', async () => {
    const email = await emailOf(region.neighbour)
    const { contactId } = await contact(day(days(200)), { ...somebody(), email })
    await ask(contactId)
    const own = await region.site.signedIn(region.neighbour.accountId)
    const waits = () => listWaitingOwnQuestions(region.site.database.memberDb, region.neighbour, 'nb')
    const { count, first } = await waits()
    expect(count).toBe(1)
    expect((await own.page('/nb/workspace/questions')).text).toContain(first[0]?.href)
    const page = first[0]?.href ?? ''
    const other = await region.site.signedIn(region.coordinator.accountId)
    expect((await other.page(page)).status).toBe(404)
    expect((await own.submit(page, { answer: '' }, page)).status).toBe(422)
    expect((await own.submit(page, { answer: 'Ni familier.' }, page)).status).toBe(303)
    expect((await mails()).at(-1)).toMatchObject({ to: await emailOf(region.outsider) })
    expect((await waits()).count).toBe(0)
    expect((await own.page(page)).status).toBe(409)
  })

  test('is for people of the workspace; a contact who is not shown cannot be asked', async () => {
    const { contactId, token } = await contact()
    const form = `/nb/toolbox/contacts/${contactId}/ask`
    const visitor = region.site.visitor()
    expect((await visitor.page(form)).answer.headers.get('location')).toContain('/nb/sign-in')
    await region.act((tx) => withdrawContact(tx, token, { now: clock }))
    expect(await ask(contactId)).toEqual({ ok: false, reason: 'not-found' })
  })

  test('reminds after 7 days and passes on after 14, once, with two instances at work', async () => {
    const { contactId, person } = await contact()
    await ask(contactId)
    const officerEmail = await emailOf(region.officer)
    const other = openDatabase(region.site.database.connection, 'member', { max: 4 })
    const remind = (now: Date) =>
      Promise.all(
        [region.site.database.memberDb, other.db, other.db].map((db) => remindContacts(db, now, { baseUrl })),
      )
    const toContact = async () => (await mailsTo(person.email)).map(({ subject }) => subject)
    const before = await toContact()
    const sum = async (now: Date) => (await remind(now)).reduce((a, b) => a + b, 0)
    expect(await sum(days(6.9))).toBe(0)
    expect(await sum(days(7.1))).toBe(1)
    expect(await sum(days(8))).toBe(0)
    expect((await toContact()).length).toBe(before.length + 1)
    const reminder = (await mailsTo(person.email)).at(-1)
    expect(reminder?.subject).toContain('Påminnelse')
    const officerBefore = (await mailsTo(officerEmail)).length
    expect(await sum(days(13.9))).toBe(0)
    // To the officer and to the asker.
    expect(await sum(days(14.1))).toBe(2)
    expect(await sum(days(20))).toBe(0)
    expect((await mailsTo(officerEmail)).length).toBe(officerBefore + 1)
    await other.close()

    // The region answers; another region does not see it, and who asked does not answer themselves.
    const officer = await region.site.signedIn(region.officer.accountId)
    const { text } = await officer.page('/nb/workspace/questions')
    const page = /\/nb\/workspace\/questions\/[0-9a-f-]{36}/.exec(text)?.[0] ?? ''
    expect(text).toContain('Hva kostet det?')
    for (const person of [region.officerElsewhere, region.outsider, region.coordinator]) {
      const browser = await region.site.signedIn(person.accountId)
      expect((await browser.page(page)).status).toBe(404)
    }
    expect((await officer.submit(page, { answer: 'Spør oss gjerne.' }, page)).status).toBe(303)
    expect((await mails()).at(-1)).toMatchObject({ to: await emailOf(region.outsider) })
    // What the contact wants to say comes too late.
    const link = pathIn(reminder?.body ?? '', 'contact/answers')
    expect((await region.site.visitor().page(link)).status).toBe(409)
  })

  test('a question whose contact stopped goes to the region at once', async () => {
    const { contactId, token } = await contact()
    await ask(contactId)
    await region.act((tx) => withdrawContact(tx, token, { now: clock }))
    expect(await remindContacts(region.site.database.memberDb, days(0.1), { baseUrl })).toBe(2)
  })
})

describe('with time', () => {
  test('30 days before the end a mail asks whether to go on, once for each end', async () => {
    const until = day(days(100))
    const { person, token } = await contact(until)
    const { memberDb } = region.site.database
    const count = async () => (await mailsTo(person.email)).length
    const before = await count()
    await remindContacts(memberDb, days(69), { baseUrl })
    expect(await count()).toBe(before)
    for (const later of [70, 70, 75, 99]) await remindContacts(memberDb, days(later), { baseUrl })
    expect(await count()).toBe(before + 1)
    const mail = (await mailsTo(person.email)).at(-1)
    expect(mail?.subject).toContain('Vil du fortsatt være kontaktperson')
    // By the new link and by the first one.
    for (const link of [pathIn(mail?.body ?? '', 'contact'), `/nb/contact/${token}`])
      expect((await region.site.visitor().page(link)).status).toBe(200)
    await region.act((tx) => consentToContact(tx, token, { until: day(days(200)) }, { now: days(99) }))
    await remindContacts(memberDb, days(100), { baseUrl })
    expect(await count()).toBe(before + 1)
    await remindContacts(memberDb, days(170), { baseUrl })
    expect(await count()).toBe(before + 2)
  })

  test('whoever never answers, or whose time was over 60 days ago, is forgotten', async () => {
    const over = await contact(day(days(10)))
    const asked = await propose(over.adoptionId, somebody())
    if (!asked.ok) throw new Error(asked.reason)
    const { memberDb } = region.site.database
    const addresses = async () =>
      (
        await memberDb
          .selectFrom('adoption_contact_address')
          .select('contact_id')
          .where('contact_id', 'in', [over.contactId, asked.id])
          .execute()
      ).length
    await remindContacts(memberDb, new Date(Date.now() + 59 * DAY_MS), { baseUrl })
    expect(await addresses()).toBe(2)
    await remindContacts(memberDb, new Date(Date.now() + 61 * DAY_MS), { baseUrl })
    expect(await addresses()).toBe(1)
    await remindContacts(memberDb, days(71), { baseUrl })
    expect(await addresses()).toBe(0)
  })
})
