import { Hono } from 'hono'
import type { Db } from '../../../platform/database/database.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { autosaveRoutes as saving } from '../../../platform/forms/saving/routes.ts'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Env, member } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { type FoundReport, findReport } from '../find-report.ts'
import { draftedAnswer } from './drafted-answer.ts'
import { keptOf } from './kept.ts'
import { loadDraft } from './load-draft.ts'
import { outsideOf } from './outside.ts'
import { saveAnswer } from './save-answer.ts'
import { askedNow } from './section-state.ts'

/** For the page of a section that saves by itself. */
export const autosaveRoutes = new Hono<Env>()

saving(autosaveRoutes, '/workspace/reports/:id', allow(...workspaceRoles), async (c) => {
  const report = await findReport(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!report?.mayWrite) notFound()
  return {
    reading: {
      kept: keptOf(report.id),
      definition: report.form.definition,
      viewer: c.var.viewer,
      outside: outsideOf(report, c.var.language),
      changedAt: report.changedAt,
      unwritten: (db, question) => draftedAnswer(db, report, question),
    },
    save: (tx, change) => saveAnswer(tx, { viewer: member(c), requestId: c.var.requestId }, report, change),
    asked: (db) => askedOf(db, report),
  }
})

/** The questions that are asked now; null in a form where no answer makes a difference. */
async function askedOf(db: Db, report: FoundReport): Promise<string[] | null> {
  const depends = questionsOf(report.form.definition).some(({ when }) => when !== undefined)
  return depends ? [...askedNow(report, await loadDraft(db, report))] : null
}
