import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { findFinanceProject } from '../../queries.ts'
import { accountsAddress } from '../accounts-page.tsx'
import { importLedger } from '../import/import-ledger.ts'
import { findLastImport, listOpenLines } from '../import/queries.ts'
import type { LedgerKind } from '../reading/ledger-file.ts'
import { refusalMessage } from '../refusal-texts.ts'
import { type Choices, choicesFrom } from './choices.ts'
import { changeUpload, headOf } from './prepare-upload.ts'
import { Preview, UploadOptions } from './preview.ts'
import { type PreviewShown, previewPage } from './preview-page.tsx'
import { deleteUpload, findUpload, uploadedBytes } from './queries.ts'
import { uploadTexts } from './texts.ts'

export const uploadRoutes = new Hono<Env>()
const path = '/projects/:slug/finance/accounts/uploads/:upload'

uploadRoutes.get(path, allow(...workspaceRoles), async (c) => {
  const found = await find(c)
  return show(
    c,
    found,
    c.req.query('changed') === '1' ? { notice: uploadTexts[c.var.language].choicesChanged } : {},
  )
})

uploadRoutes.post(path, allow(...workspaceRoles), async (c) => {
  const found = await find(c)
  const choices = choicesFrom(
    postedForm(c),
    found.options,
    found.preview,
    await listOpenLines(c.var.db, found.project.id),
  )
  if (!choices.ok) return show(c, found, { errors: dayErrors(c, choices.fields), status: 422 })
  if (postedForm(c).get('step') === 'import' && found.preview && !choices.changed)
    return take(c, found, choices)
  const changed = await changeUpload(
    transaction(c),
    actOf(c),
    found.upload,
    found.project.id,
    choices.options,
  )
  if (!changed.ok)
    return show(
      c,
      { ...found, options: choices.options },
      { errors: { refused: refusalMessage(changed.refusal, c.var.language) }, status: 422 },
    )
  return c.redirect(`${c.req.path}?changed=1`, 303)
})

uploadRoutes.post(`${path}/discard`, allow(...workspaceRoles), async (c) => {
  const { project, upload } = await find(c)
  await deleteUpload(transaction(c), upload.id)
  return c.redirect(`${accountsAddress(c, project)}?done=discarded`, 303)
})

async function take(c: Ctx, found: Found, choices: Extract<Choices, { ok: true }>) {
  const { project, upload, preview } = found
  if (!preview) notFound()
  const tx = transaction(c)
  const last = await findLastImport(tx, project.id, preview.books)
  if ((last?.id ?? null) !== preview.after) {
    // Somebody else was first: what was shown no longer holds.
    const again = await changeUpload(tx, actOf(c), upload, project.id, choices.options)
    if (again.ok) return c.redirect(`${c.req.path}?changed=1`, 303)
  }
  const imported = await importLedger(tx, actOf(c), {
    projectId: project.id,
    file: fileOf(c, found),
    selection: preview.selection,
    decisions: choices.decisions,
  })
  if (!imported.ok)
    return show(c, found, {
      errors: { refused: refusalMessage(imported.refusal, c.var.language) },
      status: 422,
    })
  await deleteUpload(tx, upload.id)
  const done = imported.importId ? `imported=${imported.importId}` : 'done=same'
  return c.redirect(`${accountsAddress(c, project)}?${done}`, 303)
}

type Found = Awaited<ReturnType<typeof find>>

async function find(c: Ctx) {
  const project = (await findFinanceProject(c.var.db, member(c), c.req.param('slug') ?? '')) ?? notFound()
  const upload = (await findUpload(c.var.db, project.id, c.req.param('upload') ?? '')) ?? notFound()
  return {
    project,
    upload,
    options: UploadOptions.parse(upload.options),
    preview: upload.preview === null ? undefined : Preview.parse(upload.preview),
  }
}

const fileOf = (c: Ctx, { upload, options }: Found) => ({
  name: upload.file_name,
  kind: upload.kind as LedgerKind,
  bytes: uploadedBytes(c.var.db, upload.id),
  table: options.table,
})

async function show(c: Ctx, found: Found, more: Pick<PreviewShown, 'notice' | 'errors' | 'status'>) {
  const { project, upload, options, preview } = found
  return previewPage(c, {
    project,
    upload: { id: upload.id, fileName: upload.file_name },
    options,
    preview,
    head: preview?.head ?? (options.table ? await headOf(fileOf(c, found), options.table) : []),
    lines: await listOpenLines(c.var.db, project.id),
    ...more,
  })
}

const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })

function dayErrors(c: Ctx, fields: string[]) {
  const t = uploadTexts[c.var.language]
  return Object.fromEntries(fields.map((field) => [field, t.dayInvalid]))
}
