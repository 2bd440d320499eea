import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { findFinanceProject } from '../queries.ts'
import { type AccountsShown, accountsAddress, accountsPage } from './accounts-page.tsx'
import { postingRoutes } from './postings/routes.tsx'
import { countPostings, findImport, listImports } from './queries.ts'
import { nothingKept, refusalMessage } from './refusal-texts.ts'
import { ledgerTexts } from './texts.ts'
import { typedRoutes } from './typed/routes.tsx'
import { keepUpload } from './upload/prepare-upload.ts'
import { listUploads } from './upload/queries.ts'
import { uploadRoutes } from './upload/routes.tsx'

/** The pages of a project's accounts, below its finance page. */
export const ledger = new Hono<Env>()
ledger.route('/', uploadRoutes)
ledger.route('/', typedRoutes)
ledger.route('/', postingRoutes)
const path = '/projects/:slug/finance/accounts'

ledger.get(path, allow(...workspaceRoles), async (c) => {
  const project = await find(c)
  return show(c, project, { done: await doneMessage(c, project.id) })
})

ledger.post(path, allow(...workspaceRoles), async (c) => {
  const project = await find(c)
  const t = ledgerTexts[c.var.language]
  const file = postedForm(c).get('file')
  if (!(file instanceof File) || (file.size === 0 && file.name === ''))
    return show(c, project, { errors: { file: t.fileMissing }, status: 422 })
  const viewer = member(c)
  const kept = await keepUpload(
    transaction(c),
    { viewer, requestId: c.var.requestId },
    {
      projectId: project.id,
      fileName: fileNameOf(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
      accountId: viewer.accountId,
    },
  )
  if (kept.ok) return c.redirect(`${accountsAddress(c, project)}/uploads/${kept.id}`, 303)
  const message = `${fileNameOf(file.name)}: ${refusalMessage(kept.refusal, c.var.language)} ${nothingKept(c.var.language)}`
  return show(c, project, { errors: { file: message }, status: 422 })
})

async function find(c: Ctx) {
  return (await findFinanceProject(c.var.db, member(c), c.req.param('slug') ?? '')) ?? notFound()
}

async function show(
  c: Ctx,
  project: AccountsShown['project'],
  more: Pick<AccountsShown, 'done' | 'errors' | 'status'>,
) {
  const { imports, total } = await listImports(c.var.db, project.id)
  return accountsPage(c, {
    project,
    imports,
    total,
    postings: await countPostings(c.var.db, project.id),
    uploads: await listUploads(c.var.db, project.id),
    ...more,
  })
}

/** What was just done, from the address that a form led to. */
async function doneMessage(c: Ctx, projectId: string): Promise<string | undefined> {
  const { language } = c.var
  const t = ledgerTexts[language]
  const done = c.req.query('done')
  if (done === 'same') return t.same
  if (done === 'discarded') return t.discarded
  if (done === 'saved') return t.saved
  if (done === 'takenBack') return t.takenBack
  const moved = c.req.query('moved')
  if (moved && /^\d{1,9}$/.test(moved)) return t.linesSaved(formatNumber(Number(moved), language))
  const imported = await findImport(c.var.db, projectId, c.req.query('imported') ?? '')
  if (!imported?.compared) return undefined
  const number = (value: number) => formatNumber(value, language)
  const { added, takenBack, moved: onOtherLine } = imported.compared
  return t.imported(number(added), number(takenBack), number(onOtherLine))
}

/** The last part of a name, whatever system it comes from, without control characters; never empty. */
function fileNameOf(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim()
  return name.slice(-200) || 'ledger'
}
