import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatNumber, localeOf } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Alert, Heading, Table, Tag } from '../../../platform/ui/components.tsx'
import { Button, Form } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../places/index.ts'
import { texts as applicationTexts } from '../applications/texts.ts'
import type { FoundCall } from '../calls/call.ts'
import { CallFacts } from '../calls/call-page.tsx'
import { editTexts } from '../calls/edit-texts.ts'
import { lacksOf } from '../calls/save-call.ts'
import { potOf } from '../decisions/queries.ts'
import { type BoardRow, boardOf } from './board.ts'
import { criterionNames } from './board-files.ts'
import { texts } from './texts.ts'

/** Two decimals as the language writes them: "4,25". */
export const formatPoints = (points: number, language: Language): string =>
  points.toLocaleString(localeOf(language), { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A call for those who run it: what is left of the pot, and every sent application with how it stands. */
export async function boardPage(c: Ctx, call: FoundCall) {
  const { language, db, viewer } = c.var
  const t = texts[language]
  const k = editTexts[language]
  const rows = await boardOf(db, viewer, call)
  const { left } = await potOf(db, call.id)
  const address = `/${language}/workspace/grants/calls/${call.id}`
  const begun = call.applications - rows.length
  return html(
    c,
    <Page
      c={c}
      title={call.title}
      wide
      breadcrumbs={[{ href: `/${language}/workspace/grants`, text: t.workspace }]}
    >
      <Heading>
        <span lang={call.language === c.var.language ? undefined : call.language}>{call.title}</span>
      </Heading>
      <p class="application-line">
        <Tag color={call.state === 'published' ? 'accent' : 'sand'}>{k.states[call.state]}</Tag>
      </p>
      <ul class="application-links">
        {call.state === 'withdrawn' ? null : (
          <li>
            <a href={`${address}/edit`}>{t.edit}</a>
          </li>
        )}
        <li>
          <a href={`/${language}/grants/${call.slug}`}>{t.publicPage}</a>
        </li>
      </ul>
      <CallFacts c={c} call={call} left={left} />
      {call.state === 'draft' ? <Publish c={c} call={call} address={address} /> : null}
      {call.state === 'published' ? (
        <>
          <Heading level={2}>{t.boardTitle}</Heading>
          {begun > 0 ? <p class="quiet">{t.drafts(begun)}</p> : null}
          {rows.length === 0 ? <p>{t.noApplications}</p> : <Board c={c} call={call} rows={rows} />}
          {rows.length > 0 ? (
            <p>
              {t.download}: <a href={`${address}/applications.csv`}>CSV</a>,{' '}
              <a href={`${address}/applications.xlsx`}>XLSX</a>
            </p>
          ) : null}
          {call.applications === 0 ? (
            <Form c={c} action={`${address}/withdraw`}>
              <p class="quiet">{k.withdrawText}</p>
              <Button variant="secondary">{k.withdraw}</Button>
            </Form>
          ) : null}
        </>
      ) : null}
    </Page>,
  )
}

function Board({ c, call, rows }: { c: Ctx; call: FoundCall; rows: BoardRow[] }) {
  const { language } = c.var
  const t = texts[language]
  const address = (row: BoardRow) => `/${language}/workspace/grants/applications/${row.id}`
  return (
    <Table
      caption={t.boardCaption(rows.length)}
      rows={rows}
      columns={[
        { name: t.columns.rank, value: (row) => row.rank ?? '–', number: true },
        {
          name: t.columns.number,
          value: (row) => (
            <a href={address(row)}>
              <span class="application-number">{row.number}</span>
            </a>
          ),
        },
        {
          name: t.columns.title,
          value: (row) => (
            <span lang={row.language === language ? undefined : row.language}>{row.title}</span>
          ),
        },
        { name: t.columns.municipality, value: (row) => municipalityLabel(row.municipalityKey) },
        {
          name: `${t.columns.amount} (${call.currency})`,
          value: (row) => formatNumber(row.appliedAmount ?? 0, language),
          number: true,
        },
        { name: t.columns.state, value: (row) => applicationTexts[language].states[row.state] },
        {
          name: t.columns.readers,
          value: ({ id, standing }) => (
            <a href={`/${language}/workspace/grants/applications/${id}/readers`}>
              {standing.readers < 2 ? t.tooFew : t.readersDone(standing.sent, standing.readers)}
            </a>
          ),
        },
        { name: t.columns.mean, value: (row) => mean(c, row), number: true },
        { name: t.columns.spread, value: (row) => spread(c, row), number: true },
        {
          name: t.columns.differs,
          value: ({ hidden, standing }) =>
            hidden || standing.differs.length === 0 ? null : (
              <span class="differs">{t.differs(criterionNames(call, standing.differs, language))}</span>
            ),
        },
        { name: t.columns.decide, value: (row) => <a href={`${address(row)}/decision`}>{t.decide}</a> },
      ]}
    />
  )
}

function mean(c: Ctx, { hidden, standing }: BoardRow): Child {
  const t = texts[c.var.language]
  if (hidden) return <span class="quiet">{t.hidden}</span>
  return standing.mean === null ? null : formatPoints(standing.mean, c.var.language)
}

function spread(c: Ctx, { hidden, standing: { low, high, sent } }: BoardRow): Child {
  if (hidden || low === null || high === null || sent < 2) return null
  return texts[c.var.language].spread(formatPoints(low, c.var.language), formatPoints(high, c.var.language))
}

function Publish({ c, call, address }: { c: Ctx; call: FoundCall; address: string }) {
  const k = editTexts[c.var.language]
  const lacks = lacksOf(call)
  if (lacks.length > 0)
    return (
      <Alert color="info" title={k.lacksTitle}>
        <ul>
          {lacks.map((lack) => (
            <li>{k.lacks[lack]}</li>
          ))}
        </ul>
      </Alert>
    )
  return (
    <Form c={c} action={`${address}/publish`} class="stack">
      <p>{k.publishText}</p>
      <div class="actions">
        <Button>{k.publish}</Button>
      </div>
    </Form>
  )
}
