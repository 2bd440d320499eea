import { Hono } from 'hono'
import { z } from 'zod'
import { plainLine } from '../../../platform/forms/plain-text.ts'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { languageNames, languages } from '../../../platform/i18n/languages.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { one, sentValues } from '../../../platform/ui/form-values.ts'
import {
  Button,
  ChoiceInputs,
  Choices,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FoundProject } from '../edit/find-project.ts'
import { editableProject, projectAddress } from '../edit/pages.ts'
import { handOver } from './hand-over.ts'
import { listLeaders, mayHandOver } from './queries.ts'
import { responsiblePeople } from './responsible.ts'
import { handoverTexts } from './texts.ts'

/** Giving a project to another leader. */
export const projectHandover = new Hono<Env>()

const HandoverForm = z.object({
  // On one line: it stands in a mail to an address that somebody chose.
  name: z.string().transform(plainLine).pipe(z.string().min(1, 'nameMissing').max(200, 'nameTooLong')),
  email: z.string().trim().pipe(z.email('emailInvalid').max(200, 'emailInvalid')),
  language: z.enum(languages, 'languageMissing'),
})
type HandoverProblem = 'nameMissing' | 'nameTooLong' | 'emailInvalid' | 'languageMissing'

projectHandover.get('/projects/:slug/handover', allow(...workspaceRoles), async (c) =>
  handoverPage(c, await editableProject(c), {}),
)

projectHandover.post('/projects/:slug/handover', allow(...workspaceRoles), async (c) => {
  const t = handoverTexts[c.var.language]
  const project = await editableProject(c)
  if (!(await mayHandOver(c.var.db, c.var.viewer, project.id))) notFound()
  const values = sentValues(postedForm(c))
  const form = HandoverForm.safeParse({
    name: one(values, 'name'),
    email: one(values, 'email'),
    language: one(values, 'language'),
  })
  const from = one(values, 'from')
  if (!form.success) {
    const errors = Object.fromEntries(
      form.error.issues.map(({ path, message }) => [String(path[0]), t[message as HandoverProblem]]),
    )
    return handoverPage(c, project, { values, errors, status: 422 })
  }
  if (!from) return handoverPage(c, project, { values, errors: { from: t.fromMissing }, status: 422 })
  const { baseUrl } = c.var.outside.config
  const done = await handOver(
    transaction(c),
    { viewer: member(c), requestId: c.var.requestId, baseUrl },
    project.id,
    { from: from === 'nobody' ? null : from, to: form.data, inRecord: one(values, 'inRecord') === 'yes' },
  )
  // Whoever led it may not see it any more.
  if (done.ok)
    return c.redirect(
      from === member(c).accountId
        ? `/${c.var.language}/workspace`
        : `${projectAddress(c, project.slug)}/handover?done=1`,
      303,
    )
  if (done.reason === 'notFound') notFound()
  if (done.reason === 'changed') return handoverPage(c, project, { values, changed: true, status: 409 })
  return handoverPage(c, project, { values, errors: { email: t[done.reason] }, status: 422 })
})

type Shown = { values?: FormValues; errors?: FieldErrors; changed?: boolean; status?: 200 | 409 | 422 }

async function handoverPage(c: Ctx, project: FoundProject, shown: Shown) {
  const { language, db, viewer } = c.var
  const t = handoverTexts[language]
  const { values, errors = {}, changed = false, status = 200 } = shown
  const leaders = await listLeaders(db, project.id)
  const responsible = await responsiblePeople(db, project.id)
  const may = await mayHandOver(db, viewer, project.id)
  const address = projectAddress(c, project.slug)
  const field = { c, values: values ?? { language: project.record.language, inRecord: 'yes' }, errors }
  return html(
    c,
    <Page
      c={c}
      title={`${t.title}: ${project.record.name}`}
      breadcrumbs={[{ href: address, text: project.record.name }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.title}</Heading>
      {c.req.query('done') === '1' && status === 200 ? (
        <Alert color="success">
          <p>{t.done}</p>
        </Alert>
      ) : null}
      {changed ? (
        <Alert color="warning">
          <p>{t.changed}</p>
        </Alert>
      ) : null}
      <p class="lead">{t.lead}</p>
      <section aria-labelledby="now">
        <Heading level={2} size="sm" id="now">
          {t.now}
        </Heading>
        <ul>
          {(leaders.length > 0 ? leaders : responsible).map(({ name, email }) => (
            <li>
              {name}, <a href={`mailto:${email}`}>{email}</a>
            </li>
          ))}
        </ul>
        {leaders.length === 0 ? <p class="quiet">{t.nobodyOfItsOwn}</p> : null}
      </section>
      {may ? (
        <section aria-labelledby="new">
          <Heading level={2} size="sm" id="new">
            {t.next}
          </Heading>
          <Form c={c} action={`${address}/handover`} class="stack">
            {leaders.length > 1 ? (
              <Choices
                {...field}
                name="from"
                type="radio"
                label={t.whoGoes}
                options={leaders.map(({ accountId, name }) => ({ value: accountId, text: name }))}
              />
            ) : (
              <input type="hidden" name="from" value={leaders[0]?.accountId ?? 'nobody'} />
            )}
            <TextField {...field} name="email" type="email" label={t.email} help={t.emailHelp} />
            <TextField {...field} name="name" label={t.name} />
            <Select
              {...field}
              name="language"
              label={t.language}
              help={t.languageHelp}
              options={languages.map((each) => ({ value: each, text: languageNames[each] }))}
            />
            <div>
              <ChoiceInputs
                name="inRecord"
                type="checkbox"
                options={[{ value: 'yes', text: t.inRecord }]}
                chosen={[one(field.values, 'inRecord')]}
                error={undefined}
              />
              <p class="help">{t.inRecordHelp}</p>
            </div>
            <div class="actions">
              <Button>{t.handOver}</Button>
              <a href={address}>{t.cancel}</a>
            </div>
          </Form>
        </section>
      ) : (
        <p>{t.notYours}</p>
      )}
    </Page>,
    status,
  )
}
