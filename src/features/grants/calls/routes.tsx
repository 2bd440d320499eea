import { Hono } from 'hono'
import { boundTo, hasRole } from '../../../platform/access/viewer.ts'
import { allow } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { collator } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import type { FieldErrors, FormValues, Option } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { listPublishedForms } from '../../forms/index.ts'
import {
  findOrCreateOrganisation,
  findOrganisation,
  listPartnerships,
  listProgrammeOptions,
} from '../../organisations/index.ts'
import { measureTitle } from '../../toolbox/index.ts'
import type { FoundCall } from './call.ts'
import { type CallProblem, callValues, emptyCallValues, readCall } from './call-form.ts'
import { callPage } from './call-page.tsx'
import { type CallOptions, editCallPage } from './edit-page.tsx'
import { editTexts } from './edit-texts.ts'
import { callListPage } from './list-page.tsx'
import { findCall, listMeasureOptions, organisationOfPartnership } from './queries.ts'
import { insertCall, publishCall, saveCall, withdrawCall } from './save-call.ts'

/** Calls for everybody, and making them for those who run them. */
export const callRoutes = new Hono<Env>()

const runners = ['regional-officer', 'administrator'] as const

callRoutes.get('/workspace/grants/calls/new', allow(...runners), async (c) => {
  const { options, first } = await optionsFor(c)
  const organisation = first ? await organisationName(c, first) : ''
  const values = {
    ...emptyCallValues,
    organisation,
    language: c.var.language,
    currency: c.var.language === 'sv' ? 'SEK' : 'NOK',
    formVersionId: options.applicationForms[0]?.value,
    reportFormVersionId: options.reportForms[0]?.value,
  }
  return editCallPage(c, { values, options })
})

callRoutes.post('/workspace/grants/calls/new', allow(...runners), async (c) => {
  const t = editTexts[c.var.language]
  const form = postedForm(c)
  const { options, zones } = await optionsFor(c)
  const read = readCall(form, listsOf(options))
  const partnershipId = typedIn(form, 'partnershipId')
  const organisation = typedIn(form, 'organisation')
  const programmeId = typedIn(form, 'programmeId')
  const country = zones.get(partnershipId)
  const problems: Record<string, CallProblem> = {
    ...(country ? {} : { partnershipId: 'partnershipUnknown' }),
    ...(organisation && organisation.length <= 200 ? {} : { organisation: 'organisationMissing' }),
    ...(programmeId === '' || options.programmes.some(({ value }) => value === programmeId)
      ? {}
      : { programmeId: 'programmeUnknown' }),
    ...(read.ok ? {} : read.problems),
  }
  if (!read.ok || !country || Object.keys(problems).length > 0)
    return editCallPage(c, {
      values: sentFields(form),
      options,
      errors: worded(t.problems, problems),
      status: 422,
    })
  const tx = transaction(c)
  const giver = await findOrCreateOrganisation(tx, { country, name: organisation, kind: 'other' })
  const { id } = await insertCall(tx, actOf(c), {
    ...read.call,
    partnershipId,
    organisationId: giver.id,
    programmeId: programmeId || null,
    timeZone: country === 'SE' ? 'Europe/Stockholm' : 'Europe/Oslo',
  })
  return c.redirect(`/${c.var.language}/workspace/grants/calls/${id}`, 303)
})

callRoutes.get('/workspace/grants/calls/:id/edit', allow(...runners), async (c) => {
  const call = await ownCall(c)
  const { options } = await optionsFor(c, call)
  return editCallPage(c, { call, values: callValues(call), options })
})

callRoutes.post('/workspace/grants/calls/:id/edit', allow(...runners), async (c) => {
  const t = editTexts[c.var.language]
  const call = await ownCall(c)
  const form = postedForm(c)
  const { options } = await optionsFor(c, call)
  const values = sentFields(form)
  const read = readCall(form, listsOf(options))
  if (!read.ok)
    return editCallPage(c, { call, values, options, errors: worded(t.problems, read.problems), status: 422 })
  const version = typedIn(form, 'baseVersion')
  const baseVersion = /^\d{1,9}$/.test(version) ? Number(version) : 0
  const saved = await saveCall(transaction(c), actOf(c), { id: call.id, baseVersion }, read.call)
  if (saved.ok) return c.redirect(`/${c.var.language}/workspace/grants/calls/${call.id}`, 303)
  if (saved.reason === 'relied')
    return editCallPage(c, { call, values, options, relied: saved.fields, status: 409 })
  if (saved.reason === 'changed')
    return editCallPage(c, { call: await ownCall(c), values, options, changed: true, status: 409 })
  return refusedPage(c, call, t.refused[saved.reason])
})

callRoutes.post('/workspace/grants/calls/:id/publish', allow(...runners), async (c) => {
  const t = editTexts[c.var.language]
  const call = await ownCall(c)
  const done = await publishCall(transaction(c), actOf(c), call.id)
  if (done.ok) return c.redirect(`/${c.var.language}/workspace/grants/calls/${call.id}`, 303)
  return done.reason === 'lacks'
    ? refusedPage(
        c,
        call,
        t.lacksTitle,
        done.lacks.map((lack) => t.lacks[lack]),
      )
    : refusedPage(c, call, t.refused[done.reason])
})

callRoutes.post('/workspace/grants/calls/:id/withdraw', allow(...runners), async (c) => {
  const call = await ownCall(c)
  const done = await withdrawCall(transaction(c), actOf(c), call.id)
  return done.ok
    ? c.redirect(`/${c.var.language}/workspace/grants`, 303)
    : refusedPage(c, call, editTexts[c.var.language].refused[done.reason])
})

callRoutes.get('/grants', allow('public'), callListPage)

callRoutes.get('/grants/:slug', allow('public'), async (c) =>
  callPage(c, (await findCall(c.var.db, c.var.viewer, c.req.param('slug'))) ?? notFound()),
)

async function ownCall(c: Ctx): Promise<FoundCall> {
  const call = await findCall(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return call?.mayRun ? call : notFound()
}

const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })

function refusedPage(c: Ctx, call: FoundCall, said: string, list: string[] = []) {
  const { language } = c.var
  const t = editTexts[language]
  const workspace = `/${language}/workspace/grants`
  return html(
    c,
    <Page
      c={c}
      title={t.refusedTitle}
      breadcrumbs={[
        { href: workspace, text: t.workspace },
        { href: `${workspace}/calls/${call.id}`, text: call.title },
      ]}
    >
      <Heading>{t.refusedTitle}</Heading>
      <Alert color="warning">
        <p>{said}</p>
        {list.length > 0 ? (
          <ul>
            {list.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        ) : null}
      </Alert>
      <p>
        <a href={`${workspace}/calls/${call.id}`}>{call.title}</a>
      </p>
    </Page>,
    409,
  )
}

const typedIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

function sentFields(form: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && !name.startsWith('_')) values[name] = value.replaceAll('\r\n', '\n')
  values.measureIds = form.getAll('measureIds').filter((id) => typeof id === 'string')
  return values
}

const worded = (words: Record<CallProblem, string>, problems: Record<string, CallProblem>): FieldErrors =>
  Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, words[problem]]))

const listsOf = (options: CallOptions) => ({
  applicationForms: options.applicationForms.map(({ value }) => value),
  reportForms: options.reportForms.map(({ value }) => value),
  measures: options.measures.map(({ value }) => value),
})

/** What a viewer may choose among. The forms and measures that a call has already stay in its lists, whatever became of them. */
async function optionsFor(c: Ctx, call?: FoundCall) {
  const { language, db, viewer } = c.var
  const t = editTexts[language]
  const own = boundTo(viewer, 'regional-officer', 'partnershipId')
  const partnerships = (await listPartnerships(db)).filter(
    ({ id }) => hasRole(viewer, 'administrator') || own.includes(id),
  )
  const formsOf = async (kind: 'grant-application' | 'grant-report', had?: string): Promise<Option[]> => {
    const listed = (await listPublishedForms(db, kind)).map(({ id, title, version }) => ({
      value: id,
      text: t.version(title[language], version),
    }))
    return had && !listed.some(({ value }) => value === had) ? [...listed, { value: had, text: '–' }] : listed
  }
  const measures = (await listMeasureOptions(db)).map((measure) => ({
    value: measure.id,
    text: measureTitle(measure, language).title,
  }))
  const { compare } = collator(language)
  const options: CallOptions = {
    partnerships: partnerships.map(({ id, name }) => ({ value: id, text: name })),
    programmes: (await listProgrammeOptions(db)).map(({ id, name }) => ({ value: id, text: name })),
    applicationForms: await formsOf('grant-application', call?.formVersionId),
    reportForms: await formsOf('grant-report', call?.reportFormVersionId),
    measures: measures.sort((a, b) => compare(a.text, b.text)),
  }
  return {
    options,
    first: partnerships[0]?.id,
    zones: new Map(partnerships.map(({ id, country }) => [id, country])),
  }
}

async function organisationName(c: Ctx, partnershipId: string): Promise<string> {
  const id = await organisationOfPartnership(c.var.db, partnershipId)
  return id ? ((await findOrganisation(c.var.db, id))?.name ?? '') : ''
}
