import { parseArguments } from './arguments.ts'
import { type ExitCode, type Terminal, WrongUsage } from './terminal.ts'
import { withDatabase } from './with-database.ts'

/** `rotfeste migrate`: names each migration that was applied now. */
export async function migrateDatabase(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = parseArguments(args, {})
  if (positionals.length > 0) throw new WrongUsage('migrate takes no arguments.')
  await withDatabase(terminal, async ({ migrated }) => {
    for (const name of migrated) terminal.out(`Applied ${name}\n`)
    if (migrated.length === 0) terminal.out('The database is up to date.\n')
  })
  return 0
}
