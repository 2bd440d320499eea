import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../../platform/database/database.ts'
import { withdrawContact } from '../consent.ts'
import { baseUrl, contactsWorld, day, days, pathIn, somebody } from '../contacts.test-support.ts'
import { remindContacts } from '../remind-contacts.ts'
import { listWaitingOwnQuestions } from '../waiting.ts'
import { answerContactQuestion } from './answer-question.ts'
import { askContact } from './ask-contact.ts'

const world = contactsWorld()
const { contact, mails, mailsTo, emailOf, shownAt } = world

describe('the relay', () => {
  const ask = (contactId: string, by = world.region.outsider, now = world.clock) =>
    world.region.act((tx) =>
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
    await world.region.site.database.memberDb.deleteFrom('contact_question').execute()
    await world.region.site.database.memberDb.deleteFrom('adoption_contact').execute()
  })

  test('carries question and answer, and neither side’s address', async () => {
    const { contactId, person, slug } = await contact()
    const askerEmail = await emailOf(world.region.outsider)
    const asker = await world.region.site.signedIn(world.region.outsider.accountId)
    const form = `/nb/toolbox/contacts/${contactId}/ask`
    const before = (await mails()).length
    const sent = await asker.submit(form, { question: 'Hvor mange familier?' }, form)
    expect(sent.status).toBe(303)
    const [question] = (await mails()).slice(before)
    expect(question).toMatchObject({ to: person.email, language: 'nb' })
    expect(question?.body).toContain('Ute Utenfor spør deg')
    expect(question?.body).toContain('Hvor mange familier?')
    expect(`${question?.subject}${question?.body}`).not.toContain(askerEmail)
    const visitor = world.region.site.visitor()
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
    const visitor = world.region.site.visitor()
    await visitor.page(link)
    await visitor.submit(link, { answer: 'Ni familier.' })
    await visitor.submit(`/nb/contact/${token}`, {
      choice: 'yes',
      name: person.name,
      position: '',
      languages: ['nb'],
      until: day(days(10)),
    })
    const { memberDb } = world.region.site.database
    const details = JSON.stringify(await memberDb.selectFrom('audit_entry').selectAll().execute())
    const forms = JSON.stringify(await memberDb.selectFrom('form_key').selectAll().execute())
    const logged = world.region.site.logged.join('\n')
    for (const word of [secret, token, person.email, await emailOf(world.region.outsider)]) {
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
    expect(await ask(first.contactId, world.region.neighbour)).toEqual({
      ok: false,
      reason: 'too-many-today',
    })
    expect(await ask(first.contactId, world.region.neighbour, days(1.01))).toMatchObject({ ok: true })
    const others = [await contact(), await contact(), await contact()]
    const more = await Promise.all(others.map(({ contactId }) => ask(contactId)))
    expect(more.filter(({ ok }) => ok)).toHaveLength(2)
    expect(more.find((each) => !each.ok)).toEqual({ ok: false, reason: 'too-many-open' })
    const asker = await world.region.site.signedIn(world.region.outsider.accountId)
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
        world.region.act((tx) => answerContactQuestion(tx, secret, text, { baseUrl, now: world.clock })),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await mails()).length).toBe(before + 1)
  })

  test('waits in the workspace for the contact who is signed in, until it is answered', async () => {
    const email = await emailOf(world.region.neighbour)
    const { contactId } = await contact(day(days(200)), { ...somebody(), email })
    await ask(contactId)
    const own = await world.region.site.signedIn(world.region.neighbour.accountId)
    const waits = () =>
      listWaitingOwnQuestions(world.region.site.database.memberDb, world.region.neighbour, 'nb')
    const { count, first } = await waits()
    expect(count).toBe(1)
    expect((await own.page('/nb/workspace/questions')).text).toContain(first[0]?.href)
    const page = first[0]?.href ?? ''
    const other = await world.region.site.signedIn(world.region.coordinator.accountId)
    expect((await other.page(page)).status).toBe(404)
    expect((await own.submit(page, { answer: '' }, page)).status).toBe(422)
    expect((await own.submit(page, { answer: 'Ni familier.' }, page)).status).toBe(303)
    expect((await mails()).at(-1)).toMatchObject({ to: await emailOf(world.region.outsider) })
    expect((await waits()).count).toBe(0)
    expect((await own.page(page)).status).toBe(409)
  })

  test('is for people of the workspace; a contact who is not shown cannot be asked', async () => {
    const { contactId, token } = await contact()
    const form = `/nb/toolbox/contacts/${contactId}/ask`
    const visitor = world.region.site.visitor()
    expect((await visitor.page(form)).answer.headers.get('location')).toContain('/nb/sign-in')
    await world.region.act((tx) => withdrawContact(tx, token, { now: world.clock }))
    expect(await ask(contactId)).toEqual({ ok: false, reason: 'not-found' })
  })

  test('reminds after 7 days and passes on after 14, once, with two instances at work', async () => {
    const { contactId, person } = await contact()
    await ask(contactId)
    const officerEmail = await emailOf(world.region.officer)
    const other = openDatabase(world.region.site.database.connection, 'member', { max: 4 })
    const remind = (now: Date) =>
      Promise.all(
        [world.region.site.database.memberDb, other.db, other.db].map((db) =>
          remindContacts(db, now, { baseUrl }),
        ),
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
    const officer = await world.region.site.signedIn(world.region.officer.accountId)
    const { text } = await officer.page('/nb/workspace/questions')
    const page = /\/nb\/workspace\/questions\/[0-9a-f-]{36}/.exec(text)?.[0] ?? ''
    expect(text).toContain('Hva kostet det?')
    for (const person of [world.region.officerElsewhere, world.region.outsider, world.region.coordinator]) {
      const browser = await world.region.site.signedIn(person.accountId)
      expect((await browser.page(page)).status).toBe(404)
    }
    expect((await officer.submit(page, { answer: 'Spør oss gjerne.' }, page)).status).toBe(303)
    expect((await mails()).at(-1)).toMatchObject({ to: await emailOf(world.region.outsider) })
    // What the contact wants to say comes too late.
    const link = pathIn(reminder?.body ?? '', 'contact/answers')
    expect((await world.region.site.visitor().page(link)).status).toBe(409)
  })

  test('a question whose contact stopped goes to the region at once', async () => {
    const { contactId, token } = await contact()
    await ask(contactId)
    await world.region.act((tx) => withdrawContact(tx, token, { now: world.clock }))
    expect(await remindContacts(world.region.site.database.memberDb, days(0.1), { baseUrl })).toBe(2)
  })
})
