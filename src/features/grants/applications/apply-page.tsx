import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { type Language, languageNames, languages } from '../../../platform/i18n/languages.ts'
import { Alert, Facts, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
} from '../../../platform/ui/forms.tsx'
import { WithOwnWords } from '../../../platform/ui/own-words.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../places/index.ts'
import { type FoundAdoption, measureTitle } from '../../toolbox/index.ts'
import type { FoundCall } from '../calls/call.ts'
import { CallLink } from '../calls/list-page.tsx'
import { listMeasureOptions } from '../calls/queries.ts'
import { callWords } from '../calls/translations/call-words.ts'
import { crumbsTo } from './application-page.tsx'
import { listEditableProjects } from './lists/queries.ts'
import { sendingTexts } from './sending-texts.ts'
import { texts } from './texts.ts'

type Shown = {
  /** The municipalities the viewer may apply for. */
  municipalityKeys: string[]
  /** What is carried along from a measure in use. */
  adoption?: FoundAdoption
  values: FormValues
  errors?: FieldErrors
}

/** The beginning of an application: for which municipality, and what it is to start. */
export async function applyPage(c: Ctx, call: FoundCall, shown: Shown) {
  const { language, db, viewer } = c.var
  const t = sendingTexts[language]
  const { municipalityKeys, adoption, values, errors = {} } = shown
  const measures = (await listMeasureOptions(db))
    .filter(({ id }) => call.measureIds.length === 0 || call.measureIds.includes(id))
    .map((measure) => ({ value: measure.id, text: measureTitle(measure, language).title }))
  const projects = await listEditableProjects(db, viewer)
  const field = { c, values, errors }
  const { text: own, lang } = callWords(call, 'title', language)
  const title = t.applyTitle(own)
  return html(
    c,
    <Page c={c} title={title} breadcrumbs={crumbsTo(c)}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>
        <WithOwnWords text={title} own={own} lang={lang} />
      </Heading>
      <p>{t.applyText}</p>
      <Form c={c} action={`/${language}/workspace/grants/calls/${call.id}/apply`} class="stack">
        {adoption ? (
          <>
            <input type="hidden" name="adoption" value={adoption.id} />
            <Facts
              facts={[
                { name: t.municipality, value: municipalityLabel(adoption.municipalityKey) },
                { name: t.measure, value: measureTitle(adoption.measure, language).title },
                { name: texts[language].projectName, value: adoption.project?.name },
              ]}
            />
          </>
        ) : (
          <>
            <Select
              {...field}
              name="municipalityKey"
              label={t.municipality}
              options={municipalityKeys.map((key) => ({ value: key, text: municipalityLabel(key) }))}
            />
            <Select
              {...field}
              name="measureId"
              label={t.measure}
              empty={call.measureIds.length === 0 ? t.noMeasure : undefined}
              options={measures}
            />
            {projects.length > 0 ? (
              <Select
                {...field}
                name="projectId"
                label={t.project}
                empty={t.noProject}
                options={projects.map(({ id, name }) => ({ value: id, text: name }))}
                optional
              />
            ) : null}
          </>
        )}
        <Select
          {...field}
          name="language"
          label={t.language}
          options={languages.map((each) => ({ value: each, text: languageNames[each] }))}
        />
        <div class="actions">
          <Button>{t.begin}</Button>
          <a href={`/${language}/grants/${call.slug}`}>{t.cancel}</a>
        </div>
      </Form>
    </Page>,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

/** Why something cannot be done, and where to go on. */
export function refusedPage(
  c: Ctx,
  said: string,
  back: { href: string; text: string; lang?: Language | undefined },
) {
  const t = sendingTexts[c.var.language]
  return html(
    c,
    <Page c={c} title={t.refusedTitle} breadcrumbs={crumbsTo(c)}>
      <Heading>{t.refusedTitle}</Heading>
      <Alert color="warning">
        <p>{said}</p>
      </Alert>
      <p>
        <a href={back.href} lang={back.lang}>
          {back.text}
        </a>
      </p>
    </Page>,
    409,
  )
}

/** The open calls that give money to start a measure somebody has taken into use. */
export function startPage(c: Ctx, adoption: FoundAdoption, calls: FoundCall[]) {
  const { language } = c.var
  const t = sendingTexts[language]
  return html(
    c,
    <Page c={c} title={t.startTitle} breadcrumbs={crumbsTo(c)}>
      <Heading>{t.startTitle}</Heading>
      <p>
        {t.startText(
          measureTitle(adoption.measure, language).title,
          municipalityLabel(adoption.municipalityKey),
        )}
      </p>
      {calls.length === 0 ? <p>{t.noCalls}</p> : null}
      <ul class="call-list">
        {calls.map((call) => (
          <li>
            <CallLink
              c={c}
              call={call}
              href={`/${language}/workspace/grants/calls/${call.id}/apply?adoption=${adoption.id}`}
            />
            <span class="quiet">{texts[language].deadlineText(formatDay(call.closesOn, language))}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${language}/grants`}>{t.allCalls}</a>
      </p>
    </Page>,
  )
}
