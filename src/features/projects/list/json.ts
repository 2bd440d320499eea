import type { Provenance } from '../../../platform/files/list-files.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { ownerOf } from './export-rows.ts'
import { facetLabel, projectFacets } from './facets.ts'
import type { ListFilters } from './filters.ts'
import type { FoundProjects } from './find-projects.ts'
import type { ListedProject } from './queries.ts'

/** As many items as one JSON answer has; `page` leads to the others. */
export const JSON_PAGE_SIZE = 1_000

/** The list as data. Amounts are whole kroner or euro and numbers, days YYYY-MM-DD, instants ISO 8601. No persons. */
export function listAsJson(
  found: FoundProjects,
  filters: ListFilters,
  language: Language,
  baseUrl: string,
  provenance: Provenance,
) {
  const facets = projectFacets(found.facets, filters, language)
  return {
    total: found.sums.total,
    page: found.page,
    pages: found.pages,
    pageSize: JSON_PAGE_SIZE,
    query: filters.q,
    sort: filters.sort,
    ignored: filters.ignored,
    items: found.items.map((item) => itemAsJson(item, language, baseUrl)),
    facets: Object.fromEntries(facets.map(({ name, options }) => [name, options])),
    sums: {
      currencies: found.sums.currencies,
      withoutBudget: found.sums.withoutBudget,
      withoutGrant: found.sums.withoutGrant,
    },
    expansion: found.concepts,
    ...provenance,
  }
}

function itemAsJson(item: ListedProject, language: Language, baseUrl: string) {
  const labelled = (facet: 'theme' | 'target' | 'level' | 'municipality' | 'county') => (id: string) => ({
    id,
    label: facetLabel(facet, id, language),
  })
  return {
    id: item.id,
    slug: item.slug,
    url: `${baseUrl}/${language}/projects/${item.slug}`,
    name: item.name,
    language: item.language,
    summary: item.summary,
    owner: ownerOf(item),
    projectNumber: item.project_number,
    website: item.website,
    programme: item.programme_slug && { id: item.programme_slug, label: item.programme },
    phase: item.phase && { id: item.phase, label: facetLabel('phase', item.phase, language) },
    country: item.country,
    counties: item.county_keys.map(labelled('county')),
    municipalities: item.municipality_keys.map(labelled('municipality')),
    themes: item.theme_ids.map(labelled('theme')),
    targetGroups: item.target_group_ids.map(labelled('target')),
    levels: item.level_ids.map(labelled('level')),
    startsOn: item.starts_on,
    endsOn: item.ends_on,
    periodAsWritten: item.period_as_written,
    currency: item.currency,
    budgetMin: item.budget_min,
    budgetMax: item.budget_max,
    grants: { NOK: item.grant_nok, SEK: item.grant_sek, EUR: item.grant_eur },
    publishedAt: item.published_at,
    updatedAt: item.updated_at,
  }
}
