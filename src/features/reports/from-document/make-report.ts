import type { Tx } from '../../../platform/database/database.ts'
import type { Currency } from '../../../platform/forms/answer.ts'
import { reportKinds } from '../../../platform/forms/definition.ts'
import { listAnswers } from '../../../platform/forms/saving/queries.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { ConfirmedReading } from '../../documents/index.ts'
import { insertBudgetVersion, insertTypedPostings, moneyTable } from '../../finance/index.ts'
import { currentFormVersion, formOutside } from '../../forms/index.ts'
import type { Act } from '../../projects/index.ts'
import { keptOf } from '../draft/kept.ts'
import { saveAnswer } from '../draft/save-answer.ts'
import { type FoundReport, findReport } from '../find-report.ts'
import { createReport } from '../schedule/index.ts'
import { answersByLabels } from './answers-by-labels.ts'
import { answersOfReading, linesOfReading } from './answers-of-reading.ts'
import { linkReading } from './queries.ts'

export type Made =
  | { ok: true; id: string }
  /** The programme has no published form of that name for the year. */
  | { ok: false; reason: 'noForm' }
  /** The report of that period was sent already; it is not written over. */
  | { ok: false; reason: 'sent'; id: string }

/**
 * Makes a draft report of a document that was gone through, or fills the draft the schedule has made for the same period. Answers that
 * somebody has written there stay. Every answer keeps the words of the document it was read from. The budget and what was used
 * go into the project's finance records where it has none yet.
 */
export async function makeReport(
  tx: Tx,
  act: Act,
  make: {
    document: ConfirmedReading
    project: { id: string; language: Language }
    programmeId: string
    formKey: string
    currency: Currency
    year: number
    dueOn: string
  },
): Promise<Made> {
  const { document, project, year } = make
  const form = await currentFormVersion(tx, make.formKey, { programmeId: make.programmeId, year })
  const kind = reportKinds.find((each) => each === form?.definition.kind)
  if (!form || !kind) return { ok: false, reason: 'noForm' }
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const { id } = await createReport(tx, act, {
    projectId: project.id,
    programmeId: make.programmeId,
    formVersionId: form.id,
    kind,
    year,
    periodFrom: period.from,
    periodTo: period.to,
    dueOn: make.dueOn,
    language: document.reading.language ?? project.language,
    readingId: document.id,
  })
  const report = await findReport(tx, act.viewer, id)
  if (!report) throw new Error('the report that was made is not there')
  if (report.state !== 'draft') return { ok: false, reason: 'sent', id }
  await linkReading(tx, id, document.id)

  await bringMoney(tx, act, { document, projectId: project.id, period, limit: report.deviationLimit })
  const written = new Set((await listAnswers(tx, keptOf(id))).map(({ question }) => question))
  const { definition } = report.form
  // A reader that knows the form understands more of it than its labels say.
  const answers =
    definition.key === document.reading.kind
      ? answersOfReading(definition, document)
      : answersByLabels(definition, document, formOutside(report.language, make.currency))
  for (const { question, answer, quote } of answers) {
    if (written.has(question)) continue
    const saved = await saveAnswer(tx, act, report, {
      question,
      answer,
      baseVersion: 0,
      origin: {
        from: 'document',
        what: document.fileName,
        path: `/workspace/documents/${document.id}`,
        quote,
      },
    })
    if (!saved.ok) throw new Error(`an answer of a document was not kept: ${saved.reason}`)
  }
  return { ok: true, id }
}

async function bringMoney(
  tx: Tx,
  act: Act,
  of: {
    document: ConfirmedReading
    projectId: string
    period: { from: string; to: string }
    limit: FoundReport['deviationLimit']
  },
) {
  const { document, projectId, period, limit } = of
  const accounts = linesOfReading(document)
  if (!accounts || (await moneyTable(tx, { projectId, ...period, limit })) !== null) return
  const budget = await insertBudgetVersion(tx, act, {
    projectId,
    kind: 'original',
    reason: '',
    decidedOn: period.from,
    currency: accounts.currency,
    readingId: document.id,
    lines: accounts.lines.map(({ name, budgetOre }) => ({
      name,
      kind: 'cost',
      amounts: [{ year: 0, funder: '', amountOre: budgetOre }],
    })),
  })
  // Two lines of one name: which is which cannot be told, so the person types the budget.
  if (!budget.ok) return
  await insertTypedPostings(tx, act, {
    projectId,
    kind: 'document',
    readingId: document.id,
    fileName: document.fileName,
    lines: accounts.lines.flatMap(({ name, usedOre }) =>
      usedOre === null
        ? []
        : [
            {
              postedOn: period.to,
              description: name,
              amountOre: usedOre,
              currency: accounts.currency,
              budgetLineId: budget.lineIds[name] ?? null,
            },
          ],
    ),
  })
}
