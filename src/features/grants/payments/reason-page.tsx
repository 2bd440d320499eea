import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { addressOf, crumbsTo } from '../applications/application-page.tsx'
import type { Grant } from './hold-grant.ts'
import { texts } from './texts.ts'

/** A form with a reason in it that ends something of a grant; `path` is its address under the application's. */
export function reasonPage(
  c: Ctx,
  { found }: Grant,
  about: { title: string; lead: string; path: string },
  shown: { values?: FormValues; errors?: FieldErrors; refused?: string; status?: 200 | 409 | 422 } = {},
) {
  const t = texts[c.var.language]
  const { values = {}, errors = {}, refused, status = 200 } = shown
  const here = addressOf(c, found)
  return html(
    c,
    <Page
      c={c}
      title={`${about.title}: ${found.title}`}
      breadcrumbs={[...crumbsTo(c, found), { href: `${here}/payments`, text: t.title }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{about.title}</Heading>
      {refused ? (
        <Alert color="danger">
          <p>{refused}</p>
        </Alert>
      ) : null}
      <p class="lead">{about.lead}</p>
      <Form c={c} action={`${here}/${about.path}`} class="stack">
        <TextArea
          c={c}
          values={values}
          errors={errors}
          name="reason"
          label={t.reason}
          help={t.demandReasonHelp}
          lang={found.language}
          rows={4}
        />
        <div class="actions">
          <Button>{about.title}</Button>
          <a href={`${here}/payments`}>{t.cancel}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}
