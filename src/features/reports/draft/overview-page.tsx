import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay, formatInstant } from '../../../platform/i18n/format.ts'
import { languageNames } from '../../../platform/i18n/languages.ts'
import { Alert, Facts, Heading, Table } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FoundReport } from '../find-report.ts'
import { reportName, reportOfProject } from '../report-name.ts'
import { daysLeft, effectiveDueDay } from '../schedule/index.ts'
import { addressesOf } from './address.ts'
import type { Draft } from './load-draft.ts'
import { issuesWhileWriting, type SectionState, sectionStates } from './section-state.ts'
import { draftTexts } from './texts.ts'

/** Somebody who saved so recently, in milliseconds, is at it. */
const AT_IT = 2 * 60_000

export const isWritable = ({ state }: FoundReport) => state === 'draft' || state === 'returned'

/** Where a report stands and what is left to write, for those who write it. */
export async function overviewPage(c: Ctx, report: FoundReport, draft: Draft) {
  const { language } = c.var
  const t = draftTexts[language]
  const to = addressesOf(c, report.id)
  const title = reportName(report.form.definition.title, report, language)
  const writable = isWritable(report)
  const issues = writable ? await issuesWhileWriting(c.var.db, report, draft) : []
  const states = sectionStates(report, draft, issues)
  const sum = (of: (state: SectionState) => number) => states.reduce((total, state) => total + of(state), 0)
  const unfinished = states.find(({ all, answered, open }) => open > 0 && answered < all)
  const begin = unfinished ?? states.find(({ open }) => open > 0)
  const complete = unfinished === undefined
  return html(
    c,
    <Page
      c={c}
      title={reportOfProject(report, language)}
      breadcrumbs={[{ href: `/${language}/workspace/reports`, text: t.reports }]}
    >
      <Heading>{title}</Heading>
      <p class="lead">{report.project.name}</p>
      <State c={c} report={report} open={draft.open} />
      <Facts
        facts={[
          {
            name: t.period,
            value: t.periodOf(formatDay(report.periodFrom, language), formatDay(report.periodTo, language)),
          },
          { name: t.due, value: writable ? <Due c={c} report={report} /> : null },
          { name: t.goesTo, value: `${report.programme.funder}, ${report.programme.name}` },
          { name: t.language, value: languageNames[report.language] },
        ]}
      />
      {writable ? (
        <>
          <p>
            {t.lead(
              sum(({ answered }) => answered),
              sum(({ all }) => all),
              sum(({ linked }) => linked),
            )}
          </p>
          <WritingNow c={c} draft={draft} />
          <div class="report-sections">
            <Table
              caption={t.sections}
              captionHidden
              rows={states}
              columns={sectionColumns(c, report, states)}
            />
          </div>
          <p class="actions">
            <Action primary={!complete} href={begin ? to.section(begin.section.key) : to.check}>
              {t.writeOn}
            </Action>
            <Action primary={complete} href={to.check}>
              {t.checkAndSend}
            </Action>
          </p>
        </>
      ) : (
        <p class="actions">
          <Action primary href={to.version(report.sentVersion)}>
            {t.readVersion}
          </Action>
        </p>
      )}
      <Heading level={2} size="sm">
        {t.more}
      </Heading>
      <ul class="plain-list">
        {writable ? (
          <>
            <li>
              <a href={to.draft('print')}>{t.preview}</a>
            </li>
            <li>
              <a href={to.draft('report.pdf')}>{t.pdf}</a>
            </li>
            <li>
              <a href={to.draft('report.docx')}>{t.docx}</a>
            </li>
          </>
        ) : null}
        <li>
          <a href={`/${language}/projects/${report.project.slug}/finance`}>{t.finance}</a>
        </li>
        <li>
          <a href={`/${language}/projects/${report.project.slug}/activities`}>{t.activities}</a>
        </li>
        {report.sentVersion > 0 ? (
          <li>
            <a href={to.versions}>{t.versions}</a>
          </li>
        ) : null}
        <li>
          <a href={to.history()}>{t.allChanges}</a>
        </li>
      </ul>
    </Page>,
  )
}

function sectionColumns(c: Ctx, report: FoundReport, states: SectionState[]) {
  const { language } = c.var
  const t = draftTexts[language]
  const to = addressesOf(c, report.id)
  return [
    {
      name: t.section,
      value: ({ section }: SectionState): Child => (
        <a href={to.section(section.key)}>{section.title[language]}</a>
      ),
    },
    {
      name: t.answered,
      number: true,
      value: (state: SectionState) => t.answeredOf(state.answered, state.all),
    },
    { name: t.fromRecords, number: true, value: (state: SectionState) => String(state.linked) },
    {
      name: t.toLookAt,
      number: true,
      value: ({ toLookAt }: SectionState): Child => (toLookAt > 0 ? <strong>{toLookAt}</strong> : '0'),
    },
    ...(states.some(({ last }) => last)
      ? [
          {
            name: t.lastWritten,
            value: ({ last }: SectionState): Child =>
              last ? (
                <>
                  {last.name} <span class="quiet block">{formatInstant(last.at, language)}</span>
                </>
              ) : (
                ''
              ),
          },
        ]
      : []),
  ]
}

function Action({ href, primary, children }: { href: string; primary: boolean; children: Child }) {
  return (
    <a class="ds-button" data-variant={primary ? 'primary' : 'secondary'} href={href}>
      {children}
    </a>
  )
}

function Due({ c, report }: { c: Ctx; report: FoundReport }) {
  const { language } = c.var
  const t = draftTexts[language]
  const day = formatDay(effectiveDueDay(report.dueOn, report.timeZone), language)
  const left = daysLeft(report.dueOn, report.timeZone, c.var.outside.now())
  const words = left > 0 ? t.dueIn(day, left) : left === 0 ? t.dueToday(day) : t.overdue(day, -left)
  return <span class={left < 0 ? 'late' : undefined}>{words}</span>
}

function State({ c, report, open }: { c: Ctx; report: FoundReport; open: Set<string> }) {
  const t = draftTexts[c.var.language]
  const { state } = report
  if (state === 'draft') return null
  if (state === 'returned')
    return (
      <Alert color="warning" title={t.returnedTitle(open.size)}>
        <p>{t.returnedText}</p>
        <ul>
          {report.form.definition.sections.flatMap(({ key, questions }) =>
            questions
              .filter((question) => open.has(question.key))
              .map((question) => (
                <li>
                  <a href={`${addressesOf(c, report.id).section(key)}#field-q-${question.key}`}>
                    {question.label[c.var.language]}
                  </a>
                </li>
              )),
          )}
        </ul>
      </Alert>
    )
  const words = {
    sent: [t.sentTitle, t.sentText],
    approved: [t.approvedTitle, t.approvedText],
    rejected: [t.rejectedTitle, t.rejectedText],
  } as const
  const [title, text] = words[state]
  return (
    <Alert color={state === 'rejected' ? 'warning' : state === 'approved' ? 'success' : 'info'} title={title}>
      <p>{text}</p>
    </Alert>
  )
}

function WritingNow({ c, draft }: { c: Ctx; draft: Draft }) {
  const { language, viewer, outside } = c.var
  const t = draftTexts[language]
  const own = viewer.kind === 'member' ? viewer.accountId : null
  const latest = new Map<string, { name: string; at: Date }>()
  for (const { accountId, name, at } of Object.values(draft.writers)) {
    const known = accountId === null ? undefined : latest.get(accountId)
    if (accountId !== null && accountId !== own && (!known || known.at < at))
      latest.set(accountId, { name, at })
  }
  const atIt = [...latest.values()].filter(({ at }) => outside.now().getTime() - at.getTime() < AT_IT)
  if (atIt.length === 0) return null
  return (
    <Alert color="info" title={t.nowTitle}>
      {atIt.map(({ name, at }) => (
        <p>{t.writingNow(name, formatInstant(at, language))}</p>
      ))}
    </Alert>
  )
}
