import { Hono } from 'hono'
import { allow, workspaceVisitors } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { sentFields, sentVersion } from '../../../../platform/http/sent-fields.ts'
import { one } from '../../../../platform/ui/form-values.ts'
import type { FormValues } from '../../../../platform/ui/forms.tsx'
import { actOf } from '../../act.ts'
import { listPartnershipsToWriteFor } from '../../queries.ts'
import { refusal } from '../../refusal.tsx'
import { langOf } from '../../text.tsx'
import { words } from '../../words.ts'
import { type FindingState, findingStates } from '../finding.ts'
import { type FoundFinding, selectFinding } from '../queries.ts'
import { listSources } from '../sources/queries.ts'
import { insertFinding, moveFinding, removeFindingSource, saveFinding } from '../write-finding.ts'
import { findingWorkPage } from './finding-work-page.tsx'
import { parseFinding, valuesOf } from './form.ts'
import { findingFormPage } from './form-page.tsx'
import { texts } from './texts.ts'

export const findingWork = new Hono<Env>()
const base = '/workspace/knowledge/findings'

/** The finding of the address, for those who write it; for everybody else there is no such page. */
export async function writtenFinding(c: Ctx): Promise<FoundFinding> {
  const finding = await selectFinding(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return finding?.mayWrite ? finding : notFound()
}

export const findingAddress = (c: Ctx, id: string) => `/${c.var.language}${base}/${id}`
export const backTo = (c: Ctx, finding: Pick<FoundFinding, 'id' | 'title' | 'language'>) => ({
  href: findingAddress(c, finding.id),
  text: finding.title,
  lang: langOf(finding.language, c.var.language),
})

findingWork.get(`${base}/new`, allow(...workspaceVisitors), async (c) =>
  newPage(c, { language: c.var.language }),
)

findingWork.post(`${base}/new`, allow(...workspaceVisitors), async (c) => {
  const { language } = c.var
  const values = sentFields(c)
  const partnerships = await listPartnershipsToWriteFor(c.var.db, c.var.viewer)
  const asked = one(values, 'partnershipId')
  const partnership =
    partnerships.length === 1 ? partnerships[0] : partnerships.find(({ id }) => id === asked)
  const parsed = parseFinding(values, { ...words[language], ...texts[language] })
  if (!partnership || !parsed.ok)
    return newPage(
      c,
      values,
      {
        ...(partnership ? {} : { partnershipId: words[language].partnershipMissing }),
        ...(parsed.ok ? {} : parsed.errors),
      },
      422,
    )
  const made = await insertFinding(transaction(c), actOf(c), {
    partnershipId: partnership.id,
    ...parsed.text,
  })
  return made.ok ? c.redirect(findingAddress(c, made.id), 303) : notFound()
})

async function newPage(
  c: Ctx,
  values: FormValues,
  errors: Record<string, string> = {},
  status: 200 | 422 = 200,
) {
  const partnerships = await listPartnershipsToWriteFor(c.var.db, c.var.viewer)
  if (partnerships.length === 0) notFound()
  const cancel = `/${c.var.language}/workspace/knowledge`
  return findingFormPage(
    c,
    { action: `/${c.var.language}${base}/new`, cancel, partnerships, values, errors },
    status,
  )
}

findingWork.get(`${base}/:id`, allow(...workspaceVisitors), async (c) => {
  const finding = await writtenFinding(c)
  return findingWorkPage(c, finding, await listSources(c.var.db, finding.id, { quotableOnly: false }))
})

findingWork.get(`${base}/:id/edit`, allow(...workspaceVisitors), async (c) => {
  const finding = await writtenFinding(c)
  return editPage(c, finding, valuesOf({ ...finding, measureId: finding.measure?.id ?? null }))
})

findingWork.post(`${base}/:id/edit`, allow(...workspaceVisitors), async (c) => {
  const finding = await writtenFinding(c)
  const { language } = c.var
  const values = sentFields(c)
  const parsed = parseFinding(values, { ...words[language], ...texts[language] })
  if (!parsed.ok) return editPage(c, finding, values, { errors: parsed.errors, status: 422 })
  const baseVersion = sentVersion(values)
  const saved = await saveFinding(transaction(c), actOf(c), finding.id, { baseVersion, ...parsed.text })
  if (saved.ok) return c.redirect(findingAddress(c, finding.id), 303)
  if (saved.reason === 'not-found') notFound()
  if (saved.reason === 'conflict') return editPage(c, finding, values, { theirs: finding, status: 409 })
  return refusal(c, texts[language].refused[saved.reason], backTo(c, finding))
})

const editPage = (
  c: Ctx,
  finding: FoundFinding,
  values: FormValues,
  more: { errors?: Record<string, string>; theirs?: FoundFinding; status?: 200 | 409 | 422 } = {},
) => {
  const { status = 200, ...rest } = more
  const here = findingAddress(c, finding.id)
  return findingFormPage(c, { action: `${here}/edit`, cancel: here, values, ...rest }, status)
}

findingWork.post(`${base}/:id/state`, allow(...workspaceVisitors), async (c) => {
  const finding = await writtenFinding(c)
  const sent = sentFields(c)
  const asked = one(sent, 'state')
  const state: FindingState | undefined = findingStates.find(({ id }) => id === asked)?.id
  const moved = state
    ? await moveFinding(transaction(c), actOf(c), finding.id, state, { seen: one(sent, 'seen') })
    : ({ ok: false, reason: 'not-next' } as const)
  if (moved.ok) return c.redirect(findingAddress(c, finding.id), 303)
  if (moved.reason === 'not-found') notFound()
  return refusal(c, texts[c.var.language].refused[moved.reason], backTo(c, finding))
})

findingWork.post(`${base}/:id/sources/:source/remove`, allow(...workspaceVisitors), async (c) => {
  const finding = await writtenFinding(c)
  const removed = await removeFindingSource(transaction(c), actOf(c), finding.id, c.req.param('source'))
  if (removed.ok) return c.redirect(findingAddress(c, finding.id), 303)
  if (removed.reason === 'not-found') notFound()
  return refusal(c, texts[c.var.language].refused[removed.reason], backTo(c, finding))
})
