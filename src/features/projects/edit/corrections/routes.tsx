import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatInstant } from '../../../../platform/i18n/format.ts'
import { Alert, EmptyState, Facts, Heading, Tag } from '../../../../platform/ui/components.tsx'
import { one, sentValues } from '../../../../platform/ui/form-values.ts'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import type { FoundProject } from '../find-project.ts'
import { actOf, editableProject, projectAddress } from '../pages.ts'
import { declineCorrection } from './decide-correction.ts'
import { listCorrections } from './queries.ts'
import { correctionTexts } from './texts.ts'

export const correctionRoutes = new Hono<Env>()

correctionRoutes.get('/projects/:slug/corrections', allow(...workspaceRoles), async (c) =>
  listPage(c, await editableProject(c), {}, {}, 200),
)

correctionRoutes.post('/projects/:slug/corrections/:id/decline', allow(...workspaceRoles), async (c) => {
  const t = correctionTexts[c.var.language]
  const project = await editableProject(c)
  const id = c.req.param('id')
  const values = sentValues(postedForm(c))
  const name = `reason-${id}`
  const reason = one(values, name)
  if (reason === '' || reason.length > 4000) {
    return listPage(
      c,
      project,
      { [name]: reason },
      { [name]: reason === '' ? t.reasonMissing : t.tooLong },
      422,
    )
  }
  const declined = await declineCorrection(
    transaction(c),
    actOf(c),
    { project, correctionId: id, baseUrl: c.var.outside.config.baseUrl },
    reason,
  )
  if (!declined) return listPage(c, project, {}, {}, 409)
  return c.redirect(`${projectAddress(c, project.slug)}/corrections`, 303)
})

type Correction = Awaited<ReturnType<typeof listCorrections>>[number]

async function listPage(
  c: Ctx,
  project: FoundProject,
  values: FormValues,
  errors: FieldErrors,
  status: 200 | 409 | 422,
) {
  const t = correctionTexts[c.var.language]
  const corrections = await listCorrections(c.var.db, c.var.viewer, project.id)
  const address = projectAddress(c, project.slug)
  const waiting = corrections.filter(({ state }) => state === 'waiting').length
  return html(
    c,
    <Page
      c={c}
      title={`${t.listTitle}: ${project.record.name}`}
      breadcrumbs={[{ href: address, text: project.record.name }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.listTitle}</Heading>
      {status === 409 ? (
        <Alert color="warning">
          <p>{t.decided}</p>
        </Alert>
      ) : null}
      {corrections.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyText}</p>
        </EmptyState>
      ) : (
        <p>{t.listCount(waiting)}</p>
      )}
      {corrections.map((correction) => (
        <OneCorrection c={c} correction={correction} address={address} values={values} errors={errors} />
      ))}
    </Page>,
    status,
  )
}

function OneCorrection({
  c,
  correction,
  address,
  values,
  errors,
}: {
  c: Ctx
  correction: Correction
  address: string
  values: FormValues
  errors: FieldErrors
}) {
  const t = correctionTexts[c.var.language]
  const name = `reason-${correction.id}`
  return (
    <article class="card correction">
      <Heading level={2} size="xs">
        {correction.subject}
      </Heading>
      {correction.state === 'waiting' ? null : (
        <p>
          <Tag>{t[correction.state]}</Tag>
        </p>
      )}
      <Facts
        facts={[
          { name: t.proposal, value: <span class="kept-text">{correction.proposal}</span> },
          { name: t.source, value: correction.source && <span class="kept-text">{correction.source}</span> },
          {
            name: t.from,
            value:
              [correction.sender_name, correction.sender_email].filter(Boolean).join(', ') || t.unknownSender,
          },
          { name: t.sentAt, value: formatInstant(correction.sent_at, c.var.language) },
          {
            name: t.answer,
            value:
              correction.decided_at &&
              [correction.answer, correction.decided_by, formatInstant(correction.decided_at, c.var.language)]
                .filter(Boolean)
                .join(' – '),
          },
        ]}
      />
      {correction.state === 'waiting' ? (
        <>
          <p>
            <a
              class="ds-button"
              data-variant="secondary"
              href={`${address}/edit?correction=${correction.id}`}
            >
              {t.accept}
            </a>
          </p>
          <details open={errors[name] !== undefined}>
            <summary>{t.decline}</summary>
            <Form c={c} action={`${address}/corrections/${correction.id}/decline`} class="stack">
              <TextArea
                c={c}
                name={name}
                label={t.reason}
                help={t.reasonHelp}
                rows={3}
                values={values}
                errors={errors}
              />
              <div>
                <Button variant="secondary">{t.decline}</Button>
              </div>
            </Form>
          </details>
        </>
      ) : null}
    </article>
  )
}
