import type { Ctx } from '../../../platform/http/environment.ts'
import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import { Heading, Table } from '../../../platform/ui/components.tsx'
import { Button, DayField, Form } from '../../../platform/ui/forms.tsx'
import { addressOf } from '../applications/application-page.tsx'
import { potTexts } from '../decisions/pot-texts.ts'
import { type Grant, openDemands } from './hold-grant.ts'
import type { Repayment } from './queries.ts'
import { texts } from './texts.ts'

/** What was asked back, what came of it, and for officers what they do with it. */
export function Repayments({ c, grant, officer }: { c: Ctx; grant: Grant; officer: boolean }) {
  const { language } = c.var
  const t = texts[language]
  const { found, repayments } = grant
  const here = addressOf(c, found)
  const dayOf = (instant: Date) => formatDay(localDay(instant, found.call.timeZone), language)
  const today = localDay(c.var.outside.now(), found.call.timeZone)
  const money = (amount: number) => formatMoney(amount, found.call.currency, language)
  const open = openDemands(repayments)
  const outcomeOf = ({ receivedOn, returnsToPot, withdrawnAt }: Repayment) => {
    if (withdrawnAt) return t.withdrawnOn(dayOf(withdrawnAt))
    if (!receivedOn) return t.notReceived
    return `${formatDay(receivedOn, language)}, ${returnsToPot ? t.toPot : t.toFunder}`
  }
  return (
    <>
      <Table
        caption={t.repayments}
        captionHidden
        rows={repayments}
        columns={[
          { name: t.demanded, value: ({ demandedAt }) => dayOf(demandedAt) },
          {
            name: t.reason,
            value: ({ reason, withdrawnAt, withdrawnReason }) => (
              <>
                <span class="kept-text">{reason}</span>
                {withdrawnAt ? (
                  <>
                    <br />
                    <span class="kept-text">{t.withdrawnWhy(withdrawnReason)}</span>
                  </>
                ) : null}
              </>
            ),
          },
          { name: t.dueBack, value: ({ dueOn }) => formatDay(dueOn, language) },
          { name: t.received, value: outcomeOf },
          { name: t.amount, value: ({ amount }) => money(amount), number: true },
        ]}
      />
      {officer
        ? open.map((demand) => (
            <>
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
              <p>
                <a href={`${here}/repayments/${demand.id}/withdrawal`}>{t.withdraw(money(demand.amount))}</a>
              </p>
            </>
          ))
        : null}
      {officer ? <p class="help">{potTexts[language].rule}</p> : null}
    </>
  )
}
