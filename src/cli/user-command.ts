import {
  findAccountByEmail,
  findOrMakeAccount,
  insertRoleAssignment,
  makeSignInLink,
} from '../features/accounts/index.ts'
import { municipalityByCode, municipalityKey, partsOfKey } from '../features/places/index.ts'
import { type Assignment, type MemberRole, memberRoles, publicViewer } from '../platform/access/viewer.ts'
import { audit } from '../platform/audit/audit.ts'
import { readConfig } from '../platform/config.ts'
import { inTransaction, type Tx } from '../platform/database/database.ts'
import { isLanguage } from '../platform/i18n/languages.ts'
import { parseArguments } from './arguments.ts'
import { findIdBySlug, listAccounts, type NamedTable } from './queries.ts'
import { type ExitCode, type Terminal, WrongUsage } from './terminal.ts'
import { withDatabase } from './with-database.ts'

type Binding = 'municipality' | NamedTable
const bindings: readonly Binding[] = ['municipality', 'organisation', 'partnership', 'programme', 'project']
/** What a role must be bound to; the database holds the same rule. */
const needed: Partial<Record<MemberRole, readonly Binding[]>> = {
  coordinator: ['municipality'],
  'regional-officer': ['partnership'],
  'case-officer': ['programme'],
  evaluator: ['project'],
  'project-leader': ['organisation', 'project'],
}

/** `rotfeste user add …`, `rotfeste user link …` and `rotfeste user list`. */
export function userCommand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const [act, ...rest] = args
  if (act === 'add') return addUser(rest, terminal)
  if (act === 'list') return listUsers(rest, terminal)
  if (act === 'link') return linkFor(rest, terminal)
  throw new WrongUsage('user is followed by add, link or list.')
}

async function addUser(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, {
    name: { type: 'string' },
    role: { type: 'string' },
    language: { type: 'string', default: 'nb' },
    municipality: { type: 'string' },
    organisation: { type: 'string' },
    partnership: { type: 'string' },
    programme: { type: 'string' },
    project: { type: 'string' },
  })
  const [email, ...more] = positionals
  const { name, role, language } = values
  if (!email || more.length > 0) throw new WrongUsage('user add needs one e-mail address.')
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 200)
    throw new WrongUsage('This is no e-mail address.')
  if (!name?.trim()) throw new WrongUsage('--name is missing.')
  if (!isRole(role)) throw new WrongUsage(`--role is one of: ${memberRoles.join(', ')}.`)
  if (!isLanguage(language)) throw new WrongUsage('--language is nb, nn, sv or en.')
  const given = bindings.flatMap((kind) => (values[kind] ? [{ kind, to: values[kind] }] : []))
  const wanted = needed[role]
  const [binding] = given
  if (given.length > 1) throw new WrongUsage('A role is bound to one thing only.')
  if (wanted && (!binding || !wanted.includes(binding.kind))) {
    throw new WrongUsage(`The role ${role} needs ${wanted.map((kind) => `--${kind}`).join(' or ')}.`)
  }
  if (!wanted && binding) throw new WrongUsage(`The role ${role} is bound to nothing.`)

  return withDatabase(terminal, ({ memberDb }) =>
    inTransaction<ExitCode>(memberDb, async (tx) => {
      const bound = binding ? await resolveBinding(tx, binding.kind, binding.to) : {}
      if (!bound) {
        terminal.err(`There is no ${binding?.kind} "${binding?.to}".\n`)
        return 1
      }
      return giveRole(tx, terminal, { email, name: name.trim(), language, role, bound })
    }),
  )
}

/** A way in where no mail is sent yet: for whoever may run commands on the server. */
function linkFor(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = parseArguments(args, {})
  const [email, ...more] = positionals
  if (!email || more.length > 0) throw new WrongUsage('user link needs one e-mail address.')
  const { baseUrl } = readConfig(terminal.environment)
  return withDatabase(terminal, ({ memberDb }) =>
    inTransaction<ExitCode>(memberDb, async (tx) => {
      const account = await findAccountByEmail(tx, email)
      if (!account) {
        terminal.err(`Nobody has the address ${email}.\n`)
        return 1
      }
      const link = await makeSignInLink(tx, account, { baseUrl, nextPath: '' })
      await audit(tx, { viewer: publicViewer }, 'sign-in-link-made', { kind: 'account', id: account.id })
      terminal.out(`${link}\nIt signs in once, within 15 minutes.\n`)
      return 0
    }),
  )
}

const isRole = (role: string | undefined): role is MemberRole =>
  (memberRoles as readonly string[]).includes(role ?? '')

async function giveRole(
  tx: Tx,
  terminal: Terminal,
  person: {
    email: string
    name: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    role: MemberRole
    bound: Partial<Assignment>
  },
): Promise<ExitCode> {
  const { email, name, language, role, bound } = person
  const known = await findAccountByEmail(tx, email)
  const assignment = { role, ...bound }
  if (known && (await hasAssignment(tx, known.id, assignment))) {
    terminal.err(`${email} has this role already. Nothing was changed.\n`)
    return 1
  }
  const account = await findOrMakeAccount(tx, { name, email, language, demo: false })
  if (!account.ok) {
    terminal.err(`The account of ${email} is closed. Nothing was changed.\n`)
    return 1
  }
  await insertRoleAssignment(tx, account.id, assignment)
  await audit(tx, { viewer: publicViewer }, 'role-given', { kind: 'account', id: account.id }, { role })
  terminal.out(
    known ? `${email} has an account; the role ${role} was added.\n` : `${email} was added as ${role}.\n`,
  )
  return 0
}

async function hasAssignment(
  tx: Tx,
  accountId: string,
  wanted: Partial<Assignment> & { role: MemberRole },
): Promise<boolean> {
  const rows = await listAccounts(tx)
  return rows.some(
    (row) =>
      row.id === accountId &&
      row.role === wanted.role &&
      row.municipality_key === (wanted.municipalityKey ?? null) &&
      row.organisation_id === (wanted.organisationId ?? null) &&
      row.partnership_id === (wanted.partnershipId ?? null) &&
      row.programme_id === (wanted.programmeId ?? null) &&
      row.project_id === (wanted.projectId ?? null),
  )
}

async function resolveBinding(tx: Tx, kind: Binding, to: string): Promise<Partial<Assignment> | undefined> {
  if (kind === 'municipality') {
    const parts = partsOfKey(to)
    const found = parts && municipalityByCode(parts.country, parts.code)
    return found && { municipalityKey: municipalityKey(found.country, found.code) }
  }
  const id = await findIdBySlug(tx, kind, to)
  if (!id) return undefined
  return {
    organisation: { organisationId: id },
    partnership: { partnershipId: id },
    programme: { programmeId: id },
    project: { projectId: id },
  }[kind]
}

async function listUsers(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, { json: { type: 'boolean', default: false } })
  if (positionals.length > 0) throw new WrongUsage('user list takes no arguments.')
  return withDatabase<ExitCode>(terminal, async ({ memberDb }) => {
    for (const row of await listAccounts(memberDb)) {
      const to = row.municipality_key ?? row.organisation ?? row.partnership ?? row.programme ?? row.project
      const user = {
        email: row.email,
        name: row.name,
        language: row.language,
        role: row.role,
        to,
        disabled: row.disabled_at !== null,
      }
      if (values.json) terminal.out(`${JSON.stringify(user)}\n`)
      else
        terminal.out(
          `${[user.email, user.name, user.role ?? '–', user.to ?? '', user.disabled ? '(disabled)' : ''].filter(Boolean).join('\t')}\n`,
        )
    }
    return 0
  })
}
