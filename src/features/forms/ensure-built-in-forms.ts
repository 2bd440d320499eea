import { publicViewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/database.ts'
import { builtInForms } from './built-in/index.ts'
import { insertFormVersion, publishFormVersion } from './form-version.ts'
import { isNewestBuiltIn, lockForm } from './queries.ts'

/**
 * Sees to it that the forms Rotfeste brings stand in the database, published. Done twice it changes nothing; a definition that
 * has changed since becomes a new version, and reports keep the one they were written in. A version that an administrator has
 * withdrawn stays withdrawn.
 */
export async function ensureBuiltInForms(tx: Tx): Promise<void> {
  const act = { viewer: publicViewer }
  for (const definition of builtInForms) {
    await lockForm(tx, definition.key)
    if (await isNewestBuiltIn(tx, definition)) continue
    const { id } = await insertFormVersion(tx, act, definition, { builtIn: true })
    const published = await publishFormVersion(tx, act, id)
    if (!published.ok) throw new Error(`the built-in form ${definition.key} is refused: ${published.reason}`)
  }
}
