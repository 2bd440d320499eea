import type { FeedEntry } from '../../../platform/files/atom.ts'
import { type ExportColumn, type Provenance, several } from '../../../platform/files/list-files.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import { type Language, languageNames, languages } from '../../../platform/i18n/languages.ts'
import { countyOf, municipalityLabel } from '../../places/index.ts'
import { isOlder, measureText } from '../measures/find-measure.ts'
import { actionsOf } from '../measures/search-words.ts'
import type { FacetName, MeasureFilters } from './filters.ts'
import type { FoundMeasures, ListedMeasure } from './find-measures.ts'
import { texts } from './texts.ts'
import { facetLabel, measureFacets } from './view.ts'

/** As many items as one JSON answer has; `page` leads to the others. */
export const JSON_PAGE_SIZE = 1_000

const languagesOf = ({ record }: ListedMeasure) => languages.filter((each) => record.texts[each])
const hrefOf = ({ slug }: ListedMeasure, language: Language, baseUrl: string) =>
  `${baseUrl}/${language}/toolbox/${slug}`

/**
 * Columns of the CSV and XLSX twins. Amounts are whole units of the currency and numbers, hours and months numbers, days YYYY-MM-DD. No
 * persons: a list that travels cannot be taken back when a consent is.
 */
export function exportColumns(language: Language, baseUrl: string): ExportColumn<ListedMeasure>[] {
  const t = texts[language]
  const labels = (facet: FacetName, values: readonly string[]) =>
    several(values, (value) => facetLabel(facet, value, language))
  return [
    { name: t.id, value: ({ id }) => id },
    { name: t.name, value: ({ record }) => measureText(record, language).text.title },
    { name: t.summary, value: ({ record }) => measureText(record, language).text.summary },
    { name: t.textLanguage, value: ({ record }) => languageNames[measureText(record, language).language] },
    { name: t.isOlder, value: ({ record }) => (measureText(record, language).older ? t.yes : t.no) },
    { name: t.language, value: (item) => several(languagesOf(item), (each) => languageNames[each]) },
    { name: t.action, value: ({ record }) => labels('action', actionsOf(record)) },
    { name: t.theme, value: ({ record }) => labels('theme', record.themes) },
    { name: t.target, value: ({ record }) => labels('target', targetsOf(record)) },
    { name: t.goal, value: ({ record }) => labels('goal', record.goals) },
    { name: t.level, value: ({ evidenceLevel }) => evidenceLevel },
    {
      name: t.evidence,
      value: ({ evidenceLevel }) =>
        evidenceLevel === null ? t.noLevel : facetLabel('evidence', String(evidenceLevel), language),
    },
    { name: t.currency, value: ({ record }) => record.cost?.currency ?? null },
    { name: t.costMin, value: ({ record }) => record.cost?.min ?? null },
    { name: t.costMax, value: ({ record }) => record.cost?.max ?? null },
    { name: t.hoursMin, value: ({ record }) => record.hours?.min ?? null },
    { name: t.hoursMax, value: ({ record }) => record.hours?.max ?? null },
    { name: t.monthsMin, value: ({ record }) => record.months?.min ?? null },
    { name: t.monthsMax, value: ({ record }) => record.months?.max ?? null },
    {
      name: t.usedByState,
      value: ({ uses }) =>
        several(
          uses.map(({ key, state }) => `${municipalityLabel(key)} (${facetLabel('state', state, language)})`),
        ),
    },
    { name: t.municipalityKeys, value: ({ uses }) => several([...new Set(uses.map(({ key }) => key))]) },
    { name: t.region, value: ({ partnership }) => partnership },
    { name: t.published, value: ({ publishedAt }) => dayOf(publishedAt) },
    { name: t.address, value: (item) => hrefOf(item, language, baseUrl) },
  ]
}

const targetsOf = ({ targets }: ListedMeasure['record']) => [...new Set(targets.map(({ id }) => id))]

/** A measure as the news feed tells of it: anew with every published version. */
export function feedEntry(item: ListedMeasure, language: Language, baseUrl: string): FeedEntry {
  const { text, language: written } = measureText(item.record, language)
  return {
    uuid: item.id,
    title: text.title,
    href: hrefOf(item, language, baseUrl),
    publishedAt: item.firstPublishedAt,
    updatedAt: item.publishedAt,
    author: item.partnership,
    summary: text.summary || text.title,
    language: written,
  }
}

/** The list as data, as the files have it. */
export function listAsJson(
  found: FoundMeasures,
  filters: MeasureFilters,
  language: Language,
  baseUrl: string,
  provenance: Provenance,
) {
  const { total, page, pages, items, concepts } = found
  const facets = measureFacets(found.facets, filters, language)
  return {
    total,
    page,
    pages,
    pageSize: JSON_PAGE_SIZE,
    query: filters.q,
    sort: filters.sort,
    ignored: filters.ignored,
    items: items.map((item) => itemAsJson(item, language, baseUrl)),
    facets: Object.fromEntries(facets.map(({ name, options }) => [name, options])),
    expansion: concepts,
    ...provenance,
  }
}

function itemAsJson(item: ListedMeasure, language: Language, baseUrl: string) {
  const { record, evidenceLevel } = item
  const labelled = (facet: FacetName, ids: readonly string[]) =>
    ids.map((id) => ({ id, label: facetLabel(facet, id, language) }))
  return {
    id: item.id,
    slug: item.slug,
    url: hrefOf(item, language, baseUrl),
    language: record.language,
    texts: languagesOf(item).map((each) => ({
      language: each,
      title: record.texts[each]?.title,
      summary: record.texts[each]?.summary,
      older: isOlder(record, each),
    })),
    mainAction: record.mainAction,
    actions: labelled('action', actionsOf(record)),
    themes: labelled('theme', record.themes),
    targetGroups: labelled('target', targetsOf(record)),
    goals: labelled('goal', record.goals),
    evidence:
      evidenceLevel === null
        ? null
        : { level: evidenceLevel, label: facetLabel('evidence', String(evidenceLevel), language) },
    cost: record.cost,
    hours: record.hours,
    months: record.months,
    usedIn: item.uses.map(({ key, state }) => ({
      municipality: { id: key, label: municipalityLabel(key) },
      county: countyOf(key) ?? null,
      state,
    })),
    partnership: item.partnership,
    firstPublishedAt: item.firstPublishedAt,
    publishedAt: item.publishedAt,
  }
}
