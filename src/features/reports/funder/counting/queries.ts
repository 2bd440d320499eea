import { sql } from 'kysely'
import type { Db } from '../../../../platform/database/database.ts'
import type { Selection } from '../selection.ts'

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
