import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { formatDay, formatInstant } from '../../../platform/i18n/format.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { fieldTexts } from '../edit/field-texts.ts'
import type { FixedUnit } from '../edit/units.ts'
import type { ProjectRecord } from '../record.ts'
import type { Collected } from './collect.ts'
import { type SourcePart, sourcePart } from './source-fields.ts'
import { viewTexts } from './texts.ts'

/** What those who may edit can do from here; printed pages leave it out. */
export function Editing({ c, of }: { c: Ctx; of: Collected }) {
  const t = viewTexts[c.var.language]
  const { project, waiting } = of
  const address = `/${c.var.language}/projects/${project.slug}`
  const next = {
    draft: ['publish', t.publish],
    published: ['archive', t.archive],
    archived: ['reopen', t.reopen],
  }[project.state]
  return (
    <nav class="editing no-print" aria-label={t.work}>
      <a class="ds-button" data-variant="primary" href={`${address}/edit`}>
        {t.edit}
      </a>
      <a href={`${address}/${next[0]}`}>{next[1]}</a>
      <a href={`${address}/reports`}>{t.reports}</a>
      <a href={`${address}/finance`}>{t.finance}</a>
      <a href={`${address}/activities`}>{t.activities}</a>
      <a href={`${address}/handover`}>{t.handover}</a>
      <a href={`${address}/history`}>{t.history}</a>
      <a href={`${address}/corrections`}>{t.corrections(waiting)}</a>
    </nav>
  )
}

const partName = (part: SourcePart, record: ProjectRecord, f: Record<FixedUnit, string>): string =>
  part.startsWith('text:')
    ? (record.texts.find(({ key }) => key === part.slice('text:'.length))?.heading ?? '')
    : f[part as FixedUnit]

/**
 * Where values came from. Everybody learns the kind of document and its day; those who may edit also the words of the
 * document, and where they stand in it.
 */
export function Sources({ c, of }: { c: Ctx; of: Collected }) {
  const language = c.var.language
  const t = viewTexts[language]
  const { record } = of.project
  const named = (field: string) => {
    const part = sourcePart(field)
    return part ? partName(part, record, fieldTexts[language]) : ''
  }
  const kinds = t.kinds as Record<string, string>
  const documents = Map.groupBy(
    of.publicSources.filter(({ field }) => named(field) !== ''),
    ({ kind, day, readOn }) => `${kind} ${day} ${readOn}`,
  )
  const quotes = of.sources.filter(({ field, quote }) => named(field) !== '' && quote !== '')
  if (documents.size === 0 && quotes.length === 0) return null
  const lines: Child[] = [...documents.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const fields = [...new Set(rows.map(({ field }) => named(field)))].join(', ')
    const day = /^\d{4}-\d\d-\d\d$/.test(first.day) ? formatDay(first.day, language) : ''
    return [
      <li>
        {t.sourceLine(fields, kinds[first.kind] ?? kinds.unrecognised ?? '', day)}{' '}
        <span class="quiet">{t.readOn(formatDay(first.readOn, language))}</span>
      </li>,
    ]
  })
  return (
    <section class="sources">
      <Heading level={2} size="sm" id="sources">
        {t.sources}
      </Heading>
      <p class="quiet">{t.sourcesIntro}</p>
      {lines.length > 0 ? <ul class="plain-list">{lines}</ul> : null}
      {quotes.length > 0 ? (
        <dl class="facts">
          {quotes.map((source) => (
            <div>
              <dt>{named(source.field)}</dt>
              <dd>
                <q class="kept-text" lang={record.language}>
                  {source.quote.length > 400 ? `${source.quote.slice(0, 400)}…` : source.quote}
                </q>
                {source.how === 'corrected' ? <span class="quiet"> ({t.corrected})</span> : null}
                <span class="quiet block">
                  {t.fromFile(source.file_name)}, {formatInstant(source.confirmed_at, language)}.{' '}
                  <a href={`/${language}/workspace/documents/${source.reading_id}`}>{t.seeDocument}</a>
                </span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  )
}
