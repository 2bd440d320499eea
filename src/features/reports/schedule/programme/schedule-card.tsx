import type { Ctx } from '../../../../platform/http/environment.ts'
import { addDays, addMonths } from '../../../../platform/i18n/days.ts'
import { formatDay, formatMoney } from '../../../../platform/i18n/format.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextArea,
} from '../../../../platform/ui/forms.tsx'
import { effectiveDueDay, localDay } from '../deadlines.ts'
import type { Extension } from '../extension/queries.ts'
import { type Occurrence, occurrencesBetween } from '../occurrences.ts'
import type { Schedule } from '../queries.ts'
import type { FoundProgramme } from './queries.ts'
import { programmeTexts } from './texts.ts'

/** One schedule of a programme: how often, the next deadlines, and how to move one or end it all. */
export function ScheduleCard({
  c,
  programme,
  schedule,
  extensions,
  title,
  here,
}: {
  c: Ctx
  programme: FoundProgramme
  schedule: Schedule
  extensions: Extension[]
  title: string | undefined
  here: string
}) {
  const { language } = c.var
  const t = programmeTexts[language]
  const day = (text: string) => formatDay(text, language)
  const today = localDay(c.var.outside.now(), schedule.timeZone)
  const next = occasions(schedule, extensions, today)
    .filter(({ counts }) => counts >= today)
    .slice(0, 3)
  return (
    <section aria-labelledby={`schedule-${schedule.id}`} class="card">
      <Heading level={2} size="sm" id={`schedule-${schedule.id}`}>
        {title ?? schedule.formKey}
      </Heading>
      {title ? null : <p class="quiet">{t.formGone}</p>}
      <p>
        {schedule.firstDueOn && schedule.intervalMonths
          ? t.rhythm(schedule.intervalMonths, day(schedule.firstDueOn))
          : t.afterEnd(schedule.daysAfterEnd ?? 0)}{' '}
        {t.limit(
          schedule.deviationPercent,
          schedule.deviationOre > 0
            ? formatMoney(Math.round(schedule.deviationOre / 100), programme.currency, language)
            : '',
        )}
      </p>
      {next.length > 0 ? (
        <>
          <p class="upcoming-title">{t.next}</p>
          <ul class="upcoming">
            {next.map((one) => (
              <li>
                {day(one.counts)}{' '}
                <span class="quiet">
                  {t.about(day(one.periodFrom), day(one.periodTo))}
                  {one.counts === one.dueOn ? '' : ` ${t.movedFrom(day(one.dueOn))}`}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <a href={`${here}?extend=${schedule.id}#extend`}>{t.extend}</a>
          </p>
        </>
      ) : null}
      <Form c={c} action={here}>
        <input type="hidden" name="end" value={schedule.id} />
        <Button variant="tertiary">{t.end(title ?? schedule.formKey)}</Button>
      </Form>
    </section>
  )
}

/** The due days of a year back and some ahead; `counts` is the day it is, moved for all or by a day of rest. */
function occasions(
  schedule: Schedule,
  extensions: Extension[],
  today: string,
): (Occurrence & { counts: string })[] {
  const { firstDueOn, intervalMonths, firstPeriodTo, timeZone } = schedule
  if (firstDueOn === null || intervalMonths === null) return []
  const from = firstDueOn > today ? firstDueOn : today
  const rhythm = { firstDueOn, intervalMonths, firstPeriodTo }
  return occurrencesBetween(rhythm, addDays(today, -365), addMonths(from, 4 * intervalMonths)).map((one) => {
    const extension = extensions.find(({ scheduledOn }) => scheduledOn === one.dueOn)
    return { ...one, counts: effectiveDueDay(extension?.dueOn ?? one.dueOn, timeZone) }
  })
}

/** Moving one due day for all projects of a schedule. */
export function ExtendForm({
  c,
  schedule,
  extensions,
  title,
  here,
  sent,
}: {
  c: Ctx
  schedule: Schedule
  extensions: Extension[]
  title: string
  here: string
  sent: { values?: FormValues; errors?: FieldErrors }
}) {
  const { language } = c.var
  const t = programmeTexts[language]
  const today = localDay(c.var.outside.now(), schedule.timeZone)
  const options = occasions(schedule, extensions, today).slice(0, 6)
  const next = options.find(({ counts }) => counts >= today)
  const { values = { scheduledOn: next?.dueOn ?? '' }, errors = {} } = sent
  const field = { c, values, errors }
  return (
    <section aria-labelledby="extend">
      <Heading level={2} size="sm" id="extend">
        {t.extendTitle(title)}
      </Heading>
      <p>{t.extendText}</p>
      <Form c={c} action={here} class="stack">
        <input type="hidden" name="extend" value={schedule.id} />
        <Select
          {...field}
          name="scheduledOn"
          label={t.whichDay}
          options={options.map((one) => ({
            value: one.dueOn,
            text: `${formatDay(one.counts, language)}, ${t.about(formatDay(one.periodFrom, language), formatDay(one.periodTo, language))}`,
          }))}
        />
        <DayField {...field} name="dueOn" label={t.newDay} help={t.firstDueHelp} />
        <TextArea {...field} name="reason" label={t.reason} help={t.reasonHelp} rows={3} />
        <div class="actions">
          <Button>{t.extendIt}</Button>
          <a href={here}>{t.cancel}</a>
        </div>
      </Form>
    </section>
  )
}
