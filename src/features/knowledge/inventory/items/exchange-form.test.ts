import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DRAFT_HEADER } from '../../../../platform/http/draft-save.ts'
import { formsOf } from '../../../../platform/testing/browser.ts'
import {
  currentFormVersion,
  findFormVersion,
  insertFormVersion,
  publishFormVersion,
  saveFilledAnswers,
} from '../../../forms/index.ts'
import { findAnswer, listAnswers } from '../cells/queries.ts'
import {
  answered,
  asked,
  byHand,
  cellOf,
  filledIn,
  makeWorld,
  plain,
  rowOf,
  type World,
} from '../inventory.test-support.ts'
import { exchangeForm } from './exchange-form.ts'
import { listItems } from './queries.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.close())

const db = () => world.app.database.memberDb

/** The next version of a form, in which one question is put in other words. */
async function newerVersion(formVersionId: string) {
  return world.set(async (tx) => {
    const before = await findFormVersion(tx, formVersionId)
    if (!before) throw new Error('no form')
    const definition = structuredClone(before.definition)
    for (const each of definition.sections.flatMap(({ questions }) => questions))
      if (each.key === 'needed') each.label = { nb: 'Nytt', nn: 'Nytt', sv: 'Nytt', en: 'New' }
    const act = { viewer: world.officer }
    const made = await insertFormVersion(tx, act, definition)
    const published = await publishFormVersion(tx, act, made.id)
    if (!published.ok) throw new Error(published.reason)
    return made
  })
}

const answersIn = async (inventoryId: string) =>
  new Map((await listAnswers(db(), inventoryId)).map((answer) => [answer.municipalityKey, answer]))

describe('the form of an item', () => {
  test('is exchanged for a newer version for those who have not begun; whoever has begun, answered or declined keeps theirs', async () => {
    const made = await asked(world, ['questionnaire'])
    const { officer, address, questionnaire, inventory } = made
    const itemId = questionnaire?.id ?? ''
    const at = (key: string) => cellOf(made, itemId, key)
    const mala = await world.app.signedIn(world.mala.accountId)
    await answered(mala, at('SE-2418'))
    const storuman = await world.app.signedIn(world.storuman.accountId)
    await storuman.submit(`${at('SE-2421')}/answer`, { 'q.role': 'rektor' }, `${at('SE-2421')}/answer`)
    await officer.submit(at('SE-2282'), { reason: 'Ingen tid' }, `${at('SE-2282')}/decline`)
    const before = await answersIn(inventory.id)
    const board = rowsWithoutNames((await officer.page(address)).text)
    expect((await officer.page(`${address}/edit`)).text).not.toContain('/exchange')

    const { id: newer, version } = await newerVersion(questionnaire?.formVersionId ?? '')
    const edit = plain((await officer.page(`${address}/edit`)).text)
    expect(edit).toContain(
      `Versjon ${version} av skjemaet er publisert. 10 kommuner er spurt uten å ha begynt`,
    )
    const done = await officer.submit(
      `${address}/edit`,
      { form: newer },
      `${address}/items/${itemId}/exchange`,
    )
    expect(done.headers.get('location')).toBe(`${address}/edit?done=exchanged#items`)

    const after = await answersIn(inventory.id)
    const changed = [...after].filter(
      ([key, { formVersion }]) => formVersion !== before.get(key)?.formVersion,
    )
    expect(changed.map(([, { formVersion }]) => formVersion)).toEqual(Array(10).fill(version))
    for (const key of ['SE-2418', 'SE-2421', 'SE-2282'])
      expect(after.get(key)?.filledFormId).toBe(before.get(key)?.filledFormId)
    expect(rowsWithoutNames((await officer.page(address)).text)).toEqual(board)
    expect(rowOf((await officer.page(address)).text, 'SE-2418')[0]).toContain('Besvart')
    expect(plain((await officer.page(`${address}/edit`)).text)).toContain('3 kommuner har en annen versjon')
    expect((await officer.page(`${address}/board.csv`)).text).toContain('Skjemaversjon')
    // No form is left that nobody has.
    const left = await db()
      .selectFrom('filled_form')
      .select('id')
      .where(
        'id',
        'in',
        changed.flatMap(([key]) => before.get(key)?.filledFormId ?? []),
      )
      .execute()
    expect(left).toEqual([])
    expect((await storuman.page(`${at('SE-2421')}/answer`)).text).toContain('value="rektor"')

    // Who declined without a word is asked again with the form of today.
    await officer.submit(at('SE-2282'), {}, `${at('SE-2282')}/ask`)
    expect((await findAnswer(db(), itemId, 'SE-2282'))?.formVersion).toBe(version)
  })

  test('is only exchanged for a later published version of the same form, by those who lead, and not when all is over', async () => {
    const { officer, address, questionnaire, inventory } = await asked(world, ['questionnaire'])
    const itemId = questionnaire?.id ?? ''
    const old = questionnaire?.formVersionId ?? ''
    const to = `${address}/items/${itemId}/exchange`
    const { id: newer } = await newerVersion(old)
    const interview = await currentFormVersion(db(), 'inventory-interview', { programmeId: null, year: 2026 })
    const draft = await world.set(async (tx) => {
      const before = await findFormVersion(tx, newer)
      if (!before) throw new Error('no form')
      return insertFormVersion(tx, { viewer: world.officer }, before.definition)
    })
    for (const form of ['', old, draft.id, interview?.id ?? crypto.randomUUID()]) {
      const refused = await byHand(officer, to, { form })
      expect(refused.status).toBe(409)
      expect(plain(await refused.text())).toContain('nyere, publisert versjon')
    }
    const mala = await world.app.signedIn(world.mala.accountId)
    expect((await byHand(mala, to, { form: newer })).status).toBe(404)
    await officer.submit(`${address}/edit`, {}, `${address}/close`)
    expect((await byHand(officer, to, { form: newer })).status).toBe(409)
    const [item] = await listItems(db(), inventory.id)
    expect(item?.formVersionId).toBe(old)
  })

  test('may be exchanged while somebody has it open: what they typed is shown to them, and nothing of it lands in the new one', async () => {
    const made = await asked(world, ['questionnaire'])
    const here = `${cellOf(made, made.questionnaire?.id, 'SE-2418')}/answer`
    const mala = await world.app.signedIn(world.mala.accountId)
    const form = formsOf((await mala.page(here)).text).find(({ action }) => action === here)
    const { id: newer } = await newerVersion(made.questionnaire?.formVersionId ?? '')
    await byHand(made.officer, `${made.address}/items/${made.questionnaire?.id}/exchange`, { form: newer })
    const late = await mala.post(here, [...(form?.hidden ?? []), ['q.works', 'Skrevet for seint.']])
    expect(late.status).toBe(409)
    const words = plain(await late.text())
    expect(words).toContain('byttet ut med en nyere versjon')
    expect(words).toContain('Skrevet for seint.')
    expect((await mala.page(here)).text).not.toContain('Skrevet for seint.')
    const byItself = new URLSearchParams([
      ...(form?.hidden ?? []),
      ['base', '0:'],
      ['q.works', 'Sparat av sidan.'],
    ])
    const saving = await mala.request(`${here}/answers/works`, {
      method: 'POST',
      body: byItself.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(byItself.toString().length),
        'sec-fetch-site': 'same-origin',
        [DRAFT_HEADER]: '1',
      },
    })
    expect(saving.status).toBe(409)
    expect((await mala.page(here)).text).not.toContain('Sparat av sidan.')
    const again = formsOf((await mala.page(here)).text).find(({ action }) => action === here)
    const saved = await mala.post(here, [...(again?.hidden ?? []), ['q.works', 'I det nye.']])
    expect(saved.status).toBe(303)
  })

  test('and a first answer at the same moment: either the answer stands in its form, or its writer is told that the form is gone', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { inventory, questionnaire } = await asked(world, ['questionnaire'])
      const itemId = questionnaire?.id ?? ''
      const { id: newer } = await newerVersion(questionnaire?.formVersionId ?? '')
      const before = (await findAnswer(db(), itemId, 'SE-2418'))?.filledFormId ?? ''
      const change = {
        question: 'works',
        answer: { state: 'read' as const, value: filledIn['q.works'] },
        baseVersion: 0,
      }
      const [, saved] = await Promise.all([
        world.set((tx) =>
          exchangeForm(tx, { viewer: world.officer }, { inventoryId: inventory.id, itemId }, newer),
        ),
        world.set((tx) => saveFilledAnswers(tx, { viewer: world.mala }, before, [change])),
      ])
      const after = (await findAnswer(db(), itemId, 'SE-2418'))?.filledFormId
      expect([saved.ok, after === before]).toEqual([saved.ok, saved.ok])
      const written = await db()
        .selectFrom('filled_answer')
        .select('question')
        .where('filled_form_id', '=', after ?? '')
        .execute()
      expect(written.length).toBe(saved.ok ? 1 : 0)
    }
  })
})

const rowsWithoutNames = (text: string) => /<tfoot>[\s\S]*<\/tfoot>/.exec(text)?.[0]
