import type { Db } from '../../../platform/database/database.ts'
import { answersOf } from '../../../platform/forms/index.ts'
import { type Ctx, member } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay, formatInstant, formatMoney } from '../../../platform/i18n/format.ts'
import { Alert, Facts, Heading, Tag } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { FilledFormView, findFilledForm, sentContent } from '../../forms/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import { measureTitle } from '../../toolbox/index.ts'
import { findAssessment } from '../assessment/queries.ts'
import { CallLink } from '../calls/list-page.tsx'
import { texts as decisionTexts } from '../decisions/texts.ts'
import { findMainAct } from '../next/find-main-act.ts'
import { findNextStep } from '../next/find-next-steps.ts'
import { actPaths } from '../next/main-act.ts'
import { withMissing } from '../next/next-step.ts'
import { NextView } from '../next/next-view.tsx'
import type { ApplicationState, FoundApplication } from './application.ts'
import { BudgetTable } from './budget-table.tsx'
import { DraftSteps } from './draft-steps.tsx'
import { findMissing, partPaths } from './missing.tsx'
import { sendingTexts } from './sending-texts.ts'
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
  const { language, db } = c.var
  const viewer = member(c)
  const t = texts[language]
  const words = sendingTexts[language]
  const lang = application.language === language ? undefined : application.language
  const answers = await loadAnswers(db, application)
  const address = addressOf(c, application)
  const writing = application.mayWrite && application.state === 'draft'
  const missing = writing ? await findMissing(db, application, language) : []
  const found = await findNextStep(db, application.id, c.var.outside.now())
  const next = writing ? withMissing(found, missing.length) : found
  const act = await findMainAct(db, viewer, application, next.step, missing.length)
  const [first] = missing
  const main =
    act === 'write'
      ? first && { href: `${address}${partPaths[first.part]}`, text: t.writeOn(t.parts[first.part]) }
      : act
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
      <NextView c={c} next={next} applies={application.applies} address={address} act={main ?? null} />
      {writing ? (
        <DraftSteps c={c} address={address} missing={missing} />
      ) : (
        <Links
          c={c}
          application={application}
          reads={(await findAssessment(db, application.id, viewer.accountId)) !== undefined}
          decided={!beforeDecision.includes(application.state)}
          accepted={next.accepted}
          main={act && act !== 'write' ? actPaths[act] : undefined}
        />
      )}
      <ApplicationFactsView c={c} application={application} />
      {!writing || application.budget.length > 0 ? (
        <>
          <Heading level={2}>{t.budget}</Heading>
          <BudgetTable c={c} application={application} call={application.call} />
        </>
      ) : null}
      {answers && (!writing || Object.keys(answers.answers).length > 0) ? (
        <>
          <Heading level={2}>{t.answers}</Heading>
          <FilledFormView c={c} {...answers} level={3} />
        </>
      ) : null}
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
          value: <CallLink c={c} call={call} href={`/${language}/grants/${call.slug}`} />,
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

const beforeDecision: ApplicationState[] = ['draft', 'submitted', 'in-review', 'withdrawn']

/** The way to everything else about an application; what the main button leads to is not named twice. */
function Links({
  c,
  application: { mayWrite, mayRun, ...application },
  reads,
  decided,
  accepted,
  main,
}: {
  c: Ctx
  application: FoundApplication
  reads: boolean
  decided: boolean
  accepted: boolean
  main: string | undefined
}) {
  const { language } = c.var
  const t = texts[language]
  const own = mayWrite || mayRun
  const links = [
    ...(reads ? [{ path: '/assessment', text: t.assess }] : []),
    ...(mayRun ? [{ path: '/readers', text: t.readers }] : []),
    ...(own && (mayRun || decided) ? [{ path: '/decision', text: decisionTexts[language].title }] : []),
    ...(own && accepted ? [{ path: '/payments', text: decisionTexts[language].follow }] : []),
  ].filter(({ path }) => path !== main)
  if (links.length === 0) return null
  return (
    <ul class="application-links">
      {links.map(({ path, text }) => (
        <li>
          <a href={`${addressOf(c, application)}${path}`}>{text}</a>
        </li>
      ))}
    </ul>
  )
}
