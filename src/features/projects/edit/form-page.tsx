import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { languageNames, languages } from '../../../platform/i18n/languages.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { Section, Tick } from '../../../platform/ui/form-rows.tsx'
import { one } from '../../../platform/ui/form-values.ts'
import {
  Button,
  EnterSaves,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { geographicEffects, levels, policyGoals, projectPhases, themes } from '../taxonomies.ts'
import { fieldTexts } from './field-texts.ts'
import { optionsOf, Proposal, type Proposed, SeveralOf, TargetGroups } from './form-parts.tsx'
import {
  FundingRows,
  LinkRows,
  ORGANISATIONS,
  OrganisationField,
  PartnerRows,
  PersonRows,
  TextRows,
} from './form-rows.tsx'
import { editTexts } from './texts.ts'

type FormOptions = {
  organisations: { name: string }[]
  programmes: { id: string; name: string }[]
}

export type FormPage = {
  /** Where the form is sent and where Cancel leads. */
  action: string
  cancel: string
  /** Absent for a new project. */
  edited?: { name: string; baseVersion: number }
  correction?: Proposed
  options: FormOptions
  values: FormValues
  errors: FieldErrors
}

/** The one form for a project, new or not. Everything typed comes back, whatever button was pressed. */
export function projectFormPage(c: Ctx, page: FormPage, status: 200 | 422 = 200) {
  const t = editTexts[c.var.language]
  const f = fieldTexts[c.var.language]
  const { values, errors, options } = page
  const field = { c, values, errors }
  const title = page.edited ? t.editTitle : t.newTitle
  const crumbs = page.edited ? [{ href: page.cancel, text: page.edited.name }] : []
  return html(
    c,
    <Page c={c} title={page.edited ? `${title}: ${page.edited.name}` : title} breadcrumbs={crumbs}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{title}</Heading>
      {page.edited ? null : <p class="lead">{t.newLead}</p>}
      {page.correction ? <Proposal c={c} correction={page.correction} /> : null}
      {/* Sent in parts, not as an address: long texts in other letters stay within the size of a form. */}
      <Form c={c} action={page.action} upload class="project-form">
        <EnterSaves label={t.save} />
        {page.edited ? (
          <input type="hidden" name="baseVersion" value={String(page.edited.baseVersion)} />
        ) : null}
        {page.correction ? <input type="hidden" name="correction" value={page.correction.id} /> : null}
        <p class="quiet">{t.emptyRows}</p>

        <Section title={t.what}>
          <TextField {...field} name="name" label={f.name} lang={one(values, 'language')} />
          <div class="side-by-side">
            <Select
              {...field}
              name="language"
              label={t.contentLanguage}
              options={languages.map((language) => ({ value: language, text: languageNames[language] }))}
            />
            <Select
              {...field}
              name="country"
              label={f.country}
              options={[
                { value: 'NO', text: f.norway },
                { value: 'SE', text: f.sweden },
              ]}
            />
          </div>
          <Select
            {...field}
            name="phase"
            label={f.phase}
            optional
            empty={t.notStated}
            options={optionsOf(projectPhases, c)}
          />
          <TextField {...field} name="website" label={f.website} help={t.websiteHelp} optional type="url" />
        </Section>

        <Section title={t.who}>
          <OrganisationField {...field} name="owner" label={f.owner} help={t.ownerHelp} />
          <Tick {...field} name="ownerCreate" label={t.createOwner} />
          <TextField
            {...field}
            name="ownerAsWritten"
            label={f.ownerAsWritten}
            help={t.ownerAsWrittenHelp}
            optional
          />
          <PartnerRows {...field} />
        </Section>

        <Section title={t.where}>
          <TextArea {...field} name="municipalities" label={f.municipalities} help={t.placesHelp} rows={3} />
          <TextArea
            {...field}
            name="effectMunicipalities"
            label={f.effectMunicipalities}
            help={t.effectHelp}
            optional
            rows={2}
          />
          <Select
            {...field}
            name="geographicEffect"
            label={f.geographicEffect}
            optional
            empty={t.notStated}
            options={optionsOf(geographicEffects, c)}
          />
        </Section>

        <Section title={t.when}>
          <div class="side-by-side">
            <TextField {...field} name="startsOn" label={f.startsOn} help={t.dayHelp} optional size={14} />
            <TextField {...field} name="endsOn" label={f.endsOn} help={t.dayHelp} optional size={14} />
          </div>
          <TextField
            {...field}
            name="periodAsWritten"
            label={f.periodAsWritten}
            help={t.periodAsWrittenHelp}
            optional
          />
        </Section>

        <Section title={t.money}>
          <div class="side-by-side">
            <TextField
              {...field}
              name="budgetMin"
              label={t.budgetMin}
              help={t.budgetMinHelp}
              optional
              size={16}
            />
            <TextField
              {...field}
              name="budgetMax"
              label={t.budgetMax}
              help={t.budgetMaxHelp}
              optional
              size={16}
            />
          </div>
          <Select
            {...field}
            name="currency"
            label={f.currency}
            empty={t.notStated}
            options={['NOK', 'SEK', 'EUR'].map((value) => ({ value, text: value }))}
          />
          <Select
            {...field}
            name="programmeId"
            label={f.programme}
            optional
            empty={t.notStated}
            options={options.programmes.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <div class="side-by-side">
            <TextField {...field} name="programmeArea" label={f.programmeArea} optional />
            <TextField {...field} name="projectNumber" label={f.projectNumber} optional size={16} />
          </div>
          <FundingRows {...field} />
        </Section>

        <Section title={t.whom}>
          <TargetGroups {...field} part="direct" />
          <TargetGroups {...field} part="intermediary" />
          <SeveralOf {...field} name="themes" label={f.themes} list={themes} />
          <SeveralOf {...field} name="levels" label={f.levels} list={levels} />
          <SeveralOf {...field} name="policyGoals" label={f.policyGoals} list={policyGoals} />
        </Section>

        <Section title={t.writing}>
          <TextRows {...field} />
        </Section>
        <Section title={t.people} help={t.personsHelp}>
          <PersonRows {...field} />
        </Section>
        <Section title={t.connected}>
          <LinkRows {...field} />
        </Section>

        <div class="project-form-end">
          {page.edited ? (
            <TextField {...field} name="note" label={t.note} help={t.noteHelp} optional />
          ) : null}
          <div class="actions">
            <Button>{page.edited ? t.save : t.saveDraft}</Button>
            <a href={page.cancel}>{t.cancel}</a>
          </div>
        </div>
        <datalist id={ORGANISATIONS}>
          {options.organisations.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
      </Form>
    </Page>,
    status,
  )
}
