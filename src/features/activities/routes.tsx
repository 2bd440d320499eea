import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../platform/http/environment.ts'
import { notFound } from '../../platform/http/refusals.ts'
import type { FormValues } from '../../platform/ui/forms.tsx'
import { type FoundProject, findProject } from '../projects/index.ts'
import { type ActivityProblem, activityForm } from './activity-form.ts'
import { activityPage, placesOf, removePage, valuesOf } from './activity-page.tsx'
import { activitiesPage } from './list-page.tsx'
import { type Activity, type ActivityText, findActivity } from './queries.ts'
import { addActivity, removeActivity, saveActivity } from './save-activity.ts'
import { texts } from './texts.ts'

/** What a project does as it goes along; for those who may edit the project. */
export const activities = new Hono<Env>()

activities.get('/projects/:slug/activities', allow(...workspaceRoles), async (c) =>
  activitiesPage(c, await projectOf(c), c.req.query('year')),
)

activities.get('/projects/:slug/activities/new', allow(...workspaceRoles), async (c) =>
  activityPage(c, await projectOf(c), { values: {} }),
)

activities.post('/projects/:slug/activities/new', allow(...workspaceRoles), async (c) => {
  const project = await projectOf(c)
  const values = sentFields(c)
  const read = readActivity(c, project, values)
  if (!read.ok) return activityPage(c, project, { values, errors: read.errors, status: 422 })
  await addActivity(transaction(c), actOf(c), project.id, read.activity)
  return c.redirect(listOf(c, project, read.activity), 303)
})

activities.get('/projects/:slug/activities/:id', allow(...workspaceRoles), async (c) => {
  const project = await projectOf(c)
  const activity = await activityOf(c, project)
  return activityPage(c, project, { activity, values: valuesOf(activity) })
})

activities.post('/projects/:slug/activities/:id', allow(...workspaceRoles), async (c) => {
  const project = await projectOf(c)
  const id = c.req.param('id')
  const values = sentFields(c)
  const current = await findActivity(c.var.db, project.id, id)
  // Removed by somebody else meanwhile: what was typed is kept and may be added again.
  if (!current) return activityPage(c, project, { values, gone: true, status: 409 })
  const read = readActivity(c, project, values, current)
  if (!read.ok)
    return activityPage(c, project, { activity: current, values, errors: read.errors, status: 422 })
  const saved = await saveActivity(
    transaction(c),
    actOf(c),
    { projectId: project.id, id: current.id, baseVersion: versionOf(values) },
    read.activity,
  )
  if (saved) return c.redirect(listOf(c, project, read.activity), 303)
  const theirs = await findActivity(c.var.db, project.id, id)
  return theirs
    ? activityPage(c, project, { activity: theirs, values, theirs, status: 409 })
    : activityPage(c, project, { values, gone: true, status: 409 })
})

activities.get('/projects/:slug/activities/:id/remove', allow(...workspaceRoles), async (c) => {
  const project = await projectOf(c)
  return removePage(c, project, await activityOf(c, project), false)
})

activities.post('/projects/:slug/activities/:id/remove', allow(...workspaceRoles), async (c) => {
  const project = await projectOf(c)
  const activity = await activityOf(c, project)
  const at = { projectId: project.id, id: activity.id, baseVersion: versionOf(sentFields(c)) }
  if (await removeActivity(transaction(c), actOf(c), at)) return c.redirect(listOf(c, project, activity), 303)
  return removePage(c, project, await activityOf(c, project), true)
})

async function projectOf(c: Ctx): Promise<FoundProject> {
  const project = await findProject(c.var.db, c.var.viewer, c.req.param('slug') ?? '')
  return project?.mayEdit ? project : notFound()
}

const activityOf = async (c: Ctx, project: FoundProject): Promise<Activity> =>
  (await findActivity(c.var.db, project.id, c.req.param('id') ?? '')) ?? notFound()

const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })

const listOf = (c: Ctx, project: FoundProject, { happenedOn }: { happenedOn: string }) =>
  `/${c.var.language}/projects/${project.slug}/activities?year=${happenedOn.slice(0, 4)}`

const versionOf = (values: FormValues) => {
  const version = String(values.baseVersion ?? '')
  return /^\d{1,9}$/.test(version) ? Number(version) : 0
}

function sentFields(c: Ctx): FormValues {
  const fields = [...postedForm(c)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !name.startsWith('_') ? [[name, value.replaceAll('\r\n', '\n')]] : [],
  )
  return Object.fromEntries(fields)
}

function readActivity(
  c: Ctx,
  project: FoundProject,
  values: FormValues,
  current?: Activity,
): { ok: true; activity: ActivityText } | { ok: false; errors: Record<string, string> } {
  const t = texts[c.var.language]
  const form = activityForm(placesOf(project, current)).safeParse(values)
  if (form.success) return { ok: true, activity: form.data }
  return {
    ok: false,
    errors: Object.fromEntries(
      form.error.issues.map(({ path, message }) => [String(path[0]), t.problems[message as ActivityProblem]]),
    ),
  }
}
