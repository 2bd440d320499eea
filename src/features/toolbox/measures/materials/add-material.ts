import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { type Sniffed, sniffFile, storedName } from '../../../../platform/files/sniff-file.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { sha256 } from '../../../../platform/text/canonical-json.ts'
import type { Act } from '../../../projects/index.ts'
import { MeasureRecord } from '../../record.ts'
import { lockMeasure } from '../queries.ts'
import { accountOf, saveMeasureVersion } from '../save-measure.ts'
import { selectOpenVersion } from '../versions/queries.ts'
import { insertMaterial, markRemoved } from './queries.ts'

/** A measure has room for so many files. */
const MOST_MATERIALS = 30

type FileRefusal = Extract<Sniffed, { ok: false }>['reason']
export type MaterialAdded =
  | { ok: true; id: string }
  | { ok: false; reason: FileRefusal | 'not-found' | 'in-review' | 'too-many' }

/**
 * Puts a file to the version being written (a new one where none is open); everybody gets it when that version is published. Its kind
 * is known by its content: see `sniffFile` for kinds and sizes refused.
 */
export async function addMaterial(
  tx: Tx,
  act: Act,
  measureId: string,
  file: { title: string; language: Language; fileName: string; bytes: Uint8Array },
): Promise<MaterialAdded> {
  const fileName = storedName(file.fileName)
  const sniffed = sniffFile(file.bytes, fileName)
  if (!sniffed.ok) return sniffed
  const current = await recordForMaterials(tx, act, measureId)
  if (!current.ok) return current
  if (current.record.materials.length >= MOST_MATERIALS) return { ok: false, reason: 'too-many' }
  const id = await insertMaterial(tx, {
    measureId,
    title: file.title.trim() || fileName,
    language: file.language,
    fileName,
    mediaType: sniffed.mediaType,
    sha256: sha256(file.bytes),
    bytes: file.bytes,
    uploadedBy: accountOf(act),
  })
  await keep(tx, act, measureId, current, [...current.record.materials, id])
  await audit(tx, act, 'measure-material-added', { kind: 'measure', id: measureId }, { material: id })
  return { ok: true, id }
}

/** Takes a file out of the version being written; what is published keeps it until that version is published too. */
export async function removeMaterial(
  tx: Tx,
  act: Act,
  measureId: string,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'in-review' }> {
  const current = await recordForMaterials(tx, act, measureId)
  if (!current.ok) return current
  if (!current.record.materials.includes(id)) return { ok: false, reason: 'not-found' }
  await keep(
    tx,
    act,
    measureId,
    current,
    current.record.materials.filter((one) => one !== id),
  )
  await markRemoved(tx, measureId, id)
  await audit(tx, act, 'measure-material-removed', { kind: 'measure', id: measureId }, { material: id })
  return { ok: true }
}

type Current = { ok: true; record: MeasureRecord; edit: number; note: string }

async function recordForMaterials(
  tx: Tx,
  act: Act,
  measureId: string,
): Promise<Current | { ok: false; reason: 'not-found' | 'in-review' }> {
  const measure = await lockMeasure(tx, act.viewer, measureId)
  if (!measure) return { ok: false, reason: 'not-found' }
  const open = await selectOpenVersion(tx, measure.id)
  if (open?.state === 'in-review') return { ok: false, reason: 'in-review' }
  const record = MeasureRecord.parse(open?.record ?? measure.record)
  return { ok: true, record, edit: open?.edit ?? 0, note: open?.note ?? '' }
}

/** The measure is locked, so nobody has saved since the record was read. */
async function keep(tx: Tx, act: Act, measureId: string, current: Current, materials: string[]) {
  const { record, edit, note } = current
  const saved = await saveMeasureVersion(tx, act, measureId, { record: { ...record, materials }, edit, note })
  if (!saved.ok) throw new Error(`a locked measure was not saved: ${saved.reason}`)
}
