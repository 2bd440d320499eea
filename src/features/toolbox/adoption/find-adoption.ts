import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { AdoptionState, StopReason } from '../taxonomies.ts'
import {
  type AdoptedMeasure,
  type AdoptionRow,
  type AdoptionsOf,
  type Currency,
  measureOf,
  type StateEntry,
  selectAdoption,
  selectAdoptions,
  selectStates,
} from './queries.ts'

/** A municipality's use of a measure, as far as the viewer may know it. */
export type ListedAdoption = {
  id: string
  measure: AdoptedMeasure
  /** The code of its time; what it belongs to today stands beside it. */
  municipalityKey: string
  todayKeys: string[]
  state: AdoptionState
  /** YYYY-MM-DD: the day it came into this state. */
  since: string
  startsOn: string | null
  endsOn: string | null
  adaptation: string
  /** Of what the municipality wrote. */
  language: Language
  /** Whole units; null where nobody has said. */
  cost: number | null
  currency: Currency
  hours: number | null
  /** The exact count, for those who may know it; null for everybody else, and where nobody has counted. */
  reached: number | null
  /** What everybody may know: a number (0 or at least 5), or `reachedFew` for one to four. */
  reachedShown: number | null
  reachedFew: boolean
  stopReason: StopReason | null
  stopNote: string
  /** Given up while it was only a thought: for nobody but those who work with it. */
  quiet: boolean
  /** Null also for those who may not see the project. */
  project: { id: string; slug: string; name: string; language: Language } | null
  version: number
  changedAt: Date
  mayWrite: boolean
}
export type FoundAdoption = ListedAdoption & { history: StateEntry[] }

/** An adoption with what it went through; undefined when there is none or the viewer may not see it. */
export async function findAdoption(db: Db, viewer: Viewer, id: string): Promise<FoundAdoption | undefined> {
  const row = await selectAdoption(db, viewer, id)
  if (!row) return undefined
  const found = adoptionOf(row)
  const history = await selectStates(db, id)
  return {
    ...found,
    // Who wrote what, and what came before there was a plan, is for those who work with it.
    history: found.mayWrite ? history : openHistory(history),
  }
}

function openHistory(history: StateEntry[]): StateEntry[] {
  const planned = history.findIndex(({ state }) => state !== 'interested' && state !== 'dropped')
  return history
    .slice(Math.max(0, planned))
    .filter(({ state }) => state !== 'interested')
    .map((entry) => ({ ...entry, setBy: null }))
}

/** The adoptions that the viewer may see, of a measure, of places or of a project; changed last first, at most 1000. */
export async function listAdoptions(db: Db, viewer: Viewer, of: AdoptionsOf): Promise<ListedAdoption[]> {
  return (await selectAdoptions(db, viewer, of)).map(adoptionOf)
}

/** The title in the reader's language, else in the measure's own; `lang` when it is another than the page's. */
export function measureTitle(
  measure: Pick<AdoptedMeasure, 'language' | 'title' | 'titles'>,
  language: Language,
): { title: string; lang: Language | undefined } {
  const own = measure.titles[language]
  if (own !== undefined) return { title: own, lang: undefined }
  return { title: measure.title, lang: measure.language === language ? undefined : measure.language }
}

function adoptionOf(row: AdoptionRow): ListedAdoption {
  const {
    measureId: _id,
    slug: _slug,
    measureState: _state,
    measureLanguage: _language,
    titles: _titles,
    ...rest
  } = row
  const { projectId, projectSlug, projectName, projectLanguage, ...adoption } = rest
  return {
    ...adoption,
    measure: measureOf(row),
    project:
      projectId && projectSlug && projectName && projectLanguage
        ? { id: projectId, slug: projectSlug, name: projectName, language: projectLanguage }
        : null,
  }
}
