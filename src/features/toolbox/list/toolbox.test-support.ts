import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { insertPartnership } from '../../organisations/index.ts'
import {
  followForward,
  municipalityByCode,
  municipalityKey,
  partsOfKey,
  similarPlaces,
} from '../../places/index.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { policyGoals, targetGroups, themes } from '../../projects/index.ts'
import { moveAdoption } from '../adoption/move-adoption.ts'
import { type FirstState, startAdoption } from '../adoption/start-adoption.ts'
import { publishedMeasure, sampleMeasure } from '../measures/measures.test-support.ts'
import { withdrawMeasure } from '../measures/review-measure.ts'
import { createMeasure } from '../measures/save-measure.ts'
import type { MeasureRecord } from '../record.ts'
import { type AdoptionState, actionTypes } from '../taxonomies.ts'
import { type FacetName, facetNames, type OwnFacet, ownFacets, type UseFacet, useFacets } from './filters.ts'

export type Use = { municipality: string; state: AdoptionState }
type Option = { value: string; label: string; count: number; chosen: boolean }
type ListAnswer = {
  total: number
  pages: number
  ignored: string[]
  items: {
    id: string
    slug: string
    texts: { language: string; title: string; older: boolean }[]
    usedIn: { municipality: { id: string }; state: string }[]
  }[]
  facets: Record<FacetName, Option[]>
  expansion: { id: string; typed: string; words: string[]; active: boolean }[]
}

export type Toolbox = TestApp & {
  /** Writes a measure and takes it into use; it is published unless another state is wished for. Gives its id. */
  add: (
    changes: Partial<MeasureRecord>,
    options?: { uses?: Use[]; state?: 'draft' | 'published' | 'withdrawn' },
  ) => Promise<string>
  getJson: (query?: string) => Promise<ListAnswer>
  titles: (query: string) => Promise<string[]>
  administrator: Awaited<ReturnType<typeof person>>
  /** A coordinator in Hadsel. */
  writer: Awaited<ReturnType<typeof person>>
}

/** How an adoption comes into a state from one that it may begin with. */
const ways: Record<AdoptionState, [FirstState, ...AdoptionState[]]> = {
  interested: ['interested'],
  planned: ['planned'],
  pilot: ['pilot'],
  running: ['running'],
  paused: ['running', 'paused'],
  embedded: ['embedded'],
  stopped: ['running', 'stopped'],
  dropped: ['planned', 'dropped'],
}

/** The whole app with an empty toolbox. */
export async function emptyToolbox(): Promise<Toolbox> {
  const site = await testApp(places)
  const act = <T>(run: Parameters<typeof inTransaction<T>>[1]) => inTransaction(site.database.memberDb, run)
  const { administrator, writer, partnershipId } = await act(async (tx) => ({
    administrator: await person(tx, 'administrator'),
    writer: await person(tx, 'coordinator', { municipalityKey: 'NO-1866' }),
    partnershipId: await insertPartnership(tx, {
      name: 'Demoregionen',
      country: 'NO',
      municipalities: [{ key: 'NO-1866' }],
    }),
  }))
  const viewer = administrator
  const getJson = async (query = '') => {
    const { status, text } = await site.visitor().page(`/nb/toolbox.json?${query}`)
    if (status !== 200) throw new Error(`${status}: ${text}`)
    return JSON.parse(text) as ListAnswer
  }
  return {
    ...site,
    administrator,
    writer,
    getJson,
    titles: async (query) => (await getJson(query)).items.map(({ texts }) => texts[0]?.title ?? '').sort(),
    add: (changes, { uses = [], state = 'published' } = {}) =>
      act(async (tx) => {
        if (state === 'draft') {
          const record = sampleMeasure(changes)
          return (await createMeasure(tx, { viewer: writer }, { partnershipId, record })).id
        }
        const { id } = await publishedMeasure(tx, { partnershipId, writer, reviewer: viewer }, changes)
        for (const { municipality, state: wished } of uses) {
          const [first, ...then] = ways[wished]
          const started = await startAdoption(
            tx,
            { viewer },
            {
              measureId: id,
              municipalityKey: municipality,
              state: first,
              since: '2024-01-01',
              adaptation: '',
              language: 'nb',
            },
          )
          if (!started.ok) throw new Error(started.reason)
          for (const next of then) {
            const reason = next === 'stopped' || next === 'dropped' ? 'no-demand' : null
            const moved = await moveAdoption(tx, { viewer }, started.id, {
              state: next,
              since: '2024-06-01',
              reason,
            })
            if (!moved.ok) throw new Error(moved.reason)
          }
        }
        if (state === 'withdrawn') await withdrawMeasure(tx, { viewer }, id, 'Finnes ikke lenger.')
        return id
      }),
  }
}

const text = (title: string) => ({ title, summary: 'Kort.', steps: ['Gjør det.'], of: 1 })

/** A measure with its texts in these languages. */
export const titled = (title: string, ...languages: ('nb' | 'nn' | 'sv' | 'en')[]) => ({
  language: languages[0] ?? 'nb',
  texts: Object.fromEntries(
    (languages.length > 0 ? languages : ['nb']).map((language) => [language, text(title)]),
  ) as unknown as MeasureRecord['texts'],
})

export type Varied = { changes: Partial<MeasureRecord>; uses: Use[] }

/** Measures that differ in everything a list counts by; the same ones each time. */
export function variedMeasures(count: number): Varied[] {
  let state = 11
  const pick = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const some = <T>(list: readonly T[], most: number) => [
    ...new Set(Array.from({ length: pick(most + 1) }, () => list[pick(list.length)]!)),
  ]
  // Among them codes that are no more: one with a single successor, one that was split.
  const municipalities = ['NO-1866', 'NO-1870', 'NO-1849', 'NO-1507', 'NO-5001', 'SE-2303', 'SE-2380']
  const states = Object.keys(ways) as AdoptionState[]
  return Array.from({ length: count }, (_, index) => ({
    changes: {
      ...titled(`Tiltak ${String(index).padStart(3, '0')}`, ...some(['nb', 'nn', 'sv', 'en'] as const, 2)),
      themes: some(themes, 3).map(({ id }) => id),
      goals: some(policyGoals, 2).map(({ id }) => id),
      targets: some(targetGroups.slice(0, 6), 3).map(({ id }) => ({ id, role: 'direct' as const })),
      mainAction: actionTypes[pick(actionTypes.length)]!.id,
      actions: some(actionTypes, 2).map(({ id }) => id),
    },
    uses: some(municipalities, 3).map((municipality) => ({
      municipality,
      state: states[pick(states.length)]!,
    })),
  }))
}

const todayOf = (key: string) => {
  const { country, code } = partsOfKey(key)!
  return followForward(country, code).ends.map((end) => ({ country, code: end.code }))
}

/** What a measure is found by in what it has itself, told from what was written alone. Evidence is not told of here. */
function ownValues({ changes }: Varied): Record<Exclude<OwnFacet, 'evidence'>, string[]> {
  return {
    theme: changes.themes ?? [],
    goal: changes.goals ?? [],
    target: (changes.targets ?? []).map(({ id }) => id),
    action: [...new Set([changes.mainAction ?? '', ...(changes.actions ?? [])])],
    language: Object.keys(changes.texts ?? {}),
  }
}

/** Some of the places that those of `variedMeasures` are like. */
const askedLike = ['NO-1865', 'NO-5501', 'SE-0980']

/** Those of them whose ten nearest have this one. */
const likedBy = (key: string) =>
  askedLike.filter((asked) => similarPlaces(asked, 10).some((place) => place.key === key))

/** Of every place that everybody may know of: its state, country, county, municipality, and what it is like where it tried. */
function useValues({ uses }: Varied): Record<UseFacet, string[]>[] {
  return uses
    .filter(({ state }) => state !== 'interested')
    .flatMap(({ municipality, state }) =>
      todayOf(municipality).map(({ country, code }) => ({
        like: state === 'planned' || state === 'dropped' ? [] : likedBy(municipalityKey(country, code)),
        state: [state],
        country: [country],
        county: [`${country}-${municipalityByCode(country, code)?.countyCode}`],
        municipality: [municipalityKey(country, code)],
      })),
    )
}

export const recountedFacets = facetNames.filter((name) => name !== 'evidence')

const fits = (chosen: URLSearchParams, name: string, values: string[]) => {
  const wanted = chosen.getAll(name)
  return wanted.length === 0 || wanted.some((value) => values.includes(value))
}

/** The values of one facet under which a measure counts, when all other choices are applied. */
export function valuesCounted(measure: Varied, chosen: URLSearchParams, name: FacetName): string[] {
  const own = ownValues(measure)
  const ownFit = ownFacets.every(
    (each) => each === name || each === 'evidence' || fits(chosen, each, own[each]),
  )
  if (!ownFit) return []
  const uses = useValues(measure).filter((use) =>
    useFacets.every((each) => each === name || fits(chosen, each, use[each])),
  )
  const isUse = (useFacets as readonly string[]).includes(name)
  // Of all places one may ask for, those that are asked for are counted.
  if (name === 'like')
    return [...new Set(uses.flatMap(({ like }) => like.filter((key) => chosen.getAll(name).includes(key))))]
  if (isUse) return [...new Set(uses.flatMap((use) => use[name as UseFacet]))]
  const asked = useFacets.some((each) => chosen.getAll(each).length > 0)
  return asked && uses.length === 0 ? [] : [...new Set(own[name as Exclude<OwnFacet, 'evidence'>])]
}

/** Whether a measure is in the list when these are chosen. */
export function isListed(measure: Varied, chosen: URLSearchParams): boolean {
  const own = ownValues(measure)
  const ownFit = Object.entries(own).every(([name, values]) => fits(chosen, name, values))
  const asked = useFacets.some((each) => chosen.getAll(each).length > 0)
  return (
    ownFit &&
    (!asked || useValues(measure).some((use) => useFacets.every((each) => fits(chosen, each, use[each]))))
  )
}
