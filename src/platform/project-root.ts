import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

let found: string | undefined

/** The folder that holds package.json, from the source tree as well as from the bundle in `dist/`. */
export function projectRoot(): string {
  if (found) return found
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('package.json was not found above the program')
    folder = parent
  }
  found = folder
  return found
}
