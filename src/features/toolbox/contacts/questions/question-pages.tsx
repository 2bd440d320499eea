import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { languageNames } from '../../../../platform/i18n/languages.ts'
import { Alert, EmptyState, Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { capital } from '../../adoption/describe.ts'
import { measureCrumbs } from '../../under-measure.tsx'
import { aboutWords } from '../about.ts'
import type { About, ShownContact } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Question } from './queries.ts'
import { questionTexts } from './texts.ts'

type Shown = { values: FormValues; errors?: FieldErrors; refusal?: string; status?: 200 | 409 | 422 }

/** The form by which a contact is asked. */
export function askPage(c: Ctx, contact: ShownContact & About, shown: Shown) {
  const { language } = c.var
  const t = questionTexts[language]
  const words = texts[language]
  const { values, errors = {}, refusal, status = 200 } = shown
  const { measure, place } = aboutWords(contact, language)
  const page = `/${language}/toolbox/${contact.slug}`
  const spoken = contact.languages.map((each) => languageNames[each]).join(', ')
  return html(
    c,
    <Page
      c={c}
      title={t.askTitle(contact.name)}
      breadcrumbs={measureCrumbs(c, { slug: contact.slug, title: measure })}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.askTitle(contact.name)}</Heading>
      {refusal ? (
        <Alert color="danger" title={words.refused}>
          <p>{refusal}</p>
        </Alert>
      ) : null}
      <p class="lead">
        {contact.position ? `${capital(contact.position)}. ` : ''}
        {t.askAbout(measure, place)}
      </p>
      <p>
        {t.askLead} {spoken ? t.askLanguages(spoken) : ''}
      </p>
      <Form c={c} action={`/${language}/toolbox/contacts/${contact.id}/ask`} class="stack">
        <TextArea
          c={c}
          name="question"
          label={t.question}
          help={t.questionHelp}
          rows={8}
          values={values}
          errors={errors}
        />
        <div class="actions">
          <Button>{t.send}</Button>
          <a href={page}>{words.cancel}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}

/** The form by which a question is answered, by the contact or by the region. */
export function answerPage(
  c: Ctx,
  question: Question,
  shown: Shown & { action: string; own?: string; crumbs?: { href: string; text: string }[] },
) {
  const { language } = c.var
  const t = questionTexts[language]
  const { values, errors = {}, status = 200, action, own, crumbs = [] } = shown
  const { measure, place } = aboutWords(question, language)
  return html(
    c,
    <Page c={c} title={t.answerTitle} breadcrumbs={crumbs}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.answerTitle}</Heading>
      <p>{t.asks(question.asker, measure, place)}</p>
      <blockquote
        class="kept-text asked"
        lang={question.language === language ? undefined : question.language}
      >
        {question.question}
      </blockquote>
      <Form c={c} action={action} class="stack">
        <TextArea
          c={c}
          name="answer"
          label={t.answer}
          help={t.answerHelp}
          rows={8}
          values={values}
          errors={errors}
        />
        <div class="actions">
          <Button>{t.answerSend}</Button>
        </div>
      </Form>
      {own ? (
        <p>
          <a href={own}>{t.answerOwn}</a>
        </p>
      ) : null}
    </Page>,
    status,
  )
}

type Asked = Question & { isShown: boolean }

/** What waits for the person, what waits for the region, for those who answer for it, and what the person asked themselves. */
export function questionsPage(
  c: Ctx,
  {
    toYou,
    passedOn,
    mine,
    answers,
    justAsked,
  }: { toYou: Question[]; passedOn: Question[]; mine: Asked[]; answers: boolean; justAsked: boolean },
) {
  const { language } = c.var
  const t = questionTexts[language]
  return html(
    c,
    <Page c={c} title={t.questionsTitle}>
      <Heading>{t.questionsTitle}</Heading>
      {justAsked ? (
        <Alert color="success">
          <p>{t.askedNow}</p>
        </Alert>
      ) : null}
      {toYou.length > 0 ? (
        <section aria-labelledby="to-you">
          <Heading level={2} size="sm" id="to-you">
            {t.toYou}
          </Heading>
          {toYou.map((question) => (
            <ToAnswer c={c} question={question} path="contacts/questions" />
          ))}
        </section>
      ) : null}
      {answers ? (
        <section aria-labelledby="passed-on">
          <Heading level={2} size="sm" id="passed-on">
            {t.passedOn}
          </Heading>
          <p>{passedOn.length === 0 ? t.passedOnNone : t.passedOnLead}</p>
          {passedOn.map((question) => (
            <ToAnswer c={c} question={question} path="questions" />
          ))}
        </section>
      ) : null}
      {mine.length === 0 ? (
        <EmptyState title={t.mineNone}>
          <p>{t.mineNoneText}</p>
          <p>
            <a href={`/${language}/toolbox`}>{texts[language].toToolbox}</a>
          </p>
        </EmptyState>
      ) : (
        <section aria-labelledby="mine">
          <Heading level={2} size="sm" id="mine">
            {t.mine}
          </Heading>
          <p>{t.questionsLead}</p>
          {mine.map((question) => (
            <article class="contact-question">
              <QuestionHead c={c} question={question} person={question.isShown ? question.contact : t.gone} />
              <p class="kept-text" lang={question.language === language ? undefined : question.language}>
                {question.question}
              </p>
              {question.answer ? <blockquote class="kept-text">{question.answer}</blockquote> : null}
            </article>
          ))}
        </section>
      )}
    </Page>,
  )
}

/** A question, with the way to its answer. */
function ToAnswer({ c, question, path }: { c: Ctx; question: Question; path: string }) {
  const { language } = c.var
  const t = questionTexts[language]
  return (
    <article class="contact-question">
      <QuestionHead c={c} question={question} person={question.asker} />
      <p class="kept-text" lang={question.language === language ? undefined : question.language}>
        {question.question}
      </p>
      <p>
        <a
          href={`/${language}/workspace/${path}/${question.id}`}
          aria-label={`${t.answerThis}: ${aboutWords(question, language).measure}, ${question.asker}`}
        >
          {t.answerThis}
        </a>
      </p>
    </article>
  )
}

/** `person`: the one on the other side. */
function QuestionHead({ c, question, person }: { c: Ctx; question: Question; person: string }) {
  const { language } = c.var
  const t = questionTexts[language]
  const { measure, place } = aboutWords(question, language)
  const day = (instant: Date) => formatDay(dayOf(instant), language)
  const state = question.answeredAt
    ? (question.byRegion ? t.answeredByRegion : t.answeredState)(day(question.answeredAt))
    : question.passedOnAt
      ? t.passedOnState
      : t.openState
  return (
    <>
      <Heading level={3} size="xs">
        {measure}, {place}
      </Heading>
      <p class="quiet">{[person, t.asked(day(question.askedAt)), state].join(', ')}</p>
    </>
  )
}
