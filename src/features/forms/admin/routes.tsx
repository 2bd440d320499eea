import { Hono } from 'hono'
import { readDefinition } from '../../../platform/forms/index.ts'
import { allow } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { isLanguage } from '../../../platform/i18n/languages.ts'
import type { FormValues } from '../../../platform/ui/forms.tsx'
import { listProgrammeOptions } from '../../organisations/index.ts'
import { editTexts } from '../edit/texts.ts'
import {
  discardFormDraft,
  insertFormVersion,
  publishFormVersion,
  withdrawFormVersion,
} from '../form-version.ts'
import { type FormVersion, findFormVersion, findVersionBefore, listFormVersions } from '../queries.ts'
import { ComparePage } from './compare-page.tsx'
import { CopyPage } from './copy-page.tsx'
import { ImportPage } from './import-page.tsx'
import { ListPage } from './list-page.tsx'
import { madeForFrom, madeForValues } from './made-for-fields.tsx'
import { readJson } from './read-json.ts'
import { adminTexts } from './texts.ts'
import { tryAnswers, untried } from './try-answers.ts'
import { outsideOf } from './try-form.tsx'
import { type Done, VersionPage } from './version-page.tsx'

export const adminRoutes = new Hono<Env>()
const administrator = allow('administrator')

adminRoutes.get('/workspace/forms', administrator, async (c) =>
  html(c, <ListPage c={c} versions={await listFormVersions(c.var.db)} />),
)

adminRoutes.get('/workspace/forms/import', administrator, async (c) =>
  html(c, <ImportPage c={c} programmes={await listProgrammeOptions(c.var.db)} />),
)

adminRoutes.post('/workspace/forms/import', administrator, async (c) => {
  const { language } = c.var
  const t = adminTexts[language]
  const form = postedForm(c)
  const programmes = await listProgrammeOptions(c.var.db)
  const { madeFor, values, yearInvalid } = madeForFrom(form, programmes)
  const given = await givenText(form)
  const refuse = (more: Partial<Parameters<typeof ImportPage>[0]>) =>
    html(
      c,
      <ImportPage c={c} programmes={programmes} values={{ ...values, json: given ?? '' }} {...more} />,
      422,
    )
  if (given === undefined) return refuse({ errors: { file: t.notText } })
  if (given.trim() === '') return refuse({ errors: { file: t.nothingGiven } })
  const json = readJson(given)
  if (!json.ok) {
    const place = t.atLine(json.place.line, json.place.column)
    return refuse({ errors: { json: t.notJson(place) } })
  }
  const read = readDefinition(json.value)
  if (!read.ok) return refuse({ problems: read.problems })
  if (yearInvalid) return refuse({ errors: { year: editTexts[language].yearInvalid } })
  const { id } = await insertFormVersion(transaction(c), actOf(c), read.definition, madeFor)
  return c.redirect(`/${language}/workspace/forms/${id}?done=imported`, 303)
})

adminRoutes.get('/workspace/forms/:id', administrator, async (c) => {
  const version = await found(c)
  const asked = c.req.query('done')
  const done = (['published', 'withdrawn', 'imported'] as const).find((each): each is Done => each === asked)
  return html(
    c,
    <VersionPage
      c={c}
      version={version}
      shown={shownIn(c)}
      tried={untried(version.definition)}
      {...(done ? { done } : {})}
    />,
  )
})

adminRoutes.post('/workspace/forms/:id/try', administrator, async (c) => {
  const version = await found(c)
  const shown = shownIn(c)
  const tried = tryAnswers(version.definition, postedForm(c), outsideOf(version, shown))
  return html(c, <VersionPage c={c} version={version} shown={shown} tried={tried} />)
})

adminRoutes.get('/workspace/forms/:id/definition.json', administrator, async (c) => {
  const { definition, formKey, version } = await found(c)
  c.header('content-disposition', `attachment; filename="${formKey}-${version}.json"`)
  c.header('cache-control', 'private, no-store')
  return c.body(`${JSON.stringify(definition, null, 2)}\n`, 200, { 'content-type': 'application/json' })
})

adminRoutes.get('/workspace/forms/:id/compare', administrator, async (c) => {
  const version = await found(c)
  return html(c, <ComparePage c={c} version={version} before={await findVersionBefore(c.var.db, version)} />)
})

adminRoutes.get('/workspace/forms/:id/copy', administrator, async (c) => {
  const version = await found(c)
  return copyPage(c, version, { ...madeForValues(version), key: version.formKey })
})

adminRoutes.post('/workspace/forms/:id/copy', administrator, async (c) => {
  const version = await found(c)
  const form = postedForm(c)
  const { madeFor, values, yearInvalid } = madeForFrom(form, await listProgrammeOptions(c.var.db))
  const key = String(form.get('key') ?? '').trim()
  const errors = {
    ...(yearInvalid ? { year: editTexts[c.var.language].yearInvalid } : {}),
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && key.length <= 80
      ? {}
      : { key: adminTexts[c.var.language].copyKeyInvalid }),
  }
  if (Object.keys(errors).length > 0) return copyPage(c, version, { ...values, key }, errors)
  const definition = { ...version.definition, key }
  const { id } = await insertFormVersion(transaction(c), actOf(c), definition, madeFor)
  return c.redirect(`/${c.var.language}/workspace/forms/${id}/edit`, 303)
})

adminRoutes.post('/workspace/forms/:id/publish', administrator, async (c) => {
  const version = await found(c)
  const published = await publishFormVersion(transaction(c), actOf(c), version.id, postedEdit(c))
  if (published.ok) return c.redirect(`/${c.var.language}/workspace/forms/${version.id}?done=published`, 303)
  return showAgain(c, version)
})

adminRoutes.post('/workspace/forms/:id/withdraw', administrator, async (c) => {
  const version = await found(c)
  if (await withdrawFormVersion(transaction(c), actOf(c), version.id))
    return c.redirect(`/${c.var.language}/workspace/forms/${version.id}?done=withdrawn`, 303)
  return showAgain(c, version)
})

adminRoutes.post('/workspace/forms/:id/discard', administrator, async (c) => {
  const version = await found(c)
  if (await discardFormDraft(transaction(c), actOf(c), { id: version.id, edit: postedEdit(c) }))
    return c.redirect(`/${c.var.language}/workspace/forms`, 303)
  return showAgain(c, version)
})

const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })

async function found(c: Ctx): Promise<FormVersion> {
  return (await findFormVersion(c.var.db, c.req.param('id') ?? '')) ?? notFound()
}

/** The version as it is now, after something that could not be done with it. */
function showAgain(c: Ctx, version: FormVersion) {
  return html(
    c,
    <VersionPage c={c} version={version} shown={shownIn(c)} tried={untried(version.definition)} changed />,
    409,
  )
}

async function copyPage(
  c: Ctx,
  version: FormVersion,
  values: FormValues,
  errors: Record<string, string> = {},
) {
  const programmes = await listProgrammeOptions(c.var.db)
  const page = <CopyPage c={c} version={version} programmes={programmes} values={values} errors={errors} />
  return html(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}

function shownIn(c: Ctx) {
  const asked = c.req.query('in')
  return isLanguage(asked) ? asked : c.var.language
}

function postedEdit(c: Ctx): number {
  const edit = postedForm(c).get('edit')
  return typeof edit === 'string' && /^\d{1,9}$/.test(edit) ? Number(edit) : 0
}

/** The pasted text, or else the file's; undefined where the file is no text. */
async function givenText(form: FormData): Promise<string | undefined> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return String(form.get('json') ?? '')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return undefined
  }
}
