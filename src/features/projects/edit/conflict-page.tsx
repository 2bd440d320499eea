import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import { mergedText } from '../../../platform/text/word-diff.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { ProjectRecord } from '../record.ts'
import { Choosing } from './choosing.tsx'
import { type Describer, describeUnit, unitLabel } from './describe.ts'
import { merge } from './merge.ts'
import { isSetUnit, textOf, type Unit } from './units.ts'
import { versionsTexts } from './versions-texts.ts'

type Side = { version: number; record: ProjectRecord; savedAt: Date; savedBy: string | null }

export type Conflict = {
  project: { slug: string; name: string }
  base: Side
  theirs: Side
  yours: ProjectRecord
  note: string
  correction: string
  describer: Describer
  values?: FormValues
  errors?: FieldErrors
}

export const choiceName = (unit: Unit) => `choice.${unit}`
export const combinedName = (unit: Unit, part: 'heading' | 'body') => `combined.${unit}.${part}`

/** Shows, only where two people changed the same, what it was and what each made of it, and asks which should stand. */
export function conflictPage(c: Ctx, conflict: Conflict, status: 409 | 422 = 409) {
  const t = versionsTexts[c.var.language]
  const { base, theirs, yours, describer, errors = {} } = conflict
  const { conflicts, onlyTheirs, onlyYours } = merge(base.record, theirs.record, yours)
  const label = (unit: Unit) => unitLabel(unit, [yours, theirs.record, base.record], c.var.language)
  const address = `/${c.var.language}/projects/${conflict.project.slug}`
  const who = theirs.savedBy ?? t.somebody
  return html(
    c,
    <Page c={c} title={t.conflictTitle} breadcrumbs={[{ href: address, text: conflict.project.name }]} wide>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.conflictTitle}</Heading>
      <p class="lead">{t.conflictIntro(who, formatInstant(theirs.savedAt, c.var.language))}</p>
      <Form c={c} action={`${address}/resolve`} upload class="stack">
        <input type="hidden" name="base" value={String(base.version)} />
        <input type="hidden" name="theirs" value={String(theirs.version)} />
        <input type="hidden" name="yours" value={JSON.stringify(yours)} />
        <input type="hidden" name="note" value={conflict.note} />
        <input type="hidden" name="correction" value={conflict.correction} />
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
        {conflicts.length === 0 ? <p>{t.nothingToChoose}</p> : <p class="quiet">{t.wordMarks}</p>}
        {conflicts.map((unit) => (
          <ChoosingUnit
            c={c}
            conflict={conflict}
            unit={unit}
            label={label(unit)}
            who={who}
            describer={describer}
          />
        ))}
        <div class="actions">
          <Button>{t.saveMerged}</Button>
          <a href={`${address}/edit`}>{t.cancel}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}

function ChoosingUnit({
  c,
  conflict,
  unit,
  label,
  who,
  describer,
}: {
  c: Ctx
  conflict: Conflict
  unit: Unit
  label: string
  who: string
  describer: Describer
}) {
  const t = versionsTexts[c.var.language]
  const { base, theirs, yours, errors = {} } = conflict
  const [was, is, wished] = [base.record, theirs.record, yours].map((record) =>
    describeUnit(unit, record, describer),
  ) as [string, string, string]
  const text = textOf(yours, unit) ?? textOf(theirs.record, unit) ?? textOf(base.record, unit)
  const body = (record: ProjectRecord) => textOf(record, unit)?.body ?? ''
  const values: FormValues = {
    [combinedName(unit, 'heading')]: text?.heading,
    [combinedName(unit, 'body')]: mergedText(body(base.record), body(yours), body(theirs.record)),
    ...conflict.values,
  }
  return (
    <Choosing
      c={c}
      name={choiceName(unit)}
      label={label}
      lang={text?.language}
      was={was}
      is={is}
      wished={wished}
      who={who}
      both={isSetUnit(unit)}
      values={values}
      errors={errors}
      combined={
        text ? (
          <>
            <TextField
              c={c}
              name={combinedName(unit, 'heading')}
              label={t.combinedHeading}
              values={values}
              lang={text.language}
            />
            <TextArea
              c={c}
              name={combinedName(unit, 'body')}
              label={t.combinedBody}
              values={values}
              rows={10}
              lang={text.language}
            />
          </>
        ) : undefined
      }
    />
  )
}
