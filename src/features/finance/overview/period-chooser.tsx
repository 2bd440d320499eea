import type { Ctx } from '../../../platform/http/environment.ts'
import { Button, DayField, type FieldErrors } from '../../../platform/ui/forms.tsx'
import { type Period, type ReadPeriod, type Times, wholePeriod, yearPeriod, yearsOf } from './period.ts'
import { overviewTexts } from './texts.ts'

/** Years to choose from, the whole time, or any two days. It asks by address, so that a period can be sent to a colleague. */
export function PeriodChooser({
  c,
  address,
  asked,
  times,
}: {
  c: Ctx
  address: string
  asked: ReadPeriod
  times: Times
}) {
  const t = overviewTexts[c.var.language]
  const { period } = asked
  const errors: FieldErrors = asked.ok ? {} : { [asked.field]: t[asked.problem] }
  const values = asked.ok ? period : { from: c.req.query('from'), to: c.req.query('to') }
  const choices = [
    ...yearsOf(times).map((year) => ({ text: String(year), to: yearPeriod(year) })),
    { text: t.wholeTime, to: wholePeriod(times) },
  ]
  return (
    <section class="money-period no-print" aria-label={t.periodTitle}>
      <ul>
        {choices.map(({ text, to }) => (
          <li>
            <a
              href={`${address}?from=${to.from}&to=${to.to}`}
              aria-current={isSame(to, period) ? 'true' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action={address} novalidate>
        <div class="side-by-side">
          <DayField c={c} name="from" label={t.from} values={values} errors={errors} />
          <DayField c={c} name="to" label={t.to} values={values} errors={errors} />
          <Button variant="secondary">{t.show}</Button>
        </div>
      </form>
    </section>
  )
}

const isSame = (a: Period, b: Period) => a.from === b.from && a.to === b.to
