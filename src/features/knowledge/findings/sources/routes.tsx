import { Hono } from 'hono'
import { allow, workspaceVisitors } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { sentFields } from '../../../../platform/http/sent-fields.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { isLanguage } from '../../../../platform/i18n/languages.ts'
import { tidyQuote } from '../../../../platform/text/quoting.ts'
import { one, wholeNumber } from '../../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../../platform/ui/forms.tsx'
import { listDocumentsToQuote, readDocumentToQuote } from '../../../documents/index.ts'
import { listMunicipalitiesOf } from '../../../organisations/index.ts'
import { todaysKeys } from '../../../places/index.ts'
import { parseDay } from '../../../projects/index.ts'
import { listKnowledgeCandidates } from '../../../reports/index.ts'
import { actOf } from '../../act.ts'
import { choiceName } from '../../choosing.ts'
import { listPartnershipsToWriteFor } from '../../queries.ts'
import { refusal } from '../../refusal.tsx'
import { words } from '../../words.ts'
import { backTo, findingAddress, writtenFinding } from '../desk/routes.tsx'
import { texts as workTexts } from '../desk/texts.ts'
import { findingKinds, type SourceGiven, sourceKinds } from '../finding.ts'
import type { FoundFinding } from '../queries.ts'
import { addFindingSource } from '../write-finding.ts'
import { documentsPage, noticedPage } from './document-pages.tsx'
import { listQuotesOfReading, listTakenUp } from './queries.ts'
import { isHeldKind, listSourcesToQuote, readSource, referenceTo } from './read-source.ts'
import { chooseSourcePage, fromReportsPage, quotePage } from './source-pages.tsx'
import { kindOfAnswer, type TakenUp, takeUpAnswer, takeUpNoticed } from './take-up.ts'
import { texts } from './texts.ts'

export const sourceRoutes = new Hono<Env>()
const base = '/workspace/knowledge'

const asking = (c: Ctx) => ({ viewer: c.var.viewer, language: c.var.language, now: c.var.outside.now() })

async function heldSource(c: Ctx, kind: string, id: string) {
  if (!isHeldKind(kind)) return undefined
  const source = await readSource(c.var.db, kind, id, asking(c))
  return source ? { kind, source } : notFound()
}

sourceRoutes.get(`${base}/findings/:id/sources/new`, allow(...workspaceVisitors), async (c) => {
  const finding = await writtenFinding(c)
  const kind = c.req.query('kind') ?? ''
  const from = c.req.query('from')
  if (kind === 'outside') return quote(c, finding, undefined, { language: finding.language })
  if (!isHeldKind(kind)) return chooseSourcePage(c, finding, undefined)
  if (from === undefined)
    return chooseSourcePage(c, finding, {
      kind,
      sources: await listSourcesToQuote(c.var.db, kind, asking(c)),
    })
  const held = await heldSource(c, kind, from)
  return quote(c, finding, held, {
    independence: held?.source.voice ?? '',
    municipalityKey: held?.source.municipalityKey ?? '',
  })
})

async function quote(
  c: Ctx,
  finding: FoundFinding,
  held: Awaited<ReturnType<typeof heldSource>>,
  values: FormValues,
  errors: FieldErrors = {},
) {
  const { db, outside } = c.var
  const municipalities = await listMunicipalitiesOf(db, finding.partnership.id, dayOf(outside.now()))
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return quotePage(c, finding, { held, municipalities, values, errors }, status)
}

sourceRoutes.post(`${base}/findings/:id/sources`, allow(...workspaceVisitors), async (c) => {
  const finding = await writtenFinding(c)
  const t = texts[c.var.language]
  const values = sentFields(c)
  const held = one(values, 'from') ? await heldSource(c, one(values, 'kind'), one(values, 'from')) : undefined
  const kind = sourceKinds.find(({ id }) => id === one(values, 'kind'))?.id
  const typedDay = one(values, 'saidOn')
  const saidOn = parseDay(typedDay) ?? null
  const language = one(values, 'language')
  const errors: FieldErrors = {
    ...(tidyQuote(one(values, 'quote')) === '' ? { quote: t.quoteMissing } : {}),
    ...(one(values, 'independence') === '' ? { independence: t.voiceMissing } : {}),
    ...(typedDay !== '' && saidOn === null ? { saidOn: t.dayInvalid } : {}),
    ...(saidOn !== null && saidOn > dayOf(c.var.outside.now()) ? { saidOn: t.dayAhead } : {}),
  }
  if (!kind || Object.keys(errors).length > 0) return quote(c, finding, held, values, errors)
  const [municipalityKey] = todaysKeys(one(values, 'municipalityKey'))
  const given: SourceGiven = {
    kind,
    ...(held ? referenceTo(held.kind, held.source.id) : {}),
    place: '',
    quote: one(values, 'quote').slice(0, 5_000),
    language: isLanguage(language) ? language : finding.language,
    municipalityKey: municipalityKey ?? null,
    independence: one(values, 'independence').slice(0, 200),
    saidOn: held?.source.saidOn ?? saidOn,
    label: held ? held.source.title : one(values, 'label').slice(0, 300),
    // What we name ourselves is in the reader's language, as the page just showed it.
    labelLanguage: held ? (held.source.titleLanguage ?? c.var.language) : null,
    quotable: one(values, 'quotable') === 'yes',
  }
  const added = await addFindingSource(transaction(c), actOf(c), finding.id, given)
  if (added.ok) return c.redirect(`${findingAddress(c, finding.id)}#sources`, 303)
  switch (added.reason) {
    case 'not-found':
      return notFound()
    case 'published':
      return refusal(c, workTexts[c.var.language].refused.published, backTo(c, finding))
    case 'not-in-source':
      return quote(c, finding, held, values, { quote: t.refused['not-in-source'](tidyQuote(given.quote)) })
    case 'not-quotable':
      return quote(c, finding, held, values, { quotable: t.refused['not-quotable'] })
    case 'label-missing':
      return quote(c, finding, held, values, { label: t.refused['label-missing'] })
    default:
      return refusal(c, t.refused[added.reason], backTo(c, finding))
  }
})

sourceRoutes.get(`${base}/from-reports`, allow(...workspaceVisitors), async (c) => {
  const { db, viewer, language } = c.var
  const partnerships = await placesToWrite(c)
  const candidates = await listKnowledgeCandidates(db, viewer)
  const taken = await listTakenUp(
    db,
    candidates.map(({ id }) => id),
  )
  const shown = candidates
    .filter(({ id }) => !taken.has(id))
    .map(({ teaches, ...rest }) => ({
      ...rest,
      kind: choiceName(findingKinds, kindOfAnswer(teaches), language),
    }))
  return fromReportsPage(c, shown, partnerships)
})

sourceRoutes.post(`${base}/from-reports/:candidate`, allow(...workspaceVisitors), async (c) => {
  await placesToWrite(c)
  const taken = await takeUpAnswer(transaction(c), actOf(c), c.req.param('candidate'), {
    partnershipId: one(sentFields(c), 'partnershipId'),
    language: c.var.language,
  })
  return after(c, taken, `/${c.var.language}${base}/from-reports`)
})

sourceRoutes.get(`${base}/from-documents`, allow(...workspaceVisitors), async (c) => {
  await placesToWrite(c)
  return documentsPage(c, await listDocumentsToQuote(c.var.db, c.var.viewer))
})

sourceRoutes.get(`${base}/from-documents/:reading`, allow(...workspaceVisitors), async (c) => {
  const partnerships = await placesToWrite(c)
  const { db, viewer, language } = c.var
  const document = await readDocumentToQuote(db, viewer, c.req.param('reading'), language)
  if (!document) notFound()
  return noticedPage(c, document, partnerships, await listQuotesOfReading(db, viewer, document.id))
})

sourceRoutes.post(`${base}/from-documents/:reading`, allow(...workspaceVisitors), async (c) => {
  await placesToWrite(c)
  const values = sentFields(c)
  const readingId = c.req.param('reading')
  const kind = findingKinds.find(({ id }) => id === one(values, 'kind'))?.id
  if (!kind) notFound()
  const at = { readingId, index: wholeNumber(one(values, 'index')) }
  const taken = await takeUpNoticed(transaction(c), actOf(c), at, {
    partnershipId: one(values, 'partnershipId'),
    kind,
    language: c.var.language,
  })
  return after(c, taken, `/${c.var.language}${base}/from-documents/${readingId}`)
})

/** The regions the viewer writes for; whoever writes for none has no such page. */
async function placesToWrite(c: Ctx) {
  const partnerships = await listPartnershipsToWriteFor(c.var.db, c.var.viewer)
  return partnerships.length > 0 ? partnerships : notFound()
}

function after(c: Ctx, taken: TakenUp, back: string) {
  if (taken.ok) return c.redirect(`${findingAddress(c, taken.id)}/edit`, 303)
  const t = texts[c.var.language]
  switch (taken.reason) {
    case 'not-found':
    case 'not-yours':
    case 'published':
      return notFound()
    case 'not-in-source':
      return refusal(c, t.refused['no-such-source'], { href: back, text: words[c.var.language].back })
    default:
      return refusal(c, t.refused[taken.reason], { href: back, text: words[c.var.language].back })
  }
}
