import {
  findOrCreateOrganisation,
  insertPartnership,
  insertProgramme,
} from '../features/organisations/index.ts'
import { municipalityByCode, municipalityKey, partsOfKey } from '../features/places/index.ts'
import { publicViewer } from '../platform/access/viewer.ts'
import { audit } from '../platform/audit/audit.ts'
import { inTransaction } from '../platform/database/database.ts'
import { parseArguments } from './arguments.ts'
import { type ExitCode, type Terminal, WrongUsage } from './terminal.ts'
import { withDatabase } from './with-database.ts'

const currencies = ['NOK', 'SEK', 'EUR'] as const
const countries = ['NO', 'SE'] as const

/** `rotfeste programme add NAME …`: a funder's programme, and the funder where it is new. */
export function programmeCommand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, name } = added(args, 'programme', ['funder', 'country', 'currency', 'from', 'to'])
  const funder = values.funder?.trim()
  if (!funder) throw new WrongUsage('--funder is missing.')
  const country = oneOf(countries, values.country, '--country')
  const currency = oneOf(currencies, values.currency ?? (country === 'NO' ? 'NOK' : 'SEK'), '--currency')
  const startsOn = dayOf(values.from, '--from')
  const endsOn = dayOf(values.to, '--to')
  if (startsOn && endsOn && startsOn > endsOn) throw new WrongUsage('--from is later than --to.')
  return withDatabase(terminal, ({ memberDb }) =>
    inTransaction<ExitCode>(memberDb, async (tx) => {
      const { id: funderId } = await findOrCreateOrganisation(tx, { country, name: funder, kind: 'other' })
      const id = await insertProgramme(tx, { name, country, funderId, startsOn, endsOn, currency })
      await audit(tx, { viewer: publicViewer }, 'programme-added', { kind: 'programme', id })
      terminal.out(`The programme "${name}" was added.\n`)
      return 0
    }),
  )
}

/** `rotfeste partnership add NAME …`: a region's group of municipalities. */
export function partnershipCommand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, name } = added(args, 'partnership', ['country', 'municipalities'])
  const country = oneOf(countries, values.country, '--country')
  const municipalities = (values.municipalities ?? '').split(',').flatMap((given) => {
    if (!given.trim()) return []
    const parts = partsOfKey(given.trim())
    if (!parts || !municipalityByCode(parts.country, parts.code))
      throw new WrongUsage(`There is no municipality "${given.trim()}". A key is country and code: NO-1866.`)
    return [{ key: municipalityKey(parts.country, parts.code) }]
  })
  if (municipalities.length === 0) throw new WrongUsage('--municipalities is missing: NO-1866,NO-1870')
  return withDatabase(terminal, ({ memberDb }) =>
    inTransaction<ExitCode>(memberDb, async (tx) => {
      const id = await insertPartnership(tx, { name, country, municipalities })
      await audit(tx, { viewer: publicViewer }, 'partnership-added', { kind: 'partnership', id })
      terminal.out(`The partnership "${name}" was added, with ${municipalities.length} municipalities.\n`)
      return 0
    }),
  )
}

type Added = { values: Record<string, string | undefined>; name: string }

/** The name and the options of `… add NAME`; all options take a word. */
function added(args: string[], what: string, options: readonly string[]): Added {
  const [act, ...rest] = args
  if (act !== 'add') throw new WrongUsage(`${what} is followed by add.`)
  const known = Object.fromEntries(options.map((option) => [option, { type: 'string' as const }]))
  const { values, positionals } = parseArguments(rest, known)
  const [name, ...more] = positionals
  if (!name?.trim() || more.length > 0) throw new WrongUsage(`${what} add needs one name, in quotes.`)
  return { values: values as Added['values'], name: name.trim() }
}

function oneOf<T extends string>(words: readonly T[], given: string | undefined, option: string): T {
  const found = words.find((word) => word === given)
  if (!found) throw new WrongUsage(`${option} is one of: ${words.join(', ')}.`)
  return found
}

function dayOf(given: string | undefined, option: string): string | null {
  if (given === undefined) return null
  const day = new Date(`${given}T00:00:00Z`)
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(given) ||
    Number.isNaN(day.getTime()) ||
    !day.toISOString().startsWith(given)
  )
    throw new WrongUsage(`${option} is a day: 2027-01-31`)
  return given
}
