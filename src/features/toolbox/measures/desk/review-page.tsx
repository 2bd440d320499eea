import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatInstant } from '../../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  Choices,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { MeasureRecord } from '../../record.ts'
import { crumbsOf, workAddress } from '../address.ts'
import { type FoundMeasure, measureText } from '../find-measure.ts'
import { listMaterials } from '../materials/queries.ts'
import { accountOf } from '../save-measure.ts'
import { listMeasureWriters, type selectOpenVersion } from '../versions/queries.ts'
import { AtAGlance, MeasureBody, Paragraphs } from '../view/measure-text.tsx'
import { Differences } from './differences.tsx'
import { workTexts } from './texts.ts'

/** The version that waits, whole and against what is published, and the form for the answer. */
export async function reviewPage(
  c: Ctx,
  measure: FoundMeasure,
  open: NonNullable<Awaited<ReturnType<typeof selectOpenVersion>>>,
  form: { values: FormValues; errors: FieldErrors },
  status: 200 | 422 = 200,
) {
  const { language } = c.var
  const t = workTexts[language]
  const record = MeasureRecord.parse(open.record)
  const { text, language: written } = measureText(record, language)
  const lang = written === language ? undefined : written
  const reader = accountOf({ viewer: c.var.viewer })
  const own = (await listMeasureWriters(c.var.db, measure.id)).some((writer) => writer === reader)
  const address = workAddress(c, measure.id)
  const materials = await listMaterials(c.var.db, measure.id)
  const files = materials.filter(({ id }) => record.materials.includes(id))
  return html(
    c,
    <Page
      c={c}
      title={`${t.reviewTitle}: ${text.title}`}
      breadcrumbs={crumbsOf(c, { id: measure.id, title: text.title })}
      wide
    >
      <ErrorSummary c={c} errors={form.errors} />
      <Heading>
        {t.reviewTitle}: <span lang={lang}>{text.title}</span>
      </Heading>
      <p class="lead">{measure.record ? t.reviewLead : t.reviewFirst}</p>
      {open.sent_at ? (
        <p class="quiet">
          {t.inReviewNotice(open.sender_name ?? t.somebody, formatInstant(open.sent_at, language))}
        </p>
      ) : null}
      {open.note ? (
        <p>
          <strong>{t.note}</strong>: {open.note}
        </p>
      ) : null}
      {measure.record ? (
        <section>
          <Heading level={2} size="sm">
            {t.changedSince}
          </Heading>
          <Differences c={c} before={measure.record} after={record} materials={materials} />
        </section>
      ) : null}
      <section class="review-whole project">
        <Heading level={2} size="sm">
          {t.whole}
        </Heading>
        {text.summary ? (
          <div lang={lang}>
            <Paragraphs text={text.summary} />
          </div>
        ) : null}
        <AtAGlance c={c} record={record} takes />
        <MeasureBody c={c} record={record} />
        {files.length > 0 ? (
          <ul class="plain-list">
            {files.map(({ id, title, language: of }) => (
              <li>
                <a href={`/${language}/toolbox/${measure.slug}/materials/${id}`} lang={of}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      {own ? (
        <Alert color="info">
          <p>{t.ownVersion}</p>
        </Alert>
      ) : (
        <Form c={c} action={`${address}/review`} class="stack review-answer">
          <input type="hidden" name="number" value={String(open.number)} />
          <input type="hidden" name="seen" value={open.sent_at?.toISOString() ?? ''} />
          <Choices
            c={c}
            type="radio"
            name="decision"
            label={t.decision}
            values={form.values}
            errors={form.errors}
            options={[
              { value: 'publish', text: t.publish },
              { value: 'return', text: t.return },
            ]}
          />
          <TextArea
            c={c}
            name="note"
            label={t.reviewNote}
            help={t.reviewNoteHelp}
            values={form.values}
            errors={form.errors}
            optional
            rows={4}
          />
          <div class="actions">
            <Button>{t.decide}</Button>
            <a href={address}>{t.cancel}</a>
          </div>
        </Form>
      )}
    </Page>,
    status,
  )
}
