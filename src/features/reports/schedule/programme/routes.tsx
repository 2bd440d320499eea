import { Hono } from 'hono'
import { allow } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { extendSchedule } from '../extension/extend-schedule.ts'
import { sentFields } from '../sent-fields.ts'
import { type FoundProgramme, findProgramme, listReportForms, type NewSchedule } from './queries.ts'
import { ExtendForm, FinalForm, type FormProblem, RegularForm } from './schedule-form.ts'
import { type Adding, schedulePage } from './schedule-page.tsx'
import { addSchedule, endSchedule } from './set-schedule.ts'
import { programmeTexts } from './texts.ts'

export const programmeRoutes = new Hono<Env>()

const address = '/workspace/programmes/:slug/schedule'

programmeRoutes.get(address, allow('case-officer', 'administrator'), async (c) =>
  schedulePage(c, await programmeOf(c), {
    adding: addingOf(c.req.query('add')),
    extending: c.req.query('extend'),
  }),
)

programmeRoutes.post(address, allow('case-officer', 'administrator'), async (c) => {
  const t = programmeTexts[c.var.language]
  const programme = await programmeOf(c)
  const values = sentFields(postedForm(c))
  const act = { viewer: member(c), requestId: c.var.requestId }
  const done = () => c.redirect(`/${c.var.language}/workspace/programmes/${programme.slug}/schedule`, 303)

  if (values.end) {
    const ended = isUuid(values.end) && (await endSchedule(transaction(c), act, programme.id, values.end))
    return ended ? done() : schedulePage(c, programme, { refusal: t.hadEnded, status: 409 })
  }

  if (values.extend) {
    const form = ExtendForm.safeParse(values)
    if (!form.success)
      return schedulePage(c, programme, {
        extending: values.extend,
        values,
        errors: errorsOf(c, form.error.issues),
        status: 422,
      })
    if (!isUuid(values.extend)) notFound()
    const { baseUrl } = c.var.outside.config
    const extended = await extendSchedule(
      transaction(c),
      { ...act, baseUrl },
      programme.id,
      { ...form.data, scheduleId: values.extend },
      c.var.outside.now(),
    )
    if (extended.ok) return done()
    if (extended.reason === 'notFound') notFound()
    return schedulePage(c, programme, {
      extending: values.extend,
      values,
      errors: { dueOn: t.past },
      status: 422,
    })
  }

  const adding = addingOf(values.add) ?? notFound()
  const read = await readSchedule(c, programme, adding, values)
  if (!read.ok) return schedulePage(c, programme, { adding, values, errors: read.errors, status: 422 })
  const added = await addSchedule(transaction(c), act, read.schedule)
  return added.ok
    ? done()
    : schedulePage(c, programme, { adding, values, refusal: t.alreadyThere, status: 409 })
})

const programmeOf = async (c: Ctx): Promise<FoundProgramme> =>
  (await findProgramme(c.var.db, c.var.viewer, c.req.param('slug') ?? '')) ?? notFound()

const addingOf = (value: string | undefined): Adding | undefined =>
  value === 'regular' || value === 'final' ? value : undefined

function errorsOf(c: Ctx, issues: { path: PropertyKey[]; message: string }[]): Record<string, string> {
  const t = programmeTexts[c.var.language]
  return Object.fromEntries(
    issues.map(({ path, message }) => [String(path[0]), t[message as FormProblem] ?? t.dayInvalid]),
  )
}

async function readSchedule(
  c: Ctx,
  programme: FoundProgramme,
  adding: Adding,
  values: Record<string, string>,
): Promise<{ ok: true; schedule: NewSchedule } | { ok: false; errors: Record<string, string> }> {
  const t = programmeTexts[c.var.language]
  const form = adding === 'regular' ? RegularForm.safeParse(values) : FinalForm.safeParse(values)
  const chosen = (await listReportForms(c.var.db, programme.id)).find(
    ({ key, kind }) => key === values.formKey && (kind === 'final-report') === (adding === 'final'),
  )
  if (!form.success || !chosen) {
    return {
      ok: false,
      errors: {
        ...(form.success ? {} : errorsOf(c, form.error.issues)),
        ...(chosen ? {} : { formKey: t.formMissing }),
      },
    }
  }
  const { deviationPercent, deviationAmount } = form.data
  const regular = 'firstDueOn' in form.data ? form.data : undefined
  return {
    ok: true,
    schedule: {
      programmeId: programme.id,
      formKey: chosen.key,
      kind: chosen.kind,
      firstDueOn: regular?.firstDueOn ?? null,
      intervalMonths: regular?.intervalMonths ?? null,
      firstPeriodTo: regular?.firstPeriodTo ?? null,
      daysAfterEnd: 'daysAfterEnd' in form.data ? form.data.daysAfterEnd : null,
      timeZone: programme.country === 'SE' ? 'Europe/Stockholm' : 'Europe/Oslo',
      deviationPercent,
      deviationOre: deviationAmount * 100,
    },
  }
}
