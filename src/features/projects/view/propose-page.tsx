import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { countWaitingLocked, insertCorrection } from '../edit/corrections/queries.ts'
import { correctionTexts } from '../edit/corrections/texts.ts'
import { unitLabel } from '../edit/describe.ts'
import type { FoundProject } from '../edit/find-project.ts'
import { actOf } from '../edit/pages.ts'
import { unitsOf } from '../edit/units.ts'

/** More than this waiting on one project is somebody playing, or nobody answering. */
const MOST_WAITING = 20

const ProposalForm = z.object({
  subject: z.string().trim().min(1, 'subjectMissing').max(200, 'subjectMissing'),
  proposal: z.string().trim().min(1, 'proposalMissing').max(4000, 'tooLong'),
  source: z.string().trim().max(4000, 'tooLong').default(''),
  senderName: z.string().trim().max(200, 'tooLong').default(''),
  senderEmail: z
    .union([z.literal(''), z.email('emailInvalid').max(200, 'emailInvalid')], 'emailInvalid')
    .default(''),
})

export function proposePage(
  c: Ctx,
  project: FoundProject,
  values: FormValues,
  errors: FieldErrors,
  status: 200 | 409 | 422,
) {
  const t = correctionTexts[c.var.language]
  const address = `/${c.var.language}/projects/${project.slug}`
  const labels = unitsOf(project.record)
    .filter((unit) => unit !== 'persons')
    .map((unit) => unitLabel(unit, [project.record], c.var.language))
  const field = { c, values, errors }
  return html(
    c,
    <Page
      c={c}
      title={`${t.proposeTitle}: ${project.record.name}`}
      breadcrumbs={[{ href: address, text: project.record.name }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.proposeTitle}</Heading>
      <p class="lead">{t.proposeLead}</p>
      {status === 409 ? (
        <Alert color="warning">
          <p>{t.full}</p>
        </Alert>
      ) : null}
      <Form c={c} action={`${address}/propose`} class="stack">
        <Select
          {...field}
          name="subject"
          label={t.subject}
          options={[t.whole, ...new Set(labels)].map((text) => ({ value: text, text }))}
        />
        <TextArea {...field} name="proposal" label={t.proposal} rows={5} />
        <TextArea {...field} name="source" label={t.source} help={t.sourceHelp} rows={3} optional />
        <TextField {...field} name="senderName" label={t.senderName} autocomplete="name" optional />
        <TextField
          {...field}
          name="senderEmail"
          label={t.senderEmail}
          help={t.senderHelp}
          type="email"
          autocomplete="email"
          optional
        />
        <div class="actions">
          <Button>{t.send}</Button>
          <a href={address}>{t.back}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}

/** Takes a proposal in, from anybody who may see the project. */
export async function propose(c: Ctx, project: FoundProject, values: FormValues) {
  const t = correctionTexts[c.var.language]
  const form = ProposalForm.safeParse(values)
  if (!form.success) {
    const errors: FieldErrors = {}
    const messages: Record<string, string> = {
      subjectMissing: t.subjectMissing,
      proposalMissing: t.proposalMissing,
      tooLong: t.tooLong,
      emailInvalid: t.emailInvalid,
    }
    for (const { path, message } of form.error.issues)
      errors[String(path[0])] ??= messages[message] ?? t.proposalMissing
    return proposePage(c, project, values, errors, 422)
  }
  const tx = transaction(c)
  if ((await countWaitingLocked(tx, c.var.viewer, project.id)) >= MOST_WAITING)
    return proposePage(c, project, values, {}, 409)
  const id = await insertCorrection(tx, {
    ...withoutNul(form.data),
    projectId: project.id,
    onVersion: project.version,
    accountId: c.var.viewer.kind === 'member' ? c.var.viewer.accountId : null,
    language: c.var.language,
  })
  await audit(tx, actOf(c), 'correction-proposed', { kind: 'correction', id }, { project: project.id })
  return c.redirect(`/${c.var.language}/projects/${project.slug}/propose/sent`, 303)
}

/** PostgreSQL keeps every character but one. */
function withoutNul<Fields extends Record<string, string>>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, text.replaceAll('\u0000', '').toWellFormed()]),
  ) as Fields
}

export function sentPage(c: Ctx, project: FoundProject) {
  const t = correctionTexts[c.var.language]
  const address = `/${c.var.language}/projects/${project.slug}`
  return html(
    c,
    <Page c={c} title={t.sentTitle} breadcrumbs={[{ href: address, text: project.record.name }]}>
      <Heading>{t.sentTitle}</Heading>
      <p class="lead">{t.sentText}</p>
      <p>
        <a href={address}>{t.back}</a>
      </p>
    </Page>,
  )
}
