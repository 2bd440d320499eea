import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, Form, TextField } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { LoadedReading } from '../load-reading.ts'
import { SimilarProjects } from '../merge/similar-list.tsx'
import type { SimilarProject } from '../merge/similar-projects.ts'
import { type FindingReading, mayBeReport } from '../reading/reading.ts'
import { listSourcesOfReading } from '../sources/queries.ts'
import { SourceTable } from '../sources/source-table.tsx'
import { kindLabel } from '../summary.ts'
import { texts } from '../texts.ts'
import { decisionOn, openItems, type Review, settleReview } from './decisions.ts'
import { fieldLabel } from './field-texts.ts'
import { FindingList } from './finding-list.tsx'
import { type ItemGroup, itemGroups } from './item-catalogue.ts'
import { alsoRead, type ReviewItem } from './items.ts'
import { MarkedText, mostShownText, placeId } from './marked-text.tsx'
import { ReviewConflict } from './review-conflict.tsx'
import { reviewTexts } from './texts.ts'
import { itemLabel, mistakeWords, ValueField } from './value-field.tsx'

type Shown = {
  loaded: LoadedReading
  review: Review
  findings: FindingReading[]
  similar: SimilarProject[]
  /** Whether values still to be settled are named as mistakes. */
  check?: boolean
  saved?: boolean
  errors?: FieldErrors
  /** What somebody else saved while this was being filled in. */
  theirs?: Review
  status?: 200 | 409 | 422
}

const documentPath = (c: Ctx, id: string, rest = '') => `/${c.var.language}/workspace/documents/${id}${rest}`

function groupLabel(group: ItemGroup, language: Language): string {
  const t = reviewTexts[language]
  return {
    project: t.groupProject,
    places: t.groupPlaces,
    people: t.groupPeople,
    time: t.groupTime,
    money: t.groupMoney,
    about: t.groupAbout,
    texts: t.groupTexts,
  }[group]
}

/** The document beside the values; on a narrow screen one after the other. */
export function reviewPage(c: Ctx, shown: Shown) {
  const { loaded, review, findings, theirs } = shown
  const language = c.var.language
  const t = reviewTexts[language]
  const settled = settleReview(loaded.items, review, loaded.reading)
  const mistakes = shown.check ? openItems(settled) : []
  const errors = {
    ...Object.fromEntries(
      mistakes.map(({ item, mistake }) => [
        item.path,
        `${itemLabel(item, language)}: ${mistakeWords(mistake, language)}`,
      ]),
    ),
    ...shown.errors,
  }
  const contentLanguage = loaded.reading.language ?? undefined
  const remaining = openItems(settled).length
  return html(
    c,
    <Page
      c={c}
      title={loaded.fileName}
      wide
      breadcrumbs={[
        { href: `/${language}/workspace`, text: texts[language].workspace },
        { href: `/${language}/workspace/documents`, text: texts[language].title },
      ]}
    >
      <ErrorSummary c={c} errors={errors} />
      {shown.saved ? (
        <Alert color="success">
          <p>{t.saved}</p>
        </Alert>
      ) : null}
      {theirs ? <ReviewConflict loaded={loaded} mine={review} theirs={theirs} language={language} /> : null}
      <Heading size="lg">{loaded.fileName}</Heading>
      <p class="lead">
        {kindLabel(loaded.reading.kind, language)}. {t.introWaiting}
      </p>
      <p>
        <a href={documentPath(c, loaded.id, '/file')}>{t.original}</a>
        {remaining > 0 ? <span class="quiet"> · {t.openCount(remaining)}</span> : null}
      </p>
      <Heading level={2} size="sm" id="findings">
        {t.findingsTitle}
      </Heading>
      <FindingList findings={findings} items={loaded.items} language={language} />
      <SimilarProjects c={c} readingId={loaded.id} similar={shown.similar} />
      <div class="review-columns">
        <section aria-labelledby="values">
          <Heading level={2} size="sm" id="values">
            {t.valuesTitle}
          </Heading>
          <Form c={c} action={documentPath(c, loaded.id)} class="review-form">
            <input type="hidden" name="version" value={String(loaded.reviewVersion)} />
            {itemGroups.map((group) => {
              const items = loaded.items.filter((item) => item.group === group)
              if (items.length === 0) return null
              return (
                <section class="value-group" aria-labelledby={`group-${group}`}>
                  <Heading level={3} size="xs" id={`group-${group}`}>
                    {groupLabel(group, language)}
                  </Heading>
                  {items.map((item) => (
                    <ValueField
                      item={item}
                      decision={decisionOn(item, review)}
                      mistake={mistakes.find((one) => one.item === item)?.mistake}
                      language={language}
                      contentLanguage={contentLanguage}
                    />
                  ))}
                </section>
              )
            })}
            <div class="actions review-actions">
              <Button name="then" value="publish">
                {t.goOn}
              </Button>
              <Button variant="secondary" name="then" value="stay">
                {t.saveDraft}
              </Button>
            </div>
          </Form>
          <AlsoRead loaded={loaded} language={language} />
          <Discard c={c} loaded={loaded} errors={shown.errors ?? {}} />
        </section>
        <DocumentText loaded={loaded} findings={findings} language={language} />
      </div>
    </Page>,
    shown.status ?? 200,
  )
}

/** A document that is decided on: what came of it, its findings and its text. */
export async function decidedPage(c: Ctx, loaded: LoadedReading, status: 200 | 409 = 200) {
  const language = c.var.language
  const t = reviewTexts[language]
  const sources = loaded.project ? await listSourcesOfReading(c.var.db, c.var.viewer, loaded.id) : []
  const outcome =
    loaded.state === 'discarded' ? t.discarded : loaded.state === 'merged' ? t.merged : t.published
  return html(
    c,
    <Page
      c={c}
      title={loaded.fileName}
      wide
      breadcrumbs={[
        { href: `/${language}/workspace`, text: texts[language].workspace },
        { href: `/${language}/workspace/documents`, text: texts[language].title },
      ]}
    >
      <Heading size="lg">{loaded.fileName}</Heading>
      <Alert color={status === 409 ? 'warning' : 'info'} title={status === 409 ? t.decidedTitle : undefined}>
        <p>
          {outcome}{' '}
          {loaded.project ? (
            <a href={`/${language}/projects/${loaded.project.slug}`}>{loaded.project.name}</a>
          ) : (
            loaded.review.discardReason
          )}
        </p>
      </Alert>
      <p>
        <a href={documentPath(c, loaded.id, '/file')}>{t.original}</a>
      </p>
      {loaded.project && mayBeReport(loaded.reading.kind) ? (
        <p>
          <a href={`/${language}/workspace/reports/from-document/${loaded.id}`}>{t.makeReport}</a>
        </p>
      ) : null}
      <SourceTable
        sources={sources}
        language={language}
        contentLanguage={loaded.reading.language ?? undefined}
      />
      <Heading level={2} size="sm">
        {t.findingsTitle}
      </Heading>
      <FindingList findings={loaded.reading.findings} items={[]} language={language} />
      <DocumentText loaded={loaded} findings={loaded.reading.findings} language={language} />
    </Page>,
    status,
  )
}

function DocumentText({
  loaded,
  findings,
  language,
}: {
  loaded: LoadedReading
  findings: FindingReading[]
  language: Language
}) {
  const t = reviewTexts[language]
  const { extracted, items, reading } = loaded
  return (
    <div class="document-side">
      <Heading level={2} size="sm" id="document">
        {t.documentTitle}
      </Heading>
      {extracted.text.length > mostShownText ? <p class="help">{t.documentCut}</p> : null}
      <section
        class="document-paper"
        lang={reading.language ?? undefined}
        aria-labelledby="document"
        tabindex={0}
      >
        <MarkedText
          text={extracted.text}
          items={items}
          findings={findings}
          backLabel={(item: ReviewItem) => (
            <span lang={language}>{t.toValue(itemLabel(item, language))}</span>
          )}
        />
      </section>
    </div>
  )
}

function AlsoRead({ loaded, language }: { loaded: LoadedReading; language: Language }) {
  const t = reviewTexts[language]
  const entries = alsoRead(loaded.reading)
  if (entries.length === 0) return null
  return (
    <details class="also-read">
      <summary>
        {t.alsoReadTitle} ({entries.length})
      </summary>
      <p class="help">{t.alsoReadText}</p>
      <dl class="facts">
        {entries.map(({ key, printed, place }) => (
          <div>
            <dt>{fieldLabel(key, language)}</dt>
            <dd lang={loaded.reading.language ?? undefined}>
              {place && place.end <= mostShownText ? <a href={`#${placeId(place)}`}>{printed}</a> : printed}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Discard({ c, loaded, errors }: { c: Ctx; loaded: LoadedReading; errors: FieldErrors }) {
  const t = reviewTexts[c.var.language]
  return (
    <details class="discard" open={errors.reason !== undefined}>
      <summary>{t.discardTitle}</summary>
      <p>{t.discardText}</p>
      <Form c={c} action={documentPath(c, loaded.id, '/discard')} class="stack">
        <input type="hidden" name="version" value={String(loaded.reviewVersion)} />
        <TextField c={c} name="reason" label={t.discardReason} help={t.discardReasonHelp} errors={errors} />
        <div class="actions">
          <Button variant="secondary" color="danger">
            {t.discard}
          </Button>
        </div>
      </Form>
    </details>
  )
}
