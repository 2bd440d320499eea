import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatInstant } from '../../../../platform/i18n/format.ts'
import { mergedText } from '../../../../platform/text/word-diff.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { Choosing, versionsTexts } from '../../../projects/index.ts'
import type { MeasureRecord } from '../../record.ts'
import { crumbsOf, titleOf, workAddress } from '../address.ts'
import { describeUnit, unitLabel } from '../describe.ts'
import type { FoundMeasure } from '../find-measure.ts'
import { listMaterials } from '../materials/queries.ts'
import type { Side } from '../sides.ts'
import { isSetUnit, type MeasureUnit, mergeMeasures, textUnit, textValue } from '../units.ts'
import { editTexts } from './texts.ts'

export type Conflict = {
  measure: FoundMeasure
  base: Side
  theirs: Side
  yours: MeasureRecord
  note: string
  values: FormValues
  errors: FieldErrors
}

export const choiceName = (unit: MeasureUnit) => `choice.${unit}`
export const combinedName = (unit: MeasureUnit) => `combined.${unit}`

/** Shows, only where two people changed the same, what it was and what each made of it, and asks which should stand. */
export async function conflictPage(c: Ctx, conflict: Conflict, status: 409 | 422 = 409) {
  const { language } = c.var
  const t = versionsTexts[language]
  const { measure, base, theirs, yours, note, errors } = conflict
  const { conflicts, onlyTheirs, onlyYours } = mergeMeasures(base.record, theirs.record, yours)
  const materials = new Map((await listMaterials(c.var.db, measure.id)).map(({ id, title }) => [id, title]))
  const several = Object.keys({ ...yours.texts, ...theirs.record.texts }).length > 1
  const label = (unit: MeasureUnit) => unitLabel(unit, language, several)
  const who = theirs.savedBy ?? t.somebody
  const title = titleOf(c, theirs.record)
  return html(
    c,
    <Page
      c={c}
      title={`${t.conflictTitle}: ${title}`}
      breadcrumbs={crumbsOf(c, { id: measure.id, title })}
      wide
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.conflictTitle}</Heading>
      <p class="lead">{editTexts[language].conflictIntro(who, formatInstant(theirs.savedAt, language))}</p>
      <Form c={c} action={`${workAddress(c, measure.id)}/resolve`} upload class="stack">
        <input type="hidden" name="base" value={`${base.number}.${base.edit}`} />
        <input type="hidden" name="theirs" value={`${theirs.number}.${theirs.edit}`} />
        <input type="hidden" name="yours" value={JSON.stringify(yours)} />
        <input type="hidden" name="note" value={note} />
        {onlyTheirs.length > 0 ? (
          <p>
            {t.onlyTheirs} {onlyTheirs.map(label).join(', ')}.
          </p>
        ) : null}
        {onlyYours.length > 0 ? (
          <p>
            {t.onlyYours} {onlyYours.map(label).join(', ')}.
          </p>
        ) : null}
        <p class="quiet">{t.wordMarks}</p>
        {conflicts.map((unit) => {
          const [was, is, wished] = [base.record, theirs.record, yours].map((record) =>
            describeUnit(unit, record, { language, materials }),
          ) as [string, string, string]
          const text = textUnit(unit)
          const typed = (record: MeasureRecord) =>
            text ? textValue(record.texts[text.language], text.field) : ''
          return (
            <Choosing
              c={c}
              name={choiceName(unit)}
              label={label(unit)}
              lang={text?.language}
              was={was}
              is={is}
              wished={wished}
              who={who}
              both={isSetUnit(unit)}
              values={conflict.values}
              errors={errors}
              combined={
                text ? (
                  <TextArea
                    c={c}
                    name={combinedName(unit)}
                    label={t.combinedBody}
                    values={{
                      [combinedName(unit)]: mergedText(
                        typed(base.record),
                        typed(yours),
                        typed(theirs.record),
                      ),
                      ...conflict.values,
                    }}
                    rows={text.field === 'title' ? 2 : 8}
                    lang={text.language}
                  />
                ) : undefined
              }
            />
          )
        })}
        <div class="actions">
          <Button>{t.saveMerged}</Button>
          <a href={workAddress(c, measure.id)}>{t.cancel}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}
