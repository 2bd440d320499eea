import { describe, expect, test } from 'vitest'
import { adopted } from '../adoption/adoption.test-support.ts'
import { consentToContact, withdrawContact } from './consent.ts'
import {
  baseUrl,
  contactsWorld,
  DAY_MS,
  day,
  days,
  midnightAfter,
  pathIn,
  somebody,
} from './contacts.test-support.ts'
import { proposeContact } from './propose-contact.ts'
import { remindContacts } from './remind-contacts.ts'

const world = contactsWorld()
const { propose, contact, mailsTo, emailOf, shownAt } = world

describe('consent', () => {
  test('nobody is shown before their own yes, and their address never', async () => {
    const measure = await world.region.measure()
    const adoptionId = await adopted(world.region, measure.id)
    const person = somebody()
    const proposed = await propose(adoptionId, person)
    expect(proposed).toMatchObject({ ok: true })
    expect(await shownAt(measure.slug, person.name)).toEqual([])
    const [mail] = await mailsTo(person.email)
    expect(mail?.body).toContain('Kari Koordinator foreslår deg')
    const link = pathIn(mail?.body ?? '', 'contact')
    // By the link, without an account.
    const visitor = world.region.site.visitor()
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
    const writer = await world.region.site.signedIn(world.region.coordinator.accountId)
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
    world.clock = before
    const asker = await world.region.site.signedIn(world.region.outsider.accountId)
    const form = `/nb/toolbox/contacts/${contactId}/ask`
    expect((await asker.submit(form, { question: 'Hvordan?' }, form)).status).toBe(303)
    const questions = async () => (await asker.page('/nb/workspace/questions')).text
    expect(await questions()).toContain(person.name)
    const shown = await shownAt(slug, person.name)
    expect(shown).toContain(`visitor /nb/toolbox/${slug}`)
    expect(shown).toContain(`member /nb/toolbox/${slug}/used`)
    world.clock = after
    expect(await shownAt(slug, person.name)).toEqual([])
    expect((await asker.page(form)).status).toBe(404)
    expect(await questions()).toContain('kontaktpersonen vises ikke lenger')
    expect(await questions()).not.toContain(person.name)
  })

  test('is taken back by the link in any mail: gone at the next request, and nothing is kept', async () => {
    const { slug, person, token, contactId, adoptionId } = await contact()
    const other = world.region.site.visitorOfAnotherInstance()
    expect((await other.page(`/nb/toolbox/${slug}`)).text).toContain(person.name)
    expect(await shownAt(slug, person.name)).not.toEqual([])
    const visitor = world.region.site.visitor()
    const gone = await visitor.submit(`/nb/contact/${token}`, { choice: 'no' })
    expect(gone.headers.get('location')).toBe('/nb/contact/done?did=no')
    expect(await shownAt(slug, person.name)).toEqual([])
    expect((await other.page(`/nb/toolbox/${slug}`)).text).not.toContain(person.name)
    const { memberDb } = world.region.site.database
    for (const table of ['adoption_contact_address', 'contact_link'] as const)
      expect(
        await memberDb.selectFrom(table).select('contact_id').where('contact_id', '=', contactId).execute(),
      ).toEqual([])
    const writer = await world.region.site.signedIn(world.region.coordinator.accountId)
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
    const { memberDb, publicDb } = world.region.site.database
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
      world.region.act((tx) =>
        consentToContact(tx, token, { until }, { now: new Date('2026-12-31T23:30:00Z') }),
      )
    // It is the first of January in Norway.
    expect(await give('2026-12-31')).toEqual({ ok: false, reason: 'until-passed' })
    expect(await give('2027-01-01')).toEqual({ ok: true })
    expect(await give('2029-01-01')).toEqual({ ok: true })
    expect(await give('2029-01-02')).toEqual({ ok: false, reason: 'until-too-late' })
    expect(
      await world.region.act((tx) => consentToContact(tx, 'x'.repeat(43), { until: '2027-02-01' })),
    ).toEqual({
      ok: false,
      reason: 'unknown-link',
    })
  })

  test('a person who is signed in finds it on their own page, and nobody else does', async () => {
    const measure = await world.region.measure()
    const adoptionId = await adopted(world.region, measure.id)
    const self = { name: 'Kari Koordinator', email: await emailOf(world.region.coordinator) }
    const proposed = await propose(adoptionId, self)
    if (!proposed.ok) throw new Error(proposed.reason)
    const page = `/nb/workspace/contacts/${proposed.id}`
    const own = await world.region.site.signedIn(world.region.coordinator.accountId)
    expect((await own.page('/nb/workspace/adoptions')).text).toContain(page)
    for (const other of [world.region.officer, world.region.administrator, world.region.outsider]) {
      const browser = await world.region.site.signedIn(other.accountId)
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
    const adoptionId = await adopted(world.region, (await world.region.measure()).id)
    const person = somebody()
    let second: ReturnType<typeof propose> | undefined
    // The first has proposed and not finished when the second comes.
    await world.region.act(async (tx) => {
      const proposal = { ...person, position: '', languages: ['nb' as const], language: 'nb' as const }
      const first = await proposeContact(
        tx,
        { viewer: world.region.coordinator, baseUrl },
        adoptionId,
        proposal,
        world.clock,
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
    for (const by of [world.region.outsider, world.region.neighbour])
      expect(await propose(adoptionId, somebody(), by)).toEqual({ ok: false, reason: 'not-found' })
    expect(await propose(adoptionId, { ...person, email: person.email.toUpperCase() })).toEqual({
      ok: false,
      reason: 'known-already',
    })
    for (let count = 1; count < 8; count += 1) {
      const asked = await propose(adoptionId, somebody())
      if (!asked.ok) throw new Error(asked.reason)
      // A no makes no room for asking again and again.
      await world.region.act((tx) => withdrawContact(tx, asked.token, { now: world.clock }))
    }
    expect(await propose(adoptionId, somebody())).toEqual({ ok: false, reason: 'too-many' })
    expect(await propose(adoptionId, somebody(), world.region.coordinator, days(40))).toMatchObject({
      ok: true,
    })
  })
})

describe('with time', () => {
  test('30 days before the end a mail asks whether to go on, once for each end', async () => {
    const until = day(days(100))
    const { person, token } = await contact(until)
    const { memberDb } = world.region.site.database
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
      expect((await world.region.site.visitor().page(link)).status).toBe(200)
    await world.region.act((tx) => consentToContact(tx, token, { until: day(days(200)) }, { now: days(99) }))
    await remindContacts(memberDb, days(100), { baseUrl })
    expect(await count()).toBe(before + 1)
    await remindContacts(memberDb, days(170), { baseUrl })
    expect(await count()).toBe(before + 2)
  })

  test('whoever never answers, or whose time was over 60 days ago, is forgotten', async () => {
    const over = await contact(day(days(10)))
    const asked = await propose(over.adoptionId, somebody())
    if (!asked.ok) throw new Error(asked.reason)
    const { memberDb } = world.region.site.database
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
