const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof levels)[number]

export type LogFields = Record<string, string | number | boolean | null | undefined>
export type Log = Record<Exclude<LogLevel, 'silent'>, (event: string, fields?: LogFields) => void>

/**
 * One JSON object a line on standard error. Never pass personal data, addresses with a query string, or form
 * values: fields are numbers, codes, paths and times.
 */
export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const at =
    (own: Exclude<LogLevel, 'silent'>) =>
    (event: string, fields: LogFields = {}) => {
      if (levels.indexOf(own) < levels.indexOf(level)) return
      write(`${JSON.stringify({ time: new Date().toISOString(), level: own, event, ...fields })}\n`)
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** What of an error may be logged: its name, code and the stack's places, not its message, which may quote data. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = (error as { code?: unknown }).code
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...((error as { constraint?: string }).constraint
      ? { constraint: (error as { constraint?: string }).constraint }
      : {}),
    stack: stack.map((line) => line.trim()).join(' < '),
  }
}
