import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { boundTo, hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Question } from '../../../platform/forms/definition.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { visibleTo } from '../../projects/index.ts'
import type { ReportContent } from '../content.ts'
import type { ApprovedPiece } from './take-apart.ts'

/** Programmes whose reports the viewer follows as the funder: those of the case officer; an administrator's are all. */
function fundedBy(viewer: Viewer): RawBuilder<SqlBool> {
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  return sql<SqlBool>`programme.id = any(${boundTo(viewer, 'case-officer', 'programmeId')}::uuid[])`
}

/** Reports whose existence is known: those that were sent, and others of projects that the viewer sees. */
const knownTo = (viewer: Viewer) => sql<SqlBool>`(report.sent_version > 0 or ${visibleTo(viewer)})`

/** What the view is about. */
export type Selection = { programmeId: string; year: number; formKey: string }

export async function listFundedProgrammes(db: Db, viewer: Viewer) {
  return db
    .selectFrom('programme')
    .innerJoin('organisation as funder', 'funder.id', 'programme.funder_id')
    .select((eb) => [
      'programme.slug',
      'programme.name',
      'funder.name as funder',
      eb
        .selectFrom('report')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('report.programme_id', '=', 'programme.id')
        .where('report.state', '=', 'sent')
        .as('waiting'),
      eb
        .selectFrom('approved_report')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('approved_report.programme_id', '=', 'programme.id')
        .as('approved'),
    ])
    .where(fundedBy(viewer))
    .orderBy('programme.name')
    .orderBy('programme.id')
    .limit(500)
    .execute()
}

/** Programmes with something approved of a published project. On the visitors' connection the wall decides what counts. */
export async function listReportedProgrammes(db: Db) {
  return db
    .selectFrom('programme')
    .innerJoin('organisation as funder', 'funder.id', 'programme.funder_id')
    .innerJoin('approved_report', 'approved_report.programme_id', 'programme.id')
    .innerJoin('project', 'project.id', 'approved_report.project_id')
    .select([
      'programme.slug',
      'programme.name',
      'funder.name as funder',
      sql<number>`count(*)::int`.as('reports'),
      sql<number>`min(approved_report.year)::int`.as('first_year'),
      sql<number>`max(approved_report.year)::int`.as('last_year'),
    ])
    .where('project.state', '=', 'published')
    .groupBy(['programme.id', 'funder.name'])
    .orderBy('programme.name')
    .orderBy('programme.id')
    .limit(500)
    .execute()
}

const programmeColumns = [
  'programme.id',
  'programme.slug',
  'programme.name',
  'programme.country',
  'programme.currency',
  'funder.name as funder',
] as const

export async function findFundedProgramme(db: Db, viewer: Viewer, slug: string) {
  return db
    .selectFrom('programme')
    .innerJoin('organisation as funder', 'funder.id', 'programme.funder_id')
    .select(programmeColumns)
    .where('programme.slug', '=', slug)
    .where(fundedBy(viewer))
    .executeTakeFirst()
}

export async function findProgramme(db: Db, slug: string) {
  return db
    .selectFrom('programme')
    .innerJoin('organisation as funder', 'funder.id', 'programme.funder_id')
    .select(programmeColumns)
    .where('programme.slug', '=', slug)
    .executeTakeFirst()
}

/** Years and forms that the programme's reports are in, newest first, with the newest version of each form among them. */
export async function listReportKinds(db: Db, viewer: Viewer, programmeId: string) {
  return db
    .selectFrom('report')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('form_version', 'form_version.id', 'report.form_version_id')
    .select([
      'report.year',
      'form_version.form_key',
      sql<string>`(array_agg(form_version.id order by form_version.version desc))[1]`.as('form_version_id'),
    ])
    .where('report.programme_id', '=', programmeId)
    .where(knownTo(viewer))
    .groupBy(['report.year', 'form_version.form_key'])
    .orderBy('report.year', 'desc')
    .orderBy('form_version.form_key')
    .limit(200)
    .execute()
}

/** The same among approved reports of published projects; the form's newest published version. */
export async function listPublicReportKinds(db: Db, programmeId: string) {
  return db
    .selectFrom('approved_report')
    .innerJoin('project', 'project.id', 'approved_report.project_id')
    .innerJoin('form_version', (join) =>
      join
        .onRef('form_version.form_key', '=', 'approved_report.form_key')
        .on('form_version.state', '=', 'published'),
    )
    .select([
      'approved_report.year',
      'approved_report.form_key',
      sql<string>`(array_agg(form_version.id order by form_version.version desc))[1]`.as('form_version_id'),
    ])
    .where('approved_report.programme_id', '=', programmeId)
    .where('project.state', '=', 'published')
    .groupBy(['approved_report.year', 'approved_report.form_key'])
    .orderBy('approved_report.year', 'desc')
    .orderBy('approved_report.form_key')
    .limit(200)
    .execute()
}

/**
 * Every report of the selection that the viewer knows of: also those that are not sent, of which only the deadline is told.
 */
export async function listProgrammeReports(
  db: Db,
  viewer: Viewer,
  selection: Selection,
  behind?: { question: string; option: string },
) {
  return db
    .selectFrom('report')
    .innerJoin('programme', 'programme.id', 'report.programme_id')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('form_version', 'form_version.id', 'report.form_version_id')
    .leftJoin('organisation as owner', 'owner.id', 'project.owner_id')
    .leftJoin('report_schedule', 'report_schedule.id', 'report.schedule_id')
    .leftJoin('report_version as last', (join) =>
      join.onRef('last.report_id', '=', 'report.id').onRef('last.number', '=', 'report.sent_version'),
    )
    .leftJoin('approved_report', 'approved_report.report_id', 'report.id')
    .select([
      'report.id',
      'report.state',
      'report.due_on',
      'report.sent_version',
      'project.name as project',
      'project.language',
      'project.country',
      sql<string>`coalesce(owner.name, project.owner_as_written, '')`.as('owner'),
      sql<string | null>`report_schedule.time_zone`.as('time_zone'),
      'last.sent_at',
      'approved_report.currency',
      'approved_report.budget_ore',
      'approved_report.used_ore',
    ])
    .where('report.programme_id', '=', selection.programmeId)
    .where('report.year', '=', selection.year)
    .where('form_version.form_key', '=', selection.formKey)
    .where(fundedBy(viewer))
    .where(knownTo(viewer))
    .$if(behind !== undefined, (query) =>
      query.where(
        sql<SqlBool>`exists (select 1 from approved_answer answer
          where answer.report_id = report.id and answer.question = ${behind?.question ?? ''}
            and (${behind?.option ?? ''} = '' or answer.option = ${behind?.option ?? ''}))`,
      ),
    )
    .orderBy('project.name')
    .orderBy('report.id')
    .limit(1000)
    .execute()
}

/**
 * Which approved reports count. For the funder all of the selection; for everybody those of published projects, and of them only
 * what the form opens.
 */
const counted = (selection: Selection, open: boolean) => sql`
  approved_report.programme_id = ${selection.programmeId} and approved_report.year = ${selection.year}
  and approved_report.form_key = ${selection.formKey}
  and (${!open} or exists (select 1 from project where project.id = approved_report.project_id and project.state = 'published'))`

export async function countApproved(db: Db, selection: Selection, open: boolean): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from approved_report where ${counted(selection, open)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many reports chose an option of a question (also yes or no, and municipalities). */
export async function countOptions(db: Db, selection: Selection, open: boolean) {
  const { rows } = await sql<{ question: string; option: string; reports: number }>`
    select answer.question, answer.option, count(distinct answer.report_id)::int as reports
    from approved_answer answer join approved_report using (report_id)
    where ${counted(selection, open)} and answer.option is not null
      and answer.kind in ('choice', 'choices', 'yes-no', 'municipalities')
      and (${!open} or answer.publish <> 'no')
    group by answer.question, answer.option
    order by answer.question, answer.option limit 20000`.execute(db)
  return rows
}

/** How many reports answered a question at all. */
export async function countAnswered(db: Db, selection: Selection, open: boolean) {
  const { rows } = await sql<{ question: string; reports: number }>`
    select answer.question, count(distinct answer.report_id)::int as reports
    from approved_answer answer join approved_report using (report_id)
    where ${counted(selection, open)} and (${!open} or answer.publish <> 'no')
    group by answer.question order by answer.question limit 2000`.execute(db)
  return rows
}

/** Sums, least and most of figures. `part` is the column of a table, or the currency of an amount; '' otherwise. */
export async function sumFigures(db: Db, selection: Selection, open: boolean) {
  const { rows } = await sql<{
    question: string
    part: string
    amount: boolean
    reports: number
    sum: number
    least: number
    most: number
  }>`
    select question, part, amount, count(*)::int as reports, sum(figure) as sum, min(figure) as least, max(figure) as most
    from (
      select answer.question, coalesce(answer.option, '') as part, answer.amount_ore is not null as amount, answer.report_id,
        sum(coalesce(answer.number, answer.amount_ore)) as figure
      from approved_answer answer join approved_report using (report_id)
      where ${counted(selection, open)} and (answer.number is not null or answer.amount_ore is not null)
        and (${!open} or answer.publish <> 'no')
      group by 1, 2, 3, 4
    ) each_report
    group by question, part, amount order by question, part limit 2000`.execute(db)
  return rows
}

/** Budget and use by currency: never one sum over two. */
export async function sumMoney(db: Db, selection: Selection, open: boolean) {
  const { rows } = await sql<{ currency: string; reports: number; budget_ore: number; used_ore: number }>`
    select currency, count(*)::int as reports, sum(budget_ore)::bigint as budget_ore, sum(used_ore)::bigint as used_ore
    from approved_report where ${counted(selection, open)} and currency is not null
    group by currency order by currency limit 10`.execute(db)
  return rows
}

/** Lines of the same name together. */
export async function sumLines(db: Db, selection: Selection, open: boolean) {
  const { rows } = await sql<{
    name: string
    currency: string
    reports: number
    budget_ore: number
    used_ore: number
  }>`
    select min(line.name) as name, line.currency, count(distinct line.report_id)::int as reports,
      sum(line.budget_ore)::bigint as budget_ore, sum(line.used_ore)::bigint as used_ore
    from approved_line line join approved_report using (report_id)
    where ${counted(selection, open)}
    group by lower(line.name), line.currency
    order by sum(line.budget_ore) desc, lower(line.name), line.currency limit 500`.execute(db)
  return rows
}

/** Lines that departed from their budget with a reason, largest first. For the funder only. */
export async function listDeviations(db: Db, selection: Selection) {
  const { rows } = await sql<{
    report_id: string
    version: number
    project: string
    name: string
    currency: string
    deviation_ore: number
    deviation_reason: string
  }>`
    select line.report_id, approved_report.version, project.name as project, line.name, line.currency, line.deviation_ore,
      deviation.reason as deviation_reason
    from approved_deviation deviation join approved_line line using (report_id, position)
    join approved_report using (report_id) join project on project.id = approved_report.project_id
    where ${counted(selection, false)}
    order by abs(line.deviation_ore) desc, line.report_id, line.position limit 200`.execute(db)
  return rows
}

/** Contents of the approved versions, for answers side by side; at most 300. */
export async function listApprovedContents(db: Db, selection: Selection) {
  const { rows } = await sql<{ report_id: string; version: number; content: string; content_sha256: string }>`
    select approved_report.report_id, approved_report.version, sent.content, sent.content_sha256
    from approved_report
    join report_version sent on sent.report_id = approved_report.report_id and sent.number = approved_report.version
    join project on project.id = approved_report.project_id
    where ${counted(selection, false)}
    order by project.name, approved_report.report_id limit 300`.execute(db)
  return rows
}

/** Texts that the form opens whole, with their project; at most 200. */
export async function listOpenTexts(db: Db, selection: Selection, question: string) {
  const { rows } = await sql<{ project: string; slug: string; language: string; body: string }>`
    select project.name as project, project.slug, approved_report.language, answer.body
    from approved_answer answer join approved_report using (report_id) join project on project.id = approved_report.project_id
    where ${counted(selection, true)} and answer.question = ${question} and answer.publish = 'whole' and answer.body is not null
      and answer.kind in ('text', 'long-text', 'accounts')
    order by project.name, project.id limit 200`.execute(db)
  return rows
}

export async function listCandidates(db: Db, selection: Selection) {
  const { rows } = await sql<{
    report_id: string
    version: number
    project: string
    question: string
    teaches: string
    quote: string
    language: string
  }>`
    select candidate.report_id, candidate.version, project.name as project, candidate.question, candidate.teaches, candidate.quote,
      candidate.language
    from knowledge_candidate candidate
    join approved_report using (report_id)
    join project on project.id = candidate.project_id
    where ${counted(selection, false)} and candidate.version = approved_report.version and candidate.withdrawn_at is null
    order by candidate.teaches, project.name, candidate.id limit 300`.execute(db)
  return rows
}

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
