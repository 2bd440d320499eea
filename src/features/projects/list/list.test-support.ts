import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { findOrCreateOrganisation, insertProgramme } from '../../organisations/index.ts'
import { followForward, municipalityByCode, municipalityKey, partsOfKey } from '../../places/index.ts'
import { createProject, publishProject } from '../edit/save-project.ts'
import { person, places, sampleRecord } from '../edit/testing.test-support.ts'
import type { ProjectRecord } from '../record.ts'
import { levels, projectPhases, targetGroups, themes } from '../taxonomies.ts'
import { type FacetName, facetNames } from './filters.ts'

export type Bank = TestApp & {
  /** Saves a project and publishes it, unless a draft is wished for; gives its id. */
  add: (changes: Partial<ProjectRecord>, options?: { draft?: boolean }) => Promise<string>
  programmes: { id: string; slug: string }[]
  getJson: (query?: string) => Promise<ListAnswer>
  administrator: Awaited<ReturnType<typeof person>>
}

type Option = { value: string; label: string; count: number; chosen: boolean }
type ListAnswer = {
  total: number
  page: number
  pages: number
  ignored: string[]
  items: { id: string; slug: string; name: string; owner: string; budgetMin: number | null }[]
  facets: Record<FacetName, Option[]>
  sums: {
    currencies: Record<
      'budgetMin' | 'budgetMax' | 'budgetProjects' | 'grants' | 'grantProjects' | 'currency',
      number | string
    >[]
    withoutBudget: number
    withoutGrant: number
  }
  expansion: { id: string; typed: string; words: string[]; active: boolean }[]
}

/** The whole app with an empty project bank and two programmes. */
export async function emptyBank(): Promise<Bank> {
  const site = await testApp(places)
  const act = <T>(run: Parameters<typeof inTransaction<T>>[1]) => inTransaction(site.database.memberDb, run)
  const administrator = await act((tx) => person(tx, 'administrator'))
  const programmes = await act(async (tx) => {
    const funder = await findOrCreateOrganisation(tx, {
      country: 'NO',
      name: 'Demofondet',
      kind: 'state-agency',
    })
    const made = []
    for (const name of ['Blilyst', 'Komhit']) {
      const id = await insertProgramme(tx, { name, country: 'NO', funderId: funder.id, currency: 'NOK' })
      made.push({ id, slug: name.toLowerCase() })
    }
    return made
  })
  return {
    ...site,
    administrator,
    programmes,
    add: (changes, { draft = false } = {}) =>
      act(async (tx) => {
        const { id, version } = await createProject(tx, { viewer: administrator }, sampleRecord(changes))
        if (draft) return id
        const published = await publishProject(tx, { viewer: administrator }, id, version)
        if (!published.ok) throw new Error(`the project could not be published: ${published.reason}`)
        return id
      }),
    async getJson(query = '') {
      const { status, text } = await site.visitor().page(`/nb/projects.json?${query}`)
      if (status !== 200) throw new Error(`${status}: ${text}`)
      return JSON.parse(text) as ListAnswer
    },
  }
}

/** Records that differ in everything a list counts by; the same ones each time. */
export function variedRecords(count: number, programmes: { id: string }[]): Partial<ProjectRecord>[] {
  let state = 7
  const pick = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const some = <T>(list: readonly T[], most: number) => [
    ...new Set(Array.from({ length: pick(most + 1) }, () => list[pick(list.length)]!)),
  ]
  // Among them codes that are no more: one with a single successor, one that was split.
  const municipalities = [
    'NO-1866',
    'NO-1870',
    'NO-5001',
    'NO-1849',
    'NO-1507',
    'SE-2303',
    'SE-2380',
    'SE-2462',
  ]
  return Array.from({ length: count }, (_, index) => {
    const first = 2009 + pick(12)
    const budget = pick(5) === 0 ? null : 1_000 * (1 + pick(900))
    const places = some(municipalities, 3)
    return {
      name: `Prosjekt ${String(index).padStart(3, '0')}`,
      country: pick(3) === 0 ? ('SE' as const) : ('NO' as const),
      municipalities: places.length > 0 ? places : ['NO-1866'],
      effectMunicipalities: some(municipalities, 1),
      programmeId: programmes[pick(3)]?.id ?? null,
      phase: pick(6) === 0 ? null : projectPhases[pick(projectPhases.length)]!.id,
      themes: some(themes, 3).map(({ id }) => id),
      levels: some(levels, 2).map(({ id }) => id),
      targetGroups: some(targetGroups.slice(0, 6), 3).map(({ id }) => ({ id, role: 'direct' as const })),
      startsOn: pick(8) === 0 ? null : `${first}-03-01`,
      endsOn: pick(3) === 0 ? null : `${first + 1 + pick(3)}-06-30`,
      currency: (['NOK', 'SEK', 'EUR'] as const)[pick(3)]!,
      budgetMin: budget,
      budgetMax: budget === null ? null : budget + (pick(4) === 0 ? 5_000 : 0),
      funding: Array.from({ length: pick(3) }, () => ({
        funderId: null,
        funder: 'Demofondet',
        kind: pick(4) === 0 ? ('co-financing' as const) : ('grant' as const),
        amount: pick(5) === 0 ? null : 500 * pick(400),
        currency: (['NOK', 'SEK'] as const)[pick(2)]!,
      })),
    }
  })
}

const todayOf = (key: string) => {
  const { country, code } = partsOfKey(key)!
  return followForward(country, code).ends.map((end) => ({ country, code: end.code }))
}

/** What a record is found by in each facet, told from the record alone. */
export function facetValues(
  record: Partial<ProjectRecord>,
  programmes: { id: string; slug: string }[],
): Record<FacetName, string[]> {
  const today = [...(record.municipalities ?? []), ...(record.effectMunicipalities ?? [])].flatMap(todayOf)
  const days = [record.startsOn, record.endsOn].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []))
  const [from, to] = [Math.min(...days), Math.max(...days)]
  const values = {
    programme: programmes.filter(({ id }) => id === record.programmeId).map(({ slug }) => slug),
    phase: record.phase ? [record.phase] : [],
    theme: record.themes ?? [],
    target: (record.targetGroups ?? []).map(({ id }) => id),
    level: record.levels ?? [],
    country: [record.country ?? 'NO'],
    county: today.map(({ country, code }) => `${country}-${municipalityByCode(country, code)?.countyCode}`),
    municipality: today.map(({ country, code }) => municipalityKey(country, code)),
    year: days.length === 0 ? [] : Array.from({ length: to - from + 1 }, (_, index) => String(from + index)),
  }
  return Object.fromEntries(facetNames.map((name) => [name, [...new Set<string>(values[name])]])) as Record<
    FacetName,
    string[]
  >
}
