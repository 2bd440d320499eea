import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import { Alert, Heading, Table } from '../../../platform/ui/components.tsx'
import { wholeNumber } from '../../../platform/ui/form-values.ts'
import { Button, Form, Select } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { describeUnit, unitLabel } from './describe.ts'
import { Difference } from './difference.tsx'
import type { FoundProject } from './find-project.ts'
import { formOptions, namesFor } from './lookup.ts'
import { actOf, editableProject, projectAddress } from './pages.ts'
import { saveProject } from './save-project.ts'
import { differingUnits, textOf } from './units.ts'
import { findVersion, listVersions } from './versions/queries.ts'
import { versionsTexts } from './versions-texts.ts'

export const historyRoutes = new Hono<Env>()

const crumbs = (c: Ctx, project: FoundProject) => [
  { href: projectAddress(c, project.slug), text: project.record.name },
]

historyRoutes.get('/projects/:slug/history', allow(...workspaceRoles), async (c) => {
  const t = versionsTexts[c.var.language]
  const project = await editableProject(c)
  const versions = await listVersions(c.var.db, c.var.viewer, project.id)
  const address = `${projectAddress(c, project.slug)}/history`
  const newest = versions[0]?.version ?? 1
  const options = versions.map(({ version, savedAt }) => ({
    value: String(version),
    text: `${version} – ${formatInstant(savedAt, c.var.language)}`,
  }))
  return html(
    c,
    <Page c={c} title={`${t.historyTitle}: ${project.record.name}`} breadcrumbs={crumbs(c, project)}>
      <Heading>{t.historyTitle}</Heading>
      <Table
        caption={t.historyCaption(versions.length)}
        rows={versions}
        columns={[
          {
            name: t.version,
            value: ({ version }) => (version === newest ? `${version} (${t.current})` : version),
          },
          {
            name: t.savedAt,
            value: ({ savedAt }) => (
              <time datetime={savedAt.toISOString()}>{formatInstant(savedAt, c.var.language)}</time>
            ),
          },
          { name: t.savedBy, value: ({ savedBy }) => savedBy ?? '' },
          { name: t.note, value: ({ note }) => note },
          {
            name: t.changes,
            value: ({ version }) =>
              version === 1 ? (
                t.firstVersion
              ) : (
                <a href={`${address}/compare?from=${version - 1}&to=${version}`}>{t.seeChanges(version)}</a>
              ),
          },
        ]}
      />
      {versions.length > 1 ? (
        <form method="get" action={`${address}/compare`} class="side-by-side">
          <Select c={c} name="from" label={t.from} options={options} values={{ from: String(newest - 1) }} />
          <Select c={c} name="to" label={t.to} options={options} values={{ to: String(newest) }} />
          <Button variant="secondary">{t.compare}</Button>
        </form>
      ) : null}
    </Page>,
  )
})

historyRoutes.get('/projects/:slug/history/compare', allow(...workspaceRoles), async (c) => {
  const t = versionsTexts[c.var.language]
  const { db, viewer, language } = c.var
  const project = await editableProject(c)
  const before = (await findVersion(db, viewer, project.id, wholeNumber(c.req.query('from')))) ?? notFound()
  const after = (await findVersion(db, viewer, project.id, wholeNumber(c.req.query('to')))) ?? notFound()
  const { programmes } = await formOptions(db)
  const describer = { language, names: await namesFor(db, viewer, [before.record, after.record]), programmes }
  const units = differingUnits(before.record, after.record)
  const title = t.compareTitle(before.version, after.version)
  const old = before.version < after.version ? before : after
  const address = projectAddress(c, project.slug)
  return html(
    c,
    <Page
      c={c}
      title={`${title}: ${project.record.name}`}
      breadcrumbs={[...crumbs(c, project), { href: `${address}/history`, text: t.historyTitle }]}
      wide
    >
      <Heading>{title}</Heading>
      <p class="quiet">
        {t.before}: {formatInstant(before.savedAt, language)}
        {before.savedBy ? `, ${before.savedBy}` : ''}. {t.after}: {formatInstant(after.savedAt, language)}
        {after.savedBy ? `, ${after.savedBy}` : ''}.
      </p>
      {units.length === 0 ? <p>{t.noDifference}</p> : <p class="quiet">{t.wordMarks}</p>}
      {units.map((unit) => (
        <section class="changed-field">
          <Heading level={2} size="xs">
            {unitLabel(unit, [after.record, before.record], language)}
          </Heading>
          <Difference
            c={c}
            before={describeUnit(unit, before.record, describer)}
            after={describeUnit(unit, after.record, describer)}
            lang={(textOf(after.record, unit) ?? textOf(before.record, unit))?.language}
          />
        </section>
      ))}
      {old.version < project.version ? (
        <Form c={c} action={`${address}/restore`} class="stack no-print restore">
          <input type="hidden" name="version" value={String(old.version)} />
          <input type="hidden" name="baseVersion" value={String(project.version)} />
          <p>{t.restoreText(old.version)}</p>
          <div>
            <Button variant="secondary">{t.restore(old.version)}</Button>
          </div>
        </Form>
      ) : null}
    </Page>,
  )
})

historyRoutes.post('/projects/:slug/restore', allow(...workspaceRoles), async (c) => {
  const t = versionsTexts[c.var.language]
  const tx = transaction(c)
  const project = await editableProject(c)
  const form = postedForm(c)
  const old =
    (await findVersion(tx, c.var.viewer, project.id, wholeNumber(form.get('version')))) ?? notFound()
  const saved = await saveProject(tx, actOf(c), {
    projectId: project.id,
    baseVersion: wholeNumber(form.get('baseVersion')),
    record: old.record,
    note: t.restoredNote(old.version),
  })
  if (!saved.ok && saved.reason === 'notFound') notFound()
  if (saved.ok) return c.redirect(projectAddress(c, project.slug), 303)
  const address = `${projectAddress(c, project.slug)}/history`
  return html(
    c,
    <Page c={c} title={t.historyTitle} breadcrumbs={crumbs(c, project)}>
      <Heading>{t.restore(old.version)}</Heading>
      <Alert color="warning">
        <p>{t.changedMeanwhile}</p>
      </Alert>
      <p>
        <a href={`${address}/compare?from=${old.version}&to=${saved.currentVersion}`}>
          {t.compareTitle(old.version, saved.currentVersion)}
        </a>
      </p>
    </Page>,
    409,
  )
})
