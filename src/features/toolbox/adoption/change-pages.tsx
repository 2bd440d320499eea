import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
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
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { typedAmount } from '../../projects/index.ts'
import { stopReasons } from '../taxonomies.ts'
import { AdoptionFacts, AdoptionFrame, adoptionAddress } from './adoption-page.tsx'
import { changeTexts } from './change-texts.ts'
import { capital, stateName } from './describe.ts'
import type { FoundAdoption } from './find-adoption.ts'
import { isEnded, nextStates } from './move-adoption.ts'
import { listProjectsToLink } from './queries.ts'
import { texts } from './texts.ts'

export type Shown = {
  values: FormValues
  errors?: FieldErrors
  refusal?: string
  /** What somebody else saved meanwhile stands above the form. */
  theirs?: boolean
  status?: 200 | 409 | 422
}

/** A form about an adoption, saved on the version it was opened on. */
function ChangePage({
  c,
  adoption,
  title,
  lead,
  shown,
  to,
  children,
}: {
  c: Ctx
  adoption: FoundAdoption
  title: string
  lead: string
  shown: Shown
  to: 'state' | 'figures' | 'edit'
  children: Child
}) {
  const t = changeTexts[c.var.language]
  const { values, errors = {}, refusal, theirs = false } = shown
  const here = adoptionAddress(c, adoption.id)
  // After a conflict the next press saves over what was shown above the form.
  const version = theirs ? adoption.version : (values.baseVersion ?? adoption.version)
  return (
    <AdoptionFrame c={c} adoption={adoption} title={title}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{title}</Heading>
      {theirs ? (
        <Alert color="warning" title={t.changedMeanwhile}>
          <p>{t.changedText}</p>
          <p>{nowText(c, adoption)}</p>
          <AdoptionFacts c={c} adoption={adoption} />
        </Alert>
      ) : null}
      {refusal ? (
        <Alert color="danger" title={t.refused}>
          <p>{refusal}</p>
        </Alert>
      ) : null}
      <p class="lead">{lead}</p>
      <Form c={c} action={`${here}/${to}`} class="stack">
        <input type="hidden" name="baseVersion" value={String(version)} />
        {children}
        <div class="actions">
          <Button>{theirs ? t.saveMine : t.save}</Button>
          <a href={here}>{t.cancel}</a>
        </div>
      </Form>
    </AdoptionFrame>
  )
}

const nowText = (c: Ctx, { state, since }: FoundAdoption) =>
  changeTexts[c.var.language].now(stateName(state, c.var.language), formatDay(since, c.var.language))

export function statePage(c: Ctx, adoption: FoundAdoption, shown: Shown) {
  const { language } = c.var
  const t = changeTexts[language]
  const field = { c, values: shown.values, errors: shown.errors ?? {} }
  const next = nextStates(adoption.state)
  return html(
    c,
    <ChangePage
      c={c}
      adoption={adoption}
      title={t.stateTitle}
      lead={nowText(c, adoption)}
      shown={shown}
      to="state"
    >
      <Choices
        {...field}
        name="state"
        type="radio"
        label={t.newState}
        options={next.map((state) => ({ value: state, text: capital(stateName(state, language)) }))}
      />
      <DayField {...field} name="since" label={t.sinceWhen} help={t.sinceHelp} />
      {next.some(isEnded) ? (
        <Select
          {...field}
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          empty={t.choose}
          options={stopReasons.map((reason) => ({ value: reason.id, text: capital(reason[language]) }))}
        />
      ) : null}
      <TextArea {...field} name="note" label={t.stateNote} help={t.stateNoteHelp} rows={4} optional />
    </ChangePage>,
    shown.status ?? 200,
  )
}

export const figureValues = ({ cost, currency, hours, reached, version }: FoundAdoption): FormValues => ({
  cost: typedAmount(cost),
  currency,
  hours: typedAmount(hours),
  reached: typedAmount(reached),
  baseVersion: String(version),
})

export function figuresPage(c: Ctx, adoption: FoundAdoption, shown: Shown) {
  const t = changeTexts[c.var.language]
  const words = texts[c.var.language]
  const field = { c, values: shown.values, errors: shown.errors ?? {} }
  return html(
    c,
    <ChangePage
      c={c}
      adoption={adoption}
      title={t.figuresTitle}
      lead={t.figuresLead}
      shown={shown}
      to="figures"
    >
      <div class="side-by-side">
        <TextField
          {...field}
          name="cost"
          label={words.cost}
          help={t.costHelp}
          inputmode="numeric"
          size={12}
          optional
        />
        <Select
          {...field}
          name="currency"
          label={words.currency}
          options={['NOK', 'SEK', 'EUR'].map((code) => ({ value: code, text: code }))}
        />
      </div>
      <TextField
        {...field}
        name="hours"
        label={words.hours}
        help={t.hoursHelp}
        inputmode="numeric"
        size={8}
        optional
      />
      <TextField
        {...field}
        name="reached"
        label={words.reached}
        help={t.reachedHelp}
        inputmode="numeric"
        size={8}
        optional
      />
    </ChangePage>,
    shown.status ?? 200,
  )
}

export const editValues = (adoption: FoundAdoption): FormValues => ({
  adaptation: adoption.adaptation,
  language: adoption.language,
  startsOn: adoption.startsOn ?? '',
  endsOn: adoption.endsOn ?? '',
  project: adoption.project?.id ?? '',
  baseVersion: String(adoption.version),
})

export async function editPage(c: Ctx, adoption: FoundAdoption, shown: Shown) {
  const { db, viewer } = c.var
  const t = changeTexts[c.var.language]
  const words = texts[c.var.language]
  const field = { c, values: shown.values, errors: shown.errors ?? {} }
  const projects = await listProjectsToLink(db, viewer)
  const { project } = adoption
  const listed = projects.some(({ id }) => id === project?.id)
  // A project that somebody else linked stays to be chosen.
  const options = [...(project && !listed ? [project] : []), ...projects]
  return html(
    c,
    <ChangePage
      c={c}
      adoption={adoption}
      title={t.editTitle}
      lead={nowText(c, adoption)}
      shown={shown}
      to="edit"
    >
      <TextArea
        {...field}
        name="adaptation"
        label={words.adaptation}
        help={t.adaptationHelp}
        rows={6}
        optional
      />
      <Select
        {...field}
        name="language"
        label={words.language}
        options={languages.map((each) => ({ value: each, text: languageNames[each] }))}
      />
      <div class="side-by-side">
        <DayField {...field} name="startsOn" label={words.startsOn} optional />
        <DayField {...field} name="endsOn" label={words.endsOn} optional />
      </div>
      {options.length > 0 ? (
        <Select
          {...field}
          name="project"
          label={t.project}
          help={t.projectHelp}
          optional
          empty={t.noProject}
          options={options.map(({ id, name }) => ({ value: id, text: name }))}
        />
      ) : null}
    </ChangePage>,
    shown.status ?? 200,
  )
}
