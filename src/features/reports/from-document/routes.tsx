import { Hono } from 'hono'
import { z } from 'zod'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { addDays, dayOf } from '../../../platform/i18n/days.ts'
import { findConfirmedReading } from '../../documents/index.ts'
import { listProgrammeOptions } from '../../organisations/index.ts'
import { findProject } from '../../projects/index.ts'
import { listReportForms } from '../schedule/programme/queries.ts'
import { FromDocumentPage, type FromDocumentView } from './from-document-page.tsx'
import { makeReport } from './make-report.ts'
import { texts } from './texts.ts'

export const fromDocument = new Hono<Env>()

const path = '/workspace/reports/from-document/:reading'
/** Days from today to the deadline that is proposed where nobody has set one. */
const USUAL_DAYS = 30

async function asked(c: Ctx) {
  const document =
    (await findConfirmedReading(c.var.db, member(c), c.req.param('reading') ?? '')) ?? notFound()
  const found = await findProject(c.var.db, member(c), document.project.slug)
  if (!found?.mayEdit) notFound()
  const { name, language, programmeId } = found.record
  return {
    document,
    project: { id: found.id, slug: found.slug, name, language, programmeId },
    // A project of a programme reports to that one; another's officers are not sent what is not theirs.
    programmes: (await listProgrammeOptions(c.var.db)).filter(
      ({ id }) => programmeId === null || id === programmeId,
    ),
    forms: await listReportForms(c.var.db, programmeId),
  }
}

/** A report of spring is about the year before. */
function proposedYear(reportDay: unknown, today: string): number {
  const day = typeof reportDay === 'string' ? reportDay : today
  return Number(day.slice(0, 4)) - 1
}

fromDocument.get(path, allow(...workspaceRoles), async (c) => {
  const of = await asked(c)
  const today = dayOf(c.var.outside.now())
  const reportDay = of.document.confirmed.get('fields.reportDate')
  const values = {
    programme: of.project.programmeId ?? '',
    form: of.forms.find(({ key }) => key === of.document.reading.kind)?.key ?? '',
    year: String(proposedYear(reportDay, today)),
    dueOn: addDays(today, USUAL_DAYS),
  }
  return html(c, <FromDocumentPage c={c} view={{ ...of, values, errors: {}, refusal: undefined }} />)
})

const Form = z.object({
  programme: z.uuid('programme'),
  form: z.string().min(1, 'form').max(80, 'form'),
  year: z.coerce.number('year').int('year').min(1990, 'year').max(2100, 'year'),
  dueOn: z.iso.date('dueOn'),
})

fromDocument.post(path, allow(...workspaceRoles), async (c) => {
  const of = await asked(c)
  const t = texts[c.var.language]
  const given = postedForm(c)
  const typed = (name: string) => {
    const value = given.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const values = {
    programme: typed('programme'),
    form: typed('form'),
    year: typed('year'),
    dueOn: typed('dueOn'),
  }
  const show = (view: Pick<FromDocumentView, 'errors' | 'refusal'>, status: 409 | 422) =>
    html(c, <FromDocumentPage c={c} view={{ ...of, values, ...view }} />, status)

  const form = Form.safeParse(values)
  if (!form.success) {
    const wrong = new Set(form.error.issues.map(({ path: [name] }) => name as keyof typeof t.missing))
    const errors = Object.fromEntries([...wrong].map((name) => [name, t.missing[name]]))
    return show({ errors, refusal: undefined }, 422)
  }
  const programme = of.programmes.find(({ id }) => id === form.data.programme)
  if (!programme) return show({ errors: { programme: t.missing.programme }, refusal: undefined }, 422)
  const made = await makeReport(
    transaction(c),
    { viewer: member(c), requestId: c.var.requestId },
    {
      document: of.document,
      project: of.project,
      programmeId: programme.id,
      formKey: form.data.form,
      currency: programme.currency,
      year: form.data.year,
      dueOn: form.data.dueOn,
    },
  )
  if (!made.ok) return show({ errors: {}, refusal: made }, 409)
  return c.redirect(`/${c.var.language}/workspace/reports/${made.id}`, 303)
})
