import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { runCommand } from './run-command.ts'

/** A document of a project of that name. */
export const page = (name: string) =>
  `Projektnamn: ${name}\nProjektägare: Ragunda kommun\nStartdatum: 2011-01-01\nSlutdatum: 2012-12-31\nSammanfattning\nVi tar emot familjer som flyttar hit.\n`

/** The command line in a folder of its own, made before a file's tests. */
export function commandLine() {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rotfeste-cli-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** A command with what it printed. Without a database address nothing may ask for one. */
  async function run(args: string[], environment: Record<string, string> = {}) {
    const printed = { out: '', err: '' }
    const code = await runCommand(args, {
      environment: {
        DATABASE_URL: 'postgresql://nobody:none@127.0.0.1:1/none',
        DATA_DIR: join(folder, 'data'),
        ...environment,
      },
      folder,
      out: (text) => {
        printed.out += text
      },
      err: (text) => {
        printed.err += text
      },
    })
    return { code, ...printed }
  }

  function file(name: string, text: string | Uint8Array): string {
    writeFileSync(join(folder, name), text)
    return name
  }

  return {
    get folder() {
      return folder
    },
    run,
    file,
  }
}
