import type { Child } from 'hono/jsx'
import type { Question } from '../../../platform/forms/definition.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { type Language, languageNames, languages } from '../../../platform/i18n/languages.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  EnterSaves,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FormVersion } from '../queries.ts'
import { ConditionField } from './condition-field.tsx'
import { editCrumbs } from './crumbs.ts'
import { KindFields } from './kind-fields.tsx'
import { fillLabel, fillNames, updateLabel, updateNames } from './known-names.ts'
import { QuestionPreview } from './question-preview.tsx'
import { questionTexts } from './question-texts.ts'
import { editTexts } from './texts.ts'
import { fieldValues, questionKinds, type Typed } from './typed-question.ts'
import { Tick, WordsField } from './words-field.tsx'

export type QuestionPageProps = {
  c: Ctx
  version: FormVersion
  /** Where the form goes. */
  action: string
  sectionKey: string
  /** The key of the question that is changed; undefined for a new one. */
  questionKey: string | undefined
  typed: Typed
  before: Question[]
  /** What the page was opened on, to notice that somebody has changed it. */
  was: string
  shown: Language
  extraRows?: number
  errors?: FieldErrors
  notice?: Child
}

/** One question: its words in four languages, its kind and limits, what its answer is used for; and how it looks. */
export function QuestionPage(props: QuestionPageProps) {
  const { c, version, action, typed, errors = {}, shown, questionKey } = props
  const { language } = c.var
  const t = editTexts[language]
  const q = questionTexts[language]
  const values: FormValues = { ...fieldValues(typed), in: shown }
  const kind = String(typed.kind ?? 'text')
  const title = questionKey === undefined ? t.newQuestion : t.editQuestion
  return (
    <Page c={c} title={title} breadcrumbs={editCrumbs(c, version)} wide>
      <Heading>{title}</Heading>
      <ErrorSummary c={c} errors={errors} />
      {props.notice}
      <div class="form-editor-columns">
        <Form c={c} action={action} class="stack form-editor">
          <input type="hidden" name="was" value={props.was} />
          <input type="hidden" name="section" value={props.sectionKey} />
          <EnterSaves label={t.showPreview} name="press" value="preview" />
          <WordsField c={c} name="label" label={t.label} values={values} errors={errors} />
          <WordsField c={c} name="help" label={t.help} values={values} errors={errors} rows={2} optional />
          <div class="side-by-side">
            <Select
              c={c}
              name="kind"
              label={t.kindOf}
              help={q.kindHelp}
              values={{ kind }}
              errors={errors}
              options={questionKinds.map((value) => ({ value, text: q.kind[value] }))}
            />
            <Button variant="secondary" name="press" value="preview">
              {q.applyKind}
            </Button>
          </div>
          <KindFields kind={kind} c={c} values={values} errors={errors} extraRows={props.extraRows ?? 1} />
          <Tick name="required" label={q.required} values={values} />
          <ConditionField c={c} before={props.before} current={typed.when} errors={errors} />
          <TextField c={c} name="key" label={t.key} help={t.keyHelp} values={values} errors={errors} />
          <Uses c={c} values={values} errors={errors} />
          <div class="side-by-side">
            <Select
              c={c}
              name="in"
              label={t.previewLanguage}
              values={values}
              options={languages.map((value) => ({ value, text: languageNames[value] }))}
            />
            <Button variant="secondary" name="press" value="preview">
              {t.showPreview}
            </Button>
          </div>
          <p class="actions">
            <Button name="press" value="save">
              {t.save}
            </Button>
          </p>
        </Form>
        <aside class="form-preview" aria-labelledby="preview">
          <Heading level={2} size="xs" id="preview">
            {t.preview}
          </Heading>
          <div data-form-preview="" aria-live="polite">
            <QuestionPreview c={c} typed={typed} definition={version.definition} shown={shown} />
          </div>
        </aside>
      </div>
      {questionKey === undefined ? null : (
        <details class="form-act">
          <summary>{t.removeQuestion}</summary>
          <Form c={c} action={`${action}/remove`}>
            <p>{t.removeQuestionText}</p>
            <Button variant="secondary" color="danger">
              {t.removeQuestion}
            </Button>
          </Form>
        </details>
      )}
    </Page>
  )
}

function Uses({ c, values, errors }: { c: Ctx; values: FormValues; errors: FieldErrors }) {
  const { language } = c.var
  const q = questionTexts[language]
  /** What the definition says, also where it is a name that this list does not have. */
  const known = (names: string[], name: string, label: typeof fillLabel) => {
    const current = values[name]
    const all =
      typeof current === 'string' && !names.includes(current) && current ? [current, ...names] : names
    return all.map((value) => ({ value, text: label(value, language) }))
  }
  const worded = (words: Record<string, string>) =>
    Object.entries(words).map(([value, text]) => ({ value, text }))
  return (
    <fieldset class="ds-fieldset form-list">
      <legend class="ds-label">{q.use}</legend>
      <div class="stack">
        <Select
          c={c}
          name="fills"
          label={q.fills}
          empty={q.fillsNothing}
          values={values}
          errors={errors}
          options={known(fillNames, 'fills', fillLabel)}
        />
        <Select
          c={c}
          name="publish"
          label={q.publishLabel}
          values={values}
          errors={errors}
          options={worded(q.publish)}
        />
        <Select
          c={c}
          name="updates"
          label={q.updates}
          empty={q.fillsNothing}
          values={values}
          errors={errors}
          options={known(updateNames, 'updates', updateLabel)}
        />
        <Select
          c={c}
          name="teaches"
          label={q.teachesLabel}
          empty={q.fillsNothing}
          values={values}
          errors={errors}
          options={worded(q.teaches)}
        />
      </div>
    </fieldset>
  )
}
