import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { type FoundProject, findProject, type Unit } from '../../projects/index.ts'
import { type LoadedReading, loadReading } from '../load-reading.ts'
import { publishTexts } from '../publish/texts.ts'
import { openItems, type SettledItem, settleReview } from '../review/decisions.ts'
import { decidedPage } from '../review/review-page.tsx'
import { namesFor } from './bank-findings.ts'
import { type MergeChoice, mergeDocument, proposeMerge } from './merge-document.ts'
import { mergePage } from './merge-page.tsx'
import { mergeTexts } from './texts.ts'

export const mergeRoutes = new Hono<Env>()

mergeRoutes.get('/workspace/documents/:id/merge/:slug', allow(...workspaceRoles), async (c) => {
  const { loaded, project } = await found(c)
  if (loaded.state !== 'waiting') return decidedPage(c, loaded)
  const settled = settleReview(loaded.items, loaded.review, loaded.reading)
  if (openItems(settled).length > 0)
    return c.redirect(`/${c.var.language}/workspace/documents/${loaded.id}?check=1`, 303)
  return show(c, loaded, project, settled)
})

mergeRoutes.post('/workspace/documents/:id/merge/:slug', allow(...workspaceRoles), async (c) => {
  const { loaded, project } = await found(c)
  const form = postedForm(c)
  const settled = settleReview(loaded.items, loaded.review, loaded.reading)
  const { names } = await namesFor(c.var.db, project, settled, loaded)
  const choices = choicesFrom(
    form,
    proposeMerge(project.record, settled, names).rows.map(({ unit }) => unit),
  )
  const merged = await mergeDocument(
    transaction(c),
    { viewer: member(c), requestId: c.var.requestId },
    {
      loaded,
      project,
      names,
      reviewVersion: Number(form.get('version')),
      projectVersion: Number(form.get('projectVersion')),
      choices,
      note: mergeTexts[c.var.language].note(loaded.fileName),
    },
  )
  if (merged.ok) return c.redirect(`/${c.var.language}/projects/${merged.slug}`, 303)
  const t = mergeTexts[c.var.language]
  switch (merged.reason) {
    case 'notFound':
      return notFound()
    case 'decided':
      return decidedPage(c, loaded, 409)
    case 'open':
      return c.redirect(`/${c.var.language}/workspace/documents/${loaded.id}?check=1`, 303)
    case 'conflict':
    case 'projectChanged':
      return show(c, loaded, project, settled, { choices, changed: true, status: 409 })
    case 'undecided':
      return show(c, loaded, project, settled, {
        choices,
        errors: Object.fromEntries(merged.units.map((unit) => [unit, t.chooseUnit])),
        status: 422,
      })
    case 'invalid': {
      const p = publishTexts[c.var.language]
      const problems = [
        ...new Set(
          merged.issues.map((issue) => (issue === 'endBeforeStart' ? p.invalidPeriod : p.invalidOther)),
        ),
      ]
      return show(c, loaded, project, settled, { choices, problems, status: 422 })
    }
  }
})

async function show(
  c: Ctx,
  loaded: LoadedReading,
  project: FoundProject,
  settled: SettledItem[],
  more: Partial<Parameters<typeof mergePage>[1]> = {},
) {
  const { names, shown } = await namesFor(c.var.db, project, settled, loaded)
  const proposal = proposeMerge(project.record, settled, names)
  const preset = new Map<Unit, MergeChoice>(proposal.rows.map(({ unit, preset: choice }) => [unit, choice]))
  return mergePage(c, { loaded, project, proposal, names: shown, choices: preset, ...more })
}

function choicesFrom(form: FormData, units: Unit[]): Map<Unit, MergeChoice> {
  const choices = new Map<Unit, MergeChoice>()
  for (const unit of units) {
    const choice = form.get(unit)
    if (choice === 'bank' || choice === 'document' || choice === 'both') choices.set(unit, choice)
  }
  return choices
}

/** A document and a project that the viewer may see and change; anything else is not there. */
async function found(c: Ctx): Promise<{ loaded: LoadedReading; project: FoundProject }> {
  const loaded = await loadReading(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  const project = await findProject(c.var.db, c.var.viewer, c.req.param('slug') ?? '')
  return loaded && project?.mayEdit ? { loaded, project } : notFound()
}
