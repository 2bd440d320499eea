import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { wholeNumber } from '../../../platform/ui/form-values.ts'
import { Button, Form } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import {
  archiveProject,
  type MissingForPublishing,
  missingForPublishing,
  publishProject,
  restoreDraft,
  type StateChanged,
} from './change-state.ts'
import type { FoundProject } from './find-project.ts'
import { actOf, editableProject, projectAddress } from './pages.ts'
import { versionsTexts } from './versions-texts.ts'

export const stateRoutes = new Hono<Env>()

const changes = { publish: publishProject, archive: archiveProject, reopen: restoreDraft }
type Change = keyof typeof changes

for (const change of Object.keys(changes) as Change[]) {
  stateRoutes.get(`/projects/:slug/${change}`, allow(...workspaceRoles), async (c) =>
    statePage(c, await editableProject(c), change),
  )
  stateRoutes.post(`/projects/:slug/${change}`, allow(...workspaceRoles), async (c) => {
    const project = await editableProject(c)
    const done = await changes[change](
      transaction(c),
      actOf(c),
      project.id,
      wholeNumber(postedForm(c).get('baseVersion')),
    )
    if (!done.ok && done.reason === 'notFound') notFound()
    return done.ok ? c.redirect(projectAddress(c, project.slug), 303) : statePage(c, project, change, done)
  })
}

/** Says what will happen and asks for it; a refusal is told on the same page. */
function statePage(
  c: Ctx,
  project: FoundProject,
  change: Change,
  refused?: Extract<StateChanged, { ok: false }>,
) {
  const t = versionsTexts[c.var.language]
  const address = projectAddress(c, project.slug)
  const missing = change === 'publish' ? missingForPublishing(project.record) : []
  return html(
    c,
    <Page
      c={c}
      title={`${t[`${change}Title`]}: ${project.record.name}`}
      breadcrumbs={[{ href: address, text: project.record.name }]}
    >
      <Heading>{t[`${change}Title`]}</Heading>
      {refused?.reason === 'conflict' ? (
        <Alert color="warning">
          <p>{t.changedMeanwhile}</p>
        </Alert>
      ) : null}
      {refused?.reason === 'wrongState' ? (
        <Alert color="warning">
          <p>{t.wrongState}</p>
        </Alert>
      ) : null}
      {missing.length > 0 ? (
        <Missing c={c} missing={missing} edit={`${address}/edit`} />
      ) : (
        <>
          <p class="lead">{t[`${change}Text`]}</p>
          <Form c={c} action={`${address}/${change}`}>
            <input type="hidden" name="baseVersion" value={String(project.version)} />
            <div class="actions">
              <Button>{t[change]}</Button>
              <a href={address}>{t.cancel}</a>
            </div>
          </Form>
        </>
      )}
    </Page>,
    refused ? 409 : 200,
  )
}

function Missing({ c, missing, edit }: { c: Ctx; missing: MissingForPublishing[]; edit: string }) {
  const t = versionsTexts[c.var.language]
  const words = { name: t.missingName, owner: t.missingOwner, place: t.missingPlace, text: t.missingText }
  return (
    <>
      <Alert color="warning" title={t.incomplete}>
        <ul>
          {missing.map((part) => (
            <li>{words[part]}</li>
          ))}
        </ul>
      </Alert>
      <p>
        <a class="ds-button" data-variant="primary" href={edit}>
          {t.toEdit}
        </a>
      </p>
    </>
  )
}
