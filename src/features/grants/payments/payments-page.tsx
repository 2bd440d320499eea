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
import type { FoundApplication } from '../applications/application.ts'
import { addressOf, crumbsTo } from '../applications/application-page.tsx'
import { texts as applicationTexts } from '../applications/texts.ts'
import type { Payment } from '../decisions/queries.ts'
import { texts as decisionTexts } from '../decisions/texts.ts'
import { type HeldGrant, moneyOf } from './hold-grant.ts'
import { waitsStill } from './pay.ts'
import type { Repayment } from './queries.ts'
import { texts } from './texts.ts'

export type Grant = HeldGrant & {
  application: FoundApplication
  /** The viewer wrote in the report: somebody else reads it. */
  ownReport: boolean
}

export const dones = ['paid', 'received', 'demanded', 'approved', 'returned', 'closed'] as const
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
  const { paid, demanded, received } = moneyOf(grant)
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
      <Facts
        facts={[
          { name: t.granted, value: money(decision.amount) },
          { name: t.paid, value: money(paid) },
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
  const unpaid = payments.filter(({ paidOn }) => paidOn === null)
  const asked = repayments.some(({ receivedOn }) => receivedOn === null)
  const ready = asked ? [] : unpaid.filter((part) => waitsStill(part, found, decision, today) === null)
  const statusOf = (part: Payment) => {
    if (part.paidOn) return formatDay(part.paidOn, language)
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
    </>
  )
}

function Report({ c, grant, officer, errors = {} }: Part) {
  const { language } = c.var
  const t = texts[language]
  const { found, decision, application, payments, repayments } = grant
  const here = addressOf(c, found)
  const day = (instant: Date) => formatDay(localDay(instant, found.call.timeZone), language)
  const waits = found.state === 'reported' && decision.reportApprovedAt === null
  const writes = application.mayWrite && !waits && decision.reportApprovedAt === null
  const closable =
    found.state === 'reported' &&
    decision.reportApprovedAt !== null &&
    payments.every(({ paidOn }) => paidOn !== null) &&
    repayments.every(({ receivedOn }) => receivedOn !== null)
  return (
    <>
      <Heading level={2}>{t.report}</Heading>
      {decision.reportApprovedAt ? <p>{t.reportApproved(day(decision.reportApprovedAt))}</p> : null}
      {waits ? <p>{t.reportSent}</p> : null}
      {!waits && !decision.reportApprovedAt && decision.reportDueOn ? (
        <p>{t.reportDue(formatDay(decision.reportDueOn, language))}</p>
      ) : null}
      {decision.reportNote && !waits && !decision.reportApprovedAt ? (
        <Alert color="warning" title={t.reportReturned}>
          <p class="kept-text">{decision.reportNote}</p>
        </Alert>
      ) : null}
      <p>
        {writes ? (
          <a class="ds-button" href={`${here}/report`}>
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

function Repayments({ c, grant, officer }: Part) {
  const { language } = c.var
  const t = texts[language]
  const { found, repayments } = grant
  const here = addressOf(c, found)
  const today = localDay(c.var.outside.now(), found.call.timeZone)
  const money = (amount: number) => formatMoney(amount, found.call.currency, language)
  const open = repayments.filter(({ receivedOn }) => receivedOn === null)
  return (
    <>
      <Table
        caption={t.repayments}
        captionHidden
        rows={repayments}
        columns={[
          {
            name: t.demanded,
            value: ({ demandedAt }: Repayment) =>
              formatDay(localDay(demandedAt, found.call.timeZone), language),
          },
          { name: t.reason, value: ({ reason }) => <span class="kept-text">{reason}</span> },
          { name: t.dueBack, value: ({ dueOn }) => formatDay(dueOn, language) },
          {
            name: t.received,
            value: ({ receivedOn }) => (receivedOn ? formatDay(receivedOn, language) : t.notReceived),
          },
          { name: t.amount, value: ({ amount }) => money(amount), number: true },
        ]}
      />
      {officer
        ? open.map((demand) => (
            <Form c={c} action={`${here}/repayments`} class="grant-act">
              <input type="hidden" name="demand" value={demand.id} />
              <Heading level={3} size="xs">
                {money(demand.amount)}
              </Heading>
              <DayField
                c={c}
                name={`receivedOn-${demand.id}`}
                label={t.receivedDay}
                values={{ [`receivedOn-${demand.id}`]: today }}
              />
              <Button variant="secondary">{t.recordReceived}</Button>
            </Form>
          ))
        : null}
    </>
  )
}
