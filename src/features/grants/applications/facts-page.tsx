import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatMoney } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { type BudgetKind, budgetKinds, type FoundApplication } from './application.ts'
import { ApplicationFactsView, addressOf, crumbsTo, nameOf } from './application-page.tsx'
import { BudgetTable } from './budget-table.tsx'
import { filledLines, MOST_CO_APPLICANTS, MOST_LINES, shownLines } from './facts-form.ts'
import { factsTexts } from './facts-texts.ts'
import { type Missing, MissingList, partPaths } from './missing.tsx'
import { texts } from './texts.ts'

type Shown = {
  values: FormValues
  errors?: FieldErrors
  /** Somebody else has saved meanwhile: `application` is what they saved. */
  changed?: boolean
  /** It was saved: what is still missing. */
  missing?: Missing[] | undefined
  status?: 200 | 409 | 422
}

/** Title, period, co-applicants and budget; below it what the saved sums come to. */
export function factsPage(c: Ctx, application: FoundApplication, shown: Shown) {
  const { language } = c.var
  const t = factsTexts[language]
  const words = texts[language]
  const { values, errors = {}, changed = false, missing, status = 200 } = shown
  const { call } = application
  const address = addressOf(c, application)
  const field = { c, values, errors }
  const coNames = shownLines(
    filledLines(values, (number) => [`co-${number}`], MOST_CO_APPLICANTS),
    MOST_CO_APPLICANTS,
  )
  return html(
    c,
    <Page c={c} title={`${t.editTitle}: ${nameOf(c, application)}`} breadcrumbs={crumbsTo(c, application)}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.editTitle}</Heading>
      {changed ? (
        <Alert color="warning" title={t.changedMeanwhile}>
          <p>{t.changedText}</p>
          <p class="kept-text">{application.title}</p>
          <ApplicationFactsView c={c} application={application} />
          <BudgetTable c={c} application={application} call={call} />
        </Alert>
      ) : null}
      {missing ? <Saved c={c} address={address} missing={missing} /> : null}
      <Form c={c} action={`${address}/edit`} class="stack keeps-itself">
        <input
          type="hidden"
          name="baseVersion"
          value={changed ? String(application.version) : String(values.baseVersion ?? application.version)}
        />
        <TextField {...field} name="title" label={t.fields.title} lang={application.language} />
        <div class="side-by-side">
          <DayField {...field} name="startsOn" label={t.fields.startsOn} />
          <DayField {...field} name="endsOn" label={t.fields.endsOn} />
        </div>
        <Heading level={2} size="sm" id="budget">
          {words.parts.budget}
        </Heading>
        <TextField
          {...field}
          name="appliedAmount"
          label={t.fields.appliedAmount(call.currency)}
          help={t.fields.appliedHelp(formatMoney(call.ceiling, call.currency, language))}
          inputmode="numeric"
          size={12}
        />
        {budgetKinds.map((kind) => (
          <Lines c={c} kind={kind} values={values} errors={errors} />
        ))}
        <fieldset class="ds-fieldset budget-lines">
          <legend class="ds-label">{words.coApplicants}</legend>
          <p class="help">{t.fields.coApplicantsHelp}</p>
          {coNames.map((number) => (
            <TextField {...field} name={`co-${number}`} label={t.fields.coApplicant(number)} optional />
          ))}
        </fieldset>
        <div class="actions">
          <Button>{changed ? t.saveMine : t.save}</Button>
          <a href={address}>{words.backToApplication}</a>
        </div>
        <KeepStatus c={c} />
      </Form>
      {application.budget.length > 0 && !changed ? (
        <>
          <Heading level={2}>{words.budget}</Heading>
          <BudgetTable c={c} application={application} call={call} />
        </>
      ) : null}
    </Page>,
    status,
  )
}

/** What this form still lacks, and the way on when it lacks nothing. */
function Saved({ c, address, missing }: { c: Ctx; address: string; missing: Missing[] }) {
  const t = texts[c.var.language]
  const [other] = missing.filter(({ part }) => part === 'questions')
  const here = missing.filter(({ part }) => part !== 'questions')
  const on = other
    ? { href: partPaths.questions, text: t.goOnTo(t.parts.questions) }
    : { href: '/submit', text: t.checkAndSend }
  return (
    <Alert color={here.length > 0 ? 'warning' : 'success'} title={factsTexts[c.var.language].saved}>
      {here.length > 0 ? <MissingList address={address} missing={here} /> : null}
      {here.length === 0 || other ? (
        <p>
          <a href={`${address}${on.href}`}>{on.text}</a>
        </p>
      ) : null}
    </Alert>
  )
}

function Lines({
  c,
  kind,
  values,
  errors,
}: {
  c: Ctx
  kind: BudgetKind
  values: FormValues
  errors: FieldErrors
}) {
  const t = factsTexts[c.var.language]
  const field = { c, values, errors }
  const names = (number: number) => [`${kind}-${number}-name`, `${kind}-${number}-amount`]
  return (
    <fieldset class="ds-fieldset budget-lines">
      <legend class="ds-label">{t.kinds[kind]}</legend>
      <p class="help">{t.kindsHelp[kind]}</p>
      {shownLines(filledLines(values, names, MOST_LINES)).map((number) => (
        <div class="budget-line">
          <TextField
            {...field}
            name={`${kind}-${number}-name`}
            label={t.fields.lineName}
            labelMore={t.fields.line(number)}
          />
          <TextField
            {...field}
            name={`${kind}-${number}-amount`}
            label={t.fields.lineAmount}
            labelMore={t.fields.line(number)}
            inputmode="numeric"
            size={12}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** Says what has become of what was typed while the form keeps itself; empty without scripts. */
export function KeepStatus({ c }: { c: Ctx }) {
  const t = factsTexts[c.var.language].keep
  return (
    <p
      class="keeps-status quiet"
      role="status"
      data-kept={t.kept}
      data-unread={t.unread}
      data-conflict={t.conflict}
      data-failed={t.failed}
    />
  )
}
