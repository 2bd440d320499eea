import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { Question } from '../../../../platform/forms/definition.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { ReportContent } from '../../content.ts'
import type { ApprovedPiece } from './take-apart.ts'

export async function selectVersionContent(db: Db, reportId: string, number: number) {
  return db
    .selectFrom('report_version')
    .innerJoin('report', 'report.id', 'report_version.report_id')
    .select(['report_version.content', 'report.programme_id', 'report.project_id'])
    .where('report_version.report_id', '=', reportId)
    .where('report_version.number', '=', number)
    .executeTakeFirstOrThrow()
}

export async function deleteApproved(tx: Tx, reportId: string) {
  await tx.deleteFrom('approved_report').where('report_id', '=', reportId).execute()
}

export async function insertApproved(
  tx: Tx,
  of: { content: ReportContent; programmeId: string; pieces: ApprovedPiece[]; approvedAt: Date },
) {
  const { content, pieces } = of
  const projectId = content.project.id
  const reportId = content.report.id
  await tx
    .insertInto('approved_report')
    .values({
      report_id: reportId,
      version: content.report.number,
      project_id: projectId,
      programme_id: of.programmeId,
      form_key: content.form.definition.key,
      year: content.report.year,
      kind: content.report.kind,
      language: content.report.language,
      currency: content.money?.currency ?? null,
      budget_ore: content.money?.total.budgetOre ?? null,
      used_ore: content.money?.total.usedInAllOre ?? null,
      approved_at: of.approvedAt,
    })
    .execute()
  if (pieces.length > 0)
    await tx
      .insertInto('approved_answer')
      .values(
        pieces.map((piece) => ({
          report_id: reportId,
          project_id: projectId,
          question: piece.question,
          kind: piece.kind,
          publish: piece.publish,
          position: piece.position,
          option: piece.option,
          number: piece.number,
          amount_ore: piece.amountOre,
          body: piece.body,
        })),
      )
      .execute()
  const lines = content.money?.lines ?? []
  if (content.money && lines.length > 0) {
    const { currency } = content.money
    await tx
      .insertInto('approved_line')
      .values(
        lines.map((line, position) => ({
          report_id: reportId,
          project_id: projectId,
          position,
          name: line.name,
          currency,
          budget_ore: line.budgetOre,
          used_ore: line.usedInAllOre,
          deviation_ore: line.deviationOre,
        })),
      )
      .execute()
    const reasons = lines.flatMap(({ deviationReason: reason }, position) =>
      reason === '' ? [] : [{ report_id: reportId, position, reason }],
    )
    if (reasons.length > 0) await tx.insertInto('approved_deviation').values(reasons).execute()
  }
}

export async function insertCandidates(
  tx: Tx,
  candidates: {
    reportId: string
    version: number
    projectId: string
    question: string
    teaches: NonNullable<Question['teaches']>
    quote: string
    language: Language
  }[],
) {
  if (candidates.length === 0) return
  await tx
    .insertInto('knowledge_candidate')
    .values(
      candidates.map((one) => ({
        report_id: one.reportId,
        version: one.version,
        project_id: one.projectId,
        question: one.question,
        teaches: one.teaches,
        quote: one.quote,
        language: one.language,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['report_id', 'version', 'question']).doUpdateSet({ withdrawn_at: null }),
    )
    .execute()
}

export async function withdrawCandidates(tx: Tx, reportId: string) {
  await tx
    .updateTable('knowledge_candidate')
    .set({ withdrawn_at: sql<Date>`now()` })
    .where('report_id', '=', reportId)
    .where('withdrawn_at', 'is', null)
    .execute()
}
