import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/database/database.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import type { TestApp } from '../../../platform/testing/app.ts'
import { documentsApp, leaveOutTheRest, signedInAs, upload } from '../../documents/documents.test-support.ts'
import { ensureBuiltInForms } from '../../forms/index.ts'
import { findOrCreateOrganisation, insertProgramme } from '../../organisations/index.ts'
import { draftContent, loadDraft } from '../draft/load-draft.ts'
import { findReport } from '../find-report.ts'

let app: TestApp
let programmeId = ''
beforeAll(async () => {
  app = await documentsApp()
  programmeId = await inTransaction(app.database.memberDb, async (tx) => {
    await ensureBuiltInForms(tx)
    const funder = await findOrCreateOrganisation(tx, { country: 'NO', name: 'Bygdeetaten', kind: 'other' })
    return insertProgramme(tx, { name: 'Bygdelyst', country: 'NO', funderId: funder.id, currency: 'NOK' })
  })
})
afterAll(() => app.close())

const sampleOf = (name: string) =>
  readFileSync(join(projectRoot(), 'src/features/documents/samples', name), 'utf8')
const sample = sampleOf('bolyst-tick-boxes.txt')

type Person = Awaited<ReturnType<typeof signedInAs>>

/** A document with a project of its own, published: one for each test, told apart by its name. */
async function published(person: Person, name: string, change = (text: string) => text) {
  const path = await upload(person, change(sample.replace('Hjem til havet', name)), 'rapport.txt')
  const on = await leaveOutTheRest(person, path, { 'd:fields.projectName': 'read' })
  expect(on.headers.get('location')).toBe(`${path}/publish`)
  const answer = await person.submit(`${path}/publish`, { ownerKind: 'company' }, `${path}/publish`)
  expect(answer.status).toBe(303)
  const reading = path.split('/').at(-1) ?? ''
  return {
    reading,
    address: `/nb/workspace/reports/from-document/${reading}`,
    slug: (answer.headers.get('location') ?? '').split('/').at(-1) ?? '',
  }
}

const asked = (changes: Record<string, string> = {}) => ({
  programme: programmeId,
  form: 'bolyst-annual-report',
  year: '2013',
  dueOn: '2014-04-24',
  ...changes,
})

async function make(person: Person, address: string, changes: Record<string, string> = {}) {
  const answer = await person.submit(address, asked(changes), address)
  const id = /reports\/([0-9a-f-]{36})$/.exec(answer.headers.get('location') ?? '')?.[1]
  return { status: answer.status, text: await answer.text(), id: id ?? '' }
}

async function draftOf(person: Person, id: string) {
  const db = app.database.memberDb
  const report = (await findReport(db, person.viewer, id)) ?? expect.fail('no such report')
  const draft = await loadDraft(db, report)
  return { report, draft, content: await draftContent(db, report, draft) }
}

const postings = (slug: string) =>
  app.database.memberDb
    .selectFrom('posting')
    .innerJoin('project', 'project.id', 'posting.project_id')
    .select(['posting.amount_ore', 'posting.description'])
    .where('project.slug', '=', slug)
    .orderBy('posting.description')
    .execute()

describe('a filled-in report', () => {
  test('is offered with the reports of its project, and becomes a draft whose answers are quoted', async () => {
    const person = await signedInAs(app, 'administrator')
    const { address, slug, reading } = await published(person, 'Båt og bolig')
    expect((await person.page(`/nb/projects/${slug}/reports`)).text).toContain(`href="${address}"`)
    const offered = await person.page(address)
    // A report of spring is about the year before.
    expect(offered.text).toMatch(/name="year"[^>]*value="2013"/)

    const made = await make(person, address)
    expect(made.status).toBe(303)
    const { report, content } = await draftOf(person, made.id)
    expect(report).toMatchObject({ state: 'draft', readingId: reading, language: 'nb', year: 2013 })
    expect(content.answers.projectName).toBe('Båt og bolig')
    expect(content.answers.progress).toEqual({
      chosen: [
        { id: 'delayed', reason: 'Boligkartleggingen kom i gang et halvt år etter planen.' },
        { id: 'adjusted', reason: 'Midler til språkkafé er brukt til flere vertskapskurs.' },
      ],
    })
    expect(content.sources.anchoring).toEqual([
      {
        from: 'document',
        what: 'rapport.txt',
        path: `/workspace/documents/${reading}`,
        quote: expect.stringMatching(/^a\) ☒ Styringsgruppe/),
      },
    ])
    expect(content.money?.lines).toHaveLength(12)
    expect(content.money?.total).toMatchObject({
      budgetOre: 1_211_750_00,
      usedInAllOre: 853_620_00,
      remainingOre: 358_130_00,
    })
    const section = await person.page(`/nb/workspace/reports/${made.id}/sections/progress`)
    expect(section.text).toContain('a) ☐ Følger opprinnelig plan')
    expect(section.text).not.toContain('&lt;input')
  })

  test.each<[what: string, file: string, offered: boolean]>([
    ['the printed form', 'bolyst-tick-boxes.txt', true],
    ['a text with named fields', 'labelled-svenska.txt', true],
    ['not a page about the project', 'esf-page-vaxla.txt', false],
  ])('is offered on its own page and with its project’s reports: %s', async (_, file, offered) => {
    const person = await signedInAs(app, 'administrator')
    const { address, slug, reading } = await published(person, '', () => sampleOf(file))
    for (const page of [`/nb/workspace/documents/${reading}`, `/nb/projects/${slug}/reports`])
      expect((await person.page(page)).text.includes(`href="${address}"`), page).toBe(offered)
  })

  test('is not made in a form that is filled in outside reports, also when it is sent by hand', async () => {
    const person = await signedInAs(app, 'administrator')
    const { address } = await published(person, 'Feil skjema')
    for (const form of ['measure-evaluation', 'grant-application'])
      expect((await make(person, address, { form })).status, form).toBe(409)
  })

  test('posts nothing for a line whose spending is empty', async () => {
    const person = await signedInAs(app, 'administrator')
    const { address, slug } = await published(person, 'Uten forbruk')
    await make(person, address)
    const posted = await postings(slug)
    expect(posted).toHaveLength(10)
    expect(posted.map(({ description }) => description)).not.toContain('Følgeforskning')
    expect(posted.find(({ description }) => description === 'Møteplass på biblioteket')?.amount_ore).toBe(0)
  })

  test('made a second time fills only what nobody has written, and brings no money twice', async () => {
    const person = await signedInAs(app, 'administrator')
    const { address, slug } = await published(person, 'To ganger')
    const { id } = await make(person, address)
    const section = `/nb/workspace/reports/${id}/sections/experience`
    const written = await person.submit(section, { 'q.method': 'Vi skriver dette selv.' }, section)
    expect(written.status).toBe(303)
    await inTransaction(app.database.memberDb, (tx) =>
      tx
        .deleteFrom('report_answer')
        .where('report_id', '=', id)
        .where('question', '=', 'transferValue')
        .execute(),
    )
    const again = await make(person, address)
    expect(again).toMatchObject({ status: 303, id })
    const { content } = await draftOf(person, id)
    expect(content.answers.method).toBe('Vi skriver dette selv.')
    expect(content.sources.method).toEqual([{ from: 'typed', what: '' }])
    expect(content.answers.transferValue).toMatch(/^Spørreskjemaet og fadderavtalen/)
    expect(await postings(slug)).toHaveLength(10)
  })

  test('is refused where the report of that year was sent', async () => {
    const person = await signedInAs(app, 'administrator')
    const { address } = await published(person, 'Alt sendt')
    const { id } = await make(person, address)
    await inTransaction(app.database.memberDb, async (tx) => {
      const { content } = await draftOf(person, id)
      await tx
        .insertInto('report_version')
        .values({
          report_id: id,
          number: 1,
          content: JSON.stringify(content),
          content_sha256: 'a'.repeat(64),
          archive_pdf: Buffer.from('%PDF'),
          archive_sha256: 'b'.repeat(64),
          sent_by: person.accountId,
        })
        .execute()
      await tx.updateTable('report').set({ state: 'sent', sent_version: 1 }).where('id', '=', id).execute()
    })
    const refused = await make(person, address)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Rapporten for det året er allerede sendt.')
    expect(refused.text).toContain(`href="/nb/workspace/reports/${id}"`)
  })

  test('of a project without a programme asks for one, and for a year and a day', async () => {
    const person = await signedInAs(app, 'administrator')
    const { address } = await published(person, 'Uten program')
    const refused = await make(person, address, { programme: '', year: 'i fjor', dueOn: '' })
    expect(refused.status).toBe(422)
    for (const words of [
      'Velg hvilket program rapporten skal til.',
      'Skriv året med fire siffer',
      'Skriv fristen',
    ])
      expect(refused.text).toContain(words)
    expect(refused.text).toMatch(/name="year"[^>]*value="i fjor"/)
    const unknown = await make(person, address, { programme: crypto.randomUUID() })
    expect(unknown.status).toBe(422)
  })

  test('that two answers stand in is left open there, and both are shown at the question', async () => {
    const person = await signedInAs(app, 'administrator')
    const { address } = await published(person, 'To svar', (text) =>
      text
        .replace(
          '<input type="checkbox"> Effekten kommer i hele fylket',
          '<input checked="" type="checkbox"> Effekten kommer i hele fylket',
        )
        .replace(
          '<input type="checkbox"/> Effekten kommer i hele fylket',
          '<input checked="" type="checkbox"/> Effekten kommer i hele fylket',
        ),
    )
    const { id } = await make(person, address)
    const { content } = await draftOf(person, id)
    expect(content.answers.geographicEffect).toBeUndefined()
    const page = (await person.page(`/nb/workspace/reports/${id}/sections/progress`)).text
    const question = /data-block="geographicEffect"[\s\S]*$/.exec(page)?.[0] ?? ''
    expect(question).toContain('Spørsmålet skal ha ett svar, men har to.')
  })
})

test('somebody else’s document, an undecided one and an unknown one are not there', async () => {
  const person = await signedInAs(app, 'administrator')
  const { address, slug } = await published(person, 'Bare mitt')
  const project = await app.database.memberDb
    .selectFrom('project')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const others = [
    await signedInAs(app, 'case-officer', { programmeId }),
    await signedInAs(app, 'coordinator', { municipalityKey: 'NO-1866' }),
    await signedInAs(app, 'evaluator', { projectId: project.id }),
  ]
  for (const other of others) {
    const seen = await other.page(address)
    expect(seen.status, other.viewer.name).toBe(404)
  }
  const undecided = await upload(person, sample.replace('Hjem til havet', 'Ikke gått gjennom'), 'rapport.txt')
  for (const reading of [undecided.split('/').at(-1), crypto.randomUUID(), 'x'])
    expect((await person.page(`/nb/workspace/reports/from-document/${reading}`)).status).toBe(404)
  const visitor = await app.visitor().page(address)
  expect(visitor.status).toBe(303)
})
