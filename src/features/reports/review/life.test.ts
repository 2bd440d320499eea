import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import { answer, completeAnswers, type ReportWorld, worldIn } from '../reports.test-support.ts'

let app: TestApp
let clock = new Date('2014-04-20T10:00:00Z')
beforeAll(async () => {
  app = await testApp(places, { now: () => clock })
})
afterAll(() => app.close())

const words = (page: string) =>
  page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
const signedIn = (who: { accountId: string }) => app.signedIn(who.accountId)

async function mailTo(name: string): Promise<{ subject: string; body: string; to: string }[]> {
  const rows = await app.database.memberDb
    .selectFrom('outbox_mail')
    .innerJoin('account', 'account.email', 'outbox_mail.to_address')
    .select(['subject', 'body', 'to_address as to'])
    .where('account.name', '=', name)
    .orderBy('outbox_mail.id')
    .execute()
  return rows
}

const write = (world: ReportWorld, answers: Parameters<typeof answer>[2]) =>
  inTransaction(app.database.memberDb, (tx) => answer(tx, world, answers))

test.each(['nb', 'sv'] as const)(
  'in %s: checked, sent, returned on two questions, answered, sent again, approved, opened again',
  async (language) => {
    clock = new Date('2014-04-20T10:00:00Z')
    const world = await worldIn(app, 'draft')
    const leader = await signedIn(world.leader)
    const officer = await signedIn(world.officer)
    const base = `/${language}/workspace/reports/${world.reportId}`

    const check = await leader.page(`${base}/check`)
    expect(check.status).toBe(200)
    expect(check.text).toContain('ds-error-summary')
    expect(check.text).toContain(`${base}/sections/work#field-q-story`)
    expect(check.text).not.toContain(language === 'nb' ? 'Send rapporten<' : 'Skicka rapporten<')
    expect((await officer.page(`${base}/check`)).status).toBe(404)

    await write(world, completeAnswers)
    const sent = await leader.submit(`${base}/check`, {}, `${base}/send`)
    expect(sent.headers.get('location')).toBe(`${base}/versions/1?sent=1`)
    const version = await leader.page(`${base}/versions/1?sent=1`)
    expect(version.status).toBe(200)
    expect(words(version.text)).toContain('Vi møtte familiene på kaia.')

    const read = await officer.page(`${base}/versions/1`)
    expect(read.status).toBe(200)
    const comments = `${base}/versions/1/comments`
    for (const question of ['story', 'lesson']) {
      const said = await officer.submit(
        `${base}/versions/1`,
        { question, [`body.${question}`]: `Si mer om ${question}.` },
        comments,
      )
      expect(said.status).toBe(303)
    }
    expect((await leader.page(`${base}/versions/1`)).text).not.toContain('Si mer om story')
    const decided = await officer.submit(
      `${base}/versions/1`,
      { decision: 'returned', questions: ['story', 'lesson'], reason: 'To spørsmål.' },
      `${base}/versions/1/decision`,
    )
    expect(decided.status).toBe(303)

    const returned = await leader.page(`${base}/versions/1`)
    expect(words(returned.text)).toContain('Si mer om story.')
    const comment = /name="under" value="([^"]+)"/.exec(returned.text)?.[1] ?? ''
    const answered = await leader.submit(
      `${base}/versions/1`,
      { under: comment, [`body.${comment}`]: 'Det har vi gjort.' },
      comments,
    )
    expect(answered.status).toBe(303)
    expect((await officer.page(`${base}/versions/1`)).text).not.toContain('Det har vi gjort.')
    await write(world, { story: 'Vi møtte ti familier på kaia.', lesson: 'Begynn i det små.' })
    await expect(write(world, { progress: { chosen: [{ id: 'delayed' }] } })).rejects.toThrow('not-returned')
    clock = new Date('2014-05-03T10:00:00Z')
    const again = await leader.submit(`${base}/check`, {}, `${base}/send`)
    expect(again.headers.get('location')).toBe(`${base}/versions/2?sent=1`)

    const second = await officer.page(`${base}/versions/2`)
    expect(second.text).toContain('<del>familiene</del><ins>ti familier</ins>')
    expect(words(second.text)).toContain('Det har vi gjort.')
    const approved = await officer.submit(
      `${base}/versions/2`,
      { decision: 'approved', reason: '' },
      `${base}/versions/2/decision`,
    )
    expect(approved.status).toBe(303)
    expect((await officer.page(`${base}/versions/1`)).status).toBe(200)
    const list = await leader.page(`${base}/versions`)
    expect(list.text.match(/<code class="hash">[0-9a-f]{64}<\/code>/g)).toHaveLength(2)

    const reopened = await officer.submit(
      `${base}/versions/2/reopen`,
      { reason: 'Et beløp er feil.', which: 'named', questions: ['accounts'] },
      `${base}/versions/2/reopen`,
    )
    expect(reopened.status).toBe(303)
    const old = await leader.page(`${base}/versions/2`)
    expect(words(old.text)).toContain('Et beløp er feil.')
    expect(words(old.text)).toContain('Vi møtte ti familier på kaia.')
    expect((await leader.page(`${base}/check`)).status).toBe(200)
  },
)

test('mails tell the sender and the case officers of the programme, and nobody of another', async () => {
  const world = await worldIn(app, 'approved')
  const sent = (await mailTo('Ida Solvang')).filter(({ body }) => body.includes(world.reportId))
  expect(sent.map(({ subject }) => subject.split(':')[0])).toEqual(['Kvittering', 'Godkjent'])
  expect(sent[0]?.body).toMatch(/\(SHA-256\): [0-9a-f]{64}/)
  for (const name of ['Nils Ås', 'Berit Lie'])
    expect((await mailTo(name)).filter(({ body }) => body.includes(world.reportId))).toHaveLength(1)
  expect((await mailTo('Ola Fremmed')).filter(({ body }) => body.includes(world.reportId))).toEqual([])
})
