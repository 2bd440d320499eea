import type { Member } from '../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../platform/database/database.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { person, places, sampleRecord } from '../projects/edit/testing.test-support.ts'
import { createProject, type ProjectRecord } from '../projects/index.ts'
import type { Currency } from './table/build-money-table.ts'

export type Posting = {
  lineId: string | null
  postedOn: string
  amountOre: number
  currency?: Currency
  minutes?: number | null
  /** A later file took it back. */
  withdrawn?: boolean
}

export type FinanceBank = {
  app: TestApp
  administrator: Member
  act: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>
  project: (changes?: Partial<ProjectRecord>) => Promise<{ id: string; slug: string }>
  close: () => Promise<void>
}

/** The app on a database of its own, with an administrator who makes projects. */
export async function financeBank(options: { now?: () => Date } = {}): Promise<FinanceBank> {
  const app = await testApp(places, options)
  const act = <T>(run: (tx: Tx) => Promise<T>) => inTransaction(app.database.memberDb, run)
  const administrator = await act((tx) => person(tx, 'administrator'))
  return {
    app,
    administrator,
    act,
    project: (changes = {}) =>
      act((tx) =>
        createProject(
          tx,
          { viewer: administrator },
          sampleRecord({ startsOn: '2013-01-01', endsOn: '2014-12-31', ...changes }),
        ),
      ),
    close: () => app.close(),
  }
}

let files = 0

/** Posts amounts as a file of accounts would, and takes back those that are marked so by a second file. */
export async function post(tx: Tx, projectId: string, postings: Posting[], facts: object = {}) {
  files += 1
  const file = (name: string) =>
    tx
      .insertInto('ledger_import')
      .values({
        project_id: projectId,
        kind: 'csv',
        file_name: name,
        sha256: String(files).padStart(64, '0'),
        byte_count: 1,
        books: name,
        facts: JSON.stringify(facts),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  const { id } = await file(`regnskap-${files}.csv`)
  const later = postings.some(({ withdrawn }) => withdrawn) ? await file(`rettelse-${files}.csv`) : undefined
  if (postings.length === 0) return
  await tx
    .insertInto('posting')
    .values(
      postings.map((posting, index) => ({
        project_id: projectId,
        import_id: id,
        row_number: index + 1,
        voucher: `A${index + 1}`,
        posted_on: posting.postedOn,
        account: '5000',
        amount_ore: posting.amountOre,
        currency: posting.currency ?? 'NOK',
        minutes: posting.minutes ?? null,
        identity: index,
        budget_line_id: posting.lineId,
        withdrawn_by: posting.withdrawn ? (later?.id ?? null) : null,
      })),
    )
    .execute()
}
