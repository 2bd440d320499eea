import { ConfigError } from '../platform/config.ts'
import { DatabaseStartError } from '../platform/database/launcher.ts'
import { MigrationError } from '../platform/database/migrate.ts'
import { createLog, errorFields } from '../platform/log.ts'
import { exportProjects } from './export-projects.ts'
import { partnershipCommand, programmeCommand } from './framework-commands.ts'
import { importAccounts } from './import-accounts.ts'
import { importDocuments } from './import-documents.ts'
import { migrateDatabase } from './migrate-database.ts'
import { type ExitCode, type Terminal, WrongUsage } from './terminal.ts'
import { usage } from './usage.ts'
import { userCommand } from './user-command.ts'

const commands: Record<string, (args: string[], terminal: Terminal) => Promise<ExitCode>> = {
  import: importDocuments,
  'import-accounts': importAccounts,
  migrate: migrateDatabase,
  user: userCommand,
  programme: programmeCommand,
  partnership: partnershipCommand,
  export: exportProjects,
}

/** Runs one command with its arguments. Never throws: what goes wrong is told on the error stream and in the exit code. */
export async function runCommand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h') {
    terminal.out(usage)
    return 0
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (!command)
      throw new WrongUsage(name === undefined ? 'A command is missing.' : `There is no command "${name}".`)
    return await command(rest, terminal)
  } catch (error) {
    return tell(error, terminal)
  }
}

function tell(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof WrongUsage) {
    terminal.err(`${error.message}\n\n${usage}`)
    return 2
  }
  if (
    error instanceof ConfigError ||
    error instanceof DatabaseStartError ||
    error instanceof MigrationError
  ) {
    terminal.err(`${error.message}\n`)
    return 1
  }
  createLog('error', terminal.err).error('command-failed', errorFields(error))
  return 1
}
