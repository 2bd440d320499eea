import type { Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { geographicEffects, isChoice } from '../taxonomies.ts'
import type { Act } from './act.ts'
import { findProject } from './find-project.ts'
import { saveProject } from './save-project.ts'
import { textKinds } from './text-kinds.ts'

/**
 * Puts answers that were approved elsewhere (in an annual report) into the project as its next version. Texts of other kinds or languages
 * stay as they are, a kind the bank does not know is left out, and nothing is saved when nothing differs. The one who approves need not
 * have the right to edit the project: who did it stands in the version and in the record of acts.
 */
export async function takeOverAnswers(
  tx: Tx,
  act: Act,
  over: {
    projectId: string
    language: Language
    texts: { key: string; body: string }[]
    /** Of the controlled list; another is left out. */
    geographicEffect?: string | undefined
    note: string
  },
): Promise<{ version: number } | undefined> {
  const viewer = withAllRights(act)
  const project = await findProject(tx, viewer, over.projectId)
  if (!project) throw new Error('a report was approved for a project that is not there')
  const { record } = project
  const texts = [...record.texts]
  for (const { key, body } of over.texts) {
    const kind = textKinds.find(({ id }) => id === key)
    if (!kind) continue
    const there = texts.findIndex((text) => text.key === key && text.language === over.language)
    const before = texts[there]
    if (before) texts[there] = { ...before, body }
    else texts.push({ key, language: over.language, heading: kind[over.language], body })
  }
  const effect =
    over.geographicEffect && isChoice(geographicEffects, over.geographicEffect)
      ? over.geographicEffect
      : record.geographicEffect
  if (JSON.stringify(texts) === JSON.stringify(record.texts) && effect === record.geographicEffect)
    return undefined
  const saved = await saveProject(
    tx,
    { ...act, viewer },
    {
      projectId: project.id,
      baseVersion: project.version,
      record: { ...record, texts, geographicEffect: effect },
      note: over.note,
    },
  )
  if (!saved.ok) throw new Error(`approved texts were not saved: ${saved.reason}`)
  return { version: saved.version }
}

/** The rights are the approval's, the name stays that of the person. */
function withAllRights({ viewer }: Act): Act['viewer'] {
  if (viewer.kind === 'public') throw new Error('only a member approves')
  const administrator = {
    role: 'administrator',
    municipalityKey: null,
    organisationId: null,
    partnershipId: null,
    programmeId: null,
    projectId: null,
  } as const
  return { ...viewer, assignments: [administrator] }
}
