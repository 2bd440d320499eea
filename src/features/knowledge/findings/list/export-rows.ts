import { type ExportColumn, type Provenance, several } from '../../../../platform/files/list-files.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { type Language, languageNames } from '../../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../../places/index.ts'
import type { FindingFilters } from './filters.ts'
import type { FoundFindings } from './find-findings.ts'
import type { ListedFinding } from './queries.ts'
import { texts } from './texts.ts'
import { facetLabel, findingFacets } from './view.ts'

export const JSON_PAGE_SIZE = 1_000

/** Columns of the CSV and XLSX twins: what stands in the list. Quotes are read on the page of each finding. */
export function exportColumns(language: Language, baseUrl: string): ExportColumn<ListedFinding>[] {
  const t = texts[language]
  return [
    { name: t.id, value: ({ id }) => id },
    { name: t.name, value: ({ title }) => title },
    { name: t.what, value: ({ body }) => body },
    { name: t.language, value: (item) => languageNames[item.language] },
    { name: t.kind, value: ({ kind }) => facetLabel('kind', kind, language) },
    {
      name: t.theme,
      value: ({ themes }) => several(themes, (theme) => facetLabel('theme', theme, language)),
    },
    { name: t.strength, value: ({ strength }) => facetLabel('strength', String(strength), language) },
    { name: t.sourceCount, value: ({ sourceCount }) => sourceCount },
    { name: t.voiceCount, value: ({ voiceCount }) => voiceCount },
    { name: t.municipality, value: ({ municipalities }) => several(municipalities, municipalityLabel) },
    { name: t.region, value: ({ partnership }) => partnership },
    { name: t.published, value: ({ publishedAt }) => dayOf(publishedAt) },
    { name: t.address, value: ({ slug }) => `${baseUrl}/${language}/knowledge/findings/${slug}` },
  ]
}

/** The list as data, as the files have it. */
export function listAsJson(
  { total, page, pages, items, facets, concepts }: FoundFindings,
  filters: FindingFilters,
  language: Language,
  baseUrl: string,
  provenance: Provenance,
) {
  return {
    query: filters.q,
    sort: filters.sort,
    ignored: filters.ignored,
    total,
    page,
    pages,
    pageSize: JSON_PAGE_SIZE,
    items: items.map(({ kind, themes, strength, municipalities, ...item }) => ({
      ...item,
      url: `${baseUrl}/${language}/knowledge/findings/${item.slug}`,
      kind: { id: kind, label: facetLabel('kind', kind, language) },
      themes: themes.map((id) => ({ id, label: facetLabel('theme', id, language) })),
      strength: { level: strength, label: facetLabel('strength', String(strength), language) },
      municipalities: municipalities.map((id) => ({ id, label: municipalityLabel(id) })),
    })),
    facets: Object.fromEntries(
      findingFacets(facets, filters, language).map(({ name, options }) => [name, options]),
    ),
    expansion: concepts,
    ...provenance,
  }
}
