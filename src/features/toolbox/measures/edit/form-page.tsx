import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { type Language, languageNames, languages } from '../../../../platform/i18n/languages.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import { type FieldContext, Rows, Section } from '../../../../platform/ui/form-rows.tsx'
import {
  Button,
  Choices,
  EnterSaves,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { optionsOf, policyGoals, SeveralOf, TargetGroups, themes } from '../../../projects/index.ts'
import { actionTypes } from '../../taxonomies.ts'
import { crumbsOf } from '../address.ts'
import { measureFieldTexts } from '../field-texts.ts'
import { languageInWords } from '../language-names.ts'
import type { Base } from '../save-measure.ts'
import { editTexts } from './texts.ts'

export type MeasureFormPage = {
  action: string
  cancel: string
  /** Absent for a new measure. */
  edited?: { id: string; title: string; language: Language; base: Base; translated: boolean }
  /** To choose between, for a new measure. */
  partnerships?: { id: string; name: string }[]
  inReview?: boolean
  values: FormValues
  errors: FieldErrors
}

/** The one form for a measure, new or not. Everything typed comes back, whatever button was pressed. */
export function measureFormPage(c: Ctx, page: MeasureFormPage, status: 200 | 409 | 422 = 200) {
  const t = editTexts[c.var.language]
  const { edited, values, errors } = page
  const title = edited ? t.editTitle : t.newTitle
  return html(
    c,
    <Page
      c={c}
      title={edited ? `${title}: ${edited.title}` : title}
      breadcrumbs={crumbsOf(c, edited && { id: edited.id, title: edited.title })}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{title}</Heading>
      {edited ? null : <p class="lead">{t.newLead}</p>}
      {page.inReview ? (
        <Alert color="warning" title={t.inReviewTitle}>
          <p>{t.inReviewText}</p>
        </Alert>
      ) : null}
      <Form c={c} action={page.action} upload class="project-form">
        <EnterSaves label={t.save} />
        {edited ? (
          <>
            <input type="hidden" name="number" value={String(edited.base.number)} />
            <input type="hidden" name="edit" value={String(edited.base.edit)} />
            <p class="quiet">{t.writtenIn(languageInWords(edited.language, c.var.language))}</p>
          </>
        ) : null}
        <Fields field={{ c, values, errors }} page={page} />
        <div class="project-form-end">
          {edited?.translated ? (
            <Choices
              c={c}
              values={values}
              errors={errors}
              type="radio"
              name="meaning"
              label={t.meaning}
              help={t.meaningHelp}
              options={[
                { value: 'same', text: t.meaningSame },
                { value: 'changed', text: t.meaningChanged },
              ]}
            />
          ) : null}
          {edited ? (
            <TextField c={c} values={values} name="note" label={t.note} help={t.noteHelp} optional />
          ) : null}
          <div class="actions">
            <Button>{edited ? t.save : t.saveDraft}</Button>
            <a href={page.cancel}>{t.cancel}</a>
          </div>
        </div>
      </Form>
    </Page>,
    status,
  )
}

function Fields({ field, page }: { field: FieldContext; page: MeasureFormPage }) {
  const { c } = field
  const t = editTexts[c.var.language]
  const f = measureFieldTexts[c.var.language]
  const lang = page.edited?.language
  const text = { ...field, lang, optional: true }
  return (
    <>
      <Section title={t.what}>
        {page.partnerships ? (
          <Select
            {...field}
            name="partnershipId"
            label={t.partnership}
            help={t.partnershipHelp}
            {...(page.partnerships.length > 1 ? { empty: t.noChoice } : {})}
            options={page.partnerships.map(({ id, name }) => ({ value: id, text: name }))}
          />
        ) : null}
        {page.edited ? null : (
          <Select
            {...field}
            name="language"
            label={t.language}
            help={t.languageHelp}
            options={languages.map((value) => ({ value, text: languageNames[value] }))}
          />
        )}
        <TextField {...field} name="title" label={f.title} lang={lang} />
        <TextArea {...text} name="summary" label={f.summary} help={t.summaryHelp} rows={3} />
        <TextArea {...text} name="aim" label={f.aim} help={t.aimHelp} rows={4} />
      </Section>
      <Section title={t.whom}>
        <TargetGroups {...field} part="direct" />
        <TargetGroups {...field} part="intermediary" />
        <SeveralOf {...field} name="themes" label={f.themes} list={themes} />
        <SeveralOf {...field} name="goals" label={f.goals} list={policyGoals} />
        <Select
          {...field}
          name="mainAction"
          label={f.mainAction}
          empty={t.noChoice}
          optional
          options={optionsOf(actionTypes, c)}
        />
        <SeveralOf {...field} name="actions" label={f.actions} list={actionTypes} />
      </Section>
      <Section title={t.doing}>
        <TextArea {...text} name="steps" label={f.steps} help={t.stepsHelp} rows={10} />
        <TextArea {...text} name="roles" label={f.roles} help={t.rolesHelp} rows={4} />
      </Section>
      <Section title={t.taking} help={t.rangeHelp}>
        <Range field={field} name="cost" legend={f.cost} help={t.costHelp} currency />
        <Range field={field} name="hours" legend={f.hours} />
        <Range field={field} name="months" legend={`${f.months} (${t.monthsIn})`} />
        <TextArea {...text} name="costNote" label={f.costNote} rows={4} />
      </Section>
      <Section title={t.knowing}>
        <TextArea {...text} name="needs" label={f.needs} help={t.needsHelp} rows={4} />
        <TextArea {...text} name="pitfalls" label={f.pitfalls} rows={4} />
        <TextArea {...text} name="variants" label={f.variants} help={t.variantsHelp} rows={4} />
      </Section>
      <Section title={t.why}>
        <TextArea {...text} name="rationale" label={f.rationale} rows={5} />
        <Sources {...field} />
      </Section>
    </>
  )
}

function Range({
  field,
  name,
  legend,
  help,
  currency = false,
}: {
  field: FieldContext
  name: 'cost' | 'hours' | 'months'
  legend: string
  help?: string
  currency?: boolean
}) {
  const t = editTexts[field.c.var.language]
  const number = { ...field, optional: true, inputmode: 'numeric' as const, size: 14 }
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{legend}</legend>
      {help ? <p class="help">{help}</p> : null}
      <div class="side-by-side">
        <TextField {...number} name={`${name}Min`} label={t.from} />
        <TextField {...number} name={`${name}Max`} label={t.to} />
        {currency ? (
          <Select
            {...field}
            name="currency"
            label={t.currency}
            options={['NOK', 'SEK', 'EUR'].map((value) => ({ value, text: value }))}
          />
        ) : null}
      </div>
    </fieldset>
  )
}

function Sources(field: FieldContext) {
  const t = editTexts[field.c.var.language]
  const f = measureFieldTexts[field.c.var.language]
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{f.sources}</legend>
      <p class="help">{t.sourcesHelp}</p>
      <Rows part="sources" add={t.addSource} field={field}>
        {(name) => (
          <>
            <TextField {...field} name={name('title')} label={t.sourceTitle} />
            <div class="side-by-side">
              <TextField {...field} name={name('address')} label={t.sourceAddress} type="url" optional />
              <TextField
                {...field}
                name={name('year')}
                label={t.sourceYear}
                inputmode="numeric"
                optional
                size={6}
              />
            </div>
          </>
        )}
      </Rows>
    </fieldset>
  )
}
