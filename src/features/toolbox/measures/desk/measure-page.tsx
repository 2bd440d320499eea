import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatInstant } from '../../../../platform/i18n/format.ts'
import { languageNames, languages } from '../../../../platform/i18n/languages.ts'
import { Alert, Heading, Table } from '../../../../platform/ui/components.tsx'
import { Button, Form } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import type { MeasureRecord } from '../../record.ts'
import { crumbsOf, titleOf, workAddress } from '../address.ts'
import { type FoundMeasure, isOlder } from '../find-measure.ts'
import { languageInWords } from '../language-names.ts'
import { type MissingForReview, missingForReview } from '../review-measure.ts'
import { accountOf } from '../save-measure.ts'
import { measureTexts } from '../texts.ts'
import { listMeasureVersions, listMeasureWriters, type VersionState } from '../versions/queries.ts'
import { workTexts } from './texts.ts'

type Versions = Awaited<ReturnType<typeof listMeasureVersions>>

/** Where a measure stands, for those who write and review it: the version in work, its languages, and all versions. */
export async function workPage(
  c: Ctx,
  measure: FoundMeasure,
  record: MeasureRecord,
  missing: MissingForReview[] = [],
) {
  const { language } = c.var
  const t = workTexts[language]
  const versions = await listMeasureVersions(c.var.db, measure.id)
  const open = versions.find(({ state }) => ['draft', 'in-review', 'returned'].includes(state))
  const title = titleOf(c, record)
  const address = workAddress(c, measure.id)
  const inReview = open?.state === 'in-review'
  const reader = accountOf({ viewer: c.var.viewer })
  const own = (await listMeasureWriters(c.var.db, measure.id)).some((writer) => writer === reader)
  return html(
    c,
    <Page c={c} title={title} breadcrumbs={crumbsOf(c)} wide>
      <Heading>{title}</Heading>
      <p class="quiet">{measure.partnership.name}</p>
      {missing.length > 0 ? (
        <Alert color="danger" title={t.missingTitle}>
          <ul>
            {missing.map((part) => (
              <li>{t.missing[part]}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <State c={c} measure={measure} open={open} />
      {open ? <Todo c={c} measure={measure} open={open} record={record} own={own} /> : null}
      <nav class="editing" aria-label={title}>
        {inReview ? null : (
          <>
            <a
              class="ds-button"
              data-variant={open && missingForReview(record).length === 0 ? 'secondary' : 'primary'}
              href={`${address}/edit`}
            >
              {t.edit}
            </a>
            <a href={`${address}/materials`}>{t.materials}</a>
          </>
        )}
        <a href={`/${language}/toolbox/${measure.slug}`}>{t.seePage}</a>
        {measure.mayReview && measure.state === 'published' ? (
          <a href={`${address}/withdraw`}>{t.withdraw}</a>
        ) : null}
      </nav>
      <Languages c={c} measure={measure} record={record} closed={inReview} />
      <Heading level={2} size="sm">
        {t.versions}
      </Heading>
      <Table
        caption={t.versionsCaption(versions.length)}
        rows={versions}
        columns={[
          { name: t.version, value: ({ number }) => number },
          {
            name: t.state,
            value: ({ state }) => measureTexts[language].versionStates[state as VersionState],
          },
          {
            name: t.saved,
            value: ({ saved_at, saver_name }) =>
              [formatInstant(saved_at, language), saver_name].filter(Boolean).join(', '),
          },
          {
            name: t.reviewed,
            value: ({ reviewed_at, reviewer_name }) =>
              reviewed_at
                ? [formatInstant(reviewed_at, language), reviewer_name].filter(Boolean).join(', ')
                : '',
          },
          { name: t.note, value: ({ note }) => note },
          {
            name: t.changes,
            value: ({ number }) =>
              number === 1 ? (
                t.firstVersion
              ) : (
                <a href={`${address}/versions/${number}`}>{t.seeChanges(number)}</a>
              ),
          },
        ]}
      />
      {open && !inReview && measure.publishedNumber !== null ? (
        <Form c={c} action={`${address}/drop`} class="stack review-answer">
          <p class="quiet">{t.dropHelp}</p>
          <div>
            <Button variant="secondary">{t.drop}</Button>
          </div>
        </Form>
      ) : null}
    </Page>,
    missing.length > 0 ? 409 : 200,
  )
}

function State({ c, measure, open }: { c: Ctx; measure: FoundMeasure; open: Versions[number] | undefined }) {
  const t = workTexts[c.var.language]
  const notice = {
    draft: t.draftNotice,
    published: t.publishedNotice,
    withdrawn: t.withdrawnNotice(measure.withdrawn?.reason ?? ''),
  }[measure.state]
  return (
    <div class="stack measure-state">
      <p>
        {notice} {open && measure.state !== 'draft' ? t.openNotice(open.number) : ''}
      </p>
      {open?.state === 'in-review' && open.sent_at ? (
        <Alert color="info">
          <p>
            {t.inReviewNotice(open.sender_name ?? t.somebody, formatInstant(open.sent_at, c.var.language))}
          </p>
        </Alert>
      ) : null}
      {open?.state === 'returned' ? (
        <Alert color="warning" title={t.returnedNotice(open.reviewer_name ?? t.somebody)}>
          <p class="kept-text">{open.review_note}</p>
        </Alert>
      ) : null}
    </div>
  )
}

/** What can be done with the version in work. */
function Todo({
  c,
  measure,
  open,
  record,
  own,
}: {
  c: Ctx
  measure: FoundMeasure
  open: Versions[number]
  record: MeasureRecord
  /** Who looks has written it or sent it, and so does not review it. */
  own: boolean
}) {
  const t = workTexts[c.var.language]
  const address = workAddress(c, measure.id)
  if (open.state === 'in-review')
    return (
      <div class="stack">
        {measure.mayReview && own ? <p class="quiet">{t.ownVersion}</p> : null}
        <div class="actions">
          {measure.mayReview && !own ? (
            <a class="ds-button" href={`${address}/review`}>
              {t.review}
            </a>
          ) : null}
          <Form c={c} action={`${address}/take-back`}>
            <Button variant="secondary">{t.takeBack}</Button>
          </Form>
        </div>
      </div>
    )
  const missing = missingForReview(record)
  if (missing.length > 0)
    return (
      <p class="quiet">
        {t.missingTitle}: {missing.map((part) => t.missing[part]).join(', ')}.
      </p>
    )
  return (
    <Form c={c} action={`${address}/send`} class="stack">
      <p class="quiet">{t.sendHelp}</p>
      <div>
        <Button>{t.send}</Button>
      </div>
    </Form>
  )
}

function Languages({
  c,
  measure,
  record,
  closed,
}: {
  c: Ctx
  measure: FoundMeasure
  record: MeasureRecord
  closed: boolean
}) {
  const t = workTexts[c.var.language]
  const m = measureTexts[c.var.language]
  const address = workAddress(c, measure.id)
  const freshness = (language: (typeof languages)[number]) =>
    language === record.language
      ? m.original
      : !record.texts[language]
        ? t.notTranslated
        : isOlder(record, language)
          ? m.older
          : t.fresh
  return (
    <>
      <Heading level={2} size="sm">
        {t.languages}
      </Heading>
      <Table
        caption={t.languages}
        captionHidden
        rows={[...languages]}
        columns={[
          { name: t.language, value: (language) => <span lang={language}>{languageNames[language]}</span> },
          { name: t.freshness, value: freshness },
          {
            name: t.translate,
            value: (language) => {
              if (closed || language === record.language) return ''
              const name = languageInWords(language, c.var.language)
              return (
                <a
                  href={`${address}/translate/${language}`}
                  aria-label={record.texts[language] ? `${t.goThrough}: ${name}` : t.translateTo(name)}
                >
                  {record.texts[language] ? t.goThrough : t.translate}
                </a>
              )
            },
          },
        ]}
      />
    </>
  )
}
