import type { Member } from '../../../platform/access/viewer.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, EmptyState, Heading } from '../../../platform/ui/components.tsx'
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
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../places/index.ts'
import { changeTexts } from './change-texts.ts'
import { capital, stateName } from './describe.ts'
import { measureTitle } from './find-adoption.ts'
import {
  type AdoptedMeasure,
  listOpenMeasures,
  listPlacesToAdoptIn,
  listProjectsToLink,
  selectOpenMeasure,
} from './queries.ts'
import { firstStates } from './start-adoption.ts'
import { texts } from './texts.ts'

type Shown = { values: FormValues; errors?: FieldErrors; refusal?: string; status?: 200 | 409 | 422 }

/** The form by which a municipality takes a measure into use. Where there is one municipality to choose, it is chosen. */
export async function startPage(c: Ctx, viewer: Member, shown: Shown) {
  const { language, db } = c.var
  const t = changeTexts[language]
  const { values, errors = {}, refusal, status = 200 } = shown
  const asked = String(values.measure ?? '')
  const measure = asked ? await selectOpenMeasure(db, asked) : undefined
  const measures = measure ? [] : await listOpenMeasures(db)
  const places = await listPlacesToAdoptIn(db, viewer)
  const projects = await listProjectsToLink(db, viewer)
  const field = { c, values, errors }
  return html(
    c,
    <Page
      c={c}
      title={t.startTitle}
      breadcrumbs={[{ href: `/${language}/workspace/adoptions`, text: texts[language].listTitle }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.startTitle}</Heading>
      {refusal ? (
        <Alert color="danger" title={t.refused}>
          <p>{refusal}</p>
        </Alert>
      ) : null}
      {places.length === 0 ? (
        <EmptyState title={t.nowhere}>
          <p>{t.nowhereText}</p>
        </EmptyState>
      ) : (
        <>
          <p class="lead">{t.startLead}</p>
          <Form c={c} action={`/${language}/workspace/adoptions/new`} class="stack">
            <ChosenMeasure c={c} measure={measure} measures={measures} values={values} errors={errors} />
            <ChosenPlace c={c} places={places} values={values} errors={errors} />
            <Choices
              {...field}
              name="state"
              type="radio"
              label={t.firstState}
              options={firstStates.map((state) => ({
                value: state,
                text: capital(stateName(state, language)),
              }))}
            />
            <DayField {...field} name="since" label={t.sinceWhen} help={t.sinceHelp} />
            <TextArea
              {...field}
              name="adaptation"
              label={texts[language].adaptation}
              help={t.adaptationHelp}
              rows={5}
              optional
            />
            {projects.length > 0 ? (
              <Select
                {...field}
                name="project"
                label={t.project}
                help={t.projectHelp}
                optional
                empty={t.noProject}
                options={projects.map(({ id, name }) => ({ value: id, text: name }))}
              />
            ) : null}
            <div class="actions">
              <Button>{t.save}</Button>
              <a href={measure ? `/${language}/toolbox/${measure.slug}` : `/${language}/workspace/adoptions`}>
                {t.cancel}
              </a>
            </div>
          </Form>
        </>
      )}
    </Page>,
    status,
  )
}

type Field = { c: Ctx; values: FormValues; errors: FieldErrors }

function ChosenMeasure({
  measure,
  measures,
  ...field
}: Field & { measure: AdoptedMeasure | undefined; measures: AdoptedMeasure[] }) {
  const { language } = field.c.var
  const t = changeTexts[language]
  if (measure) {
    const { title, lang } = measureTitle(measure, language)
    return (
      <>
        <input type="hidden" name="measure" value={measure.slug} />
        <p>
          <span class="quiet">{texts[language].measure}</span>
          <br />
          <strong lang={lang}>{title}</strong>
        </p>
      </>
    )
  }
  const options = measures
    .map((each) => ({ value: each.slug, text: measureTitle(each, language).title }))
    .sort((a, b) => a.text.localeCompare(b.text, language))
  return <Select {...field} name="measure" label={t.chooseMeasure} empty={t.choose} options={options} />
}

function ChosenPlace({ places, ...field }: Field & { places: string[] }) {
  const t = texts[field.c.var.language]
  const only = places.length === 1 ? places[0] : undefined
  if (only)
    return (
      <>
        <input type="hidden" name="municipality" value={only} />
        <p>
          <span class="quiet">{t.municipality}</span>
          <br />
          <strong>{municipalityLabel(only)}</strong>
        </p>
      </>
    )
  const options = places
    .map((key) => ({ value: key, text: municipalityLabel(key) }))
    .sort((a, b) => a.text.localeCompare(b.text, field.c.var.language))
  return (
    <Select
      {...field}
      name="municipality"
      label={t.municipality}
      empty={changeTexts[field.c.var.language].chooseMunicipality}
      options={options}
    />
  )
}
