import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, lchownSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeOnce } from '../write-once.ts'

export class DatabaseStartError extends Error {}

/** Whom files and server belong to when root starts them. */
export type Owner = { uid: number; gid: number } | undefined

export function serverOwner(folder: string): Owner {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(join(folder, 'data'))) {
    const { uid, gid } = statSync(join(folder, 'data'))
    if (uid !== 0) return { uid, gid }
  }
  const passwd = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = passwd.find(([name]) => name === 'postgres') ?? passwd.find(([name]) => name === 'nobody')
  if (!found)
    throw new DatabaseStartError(
      'PostgreSQL does not run as root, and no ordinary user was found to run it as.',
    )
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/**
 * An ordinary user cannot enter, say, a clone under /root. Its data then stand in /var/lib/rotfeste, under a name made
 * from the folder asked for, so that the same clone finds them again.
 */
export function reachableFolder(wanted: string, owner: NonNullable<Owner>): string {
  if (enters(dirname(wanted), owner)) return wanted
  return join('/var/lib/rotfeste', createHash('sha256').update(wanted).digest('hex').slice(0, 16))
}

export function enters(path: string, owner: NonNullable<Owner>): boolean {
  if (existsSync(path)) {
    const { mode, uid, gid } = statSync(path)
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
  }
  return dirname(path) === path || enters(dirname(path), owner)
}

export function readPassword(folder: string, owner: Owner): string {
  const path = join(folder, 'password')
  writeOnce(path, () => randomBytes(32).toString('base64url'), owner)
  return readFileSync(path, 'utf8').trim()
}

/**
 * A socket path may have about 100 bytes, so it lives under the system's temporary folder, private to its user.
 * Anybody may put something there beforehand: what is neither our own folder nor made now is refused, a link too.
 * @throws DatabaseStartError
 */
export function socketFolder(folder: string, owner: Owner): string {
  const uid = owner?.uid ?? process.getuid?.() ?? 0
  const path = join(
    tmpdir(),
    `rotfeste-${uid}-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`,
  )
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const found = lstatSync(path)
  const madeByRoot = owner !== undefined && found.uid === 0
  if (!found.isDirectory() || (found.uid !== uid && !madeByRoot))
    throw new DatabaseStartError(`${path} belongs to somebody else.`)
  if (madeByRoot) lchownSync(path, owner.uid, owner.gid)
  if ((found.mode & 0o077) !== 0) chmodSync(path, 0o700)
  return path
}
