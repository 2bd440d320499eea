import type { Db } from '../../../platform/database/database.ts'
import { findOrganisationNamed, type listProgrammeOptions } from '../../organisations/index.ts'
import { fold } from '../merge/similar-projects.ts'
import type { Reading } from '../reading/reading.ts'
import type { SettledItem } from '../review/decisions.ts'
import { funderOfKind, type Names } from './apply-document.ts'

export type ProgrammeOption = Awaited<ReturnType<typeof listProgrammeOptions>>[number]

const organisationKeys = ['projectOwner', 'sender', 'funder', 'partners', 'steeringGroupOrganisations']
/** More names than this in one document are not looked up; they stand as written. */
const mostNames = 100

/** Looks up the organisations a document names, and who its programme is paid by. */
export async function findNames(
  db: Db,
  settled: SettledItem[],
  reading: Reading,
  country: 'NO' | 'SE',
  programme: ProgrammeOption | undefined,
): Promise<Names> {
  const written = settled.flatMap(({ item, settled: one }) =>
    one.state === 'confirmed' && organisationKeys.includes(item.key)
      ? Array.isArray(one.value)
        ? one.value
        : typeof one.value === 'string'
          ? [one.value]
          : []
      : [],
  )
  const funder = programme?.funder ?? funderOfKind(reading.kind)
  const names = [...new Set([...written.slice(0, mostNames), ...(funder ? [funder] : [])])]
  const organisations = new Map<string, { id: string; name: string }>()
  for (const name of names) {
    const found = await findOrganisationNamed(db, name, country)
    if (found) organisations.set(name, found)
  }
  return {
    organisations,
    funder:
      funder === undefined
        ? undefined
        : { id: organisations.get(funder)?.id ?? null, name: organisations.get(funder)?.name ?? funder },
  }
}

/** The programme a document most likely belongs to: offered first, a person chooses. */
export function likelyProgramme(
  reading: Reading,
  day: string | undefined,
  programmes: ProgrammeOption[],
): ProgrammeOption | undefined {
  const words =
    reading.kind === 'bolyst-annual-report'
      ? ['bolyst']
      : reading.kind === 'esf-project-page' || reading.kind === 'esf-plus-page'
        ? ['socialfond', 'esf']
        : []
  const own = programmes.filter(
    ({ name, country }) => country === reading.country && words.some((word) => fold(name).includes(word)),
  )
  const inTime = own.filter(
    ({ startsOn, endsOn }) => day === undefined || ((startsOn ?? '') <= day && day <= (endsOn ?? '9999')),
  )
  // A project may begin at the end of one period and be paid by it for years: outside all periods nothing is guessed.
  const found = day === undefined ? own : inTime
  return found.length === 1 ? found[0] : undefined
}
