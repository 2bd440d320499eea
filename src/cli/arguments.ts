import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { WrongUsage } from './terminal.ts'

/** Options and words of a command; an unknown option or a missing value is wrong usage. */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))
      throw new WrongUsage((error as Error).message)
    throw error
  }
}
