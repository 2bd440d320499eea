import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatMoney } from '../../../platform/i18n/format.ts'
import { Alert, Facts, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  Choices,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../places/index.ts'
import type { Assessment, Head } from './queries.ts'
import { texts } from './texts.ts'

/** What a reader knows before they have declared, and the question itself. */
export function interestPage(
  c: Ctx,
  head: Head,
  reader: Assessment | undefined,
  shown: { values: FormValues; errors?: FieldErrors },
) {
  const { language } = c.var
  const t = texts[language]
  const errors = shown.errors ?? {}
  const out = reader?.conflict === true
  const title = out ? t.outTitle : t.interestTitle
  return html(
    c,
    <Page
      c={c}
      title={`${title} ${head.title}`}
      breadcrumbs={[{ href: `/${language}/workspace/grants`, text: t.workspace }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{title}</Heading>
      <HeadFacts c={c} head={head} />
      {out ? (
        <Alert color="info">
          <p>{t.outText}</p>
          {reader.conflictNote ? <p class="kept-text">{reader.conflictNote}</p> : null}
        </Alert>
      ) : (
        <>
          <p>{t.interestText}</p>
          <Form c={c} action={`/${language}/workspace/grants/applications/${head.id}/interest`} class="stack">
            <Choices
              c={c}
              name="conflict"
              type="radio"
              label={t.interestField}
              values={shown.values}
              errors={errors}
              options={[
                { value: 'no', text: t.no },
                { value: 'yes', text: t.yes },
              ]}
            />
            <TextArea
              c={c}
              name="note"
              label={t.note}
              help={t.noteHelp}
              rows={3}
              values={shown.values}
              errors={errors}
              optional
            />
            <div class="actions">
              <Button>{t.declare}</Button>
            </div>
          </Form>
        </>
      )}
    </Page>,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

function HeadFacts({ c, head }: { c: Ctx; head: Head }) {
  const { language } = c.var
  const t = texts[language]
  return (
    <>
      <p class="lead" lang={head.language === language ? undefined : head.language}>
        {head.title}
      </p>
      <Facts
        facts={[
          { name: t.applicant, value: municipalityLabel(head.municipalityKey) },
          { name: t.coApplicants, value: head.coApplicants.join(', ') },
          {
            name: t.amount,
            value:
              head.appliedAmount === null ? '' : formatMoney(head.appliedAmount, head.currency, language),
          },
          { name: t.call, value: <a href={`/${language}/grants/${head.call.slug}`}>{head.call.title}</a> },
        ]}
      />
    </>
  )
}
