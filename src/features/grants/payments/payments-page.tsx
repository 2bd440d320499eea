import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import { Alert, Facts, Heading, Table } from '../../../platform/ui/components.tsx'
import {
  Button,
  Choices,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  TextArea,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { addressOf, crumbsTo } from '../applications/application-page.tsx'
import { texts as applicationTexts } from '../applications/texts.ts'
import type { Payment } from '../decisions/queries.ts'
import { texts as decisionTexts } from '../decisions/texts.ts'
import { NextView } from '../next/next-view.tsx'
import { mayMove } from '../states.ts'
import { type Grant, moneyOf, openDemands, waitingParts } from './hold-grant.ts'
import { waitsStill } from './pay.ts'
import { Repayments } from './repayments-part.tsx'
import { texts } from './texts.ts'

export const dones = [
  'paid',
  'givenUp',
  'received',
  'withdrawn',
  'demanded',
  'approved',
  'returned',
  'closed',
] as const
type Shown = {
  errors?: FieldErrors
  refused?: string
  done?: (typeof dones)[number]
  status?: 200 | 409 | 422
}

/** A grant that was accepted: its money, its report, and what comes next; for the applicant and for officers. */
export function paymentsPage(c: Ctx, grant: Grant, shown: Shown = {}) {
  const { language } = c.var
  const t = texts[language]
  const { found, decision, application, repayments } = grant
  const { errors = {}, refused, done, status = 200 } = shown
  const here = addressOf(c, found)
  const money = (amount: number) => formatMoney(amount, found.call.currency, language)
  const { paid, lapsed, waiting, demanded, received } = moneyOf(grant)
  const officer = application.mayDecide
  return html(
    c,
    <Page c={c} title={`${t.title}: ${found.title}`} breadcrumbs={crumbsTo(c, found)}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.title}</Heading>
      <p class="lead" lang={found.language === language ? undefined : found.language}>
        {found.title}
      </p>
      {refused ? (
        <Alert color="danger">
          <p>{refused}</p>
        </Alert>
      ) : null}
      {done ? (
        <Alert color="success">
          <p>{t.done[done]}</p>
        </Alert>
      ) : null}
      <NextView c={c} next={grant.next} applies={application.applies} address={here} act={null} />
      <Facts
        facts={[
          { name: t.granted, value: money(decision.amount) },
          { name: t.paid, value: money(paid) },
          { name: t.lapsed, value: lapsed > 0 ? money(lapsed) : '' },
          { name: t.waiting, value: waiting > 0 ? money(waiting) : '' },
          { name: t.back, value: demanded > 0 ? money(demanded) : '' },
          { name: t.backReceived, value: demanded > 0 ? money(received) : '' },
          { name: t.state, value: applicationTexts[language].states[found.state] },
        ]}
      />
      <p>
        <a href={`${here}/decision`}>{t.decision}</a>
      </p>
      <Payments c={c} grant={grant} officer={officer} errors={errors} />
      <Report c={c} grant={grant} officer={officer} errors={errors} />
      <Heading level={2}>{t.repayments}</Heading>
      {repayments.length === 0 ? (
        <p>{t.noRepayments}</p>
      ) : (
        <Repayments c={c} grant={grant} officer={officer} />
      )}
      {officer && paid > demanded ? (
        <p>
          <a href={`${here}/repayments`}>{t.demand}</a>
        </p>
      ) : null}
    </Page>,
    status,
  )
}

type Part = { c: Ctx; grant: Grant; officer: boolean; errors?: FieldErrors }

function Payments({ c, grant, officer, errors = {} }: Part) {
  const { language } = c.var
  const t = texts[language]
  const waits = decisionTexts[language].waits
  const { found, decision, payments, repayments } = grant
  const here = addressOf(c, found)
  const today = localDay(c.var.outside.now(), found.call.timeZone)
  const money = (amount: number) => formatMoney(amount, found.call.currency, language)
  const unpaid = waitingParts(payments)
  const asked = openDemands(repayments).length > 0
  const reason = payments.find(({ lapseReason }) => lapseReason !== '')?.lapseReason
  const ready = asked ? [] : unpaid.filter((part) => waitsStill(part, found, decision, today) === null)
  const statusOf = (part: Payment) => {
    if (part.paidOn) return formatDay(part.paidOn, language)
    if (part.lapsedOn) return t.partLapsed(formatDay(part.lapsedOn, language))
    const waits = waitsStill(part, found, decision, today)
    return waits ? t.waitsStill[waits] : t.notPaid
  }
  return (
    <>
      <Heading level={2}>{t.payments}</Heading>
      <Table
        caption={t.payments}
        captionHidden
        rows={payments}
        columns={[
          { name: t.part, value: ({ position }) => position },
          { name: t.when, value: (part) => waits[part.waitsFor] },
          ...(payments.some(({ dueOn }) => dueOn)
            ? [{ name: t.due, value: ({ dueOn }: Payment) => (dueOn ? formatDay(dueOn, language) : '') }]
            : []),
          { name: t.paidOn, value: statusOf },
          { name: t.amount, value: ({ amount }) => money(amount), number: true },
        ]}
      />
      {reason ? (
        <>
          <Heading level={3} size="xs">
            {t.lapseReason}
          </Heading>
          <p class="kept-text">{reason}</p>
        </>
      ) : null}
      {officer && unpaid.length > 0 && ready.length === 0 ? <p>{t.nothingToPay}</p> : null}
      {officer
        ? ready.map((part) => (
            <Form c={c} action={`${here}/payments`} class="grant-act">
              <input type="hidden" name="position" value={String(part.position)} />
              <Heading level={3} size="xs">
                {t.recordPart(part.position, money(part.amount))}
              </Heading>
              <DayField
                c={c}
                name={`paidOn-${part.position}`}
                label={t.paidDay}
                values={{ [`paidOn-${part.position}`]: today }}
                errors={errors}
              />
              <Button variant="secondary">{t.record}</Button>
            </Form>
          ))
        : null}
      {officer && unpaid.length > 0 ? (
        <p>
          <a href={`${here}/giving-up`}>{t.giveUp}</a>
        </p>
      ) : null}
    </>
  )
}

function Report({ c, grant, officer, errors = {} }: Part) {
  const { language } = c.var
  const t = texts[language]
  const { found, decision, application, repayments } = grant
  const here = addressOf(c, found)
  const day = (instant: Date) => formatDay(localDay(instant, found.call.timeZone), language)
  const waits = found.state === 'reported' && decision.reportApprovedAt === null
  // Of a grant that was given up before anything was paid there is nothing to tell.
  const { paid, waiting } = moneyOf(grant)
  const nothing = paid + waiting === 0
  const writes = application.mayWrite && !waits && !nothing && decision.reportApprovedAt === null
  const closable =
    mayMove(found.state, 'closed') &&
    decision.reportApprovedAt !== null &&
    waiting === 0 &&
    openDemands(repayments).length === 0
  return (
    <>
      <Heading level={2}>{t.report}</Heading>
      {decision.reportApprovedAt ? <p>{t.reportApproved(day(decision.reportApprovedAt))}</p> : null}
      {waits ? <p>{t.reportSent}</p> : null}
      {nothing && !waits ? <p>{t.noReport}</p> : null}
      {!waits && !nothing && !decision.reportApprovedAt && decision.reportDueOn ? (
        <p>{t.reportDue(formatDay(decision.reportDueOn, language))}</p>
      ) : null}
      {decision.reportNote && !waits && !decision.reportApprovedAt ? (
        <Alert color="warning" title={t.reportReturned}>
          <p class="kept-text">{decision.reportNote}</p>
        </Alert>
      ) : null}
      <p>
        {writes ? (
          <a class={application.applies ? 'ds-button' : undefined} href={`${here}/report`}>
            {t.writeReport}
          </a>
        ) : waits || decision.reportApprovedAt ? (
          <a href={`${here}/report`}>{t.readReport}</a>
        ) : null}
      </p>
      {officer && waits ? <ReadReport c={c} grant={grant} errors={errors} /> : null}
      {officer && closable ? (
        <Form c={c} action={`${here}/closing`}>
          <p>{t.closeText}</p>
          <Button>{t.close}</Button>
        </Form>
      ) : null}
    </>
  )
}

function ReadReport({ c, grant, errors }: { c: Ctx; grant: Grant; errors: FieldErrors }) {
  const t = texts[c.var.language]
  if (grant.ownReport) return <p>{t.ownReport}</p>
  return (
    <Form c={c} action={`${addressOf(c, grant.found)}/report/approval`} class="stack">
      <p>{t.decideReport}</p>
      <Choices
        c={c}
        name="decision"
        type="radio"
        label={t.choice}
        errors={errors}
        options={[
          { value: 'approve', text: t.approve },
          { value: 'return', text: t.giveBack },
        ]}
      />
      <TextArea c={c} name="note" label={t.note} help={t.noteHelp} errors={errors} rows={4} optional />
      <div>
        <Button>{t.save}</Button>
      </div>
    </Form>
  )
}
