import { Hono } from 'hono'
import { z } from 'zod'
import { allow, workspaceVisitors } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { formatDay, formatInstant } from '../../../../platform/i18n/format.ts'
import { Alert, Facts, Heading, Table } from '../../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { parseDay } from '../../../projects/index.ts'
import { reportName } from '../../report-name.ts'
import { effectiveDueDay } from '../deadlines.ts'
import { sentFields } from '../sent-fields.ts'
import { moveDeadline } from './move-deadline.ts'
import { type FoundDeadline, findDeadline, listMoves } from './queries.ts'
import { deadlineTexts } from './texts.ts'

export const deadlineRoutes = new Hono<Env>()

const MoveForm = z.object({
  dueOn: z
    .string()
    .default('')
    .transform((typed) => parseDay(typed) ?? '')
    .pipe(z.iso.date('dayInvalid')),
  reason: z.string().default('').pipe(z.string().trim().min(1, 'reasonMissing').max(2000, 'reasonTooLong')),
})
type MoveProblem = 'dayInvalid' | 'reasonMissing' | 'reasonTooLong'

deadlineRoutes.get('/workspace/reports/:id/deadline', allow(...workspaceVisitors), async (c) =>
  deadlinePage(c, await deadlineOf(c)),
)

deadlineRoutes.post('/workspace/reports/:id/deadline', allow('case-officer', 'administrator'), async (c) => {
  const t = deadlineTexts[c.var.language]
  const deadline = await deadlineOf(c)
  if (!deadline.mayMove) notFound()
  const values = sentFields(postedForm(c))
  const form = MoveForm.safeParse(values)
  if (!form.success) {
    const errors = Object.fromEntries(
      form.error.issues.map(({ path, message }) => [
        String(path[0]),
        t[message as MoveProblem] ?? t.dayInvalid,
      ]),
    )
    return deadlinePage(c, deadline, { values, errors, status: 422 })
  }
  const { baseUrl } = c.var.outside.config
  const moved = await moveDeadline(
    transaction(c),
    { viewer: member(c), requestId: c.var.requestId, baseUrl },
    deadline.id,
    form.data,
    c.var.outside.now(),
  )
  if (moved.ok) return c.redirect(`/${c.var.language}/workspace/reports/${deadline.id}/deadline`, 303)
  if (moved.reason === 'notFound') notFound()
  if (moved.reason === 'notOpen')
    return deadlinePage(c, await deadlineOf(c), { values, status: 409, refused: true })
  return deadlinePage(c, deadline, { values, errors: { dueOn: t[moved.reason] }, status: 422 })
})

const deadlineOf = async (c: Ctx): Promise<FoundDeadline> =>
  (await findDeadline(c.var.db, c.var.viewer, c.req.param('id') ?? '')) ?? notFound()

type Sent = { values?: FormValues; errors?: FieldErrors; status?: 200 | 409 | 422; refused?: boolean }

async function deadlinePage(c: Ctx, deadline: FoundDeadline, sent: Sent = {}) {
  const { language } = c.var
  const t = deadlineTexts[language]
  const { values = {}, errors = {}, status = 200, refused = false } = sent
  const moves = await listMoves(c.var.db, deadline.id)
  const counts = effectiveDueDay(deadline.dueOn, deadline.timeZone)
  const open = deadline.state === 'draft' || deadline.state === 'returned'
  const title = reportName(deadline.formTitle, deadline, language)
  const day = (text: string | null) => (text ? formatDay(text, language) : '')
  const elsewhere = deadline.projectLanguage === language ? undefined : deadline.projectLanguage
  const report = deadline.mayWrite
    ? `/${language}/workspace/reports/${deadline.id}`
    : deadline.mayReview
      ? `/${language}/workspace/reports/${deadline.id}/versions/${deadline.sentVersion}`
      : undefined
  return html(
    c,
    <Page
      c={c}
      title={`${t.title}: ${title}, ${deadline.project}`}
      breadcrumbs={[{ href: `/${language}/workspace/reports`, text: t.reports }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.title}</Heading>
      <p class="lead">
        {title}, <span lang={elsewhere}>{deadline.project}</span>
      </p>
      {refused ? (
        <Alert color="warning">
          <p>{t.notOpen}</p>
        </Alert>
      ) : null}
      <Facts
        facts={[
          {
            name: t.dueOn,
            value: (
              <>
                {day(deadline.dueOn)}
                {counts === deadline.dueOn ? null : (
                  <span class="quiet counts-as">{t.counts(day(counts))}</span>
                )}
              </>
            ),
          },
          { name: t.period, value: `${day(deadline.periodFrom)} – ${day(deadline.periodTo)}` },
          { name: t.programme, value: deadline.programme },
        ]}
      />
      {report ? (
        <p>
          <a href={report}>{t.openReport}</a>
        </p>
      ) : null}
      {open && deadline.mayMove ? (
        <section aria-labelledby="move">
          <Heading level={2} size="sm" id="move">
            {t.move}
          </Heading>
          <Form c={c} action={`/${language}/workspace/reports/${deadline.id}/deadline`} class="stack">
            <DayField
              c={c}
              name="dueOn"
              label={t.newDay}
              help={t.newDayHelp}
              values={values}
              errors={errors}
            />
            <TextArea
              c={c}
              name="reason"
              label={t.reason}
              help={t.reasonHelp}
              rows={3}
              values={values}
              errors={errors}
            />
            <div class="actions">
              <Button>{t.move}</Button>
            </div>
          </Form>
        </section>
      ) : null}
      {open && !deadline.mayMove ? <p>{t.askOfficer}</p> : null}
      <section aria-labelledby="history">
        <Heading level={2} size="sm" id="history">
          {t.history}
        </Heading>
        {moves.length === 0 ? (
          <p class="quiet">{t.noHistory}</p>
        ) : (
          <Table
            caption={t.historyCount(moves.length)}
            rows={moves}
            columns={[
              { name: t.moved, value: (move) => formatInstant(move.movedAt, language) },
              { name: t.from, value: (move) => day(move.dueBefore) },
              { name: t.to, value: (move) => day(move.dueOn) },
              { name: t.why, value: (move) => <span class="kept-text">{move.reason}</span> },
              { name: t.who, value: (move) => move.movedBy ?? '' },
            ]}
          />
        )}
      </section>
    </Page>,
    status,
  )
}
