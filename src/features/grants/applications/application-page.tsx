import type { Db } from '../../../platform/database/database.ts'
import { answersOf } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay, formatInstant, formatMoney } from '../../../platform/i18n/format.ts'
import { Alert, Facts, Heading, Tag } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { FilledFormView, findFilledForm, sentContent } from '../../forms/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import { measureTitle } from '../../toolbox/index.ts'
import { findAssessment } from '../assessment/queries.ts'
import { callPhase } from '../calls/call.ts'
import { texts as decisionTexts } from '../decisions/texts.ts'
import type { FoundApplication } from './application.ts'
import { BudgetTable } from './budget-table.tsx'
import { sendingTexts } from './sending-texts.ts'
import { problemsOf } from './submit-application.ts'
import { texts } from './texts.ts'

/** What the page of an application is called. */
export const nameOf = (c: Ctx, { title }: { title: string }) => title || texts[c.var.language].untitled

/** The way to an application in the workspace. */
export const crumbsTo = (c: Ctx, application?: { id: string; title: string }) => {
  const workspace = `/${c.var.language}/workspace/grants`
  return [
    { href: workspace, text: texts[c.var.language].workspace },
    ...(application
      ? [{ href: `${workspace}/applications/${application.id}`, text: nameOf(c, application) }]
      : []),
  ]
}

/** An application as everybody sees it who may see it whole; with what is left to do for whoever that is. */
export async function applicationPage(c: Ctx, application: FoundApplication, sent: boolean) {
  const { language, db, viewer } = c.var
  const t = texts[language]
  const words = sendingTexts[language]
  const lang = application.language === language ? undefined : application.language
  const answers = await loadAnswers(db, application)
  const draft =
    application.mayWrite && application.state === 'draft' ? await problemsOf(db, application) : undefined
  const reader =
    viewer.kind === 'member' ? await findAssessment(db, application.id, viewer.accountId) : undefined
  return html(
    c,
    <Page c={c} title={nameOf(c, application)} breadcrumbs={crumbsTo(c)}>
      {sent && application.number ? (
        <Alert color="success" title={words.sentTitle(application.number)}>
          <p>{words.sentText}</p>
        </Alert>
      ) : null}
      <Heading>
        <span lang={lang}>{nameOf(c, application)}</span>
      </Heading>
      <p class="application-line">
        <Tag color={application.state === 'draft' ? 'sand' : 'accent'}>{t.states[application.state]}</Tag>{' '}
        {application.number ? <span>{t.numbered(application.number)}</span> : null}
      </p>
      {draft ? (
        <DraftSteps c={c} application={application} left={draft} />
      ) : (
        <Links c={c} application={application} reads={reader !== undefined} />
      )}
      <ApplicationFactsView c={c} application={application} />
      <Heading level={2}>{t.budget}</Heading>
      <BudgetTable c={c} application={application} call={application.call} />
      <Heading level={2}>{t.answers}</Heading>
      {answers ? <FilledFormView c={c} {...answers} level={3} /> : null}
      {application.mayWrite && ['draft', 'submitted', 'in-review'].includes(application.state) ? (
        <p class="application-end">
          <a href={`${addressOf(c, application)}/withdraw`}>{words.withdraw}</a>
        </p>
      ) : null}
    </Page>,
  )
}

export const addressOf = (c: Ctx, { id }: { id: string }) =>
  `/${c.var.language}/workspace/grants/applications/${id}`

export function ApplicationFactsView({ c, application }: { c: Ctx; application: FoundApplication }) {
  const { language } = c.var
  const t = texts[language]
  const { call, measure, project } = application
  const title = measure && measureTitle(measure, language)
  const days = [application.startsOn, application.endsOn].map((day) => (day ? formatDay(day, language) : ''))
  return (
    <Facts
      facts={[
        {
          name: t.call,
          value: (
            <a
              href={`/${language}/grants/${call.slug}`}
              lang={call.language === language ? undefined : call.language}
            >
              {call.title}
            </a>
          ),
        },
        { name: t.applicant, value: municipalityLabel(application.municipalityKey) },
        { name: t.coApplicants, value: application.coApplicants.map(({ name }) => name).join(', ') },
        {
          name: t.amount,
          value:
            application.appliedAmount === null
              ? ''
              : formatMoney(application.appliedAmount, call.currency, language),
        },
        { name: t.period, value: days.every((day) => day !== '') ? days.join(' – ') : '' },
        {
          name: t.measureName,
          value:
            measure && title ? (
              <a href={`/${language}/toolbox/${measure.slug}`} lang={title.lang}>
                {title.title}
              </a>
            ) : null,
        },
        {
          name: t.projectName,
          value: project ? <a href={`/${language}/projects/${project.slug}`}>{project.name}</a> : null,
        },
        {
          name: t.deadline,
          value: application.state === 'draft' ? t.deadlineText(formatDay(call.closesOn, language)) : '',
        },
        {
          name: t.states.submitted,
          value: application.submittedAt ? formatInstant(application.submittedAt, language) : '',
        },
      ]}
    />
  )
}

/** The answers: as they were sent, or as the draft has them. */
async function loadAnswers(db: Db, application: FoundApplication) {
  const content = application.submittedAt ? await sentContent(db, application.filledFormId) : undefined
  if (content) {
    const { definition, answers, currency, municipalityNames } = content
    return { definition, answers, lang: content.language, currency, municipalityNames }
  }
  const draft = await findFilledForm(db, application.filledFormId)
  if (!draft) return undefined
  const { definition, currency } = draft
  return { definition, answers: answersOf(definition, draft.answers), lang: draft.language, currency }
}

/** What waits for a reader, and for those who run the call. */
function Links({ c, application, reads }: { c: Ctx; application: FoundApplication; reads: boolean }) {
  const t = texts[c.var.language]
  const address = addressOf(c, application)
  const links: { href: string; text: string }[] = [
    ...(reads ? [{ href: `${address}/assessment`, text: t.assess }] : []),
    ...(application.mayRun
      ? [
          { href: `${address}/readers`, text: t.readers },
          { href: `${address}/decision`, text: t.decide },
        ]
      : []),
  ]
  if (application.mayWrite && application.submittedAt && !application.mayRun)
    links.push({ href: `${address}/decision`, text: decisionTexts[c.var.language].title })
  if (links.length === 0) return null
  return (
    <ul class="application-links">
      {links.map(({ href, text }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

type Left = Awaited<ReturnType<typeof problemsOf>>

function DraftSteps({
  c,
  application,
  left: { problems, issues },
}: {
  c: Ctx
  application: FoundApplication
  left: Left
}) {
  const t = texts[c.var.language]
  const address = addressOf(c, application)
  const left = (count: number) => (count === 0 ? t.stepDone : t.stepLeft(count))
  const open = callPhase(application.call, c.var.outside.now()) === 'open'
  return (
    <section class="draft-steps">
      <Heading level={2} size="sm">
        {t.steps}
      </Heading>
      <ol>
        <li>
          <a href={`${address}/edit`}>{t.stepFacts}</a> <span class="quiet">{left(problems.length)}</span>
        </li>
        <li>
          <a href={`${address}/questions`}>{t.stepQuestions}</a>{' '}
          <span class="quiet">{left(issues.length)}</span>
        </li>
      </ol>
      {open ? (
        <a class="ds-button" href={`${address}/submit`}>
          {t.checkAndSend}
        </a>
      ) : (
        <p>{sendingTexts[c.var.language].applyRefused.closed}</p>
      )}
    </section>
  )
}
