import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { formsOf } from '../../../platform/testing/browser.ts'
import { createProject, publishProject } from '../edit/save-project.ts'
import { person, places, sampleRecord } from '../edit/testing.test-support.ts'
import type { ProjectRecord } from '../record.ts'

let app: TestApp
let viewer: Member
beforeAll(async () => {
  app = await testApp(places)
  viewer = await act((tx) => person(tx, 'administrator', {}, 'Siv Åsen'))
})
afterAll(() => app.close())

const act = <T>(run: Parameters<typeof inTransaction<T>>[1]) => inTransaction(app.database.memberDb, run)
async function publish(changes: Partial<ProjectRecord> = {}) {
  return act(async (tx) => {
    const created = await createProject(tx, { viewer }, sampleRecord(changes))
    await publishProject(tx, { viewer }, created.id, 1)
    return created
  })
}

test('anybody proposes a correction; it is put right in the form, and the sender is told', async () => {
  const { slug, id } = await publish()
  const visitor = app.visitor()
  const path = `/nn/projects/${slug}/propose`
  const proposal = {
    subject: 'Navn',
    proposal: 'Fjord og framtid',
    source: 'Eg var med',
    senderName: 'Łukasz Ø',
    senderEmail: 'lukasz@example.org',
  }
  expect((await visitor.submit(path, { ...proposal, proposal: ' ', senderEmail: 'feil' }, path)).status).toBe(
    422,
  )
  expect((await visitor.submit(path, proposal, path)).status).toBe(303)

  const editor = await app.signedIn(viewer.accountId)
  const list = await editor.page(`/nb/projects/${slug}/corrections`)
  for (const part of ['Ett forslag venter', 'Fjord og framtid', 'Łukasz Ø']) expect(list.text).toContain(part)
  const edit = /href="(\/nb\/projects\/[^"]*\/edit\?correction=[^"]*)"/.exec(list.text)?.[1] ?? ''
  expect((await editor.page(edit)).text).toContain('Eg var med')
  const correction = edit.split('=')[1] ?? ''
  const saved = await editor.submit(
    edit,
    {
      correction,
      baseVersion: '1',
      name: 'Fjord og framtid',
      language: 'nb',
      country: 'NO',
      owner: 'Nabolaget SA',
      municipalities: 'Hadsel, Sortland',
      currency: 'NOK',
    },
    `/nb/projects/${slug}/edit`,
  )
  expect(saved.status, await saved.clone().text()).toBe(303)
  const mails = await app.database.memberDb.selectFrom('outbox_mail').selectAll().execute()
  expect(
    mails.map(({ to_address, language, body }) => [
      to_address,
      language,
      body.includes('Vi har retta prosjektet'),
    ]),
  ).toEqual([['lukasz@example.org', 'nn', true]])
  const acts = await app.database.memberDb
    .selectFrom('audit_entry')
    .select('act')
    .where('subject_id', 'in', [id, correction])
    .orderBy('id')
    .execute()
  expect(acts.map(({ act }) => act)).toEqual([
    'project-created',
    'project-published',
    'correction-proposed',
    'project-saved',
    'correction-accepted',
  ])
})

test('a proposal is declined with a reason; two who decide at once decide it once', async () => {
  const { slug } = await publish()
  const path = `/en/projects/${slug}/propose`
  await app
    .visitor()
    .submit(path, { subject: 'Name', proposal: 'Other', senderEmail: 'sender@example.org' }, path)
  const editor = await app.signedIn(viewer.accountId)
  const { text } = await editor.page(`/en/projects/${slug}/corrections`)
  const action = /action="([^"]*\/decline)"/.exec(text)?.[1] ?? ''
  const reason = `reason-${action.split('/').at(-2)}`
  const page = `/en/projects/${slug}/corrections`
  expect((await editor.submit(page, { [reason]: '' }, action)).status).toBe(422)
  // Both have the page open before either decides.
  const opened = [await editor.page(page), await editor.page(page)]
  const answers = await Promise.all(
    opened.map(({ text: html }) => {
      const form = formsOf(html).find((each) => each.action === action)
      return editor.post(action, [...(form?.hidden ?? []), [reason, 'It was so then.']])
    }),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const mails = await app.database.memberDb
    .selectFrom('outbox_mail')
    .select('body')
    .where('to_address', '=', 'sender@example.org')
    .execute()
  expect(mails).toHaveLength(1)
  expect(mails[0]?.body).toContain('It was so then.')
})

test('no more than twenty proposals wait on one project', async () => {
  const { slug, id } = await publish()
  await act((tx) =>
    tx
      .insertInto('correction')
      .values(
        Array.from({ length: 19 }, () => ({ project_id: id, on_version: 1, subject: 'x', proposal: 'x' })),
      )
      .execute()
      .then(() => undefined),
  )
  const path = `/sv/projects/${slug}/propose`
  const answers = await Promise.all(
    [1, 2, 3].map(() => app.visitor().submit(path, { subject: 'Namn', proposal: 'Behåll min text' }, path)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409])
  expect(await answers.find(({ status }) => status === 409)?.text()).toContain('Behåll min text')
})
