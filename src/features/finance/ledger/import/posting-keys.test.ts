import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../../../platform/testing/database.ts'
import { loadReferenceData } from '../../../places/index.ts'
import { projectWithLines } from './import.test-support.ts'
import { insertImport } from './queries.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ name: 'places', fill: async (db) => void (await loadReferenceData(db)) })
})
afterAll(() => database.drop())

const unknownParent = { code: '23503', table: 'posting' }

const importOf = (tx: Tx, projectId: string) =>
  insertImport(tx, {
    projectId,
    kind: 'csv',
    fileName: 'bok.csv',
    sha256: '0'.repeat(64),
    byteCount: 1,
    books: 'bok',
    facts: {},
    accountId: null,
  })

async function project() {
  return inTransaction(database.memberDb, async (tx) => {
    const { id, lines } = await projectWithLines(tx, ['Lokalhyra', 'Annonser'])
    return {
      id,
      line: lines.Lokalhyra ?? '',
      otherLine: lines.Annonser ?? '',
      importId: await importOf(tx, id),
      laterId: await importOf(tx, id),
    }
  })
}

type Posting = { projectId: string; importId: string; line?: string | null; withdrawnBy?: string }

const post = (db: Tx | TestDatabase['memberDb'], ...postings: Posting[]) =>
  db
    .insertInto('posting')
    .values(
      postings.map(({ projectId, importId, line, withdrawnBy }, index) => ({
        project_id: projectId,
        import_id: importId,
        budget_line_id: line ?? null,
        withdrawn_by: withdrawnBy ?? null,
        row_number: index + 1,
        voucher: 'A 1',
        posted_on: '2025-01-31',
        account: '5010',
        amount_ore: 100,
        currency: 'SEK',
        identity: index,
      })),
    )
    .execute()

async function postingsOf(projectId: string) {
  const rows = await database.memberDb
    .selectFrom('posting')
    .select(['import_id', 'budget_line_id'])
    .where('project_id', '=', projectId)
    .execute()
  return rows.length
}

describe('a posting', () => {
  test('names an import and a line of its own project, one wrong among many is enough to refuse them all', async () => {
    const [own, other] = [await project(), await project()]
    const right = { projectId: own.id, importId: own.importId, line: own.line }
    for (const wrong of [
      { importId: randomUUID() },
      { importId: other.importId },
      { line: randomUUID() },
      { line: other.line },
      { withdrawnBy: randomUUID() },
      { withdrawnBy: other.importId },
      { projectId: other.id },
    ])
      await expect(
        post(database.memberDb, right, { ...right, ...wrong }, { ...right, line: null }),
      ).rejects.toMatchObject(unknownParent)
    expect(await postingsOf(own.id)).toBe(0)
    await post(database.memberDb, right, { ...right, line: null }, { ...right, withdrawnBy: own.laterId })
    expect(await postingsOf(own.id)).toBe(3)
  })

  test('is not put on what another project has, nor taken back by its import', async () => {
    const [own, other] = [await project(), await project()]
    await post(database.memberDb, { projectId: own.id, importId: own.importId, line: own.line })
    const update = (values: { budget_line_id?: string; withdrawn_by?: string; import_id?: string }) =>
      database.memberDb.updateTable('posting').set(values).where('project_id', '=', own.id).execute()
    await expect(update({ budget_line_id: other.line })).rejects.toMatchObject(unknownParent)
    await expect(update({ withdrawn_by: other.importId })).rejects.toMatchObject(unknownParent)
    await expect(update({ import_id: randomUUID() })).rejects.toMatchObject(unknownParent)
    await update({ budget_line_id: own.otherLine, withdrawn_by: own.laterId })
  })
})

describe('an import', () => {
  test('takes along its postings and those it took back, and no others', async () => {
    const { id, importId, laterId } = await project()
    const third = await inTransaction(database.memberDb, (tx) => importOf(tx, id))
    await post(
      database.memberDb,
      { projectId: id, importId },
      { projectId: id, importId: laterId },
      { projectId: id, importId: third, withdrawnBy: importId },
      { projectId: id, importId: third },
    )
    await database.memberDb.deleteFrom('ledger_import').where('id', '=', importId).execute()
    const left = await database.memberDb
      .selectFrom('posting')
      .select('import_id')
      .where('project_id', '=', id)
      .execute()
    expect(left.map((row) => row.import_id).sort()).toEqual([laterId, third].sort())
  })

  test('with postings keeps its key, also where it only took some back', async () => {
    const { id, importId, laterId } = await project()
    await post(database.memberDb, { projectId: id, importId, withdrawnBy: laterId })
    for (const key of [importId, laterId])
      await expect(
        database.memberDb
          .updateTable('ledger_import')
          .set({ id: randomUUID() })
          .where('id', '=', key)
          .execute(),
      ).rejects.toMatchObject(unknownParent)
    await database.memberDb
      .updateTable('ledger_import')
      .set({ books: 'andra' })
      .where('id', '=', importId)
      .execute()
  })

  test('is not deleted where a concurrent posting could not be seen', async () => {
    const { importId } = await project()
    await expect(
      database.memberDb
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((tx) => tx.deleteFrom('ledger_import').where('id', '=', importId).execute()),
    ).rejects.toMatchObject({ code: '25000' })
  })
})

describe('a budget line', () => {
  test('with postings stays and keeps its key, without them it goes', async () => {
    const { id, importId, line, otherLine } = await project()
    await post(database.memberDb, { projectId: id, importId, line })
    await expect(
      database.memberDb.deleteFrom('budget_line').where('id', '=', line).execute(),
    ).rejects.toMatchObject(unknownParent)
    await expect(
      database.memberDb.updateTable('budget_line').set({ id: randomUUID() }).where('id', '=', line).execute(),
    ).rejects.toMatchObject(unknownParent)
    await database.memberDb.updateTable('budget_line').set({ name: 'Hyra' }).where('id', '=', line).execute()
    await database.memberDb.deleteFrom('budget_line').where('id', '=', otherLine).execute()
  })
})

test('a project takes lines, imports and postings along', async () => {
  const { id, importId, line } = await project()
  await post(database.memberDb, { projectId: id, importId, line })
  await database.memberDb.deleteFrom('project').where('id', '=', id).execute()
  expect(await postingsOf(id)).toBe(0)
})

test('neither imports nor lines are emptied under their postings', async () => {
  const { id, importId, line } = await project()
  await post(database.memberDb, { projectId: id, importId, line })
  await expect(sql`truncate ledger_import`.execute(database.memberDb)).rejects.toMatchObject({
    code: '23503',
  })
  await expect(sql`truncate budget_line cascade`.execute(database.memberDb)).rejects.toMatchObject({
    code: '23503',
  })
  expect(await postingsOf(id)).toBe(1)
})

test('from behind the wall no import is deleted with postings that are not seen', async () => {
  const { id, importId } = await project()
  await post(database.memberDb, { projectId: id, importId })
  await database.memberDb
    .updateTable('project')
    .set({ state: 'published', published_at: new Date() })
    .where('id', '=', id)
    .execute()
  const client = new pg.Client(database.connection)
  await client.connect()
  try {
    await expect(client.query('delete from project where id = $1', [id])).rejects.toMatchObject({
      code: '42501',
    })
  } finally {
    await client.end()
  }
  expect(await postingsOf(id)).toBe(1)
})

describe('two at once', () => {
  const remove = {
    import: (tx: Tx, own: Awaited<ReturnType<typeof project>>) =>
      tx.deleteFrom('ledger_import').where('id', '=', own.importId).execute(),
    line: (tx: Tx, own: Awaited<ReturnType<typeof project>>) =>
      tx.deleteFrom('budget_line').where('id', '=', own.line).execute(),
  }
  const posts = (tx: Tx, own: Awaited<ReturnType<typeof project>>) =>
    post(tx, { projectId: own.id, importId: own.importId, line: own.line })

  /** Runs the first act, begins the second while the first is not committed, sees that it waits, then commits the first. */
  async function oneAfterOther(first: (tx: Tx) => Promise<unknown>, second: (tx: Tx) => Promise<unknown>) {
    let outcome: Promise<unknown> = Promise.resolve()
    let waited = true
    await inTransaction(database.memberDb, async (tx) => {
      await first(tx)
      outcome = inTransaction(database.memberDb, second).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      )
      waited = await Promise.race([
        outcome.then(() => false),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 150)),
      ])
    })
    return { waited, outcome: await outcome }
  }

  test('a posting waits for an import that is being deleted, and is refused', async () => {
    const own = await project()
    expect(
      await oneAfterOther(
        (tx) => remove.import(tx, own),
        (tx) => posts(tx, own),
      ),
    ).toEqual({ waited: true, outcome: '23503' })
    expect(await postingsOf(own.id)).toBe(0)
  })

  test('a posting waits for a line that is being deleted, and is refused', async () => {
    const own = await project()
    expect(
      await oneAfterOther(
        (tx) => remove.line(tx, own),
        (tx) => posts(tx, own),
      ),
    ).toEqual({ waited: true, outcome: '23503' })
    expect(await postingsOf(own.id)).toBe(0)
  })

  test('an import that is being posted in waits, and takes the new posting along', async () => {
    const own = await project()
    expect(
      await oneAfterOther(
        (tx) => posts(tx, own),
        (tx) => remove.import(tx, own),
      ),
    ).toEqual({ waited: true, outcome: 'done' })
    expect(await postingsOf(own.id)).toBe(0)
  })

  test('a line that is being posted on waits, and stays', async () => {
    const own = await project()
    expect(
      await oneAfterOther(
        (tx) => posts(tx, own),
        (tx) => remove.line(tx, own),
      ),
    ).toEqual({ waited: true, outcome: '23503' })
    expect(await postingsOf(own.id)).toBe(1)
  })
})
