import type { Viewer } from '../../../platform/access/viewer.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import { createFilledForm } from '../../forms/index.ts'
import { findOrCreateOrganisation, listMunicipalitiesOf } from '../../organisations/index.ts'
import { municipalityByCode, partsOfKey } from '../../places/index.ts'
import { callPhase, type FoundCall } from '../calls/call.ts'
import { findCall, holdCall } from '../calls/queries.ts'
import type { Act } from '../calls/save-call.ts'
import { listCoordinated, organisationOfMunicipality } from './lists/queries.ts'
import { insertApplicationRow, rememberWriter } from './queries.ts'

export type NewApplication = {
  callId: string
  municipalityKey: string
  measureId?: string | null
  adoptionId?: string | null
  projectId?: string | null
  /** Of the answers. */
  language: Language
  title?: string
}

/**
 * Begins an application as a draft, with its questions empty. Who may apply, and when, is `mayApplyFor`'s to say. A call or
 * municipality that does not exist is a mistake of the caller.
 */
export async function startApplication(tx: Tx, act: Act, from: NewApplication): Promise<{ id: string }> {
  await holdCall(tx, from.callId, 'reading')
  const call = await findCall(tx, act.viewer, from.callId)
  if (!call) throw new RangeError('an application to a call that there is not')
  const { id: filledFormId } = await createFilledForm(tx, act, {
    formVersionId: call.formVersionId,
    bearer: 'grant-application',
    language: from.language,
    currency: call.currency,
  })
  const createdBy = act.viewer.kind === 'member' ? act.viewer.accountId : null
  const id = await insertApplicationRow(tx, {
    callId: call.id,
    municipalityKey: from.municipalityKey,
    organisationId: await organisationFor(tx, from.municipalityKey),
    measureId: from.measureId ?? null,
    adoptionId: from.adoptionId ?? null,
    projectId: from.projectId ?? null,
    title: from.title ?? '',
    language: from.language,
    filledFormId,
    createdBy,
  })
  if (createdBy) await rememberWriter(tx, id, createdBy)
  await audit(tx, act, 'grant-application-begun', { kind: 'grant-application', id }, { call: call.id })
  return { id }
}

async function organisationFor(tx: Tx, key: string): Promise<string> {
  const known = await organisationOfMunicipality(tx, key)
  if (known) return known
  const parts = partsOfKey(key)
  const place = parts && municipalityByCode(parts.country, parts.code)
  if (!place) throw new RangeError('an application of a municipality that there is not')
  const made = await findOrCreateOrganisation(tx, {
    country: place.country,
    name: bodyName(place),
    kind: 'municipality',
    municipalityKey: key,
  })
  return made.id
}

/** "Hadsel kommune", "Arvidsjaurs kommun"; a Swedish name that ends in a vowel or in s takes no genitive s: "Dorotea kommun". */
export const bodyName = ({ name, country }: { name: string; country: 'NO' | 'SE' }): string =>
  country === 'NO' ? `${name} kommune` : `${name}${/[aeiouyåäösxz]$/iu.test(name) ? '' : 's'} kommun`

export type ApplyRefusal = 'notPublished' | 'notOpenYet' | 'closed' | 'noMunicipality'

/**
 * For which municipalities a viewer may apply to a call now: those they coordinate that take part in the call's partnership on the
 * day, by today's codes. Refused with a reason where there is none, and outside the days of the call.
 */
export async function mayApplyFor(
  db: Db,
  viewer: Viewer,
  call: FoundCall,
  now: Date,
): Promise<{ ok: true; municipalityKeys: string[] } | { ok: false; reason: ApplyRefusal }> {
  if (call.state !== 'published') return { ok: false, reason: 'notPublished' }
  const phase = callPhase(call, now)
  if (phase !== 'open') return { ok: false, reason: phase === 'coming' ? 'notOpenYet' : 'closed' }
  const taking = new Set(await listMunicipalitiesOf(db, call.partnershipId, localDay(now, call.timeZone)))
  const municipalityKeys = (await listCoordinated(db, viewer)).filter((key) => taking.has(key))
  return municipalityKeys.length > 0
    ? { ok: true, municipalityKeys }
    : { ok: false, reason: 'noMunicipality' }
}
