import { hasRole } from '../../../platform/access/viewer.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { member } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading, Table } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../places/index.ts'
import { listToRead, type ToRead } from '../assessment/queries.ts'
import { editTexts } from '../calls/edit-texts.ts'
import { CallLink } from '../calls/list-page.tsx'
import { listCallsRunBy } from '../calls/queries.ts'
import { findNextSteps } from '../next/find-next-steps.ts'
import { nextSaid } from '../next/next-said.ts'
import type { Next } from '../next/next-step.ts'
import { texts as nextTexts } from '../next/texts.ts'
import { nameOf } from './application-page.tsx'
import { type ListedApplication, listOwnApplications } from './lists/queries.ts'
import { texts } from './texts.ts'

/** Grants in the workspace: what one applies for, reads and runs. Parts that are empty and not the viewer's are left out. */
export async function workspacePage(c: Ctx) {
  const { language, db, viewer } = c.var
  const t = texts[language]
  const own = await listOwnApplications(db, viewer)
  const next = await findNextSteps(
    db,
    own.map(({ id }) => id),
    c.var.outside.now(),
  )
  const reading = await listToRead(db, member(c).accountId)
  const runs = hasRole(viewer, 'regional-officer') || hasRole(viewer, 'administrator')
  const calls = runs ? await listCallsRunBy(db, viewer) : []
  return html(
    c,
    <Page c={c} title={t.listTitle} wide breadcrumbs={[]}>
      <Heading>{t.listTitle}</Heading>
      <p class="lead">{t.listLead}</p>
      {own.length > 0 || hasRole(viewer, 'coordinator') ? <Own c={c} applications={own} next={next} /> : null}
      {reading.length > 0 ? <Reading c={c} reading={reading} /> : null}
      {runs ? (
        <section>
          <Heading level={2}>{t.running}</Heading>
          {calls.length > 0 ? (
            <Table
              caption={t.running}
              captionHidden
              rows={calls}
              columns={[
                {
                  name: t.columns.call,
                  value: (call) => (
                    <CallLink c={c} call={call} href={`/${language}/workspace/grants/calls/${call.id}`} />
                  ),
                },
                { name: t.columns.state, value: (call) => editTexts[language].states[call.state] },
                { name: t.deadline, value: (call) => formatDay(call.closesOn, language) },
              ]}
            />
          ) : null}
          <p>
            <a class="ds-button" data-variant="secondary" href={`/${language}/workspace/grants/calls/new`}>
              {t.newCall}
            </a>
          </p>
        </section>
      ) : null}
    </Page>,
  )
}

function Own({
  c,
  applications,
  next,
}: {
  c: Ctx
  applications: ListedApplication[]
  next: Map<string, Next>
}) {
  const { language } = c.var
  const t = texts[language]
  return (
    <section>
      <Heading level={2}>{t.mine}</Heading>
      {applications.length === 0 ? (
        <p>{t.noMine}</p>
      ) : (
        <Table
          caption={t.mine}
          captionHidden
          rows={applications}
          columns={[
            {
              name: t.columns.title,
              value: (row) => (
                <a
                  href={`/${language}/workspace/grants/applications/${row.id}`}
                  lang={row.title === '' || row.language === language ? undefined : row.language}
                >
                  {nameOf(c, row)}
                </a>
              ),
            },
            { name: t.columns.number, value: (row) => row.number ?? t.draftNumber },
            { name: t.columns.municipality, value: (row) => municipalityLabel(row.municipalityKey) },
            { name: t.columns.state, value: (row) => t.states[row.state] },
            {
              name: nextTexts[language].column,
              value: ({ id }) => <NextCell next={next.get(id)} language={language} />,
            },
            {
              name: t.columns.amount,
              value: (row) =>
                row.appliedAmount === null ? '' : formatMoney(row.appliedAmount, row.currency, language),
              number: true,
            },
          ]}
        />
      )}
      <p>
        <a href={`/${language}/grants`}>{t.findCalls}</a>
      </p>
    </section>
  )
}

function NextCell({ next, language }: { next: Next | undefined; language: Language }) {
  return next ? <span class="next-cell">{nextSaid(next, 'applicant', language)}</span> : null
}

function Reading({ c, reading }: { c: Ctx; reading: ToRead[] }) {
  const { language } = c.var
  const t = texts[language]
  const address = (row: ToRead) =>
    `/${language}/workspace/grants/applications/${row.id}/${row.conflict === false ? 'assessment' : 'interest'}`
  return (
    <section>
      <Heading level={2}>{t.reading}</Heading>
      <Table
        caption={t.reading}
        captionHidden
        rows={reading}
        columns={[
          {
            name: t.columns.title,
            value: (row) => (
              <a href={address(row)} lang={row.language === language ? undefined : row.language}>
                {row.title}
              </a>
            ),
          },
          { name: t.columns.number, value: (row) => row.number },
          { name: t.columns.municipality, value: (row) => municipalityLabel(row.municipalityKey) },
          { name: t.columns.call, value: (row) => row.call },
          { name: t.columns.waits, value: (row) => waitsFor(t, row) },
        ]}
      />
    </section>
  )
}

function waitsFor(t: (typeof texts)['nb'], { conflict, sentAt, waits }: ToRead): string {
  if (conflict) return t.out
  if (sentAt) return t.assessed
  if (!waits) return ''
  return conflict === null ? t.waitsDeclare : t.waitsAssess
}
