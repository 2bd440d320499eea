import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicViewer } from '../../../../platform/access/viewer.ts'
import { inTransaction } from '../../../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../../../platform/testing/database.ts'
import { loadReferenceData } from '../../../places/index.ts'
import { madeUpLedgers } from '../ledger.arbitrary.test-support.ts'
import {
  type MadeUpLedger,
  safTFile,
  safTLines,
  sieFile,
  sieLines,
  smallLedger,
} from '../ledger.test-support.ts'
import { heldPostings, ledgerFile, projectWithLines } from './import.test-support.ts'
import { type ImportOptions, importLedger } from './import-ledger.ts'
import { everything } from './selection.ts'
import { surveyLedger } from './survey-ledger.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ name: 'places', fill: async (db) => void (await loadReferenceData(db)) })
})
afterAll(() => database.drop())

const act = { viewer: publicViewer }
const project = (names: string[] = ['Lokalhyra', 'Annonser', 'Lønn']) =>
  inTransaction(database.memberDb, (tx) => projectWithLines(tx, names))
const sie = (ledger: MadeUpLedger) => ledgerFile(sieFile(sieLines(ledger)))

async function take(options: ImportOptions) {
  const outcome = await inTransaction(database.memberDb, (tx) => importLedger(tx, act, options))
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome
}

describe('the first file', () => {
  test('brings the postings of the project’s own object, each with file, row, voucher and line', async () => {
    const { id, lines } = await project()
    const { importId, compared } = await take({ projectId: id, file: sie(smallLedger()) })
    expect(compared).toMatchObject({
      added: 4,
      takenBack: 0,
      addedOre: 400_000 + 123_456 + 3_500_001 - 50_000,
    })
    const rows = await database.memberDb
      .selectFrom('posting')
      .selectAll()
      .where('project_id', '=', id)
      .orderBy('row_number')
      .execute()
    expect(rows.map((row) => [row.voucher, row.account, row.amount_ore, row.budget_line_id])).toEqual([
      ['A 1', '5010', 400_000, lines.Lokalhyra],
      ['A 2', '5910', 123_456, lines.Annonser],
      ['A 3', '7010', 3_500_001, lines.Lønn],
      ['B 1', '5010', -50_000, lines.Lokalhyra],
    ])
    expect(rows[1]).toMatchObject({
      import_id: importId,
      objects: '1:20 6:P101',
      currency: 'SEK',
      account_name: 'Annonsering',
    })
    const kept = await database.memberDb
      .selectFrom('ledger_import')
      .select(['kind', 'file_name', 'books', 'sha256', 'facts', 'byte_count'])
      .where('project_id', '=', id)
      .execute()
    expect(kept).toMatchObject([{ kind: 'sie4', file_name: 'bok.se', books: '2120009999' }])
    expect(kept[0]?.byte_count).toBe(sieFile(sieLines(smallLedger())).length)
  })

  test('that is refused leaves nothing', async () => {
    const { id } = await project()
    const broken = sieLines(smallLedger()).map((line) => line.replace('-5000.00', '-5000.01'))
    const outcome = await inTransaction(database.memberDb, (tx) =>
      importLedger(tx, act, {
        projectId: id,
        file: ledgerFile(sieFile(broken)),
        selection: everything,
        decisions: [],
      }),
    )
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'unbalanced' } })
    expect(await heldPostings(database.memberDb, id)).toEqual([])
    expect(
      await database.memberDb.selectFrom('ledger_import').where('project_id', '=', id).select('id').execute(),
    ).toEqual([])
  })

  test('with nothing of what was chosen is refused', async () => {
    const { id } = await project()
    const outcome = await inTransaction(database.memberDb, (tx) =>
      importLedger(tx, act, {
        projectId: id,
        file: sie(smallLedger()),
        selection: { objects: ['6:P999'], from: null, to: null },
        decisions: [],
      }),
    )
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'nothing-chosen' } })
  })
})

describe('what is proposed', () => {
  test('the object by the project’s number, and for each account a line with its reason', async () => {
    const { id, lines } = await project(['Lokalhyra', 'Annonser og profilering', 'Lønn'])
    const survey = await inTransaction(database.memberDb, (tx) => surveyLedger(tx, id, sie(smallLedger())))
    expect(survey.selection.objects).toEqual(['6:P101'])
    expect(survey.reason).toBe('project-number')
    expect(
      survey.groups.map(({ account, line, reason, count, sumOre }) => [account, line, reason, count, sumOre]),
    ).toEqual([
      ['5010', lines.Lokalhyra, 'same-name', 2, 350_000],
      ['5910', lines['Annonser og profilering'], 'similar-words', 1, 123_456],
      ['7010', lines.Lønn, 'similar-words', 1, 3_500_001],
    ])
  })

  test('accounts that are no costs stay outside, and are not kept', async () => {
    const { id } = await project()
    const survey = await inTransaction(database.memberDb, (tx) =>
      surveyLedger(tx, id, sie(smallLedger()), everything),
    )
    expect(
      survey.groups.filter(({ line }) => line === 'outside').map(({ account, reason }) => [account, reason]),
    ).toEqual([
      ['1930', 'balance-account'],
      ['2640', 'balance-account'],
    ])
    const { compared } = await take({ projectId: id, file: sie(smallLedger()), selection: everything })
    expect(compared.added).toBe(5)
  })

  test('what a person decided is remembered for the next file, until it is decided otherwise', async () => {
    const { id, lines } = await project()
    const decisions = [{ account: '5010', objects: '6:P101', line: lines.Annonser ?? null }]
    const selection = { objects: ['6:P101'], from: null, to: null }
    await take({ projectId: id, file: sie(smallLedger()), selection, decisions })
    const next = smallLedger({ organisationNumber: '111111-1111' })
    const survey = await inTransaction(database.memberDb, (tx) => surveyLedger(tx, id, sie(next)))
    expect(survey.groups[0]).toMatchObject({ account: '5010', line: lines.Annonser, reason: 'rule' })
  })
})

describe('a file that comes again', () => {
  test('changes nothing, leaves nothing, and says so', async () => {
    const { id } = await project()
    await take({ projectId: id, file: sie(smallLedger()) })
    const before = await heldPostings(database.memberDb, id)
    const again = await take({ projectId: id, file: sie(smallLedger()) })
    expect(again).toMatchObject({
      importId: null,
      compared: { added: 0, takenBack: 0, moved: 0, unchanged: 4 },
    })
    expect(await heldPostings(database.memberDb, id)).toEqual(before)
    expect(
      await database.memberDb.selectFrom('ledger_import').where('project_id', '=', id).select('id').execute(),
    ).toHaveLength(1)
  })

  test('is recognised before anything is written', async () => {
    const { id } = await project()
    await take({ projectId: id, file: sie(smallLedger()) })
    const numbers = async () => {
      const { rows } = await sql<{ last: number }>`
        select last_value as last from ${sql.id('posting_id_seq')}`.execute(database.memberDb)
      return rows[0]?.last
    }
    const before = await numbers()
    await take({ projectId: id, file: sie(smallLedger()) })
    expect(await numbers()).toBe(before)
  })

  test('puts back on its line what was moved by hand since', async () => {
    const { id, lines } = await project()
    const options = {
      projectId: id,
      file: sie(smallLedger()),
      selection: { objects: ['6:P101'], from: null, to: null },
      decisions: [{ account: '5010', objects: '6:P101', line: lines.Lokalhyra ?? null }],
    }
    await take(options)
    await database.memberDb
      .updateTable('posting')
      .set({ budget_line_id: lines.Annonser ?? null })
      .where('project_id', '=', id)
      .where('voucher', '=', 'A 1')
      .execute()
    expect((await take(options)).compared).toMatchObject({ added: 0, takenBack: 0, moved: 1 })
    expect((await take(options)).importId).toBeNull()
  })

  test('with another choice brings what was not chosen before', async () => {
    const { id } = await project()
    const file = sie(smallLedger())
    await take({
      projectId: id,
      file,
      selection: { objects: ['6:P101'], from: null, to: null },
      decisions: [],
    })
    const { compared } = await take({ projectId: id, file, selection: everything, decisions: [] })
    expect(compared).toMatchObject({ takenBack: 0, unchanged: 4 })
    expect(compared.added).toBeGreaterThan(0)
  })

  test('changes nothing also when two people send it at once', async () => {
    const { id } = await project()
    await Promise.all([1, 2, 3].map(() => take({ projectId: id, file: sie(smallLedger()) })))
    expect(await heldPostings(database.memberDb, id)).toHaveLength(4)
  })

  test('amended shows the difference before, and is the difference after', async () => {
    const { id, lines } = await project()
    await take({ projectId: id, file: sie(smallLedger()) })
    const ledger = smallLedger()
    const [first, second, third, ...rest] = ledger.vouchers
    if (!first || !second || !third) throw new Error('there are five')
    const amended = {
      ...ledger,
      vouchers: [
        first,
        { ...third, rows: third.rows.map((row) => ({ ...row, ore: row.ore > 0 ? 3_600_000 : -3_600_000 })) },
        ...rest,
      ],
    }
    const decisions = [
      { account: '5010', objects: '6:P101', line: lines.Annonser ?? null },
      { account: '7010', objects: '6:P101', line: lines.Lønn ?? null },
    ]
    const options = {
      projectId: id,
      file: sie(amended),
      selection: { objects: ['6:P101'], from: null, to: null },
      decisions,
    }
    const shown = await take({ ...options, dryRun: { list: 10 } })
    expect(shown.compared).toMatchObject({ added: 1, takenBack: 2, moved: 2, unchanged: 0 })
    expect(shown.differing.map(({ change, voucher, amountOre }) => [change, voucher, amountOre])).toEqual([
      ['added', 'A 3', 3_600_000],
      ['moved', 'A 1', 400_000],
      ['moved', 'B 1', -50_000],
      ['taken-back', 'A 2', 123_456],
      ['taken-back', 'A 3', 3_500_001],
    ])
    expect(await heldPostings(database.memberDb, id)).toHaveLength(4)
    const done = await take(options)
    expect(done.compared).toEqual(shown.compared)
    const withdrawn = await database.memberDb
      .selectFrom('posting')
      .select(['voucher', 'withdrawn_by'])
      .where('project_id', '=', id)
      .where('withdrawn_by', 'is not', null)
      .orderBy('voucher')
      .execute()
    expect(withdrawn).toEqual([
      { voucher: 'A 2', withdrawn_by: done.importId },
      { voucher: 'A 3', withdrawn_by: done.importId },
    ])
    expect(await heldPostings(database.memberDb, id)).toHaveLength(3)
  })

  test('put back as it was is a difference again, not a repetition', async () => {
    const { id } = await project()
    const ledger = smallLedger()
    await take({ projectId: id, file: sie(ledger) })
    const before = await heldPostings(database.memberDb, id)
    await take({ projectId: id, file: sie({ ...ledger, vouchers: ledger.vouchers.slice(0, 2) }) })
    const back = await take({ projectId: id, file: sie(ledger) })
    expect(back.compared).toMatchObject({ added: 2, unchanged: 2 })
    expect(await heldPostings(database.memberDb, id)).toEqual(before)
  })

  test('for some months only leaves the other months alone', async () => {
    const { id } = await project()
    await take({ projectId: id, file: sie(smallLedger()) })
    const february = smallLedger({ from: '2025-02-01', to: '2025-02-28' })
    february.vouchers = february.vouchers.filter(({ day }) => day.startsWith('2025-02'))
    const file = ledgerFile(safTFile(safTLines(february)), 'saf-t', 'februar.xml')
    const { compared } = await take({
      projectId: id,
      file,
      selection: { objects: ['6:P101'], from: null, to: null },
    })
    // Vouchers have other names in the other program: all of February is exchanged, the rest stays.
    expect(compared).toMatchObject({ added: 2, takenBack: 2 })
    expect(await heldPostings(database.memberDb, id)).toHaveLength(4)
  })

  test('of a project is not compared with the same books in another project', async () => {
    const [one, other] = [await project(), await project()]
    await take({ projectId: one.id, file: sie(smallLedger()) })
    expect((await take({ projectId: other.id, file: sie(smallLedger()) })).compared.added).toBe(4)
  })
})

test('for any two files of the same books: what holds is what the last one says, and the difference is that of the two as sets', async () => {
  await fc.assert(
    fc.asyncProperty(
      madeUpLedgers,
      madeUpLedgers,
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      async (one, more, kept) => {
        const { id } = await project(['Kostnad 0'])
        const other: MadeUpLedger = {
          ...one,
          vouchers: [...one.vouchers.filter((_, index) => kept[index] ?? true), ...more.vouchers],
        }
        const said = (ledger: MadeUpLedger) =>
          ledger.vouchers
            .flatMap(({ series, number, day, text, rows }) =>
              rows.map((row) =>
                [
                  `${series} ${number}`,
                  day,
                  row.account,
                  (row.objects ?? []).map(([a, b]) => `${a}:${b}`).join(' '),
                  row.text || text,
                  row.ore,
                ].join('|'),
              ),
            )
            .sort()
        const options = { projectId: id, selection: everything, decisions: [] }
        await take({ ...options, file: sie(one) })
        expect(await heldPostings(database.memberDb, id)).toEqual(said(one))
        const { compared } = await take({ ...options, file: sie(other) })
        expect(await heldPostings(database.memberDb, id)).toEqual(said(other))
        const left = [...said(other)]
        const gone = said(one).filter((row) => {
          const at = left.indexOf(row)
          if (at >= 0) left.splice(at, 1)
          return at < 0
        })
        expect(compared).toMatchObject({ added: left.length, takenBack: gone.length, moved: 0 })
        const again = await take({ ...options, file: sie(other) })
        expect(again.importId).toBeNull()
      },
    ),
    { numRuns: 25 },
  )
})
