import { setTimeout } from 'node:timers/promises'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { addOre, type LedgerFacts, type LedgerRefusal, RefusedLedger } from '../reading/ledger-file.ts'
import { findRepeated } from './find-repeated.ts'
import { preparePostings } from './insert/queries.ts'
import { type LedgerFile, openLedger, orRefusal } from './open-ledger.ts'
import {
  type Compared,
  completeImport,
  type DifferingPosting,
  hasEarlier,
  insertImport,
  listDiffering,
  lockLedger,
  rollBackToSavepoint,
  savepoint,
  saveRules,
  settleImport,
} from './queries.ts'
import { scopeOf } from './scope.ts'
import type { Decision, Selection } from './selection.ts'
import { surveyLedger } from './survey-ledger.ts'
import { takenRows } from './taken-rows.ts'

const nothingChanged: Compared = {
  added: 0,
  takenBack: 0,
  moved: 0,
  unchanged: 0,
  addedOre: 0,
  takenBackOre: 0,
}

/** Who imports, and in which request. The command line has no viewer behind it: `publicViewer`. */
export type LedgerAct = { viewer: Viewer; requestId?: string }

export type Imported =
  | {
      ok: true
      /** Null where the file says what is held already: nothing was stored. */
      importId: string | null
      compared: Compared
      facts: LedgerFacts
      differing: DifferingPosting[]
    }
  | { ok: false; refusal: LedgerRefusal }

export type ImportOptions = {
  projectId: string
  file: LedgerFile
  /** What of the file is taken; without it what would be proposed to a person. */
  selection?: Selection
  /** Where accounts go; without it what would be proposed. Remembered for the next file. */
  decisions?: Decision[]
  /** Only says what would change: everything is rolled back. Differing postings are listed, at most so many of each kind. */
  dryRun?: { list: number }
}

/**
 * Takes a file of accounts into a project, in the caller's transaction: all of it or, where it is refused, nothing. The file is
 * read once and never held whole; postings are compared with what is held of the same books and days:
 *
 * - alike (voucher, day, account, objects, amount and text): stays, with the file and row it came with first;
 * - new: added, with this file and its row; no longer there: taken back by this file; on another budget line now: moved.
 *
 * A file that changes nothing leaves nothing behind (`importId` null). Refuses whatever its reader refuses, and `nothing-chosen`
 * where no posting of the file is in the selection.
 */
export async function importLedger(tx: Tx, act: LedgerAct, options: ImportOptions): Promise<Imported> {
  await lockLedger(tx, options.projectId)
  await savepoint(tx)
  const outcome = await orRefusal<Imported>(() => takeIn(tx, act, options))
  const keeps = outcome.ok && outcome.importId !== null && !options.dryRun
  if (!keeps) await rollBackToSavepoint(tx)
  if (!options.dryRun && outcome.ok && options.decisions)
    await saveRules(tx, options.projectId, options.decisions, accountOf(act))
  if (keeps && outcome.importId)
    await audit(
      tx,
      act,
      'ledger-imported',
      { kind: 'ledger-import', id: outcome.importId },
      {
        project: options.projectId,
        kind: options.file.kind,
        added: outcome.compared.added,
        takenBack: outcome.compared.takenBack,
        moved: outcome.compared.moved,
      },
    )
  return outcome
}

async function takeIn(tx: Tx, act: LedgerAct, options: ImportOptions): Promise<Imported> {
  const { projectId, file } = options
  const proposed =
    options.selection && options.decisions
      ? undefined
      : await surveyLedger(tx, projectId, file, options.selection)
  const selection = options.selection ?? proposed?.selection
  const decisions = options.decisions ?? proposed?.groups
  if (!selection || !decisions) throw new Error('the survey proposes both')
  const repeated = await findRepeated(tx, { projectId, file, selection, decisions })
  if (repeated)
    return {
      ok: true,
      importId: null,
      compared: { ...nothingChanged, unchanged: repeated.unchanged },
      facts: repeated.facts,
      differing: [],
    }
  const importId = await insertImport(tx, {
    projectId,
    kind: file.kind,
    fileName: file.name,
    sha256: '0'.repeat(64),
    byteCount: 0,
    books: '',
    facts: {},
    accountId: accountOf(act),
  })
  const opened = openLedger(file)
  const taken = await insertAll(tx, { projectId, importId, opened, selection, decisions })
  const { facts } = taken
  const scope = scopeOf(projectId, importId, facts, selection)
  const amends = await hasEarlier(tx, scope)
  if (!amends && taken.rows === 0) throw new RefusedLedger('nothing-chosen', null, { rows: facts.rows })
  const differing = amends && options.dryRun ? await listDiffering(tx, scope, options.dryRun.list) : []
  const compared = amends
    ? await settleImport(tx, scope)
    : { ...nothingChanged, added: taken.rows, addedOre: taken.sumOre }
  const changes = compared.added + compared.takenBack + compared.moved
  if (changes > 0)
    await completeImport(tx, importId, {
      sha256: opened.sha256(),
      byteCount: opened.byteCount(),
      books: facts.books,
      facts: { ...storedFacts(facts, selection, taken.accounts), compared },
    })
  return { ok: true, importId: changes === 0 ? null : importId, compared, facts, differing }
}

type Taking = {
  projectId: string
  importId: string
  opened: ReturnType<typeof openLedger>
  selection: Selection
  decisions: readonly Decision[]
}

/** Reads on while the database takes what was read before. */
async function insertAll(tx: Tx, { projectId, importId, opened, selection, decisions }: Taking) {
  const accounts = new Set<string>()
  let written: Promise<unknown> = Promise.resolve()
  let rows = 0
  let sumOre = 0
  const reading = takenRows(opened.reader, selection, decisions)
  try {
    for (;;) {
      const { value, done } = await reading.next()
      if (done) {
        await written
        return { facts: value, rows, sumOre, accounts }
      }
      const { taken, currency } = value
      for (const row of taken.rows) {
        accounts.add(row.account)
        sumOre = addOre(sumOre, row.amountOre, row.row)
      }
      rows += taken.rows.length
      const insert = preparePostings({ projectId, importId, currency }, taken)
      await written
      written = insert(tx)
      // Waited for before the next ones; a refusal of the file may come first.
      written.catch(() => undefined)
      // Until the driver has handed all of it over, the database would wait for what is read next.
      await setTimeout(1)
    }
  } finally {
    await written.catch(() => undefined)
  }
}

/** What is kept of the file as a whole: differences of balances only for accounts of the project. */
function storedFacts(facts: LedgerFacts, selection: Selection, accounts: Set<string>) {
  const { program, company, organisationNumber, period, vouchers, rows, notes } = facts
  return {
    program,
    company,
    organisationNumber,
    period,
    vouchers,
    rows,
    notes,
    selection,
    differences: facts.differences.filter(({ account }) => accounts.has(account)).slice(0, 1_000),
  }
}

const accountOf = ({ viewer }: LedgerAct) => (viewer.kind === 'member' ? viewer.accountId : null)
