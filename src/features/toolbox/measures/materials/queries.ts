import { sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { measureVisibleTo } from '../queries.ts'

export type Material = {
  id: string
  title: string
  language: Language
  fileName: string
  mediaType: string
  byteCount: number
  /** The published version has it. */
  shown: boolean
}

/** Files ever put to a measure, oldest first, without their bytes; at most 300. Which of them somebody may see is the caller's to know. */
export async function listMaterials(db: Db, measureId: string): Promise<Material[]> {
  return db
    .selectFrom('measure_material')
    .select([
      'id',
      'title',
      'language',
      'file_name as fileName',
      'media_type as mediaType',
      sql<number>`octet_length(bytes)`.as('byteCount'),
      'shown',
    ])
    .where('measure_id', '=', measureId)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .limit(300)
    .execute()
}

/** A file with its bytes: one that is shown for everybody who sees the measure, any other for those who may change it. */
export async function selectMaterial(db: Db, viewer: Viewer, slug: string, id: string, mayEdit: boolean) {
  if (!isUuid(id)) return undefined
  return db
    .selectFrom('measure_material')
    .innerJoin('measure', 'measure.id', 'measure_material.measure_id')
    .select(['measure_material.file_name', 'measure_material.bytes'])
    .where('measure_material.id', '=', id)
    .where('measure.slug', '=', slug)
    .where('measure_material.removed_at', 'is', null)
    .where(measureVisibleTo(viewer))
    .$if(!mayEdit, (query) => query.where('measure_material.shown', '=', true))
    .executeTakeFirst()
}

export async function insertMaterial(
  tx: Tx,
  material: {
    measureId: string
    title: string
    language: Language
    fileName: string
    mediaType: string
    sha256: string
    bytes: Uint8Array
    uploadedBy: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('measure_material')
    .values({
      measure_id: material.measureId,
      title: material.title,
      language: material.language,
      file_name: material.fileName,
      media_type: material.mediaType,
      sha256: material.sha256,
      bytes: Buffer.from(material.bytes),
      uploaded_by: material.uploadedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a file away that no published version has. */
export async function markRemoved(tx: Tx, measureId: string, id: string) {
  await tx
    .updateTable('measure_material')
    .set({ removed_at: sql`now()` })
    .where('measure_id', '=', measureId)
    .where('id', '=', id)
    .where('shown', '=', false)
    .execute()
}
