import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { languageNames, languages } from '../../../platform/i18n/languages.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  Choices,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  type Option,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FoundCall } from './call.ts'
import { OWN_CRITERIA } from './call-form.ts'
import { CallFacts } from './call-page.tsx'
import { standardCriteria } from './criteria.ts'
import { editTexts } from './edit-texts.ts'
import type { Relied } from './save-call.ts'
import { TranslationFields } from './translations/translation-fields.tsx'

/** What the lists of the form offer. */
export type CallOptions = {
  partnerships: Option[]
  programmes: Option[]
  applicationForms: Option[]
  reportForms: Option[]
  measures: Option[]
}

type Shown = {
  /** The call as it is now; absent for a new one. */
  call?: FoundCall
  values: FormValues
  options: CallOptions
  errors?: FieldErrors
  /** Somebody else has saved meanwhile. */
  changed?: boolean
  /** Fields that may no longer change. */
  relied?: Relied[]
  status?: 200 | 409 | 422
}

export function editCallPage(c: Ctx, shown: Shown) {
  const { language } = c.var
  const t = editTexts[language]
  const { call, values, options, errors = {}, status = 200 } = shown
  const workspace = `/${language}/workspace/grants`
  const board = call ? `${workspace}/calls/${call.id}` : workspace
  const title = call ? t.editTitle : t.newTitle
  const field = { c, values, errors }
  const f = t.fields
  return html(
    c,
    <Page
      c={c}
      title={call ? `${title}: ${call.title}` : title}
      breadcrumbs={[
        { href: workspace, text: t.workspace },
        ...(call ? [{ href: board, text: call.title }] : []),
      ]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{title}</Heading>
      <Refused c={c} shown={shown} />
      <Form c={c} action={call ? `${board}/edit` : `${workspace}/calls/new`} class="stack">
        {call ? (
          <input
            type="hidden"
            name="baseVersion"
            value={shown.changed ? String(call.version) : String(values.baseVersion ?? call.version)}
          />
        ) : (
          <>
            <Select {...field} name="partnershipId" label={f.partnershipId} options={options.partnerships} />
            <TextField {...field} name="organisation" label={f.organisation} />
            <Select
              {...field}
              name="programmeId"
              label={f.programmeId}
              empty={f.noProgramme}
              options={options.programmes}
              optional
            />
          </>
        )}
        <Select
          {...field}
          name="language"
          label={f.language}
          options={languages.map((each) => ({ value: each, text: languageNames[each] }))}
        />
        <TextField {...field} name="title" label={f.title} />
        <TextArea {...field} name="purpose" label={f.purpose} rows={6} />
        <TextArea {...field} name="eligibility" label={f.eligibility} help={f.eligibilityHelp} rows={4} />
        <Select
          {...field}
          name="currency"
          label={f.currency}
          options={['NOK', 'SEK', 'EUR'].map((currency) => ({ value: currency, text: currency }))}
        />
        <div class="side-by-side">
          <TextField {...field} name="pot" label={f.pot} help={f.potHelp} inputmode="numeric" />
          <TextField {...field} name="ceiling" label={f.ceiling} inputmode="numeric" />
        </div>
        <div class="side-by-side">
          <TextField
            {...field}
            name="coFinancingPercent"
            label={f.coFinancingPercent}
            help={f.coFinancingHelp}
            inputmode="numeric"
          />
          <TextField
            {...field}
            name="twoPersonLimit"
            label={f.twoPersonLimit}
            help={f.twoPersonHelp}
            inputmode="numeric"
          />
        </div>
        <div class="side-by-side">
          <DayField {...field} name="opensOn" label={f.opensOn} />
          <DayField {...field} name="closesOn" label={f.closesOn} help={f.closesHelp} />
        </div>
        <Select {...field} name="formVersionId" label={f.formVersionId} options={options.applicationForms} />
        <Select
          {...field}
          name="reportFormVersionId"
          label={f.reportFormVersionId}
          options={options.reportForms}
        />
        <TextField
          {...field}
          name="reportDays"
          label={f.reportDays}
          help={f.reportDaysHelp}
          inputmode="numeric"
          size={5}
        />
        <TextField
          {...field}
          name="answerDays"
          label={f.answerDays}
          help={f.answerDaysHelp}
          inputmode="numeric"
          size={5}
        />
        {options.measures.length > 0 ? (
          <Choices
            {...field}
            name="measureIds"
            label={f.measures}
            help={f.measuresHelp}
            options={options.measures}
            columns
            optional
          />
        ) : null}
        <CriteriaFields c={c} values={values} errors={errors} />
        <TranslationFields c={c} values={values} errors={errors} />
        <div class="actions">
          <Button>{shown.changed ? t.saveMine : t.save}</Button>
          <a href={board}>{t.cancel}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}

function CriteriaFields({ c, values, errors }: { c: Ctx; values: FormValues; errors: FieldErrors }) {
  const { language } = c.var
  const f = editTexts[language].fields
  const field = { c, values, errors }
  const numbers = Array.from({ length: OWN_CRITERIA }, (_, index) => index + 1)
  return (
    <fieldset class="ds-fieldset criteria-fields">
      <legend class="ds-label">{f.criteria}</legend>
      <p class="help">{f.criteriaHelp}</p>
      {standardCriteria.map(({ id, label }) => (
        <TextField {...field} name={`weight-${id}`} label={label[language]} inputmode="numeric" size={4} />
      ))}
      {numbers.map((number) => (
        <div class="own-criterion">
          <TextField {...field} name={`own-${number}-label`} label={f.own(number)} optional />
          <TextField
            {...field}
            name={`own-${number}-weight`}
            label={f.ownWeight(number)}
            inputmode="numeric"
            size={4}
            optional
          />
        </div>
      ))}
    </fieldset>
  )
}

function Refused({ c, shown }: { c: Ctx; shown: Shown }) {
  const t = editTexts[c.var.language]
  const { call, changed, relied = [] } = shown
  if (call && changed)
    return (
      <Alert color="warning" title={t.changedMeanwhile}>
        <p>{t.changedText}</p>
        <p class="kept-text">{call.title}</p>
        <p class="kept-text">{call.purpose}</p>
        <CallFacts c={c} call={call} />
      </Alert>
    )
  if (relied.length === 0) return null
  return (
    <Alert color="warning" title={t.reliedTitle}>
      <p>{t.reliedText}</p>
      <ul>
        {relied.map((name) => (
          <li>{nameOf(t, name)}</li>
        ))}
      </ul>
    </Alert>
  )
}

function nameOf({ fields }: (typeof editTexts)['nb'], name: Relied): string {
  if (name === 'measureIds') return fields.measures
  return name === 'applicants' ? fields.eligibility : fields[name]
}
