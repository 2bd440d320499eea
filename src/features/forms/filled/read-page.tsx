import { questionsOf } from '../../../platform/forms/definition.ts'
import { answersOf } from '../../../platform/forms/index.ts'
import { typedText } from '../../../platform/forms/saving/posted-answers.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FilledForm, SentContent } from './filled-form.ts'
import { FilledFormView } from './filled-form-view.tsx'
import type { FilledFormPlace } from './place.ts'
import { filledTexts } from './texts.ts'

/** What was sent, or what stands in a draft, for reading and printing. */
export function readPage(c: Ctx, place: FilledFormPlace, filled: FilledForm, sent: SentContent | undefined) {
  const t = filledTexts[c.var.language]
  return html(
    c,
    <Page c={c} title={place.title} breadcrumbs={place.crumbs}>
      <Heading>{place.heading ?? place.title}</Heading>
      {sent ? <SentLine c={c} sent={sent} /> : <p class="quiet">{t.notSent}</p>}
      {place.intro ? <div class="form-intro">{place.intro}</div> : null}
      {sent && !sent.intact ? (
        <Alert color="danger">
          <p>{t.tampered}</p>
        </Alert>
      ) : sent ? (
        <FilledFormView
          c={c}
          definition={sent.definition}
          answers={sent.answers}
          lang={sent.language}
          currency={sent.currency}
          municipalityNames={sent.municipalityNames}
        />
      ) : Object.keys(filled.answers).length > 0 ? (
        <FilledFormView
          c={c}
          definition={filled.definition}
          answers={answersOf(filled.definition, filled.answers)}
          lang={filled.language}
          currency={filled.currency}
        />
      ) : (
        <p>{t.nothing}</p>
      )}
      <p class="not-printed">
        <a href={place.backHref}>{place.backText ?? t.goBack}</a>
      </p>
    </Page>,
  )
}

/** Who sent it, when, and as which version. */
function SentLine({ c, sent }: { c: Ctx; sent: SentContent }) {
  const { language } = c.var
  const t = filledTexts[language]
  const at = formatInstant(sent.sentAt, language)
  return (
    <p class="quiet">
      {sent.sentByName ? t.sentBy(sent.sentByName, at) : t.sentOn(at)}
      {sent.number > 1 ? `, ${t.number(sent.number)}` : ''}
    </p>
  )
}

/** What was typed in a form that takes no more, or was exchanged for a newer one, to be read and copied. */
export function closedPage(
  c: Ctx,
  place: FilledFormPlace,
  filled: FilledForm,
  form: FormData,
  exchanged: boolean,
) {
  const { language } = c.var
  const t = filledTexts[language]
  const typed = questionsOf(filled.definition).flatMap((question) => {
    const text = typedText(form, question.key)
    return text === '' ? [] : [{ label: question.label[language], text }]
  })
  return html(
    c,
    <Page c={c} title={t.closedTitle} breadcrumbs={place.crumbs}>
      <Heading>{t.closedTitle}</Heading>
      <p class="lead">
        {exchanged ? t.exchangedText : filled.state === 'sent' ? t.closedText : t.stoppedText}
      </p>
      <dl class="facts">
        {typed.map(({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd class="kept-text">{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={place.backHref}>{place.backText ?? t.goBack}</a>
      </p>
    </Page>,
    409,
  )
}
