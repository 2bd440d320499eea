import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { isLanguage, type Language } from '../platform/i18n/languages.ts'

/** What a command is given from outside, so that it can be run with captured streams. */
export type Terminal = {
  environment: Record<string, string | undefined>
  /** The folder the program was started in. */
  folder: string
  out: (text: string) => void
  err: (text: string) => void
}

/** 0: done. 1: refused, with reasons. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2

/** What is wrong with the way a command was written; ends it with the usage and exit code 2. */
export class WrongUsage extends Error {}

/** npm starts its scripts in the project's folder and tells in INIT_CWD where the person stands. */
export function resolveFile(terminal: Terminal, file: string): string {
  const fromPerson = resolve(terminal.environment.INIT_CWD ?? terminal.folder, file)
  return existsSync(fromPerson) ? fromPerson : resolve(terminal.folder, file)
}

/** The language of readable summaries: that of the terminal where it is one of ours, else bokmål. */
export function terminalLanguage({ environment }: Terminal): Language {
  const wished = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  const code = wished.slice(0, 2).toLowerCase()
  if (isLanguage(code)) return code
  return 'nb'
}
