import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { findProject } from '../edit/find-project.ts'
import { saveProject } from '../edit/save-project.ts'
import { person, places } from '../edit/testing.test-support.ts'
import { handOver } from './hand-over.ts'
import { aPartnership, ownProject } from './handover.test-support.ts'
import { mayHandOver } from './queries.ts'
import { responsiblePeople } from './responsible.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp(places)
})
afterAll(() => site.close())

const db = () => site.database.memberDb
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(db(), act)
const baseUrl = 'https://rotfeste.example'
const mailsTo = (email: string) =>
  db()
    .selectFrom('outbox_mail')
    .select(['subject', 'body', 'language'])
    .where('to_address', '=', email)
    .orderBy('id')
    .execute()
const emailOf = async ({ accountId }: Member) =>
  (await db().selectFrom('account').select('email').where('id', '=', accountId).executeTakeFirstOrThrow())
    .email
const leadersOf = async (projectId: string) =>
  (
    await db()
      .selectFrom('role_assignment')
      .innerJoin('account', 'account.id', 'account_id')
      .select('account.email')
      .where('project_id', '=', projectId)
      .where('role', '=', 'project-leader')
      .orderBy('account.email')
      .execute()
  ).map(({ email }) => email)

describe('a project is handed over', () => {
  test('by its leader, on the web, to somebody with an account: rights, record, mails and history', async () => {
    const { made, next } = await set(async (tx) => ({
      made: await ownProject(tx),
      next: await person(
        tx,
        'project-leader',
        { organisationId: (await ownProject(tx)).owner },
        'Nina Neste',
      ),
    }))
    const email = await emailOf(next)
    const old = await site.signedIn(made.leader.accountId)
    const fields = { email: email.toUpperCase(), name: 'Nina', language: 'nb', inRecord: 'yes' }
    const answer = await old.submit(
      `/nb/projects/${made.slug}/handover`,
      fields,
      `/nb/projects/${made.slug}/handover`,
    )
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/nb/workspace'])

    expect(await leadersOf(made.id)).toEqual([email])
    expect((await responsiblePeople(db(), made.id)).map(({ accountId }) => accountId)).toEqual([
      next.accountId,
    ])
    expect((await old.request(`/nb/projects/${made.slug}/handover`)).status).toBe(404)
    expect(
      (await (await site.signedIn(next.accountId)).request(`/nb/projects/${made.slug}/edit`)).status,
    ).toBe(200)

    const persons = await db()
      .selectFrom('project_person')
      .select(['name', 'email', 'phone', 'organisation', 'consent_on'])
      .where('project_id', '=', made.id)
      .execute()
    expect(persons).toEqual([
      { name: 'Nina Neste', email, phone: null, organisation: 'Hadsel', consent_on: null },
    ])
    const version = await db()
      .selectFrom('project_version')
      .select(['version', 'note'])
      .where('project_id', '=', made.id)
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow()
    expect(version).toEqual({ version: 2, note: 'Ny prosjektleder' })

    expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual([`Du leder nå ${made.name}`])
    expect((await mailsTo(email))[0]?.body).not.toContain('sign-in')
    expect((await mailsTo(await emailOf(made.leader))).map(({ subject }) => subject)).toEqual([
      `${made.name} har fått ny leder`,
    ])
    const entry = await db()
      .selectFrom('audit_entry')
      .select(['account_id', 'details'])
      .where('act', '=', 'project-handed-over')
      .where('subject_id', '=', made.id)
      .executeTakeFirstOrThrow()
    expect(entry).toEqual({
      account_id: made.leader.accountId,
      details: { from: made.leader.accountId, to: next.accountId, newAccount: false },
    })
  })

  test('to somebody new, who gets an account and a link that signs in once and leads to the project', async () => {
    const made = await set(ownProject)
    const browser = await site.signedIn(made.leader.accountId)
    const email = `ny${made.slug}@kommune.example`
    await browser.submit(`/nb/projects/${made.slug}/handover`, { email, name: 'Åse Ny', language: 'sv' })
    expect(await leadersOf(made.id)).toEqual([email])
    const [mail] = await mailsTo(email)
    expect(mail?.language).toBe('sv')
    expect(mail?.subject).toBe(`Du leder nu ${made.name}`)
    const path = /http:\/\/localhost(\/sv\/sign-in\/link\/\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
    const visitor = site.visitor()
    const answer = await visitor.submit(path, {}, '/sv/sign-in/link')
    expect(answer.headers.get('location')).toBe(`/sv/projects/${made.slug}`)
    expect((await visitor.request(`/sv/projects/${made.slug}/handover`)).status).toBe(200)
    expect((await site.visitor().submit(path, {}, '/sv/sign-in/link')).status).toBe(409)
    // The record is left alone without the tick.
    const { version } = await db()
      .selectFrom('project')
      .select('version')
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow()
    expect(version).toBe(1)
    // Whom a demo person names is demo as well: nobody real comes into a demo.
    const { demo } = await db()
      .selectFrom('account')
      .select('demo')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    expect(demo).toBe(true)
  })

  test.each<[who: string, may: boolean]>([
    ['leader of the owner', true],
    ['coordinator of the owner’s municipality', true],
    ['administrator', true],
    ['regional officer', false],
    ['leader of another organisation', false],
    ['coordinator of another municipality', false],
    ['evaluator', false],
  ])('by the %s: %s', async (who, may) => {
    const { made, viewer } = await set(async (tx) => {
      const made = await ownProject(tx)
      const other = await ownProject(tx)
      const makers: Record<string, () => Promise<Member>> = {
        'leader of the owner': () => person(tx, 'project-leader', { organisationId: made.owner }),
        'coordinator of the owner’s municipality': () =>
          person(tx, 'coordinator', { municipalityKey: 'NO-1866' }),
        administrator: () => person(tx, 'administrator'),
        'regional officer': async () => {
          const partnershipId = await aPartnership(tx, 'NO-1866')
          return person(tx, 'regional-officer', { partnershipId })
        },
        'leader of another organisation': async () =>
          person(tx, 'project-leader', { organisationId: other.owner }),
        'coordinator of another municipality': () =>
          person(tx, 'coordinator', { municipalityKey: 'NO-1870' }),
        evaluator: () => person(tx, 'evaluator', { projectId: made.id }),
      }
      return { made, viewer: await (makers[who] ?? makers.administrator)!() }
    })
    const email = `neste${made.slug}@kommune.example`
    const done = await set(async (tx) =>
      handOver(tx, { viewer, baseUrl }, made.id, {
        from: made.leader.accountId,
        to: { name: 'Neste', email, language: 'nb' },
        inRecord: false,
      }),
    )
    expect(done).toEqual(may ? { ok: true } : { ok: false, reason: 'notFound' })
    expect(await leadersOf(made.id)).toEqual([may ? email : await emailOf(made.leader)])
  })

  test('by one of two who press at the same moment; the other is told, and somebody always leads', async () => {
    const made = await set(ownProject)
    const names = ['a', 'b', 'c', 'd'].map((letter) => `${letter}${made.slug}@kommune.example`)
    const done = await Promise.all(
      names.map((email) =>
        set((tx) =>
          handOver(tx, { viewer: made.creator, baseUrl }, made.id, {
            from: made.leader.accountId,
            to: { name: email, email, language: 'nb' },
            inRecord: false,
          }),
        ),
      ),
    )
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.filter((each) => !each.ok && each.reason === 'changed')).toHaveLength(3)
    expect(await leadersOf(made.id)).toHaveLength(1)
  })

  test('where nobody of its own leads it, to its first leader', async () => {
    const made = await set(ownProject)
    await db().deleteFrom('role_assignment').where('account_id', '=', made.leader.accountId).execute()
    const browser = await site.signedIn(made.creator.accountId)
    const page = await browser.page(`/nn/projects/${made.slug}/handover`)
    expect(page.text).toContain('ingen eigen prosjektleiar')
    const email = `forste${made.slug}@kommune.example`
    const answer = await browser.submit(`/nn/projects/${made.slug}/handover`, {
      email,
      name: 'Første',
      language: 'nn',
    })
    expect(answer.headers.get('location')).toBe(`/nn/projects/${made.slug}/handover?done=1`)
    expect(await leadersOf(made.id)).toEqual([email])
  })

  test('of two leaders the chosen one goes; the other stays', async () => {
    const { made, stays } = await set(async (tx) => {
      const made = await ownProject(tx)
      return { made, stays: await person(tx, 'project-leader', { projectId: made.id }, 'Anna Ander') }
    })
    const browser = await site.signedIn(stays.accountId)
    const email = `tredje${made.slug}@kommune.example`
    const address = `/nb/projects/${made.slug}/handover`
    const without = await browser.submit(address, { email, name: 'Tredje', language: 'nb' }, address)
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('Velg hvem som slutter som leder.')
    await browser.submit(
      address,
      { email, name: 'Tredje', language: 'nb', from: made.leader.accountId },
      address,
    )
    expect(await leadersOf(made.id)).toEqual([await emailOf(stays), email].sort())
  })

  test('mistakes come back with what was typed, and a closed account is not opened', async () => {
    const made = await set(ownProject)
    const address = `/nb/projects/${made.slug}/handover`
    const browser = await site.signedIn(made.leader.accountId)
    const wrong = await browser.submit(
      address,
      { email: 'ikke en adresse', name: '', language: 'nb' },
      address,
    )
    const text = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(text).toContain('value="ikke en adresse"')
    expect(text).toContain('Skriv navnet på den nye lederen.')

    const closed = await set((tx) => person(tx, 'project-leader', { projectId: made.id }, 'Stengt'))
    await set(async (tx) => {
      await tx
        .updateTable('account')
        .set({ disabled_at: new Date() })
        .where('id', '=', closed.accountId)
        .execute()
      await tx.deleteFrom('role_assignment').where('account_id', '=', closed.accountId).execute()
    })
    const refused = await browser.submit(
      address,
      { email: await emailOf(closed), name: 'Stengt', language: 'nb' },
      address,
    )
    expect([refused.status, (await refused.text()).includes('er stengt')]).toEqual([422, true])
    const self = await browser.submit(
      address,
      { email: await emailOf(made.leader), name: 'Jeg', language: 'nb' },
      address,
    )
    expect([self.status, (await self.text()).includes('leder prosjektet allerede')]).toEqual([422, true])
    expect(await leadersOf(made.id)).toEqual([await emailOf(made.leader)])
  })

  test('a name stands on one line of the mail, whatever was sent as a name', async () => {
    const made = await set(ownProject)
    const email = `linje${made.slug}@kommune.example`
    const address = `/nb/projects/${made.slug}/handover`
    const name = 'Kari\r\n\r\nDu har vunnet.'
    await (await site.signedIn(made.leader.accountId)).submit(
      address,
      { email, name, language: 'nb' },
      address,
    )
    const [mail] = await mailsTo(email)
    expect(mail?.body.split('\n')[0]).toContain('Kari  Du har vunnet.')
  })

  test('not by somebody who has put their own organisation in the owner\u2019s place', async () => {
    const { made, eve, colleague } = await set(async (tx) => {
      const made = await ownProject(tx)
      const { owner } = await ownProject(tx)
      const eve = await person(tx, 'project-leader', { organisationId: owner })
      await tx.updateTable('project').set({ created_by: eve.accountId }).where('id', '=', made.id).execute()
      const project = await findProject(tx, eve, made.id)
      if (!project) throw new Error('who created a project sees it')
      const saved = await saveProject(
        tx,
        { viewer: eve },
        {
          projectId: made.id,
          baseVersion: project.version,
          record: { ...project.record, ownerId: owner },
          note: '',
        },
      )
      expect(saved.ok).toBe(true)
      return { made, eve, colleague: await person(tx, 'project-leader', { organisationId: owner }) }
    })
    const allowed = async (who: Member) => mayHandOver(db(), who, made.id)
    expect([await allowed(eve), await allowed(colleague), await allowed(made.leader)]).toEqual([
      false,
      true,
      true,
    ])
  })

  test('in four languages, and those who may not see who decides', async () => {
    const { made, officer } = await set(async (tx) => {
      const partnershipId = await aPartnership(tx, 'NO-1866')
      return { made: await ownProject(tx), officer: await person(tx, 'regional-officer', { partnershipId }) }
    })
    const leader = await site.signedIn(made.leader.accountId)
    for (const language of languages) {
      const { status, text } = await leader.page(`/${language}/projects/${made.slug}/handover`)
      expect(status).toBe(200)
      expect(text).toContain('name="email"')
      expect(text).not.toMatch(/undefined|\[object/)
    }
    const { status, text } = await (await site.signedIn(officer.accountId)).page(
      `/nb/projects/${made.slug}/handover`,
    )
    expect(status).toBe(200)
    expect(text).not.toContain('name="email"')
    expect(text).toContain('Du kan ikke overføre dette prosjektet.')
  })
})
