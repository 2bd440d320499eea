import { questionsOf, type Section } from '../../../platform/forms/definition.ts'
import { type FormOutside, issueField, issueMessage, QuestionField } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { type Language, languageNames, languages } from '../../../platform/i18n/languages.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../../platform/ui/forms.tsx'
import { formOutside } from '../form-outside.ts'
import type { FormVersion } from '../queries.ts'
import type { Tried } from './try-answers.ts'
import { tryTexts } from './try-texts.ts'

/** Amounts tried out are in the currency of the paper's country. */
export const outsideOf = (version: FormVersion, language: Language): FormOutside =>
  formOutside(language, version.definition.officialLanguage === 'sv' ? 'SEK' : 'NOK')

/** The form as those who answer see it, in one of its languages, to be filled in and checked; nothing is kept. */
export function TryForm({
  c,
  version,
  shown,
  tried,
}: {
  c: Ctx
  version: FormVersion
  shown: Language
  tried: Tried
}) {
  const t = tryTexts[c.var.language]
  const here = `/${c.var.language}/workspace/forms/${version.id}`
  const { definition } = version
  return (
    <section class="form-try" aria-labelledby="try">
      <Heading level={2} id="try">
        {t.try}
      </Heading>
      <p>{t.tryText}</p>
      <nav aria-label={t.tryLanguage} class="form-languages">
        <ul>
          {languages.map((language) => (
            <li>
              <a
                href={`${here}?in=${language}#try`}
                lang={language}
                aria-current={language === shown ? 'true' : undefined}
              >
                {languageNames[language]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Outcome c={c} version={version} shown={shown} tried={tried} />
      <div lang={shown} class="form-paper">
        <Heading level={3} size="md">
          {definition.title[shown]}
        </Heading>
        {definition.intro ? <p class="kept-text">{definition.intro[shown]}</p> : null}
        <Form c={c} action={`${here}/try?in=${shown}`}>
          {definition.sections.map((section) => (
            <TriedSection c={c} version={version} section={section} shown={shown} tried={tried} />
          ))}
          <p class="actions" lang={c.var.language}>
            <Button variant="secondary">{t.check}</Button>
          </p>
        </Form>
      </div>
    </section>
  )
}

function Outcome({
  c,
  version,
  shown,
  tried,
}: {
  c: Ctx
  version: FormVersion
  shown: Language
  tried: Tried
}) {
  if (!tried.checked) return null
  const t = tryTexts[c.var.language]
  const byKey = new Map(questionsOf(version.definition).map((question) => [question.key, question]))
  const errors: FieldErrors = {}
  for (const issue of tried.issues) {
    const question = byKey.get(issue.question)
    if (issue.severity === 'error' && question)
      errors[issueField(issue)] ??= `${question.label[shown]}: ${issueMessage(issue, question, shown)}`
  }
  if (Object.keys(errors).length > 0) return <ErrorSummary c={c} errors={errors} />
  return (
    <Alert color="success" title={t.checked}>
      {tried.issues.length === 0 ? <p>{t.fine}</p> : null}
    </Alert>
  )
}

function TriedSection({
  c,
  version,
  section,
  shown,
  tried,
}: {
  c: Ctx
  version: FormVersion
  section: Section
  shown: Language
  tried: Tried
}) {
  const t = tryTexts[c.var.language]
  const asked = section.questions.some(({ key }) => tried.asked.has(key))
  return (
    <section class="form-part">
      <Heading level={4} size="sm">
        {section.title[shown]}
      </Heading>
      {section.help ? <p class="kept-text">{section.help[shown]}</p> : null}
      {asked ? null : (
        <p class="quiet" lang={c.var.language}>
          {t.sectionNotAsked}
        </p>
      )}
      <div class="stack">
        {section.questions.map((question) => (
          <QuestionField
            c={c}
            question={question}
            language={shown}
            draft={tried.drafts[question.key]}
            outside={outsideOf(version, shown)}
            issues={tried.issues}
            rows={tried.rows[question.key] ?? 0}
            note={
              !asked || tried.asked.has(question.key) ? undefined : (
                <p class="quiet" lang={c.var.language}>
                  {t.notAsked}
                </p>
              )
            }
          />
        ))}
      </div>
    </section>
  )
}
