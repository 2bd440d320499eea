import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { projectRoot } from './project-root.ts'
import { writeOnce } from './write-once.ts'

const yes = ['1', 'true', 'yes', 'on']
const no = ['0', 'false', 'no', 'off']

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT is a number from 0 to 65535, for example PORT=3000')
    .transform(Number)
    .refine((port) => port <= 65535, 'PORT is a number from 0 to 65535, for example PORT=3000')
    .default(3000),
  HOST: z.string().min(1, 'HOST is an address to listen on, for example HOST=127.0.0.1').default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'DATABASE_URL looks like postgresql://user:password@host:5432/database')
    .optional(),
  DATA_DIR: z.string().min(1, 'DATA_DIR is a folder that Rotfeste may write to').default('var'),
  MAIL_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'MAIL_URL looks like smtp://user:password@host:587')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^\S+@\S+$/, 'MAIL_FROM is an e-mail address')
    .default('rotfeste@localhost.invalid'),
  BASE_URL: z
    .string()
    .regex(
      /^https?:\/\/[^/\s]+$/,
      'BASE_URL is the address people use, without a slash at the end, for example https://rotfeste.example',
    )
    .optional(),
  DEMO: z
    .enum([...yes, ...no], 'DEMO is 1 or 0')
    .transform((value) => yes.includes(value))
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'LOG_LEVEL is debug, info, warn, error or silent')
    .default('info'),
})

export type Config = {
  port: number
  host: string
  /** Absent: the embedded database in `dataDir/postgres` is used. */
  databaseUrl?: string
  dataDir: string
  /** Absent: mail stays in the outbox. */
  mailUrl?: string
  mailFrom: string
  baseUrl: string
  demo: boolean
  /** DEMO=1 was set, so that it is not by accident. */
  demoAsked: boolean
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Signs form keys. Kept in `dataDir/secret`, so that forms survive a restart. */
  secret: string
}

export class ConfigError extends Error {}

/**
 * Reads and checks the environment once.
 * Demo mode is on by itself only with the embedded database; on a database given by `DATABASE_URL` it must be
 * asked for with DEMO=1, and the launcher refuses it there if the database holds anything but a demo region.
 * @throws ConfigError with one line for each mistake.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(
      `The settings hold ${lines.length === 1 ? 'a mistake' : 'mistakes'}:\n${lines.join('\n')}`,
    )
  }
  const env = parsed.data
  const dataDir = resolve(projectRoot(), env.DATA_DIR)
  return {
    port: env.PORT,
    host: env.HOST,
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    dataDir,
    ...(env.MAIL_URL ? { mailUrl: env.MAIL_URL } : {}),
    mailFrom: env.MAIL_FROM,
    baseUrl: env.BASE_URL ?? `http://localhost:${env.PORT}`,
    demo: env.DEMO ?? env.DATABASE_URL === undefined,
    demoAsked: env.DEMO === true,
    logLevel: env.LOG_LEVEL,
    secret: readSecret(dataDir),
  }
}

/** @throws ConfigError for a file that is too short to keep anything secret, such as an empty one. */
function readSecret(dataDir: string): string {
  const path = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  writeOnce(path, () => randomBytes(32).toString('base64url'))
  chmodSync(path, 0o600)
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < 32)
    throw new ConfigError(
      `${path} holds no secret of 32 signs or more. Delete the file, and a new one is made.`,
    )
  return secret
}
