import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import { Tick } from '../../../../platform/ui/form-rows.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { Difference, versionsTexts } from '../../../projects/index.ts'
import type { MeasureRecord } from '../../record.ts'
import { crumbsOf, titleOf, workAddress } from '../address.ts'
import { measureFieldTexts } from '../field-texts.ts'
import { type FoundMeasure, isOlder, originalOf } from '../find-measure.ts'
import { languageInWords } from '../language-names.ts'
import type { Side } from '../sides.ts'
import { textFields, textValue } from '../units.ts'
import { editTexts } from './texts.ts'

/**
 * The form of a translation, each field beside what the original says. `before`: the original as it was when an older translation was
 * made; then what has changed since is marked.
 */
export function translatePage(
  c: Ctx,
  of: {
    measure: FoundMeasure
    side: Side
    to: Language
    values: FormValues
    errors: FieldErrors
    inReview: boolean
    before: MeasureRecord | undefined
  },
  status: 200 | 409 | 422,
) {
  const { language } = c.var
  const t = editTexts[language]
  const f = measureFieldTexts[language]
  const { measure, side, to, values, errors, before } = of
  const { record } = side
  const title = titleOf(c, record)
  const heading = t.translateTitle(languageInWords(to, language))
  const older = isOlder(record, to)
  const field = { c, values, errors, lang: to }
  const address = workAddress(c, measure.id)
  return html(
    c,
    <Page c={c} title={`${heading}: ${title}`} breadcrumbs={crumbsOf(c, { id: measure.id, title })} wide>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{heading}</Heading>
      <p class="lead">{t.translateLead}</p>
      {of.inReview ? (
        <Alert color="warning" title={t.inReviewTitle}>
          <p>{t.inReviewText}</p>
        </Alert>
      ) : null}
      {older ? (
        <Alert color="info">
          <p>
            {t.olderNotice} {before ? versionsTexts[language].wordMarks : ''}
          </p>
        </Alert>
      ) : null}
      <Form c={c} action={`${address}/translate/${to}`} upload class="project-form">
        <input type="hidden" name="number" value={String(side.number)} />
        <input type="hidden" name="edit" value={String(side.edit)} />
        {textFields.map((name) => {
          const original = textValue(originalOf(record), name)
          const was = before ? textValue(originalOf(before), name) : original
          if (original === '' && was === '' && !values[name]) return null
          return (
            <div class="beside-original">
              <div>
                <p class="ds-label" data-size="sm">
                  {was === original ? t.originalSays : t.changedSince}
                </p>
                {was === original ? (
                  <p class="kept-text" lang={record.language}>
                    {original}
                  </p>
                ) : (
                  <Difference c={c} before={was} after={original} lang={record.language} />
                )}
              </div>
              {name === 'title' ? (
                <TextField {...field} name={name} label={f[name]} />
              ) : (
                <TextArea
                  {...field}
                  name={name}
                  label={f[name]}
                  optional
                  {...(name === 'steps' ? { help: t.stepsHelp } : {})}
                  rows={Math.min(
                    14,
                    Math.max(3, Math.ceil(original.length / 70) + original.split('\n').length),
                  )}
                />
              )}
            </div>
          )
        })}
        <div class="project-form-end">
          {older ? <Tick c={c} values={values} errors={errors} name="fresh" label={t.fresh} /> : null}
          <div class="actions">
            <Button>{t.save}</Button>
            <a href={address}>{t.cancel}</a>
          </div>
        </div>
      </Form>
    </Page>,
    status,
  )
}
