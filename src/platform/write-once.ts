import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, linkSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Writes a file that only its owner may read, unless there is one. It appears whole or not at all: of several processes
 * that start at once one wins, and none reads what another has only begun.
 */
export function writeOnce(path: string, text: () => string, owner?: { uid: number; gid: number }): void {
  if (existsSync(path)) return
  const aside = `${path}-${randomUUID()}`
  try {
    writeFileSync(aside, text(), { mode: 0o600, flag: 'wx' })
    if (owner) chownSync(aside, owner.uid, owner.gid)
    linkSync(aside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}
