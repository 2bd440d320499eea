import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { languageNames, languages } from '../../../platform/i18n/languages.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  Choices,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { AdoptionFrame, adoptionAddress } from '../adoption/adoption-page.tsx'
import type { FoundAdoption } from '../adoption/find-adoption.ts'
import { ProposedContacts } from './proposed-contacts.tsx'
import { listProposed } from './queries.ts'
import { texts } from './texts.ts'

export const languageOptions = languages.map((each) => ({ value: each, text: languageNames[each] }))

/** The contacts of an adoption, and a form to propose one more. */
export async function proposePage(
  c: Ctx,
  adoption: FoundAdoption,
  shown: { values: FormValues; errors?: FieldErrors; refusal?: string; status?: 200 | 409 | 422 },
) {
  const t = texts[c.var.language]
  const { values, errors = {}, refusal, status = 200 } = shown
  const contacts = await listProposed(c.var.db, c.var.viewer, adoption.id)
  const here = adoptionAddress(c, adoption.id)
  const field = { c, values, errors }
  return html(
    c,
    <AdoptionFrame c={c} adoption={adoption} title={t.proposedTitle}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.proposedTitle}</Heading>
      {refusal ? (
        <Alert color="danger" title={t.refused}>
          <p>{refusal}</p>
        </Alert>
      ) : null}
      <p class="lead">{t.proposedLead}</p>
      {contacts.length > 0 ? <ProposedContacts c={c} contacts={contacts} /> : null}
      <section aria-labelledby="propose">
        <Heading level={2} size="sm" id="propose">
          {t.proposeTitle}
        </Heading>
        <p>{t.proposeSelf}</p>
        <Form c={c} action={`${here}/contacts`} class="stack">
          <TextField {...field} name="name" label={t.name} />
          <TextField {...field} name="position" label={t.position} optional />
          <TextField {...field} name="email" label={t.email} help={t.emailHelp} type="email" />
          <Choices {...field} name="languages" label={t.languages} options={languageOptions} columns />
          <Select {...field} name="language" label={t.mailLanguage} options={languageOptions} />
          <div class="actions">
            <Button>{t.propose}</Button>
            <a href={here}>{t.cancel}</a>
          </div>
        </Form>
      </section>
    </AdoptionFrame>,
    status,
  )
}
