import type { FeedEntry } from '../../../platform/files/atom.ts'
import { type ExportColumn, several } from '../../../platform/files/list-files.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import { type Language, languageNames } from '../../../platform/i18n/languages.ts'
import { countyLabel, municipalityLabel } from '../../places/index.ts'
import { facetLabel } from './facets.ts'
import type { ListedProject } from './queries.ts'
import { texts } from './texts.ts'

/**
 * Columns of the CSV and XLSX twins. Amounts are whole kroner or euro as numbers, days YYYY-MM-DD. No
 * persons: a list that travels cannot be taken back when a consent is.
 */
export function exportColumns(language: Language, baseUrl: string): ExportColumn<ListedProject>[] {
  const t = texts[language]
  return [
    { name: t.id, value: ({ id }) => id },
    { name: t.name, value: ({ name }) => name },
    { name: t.language, value: (item) => languageNames[item.language] },
    { name: t.owner, value: ownerOf },
    { name: t.projectNumber, value: ({ project_number }) => project_number },
    { name: t.programme, value: ({ programme }) => programme },
    { name: t.phase, value: ({ phase }) => phase && facetLabel('phase', phase, language) },
    {
      name: t.theme,
      value: ({ theme_ids }) => several(theme_ids, (id) => facetLabel('theme', id, language)),
    },
    {
      name: t.target,
      value: ({ target_group_ids }) => several(target_group_ids, (id) => facetLabel('target', id, language)),
    },
    {
      name: t.level,
      value: ({ level_ids }) => several(level_ids, (id) => facetLabel('level', id, language)),
    },
    { name: t.country, value: ({ country }) => facetLabel('country', country, language) },
    { name: t.county, value: ({ county_keys }) => several(county_keys, countyLabel) },
    { name: t.municipality, value: ({ municipality_keys }) => several(municipality_keys, municipalityLabel) },
    { name: t.municipalityKeys, value: ({ municipality_keys }) => several(municipality_keys) },
    { name: t.startsOn, value: ({ starts_on }) => starts_on },
    { name: t.endsOn, value: ({ ends_on }) => ends_on },
    { name: t.currency, value: ({ currency }) => currency },
    { name: t.budgetMin, value: ({ budget_min }) => budget_min },
    { name: t.budgetMax, value: ({ budget_max }) => budget_max },
    { name: `${t.grant} (NOK)`, value: ({ grant_nok }) => grant_nok },
    { name: `${t.grant} (SEK)`, value: ({ grant_sek }) => grant_sek },
    { name: `${t.grant} (EUR)`, value: ({ grant_eur }) => grant_eur },
    { name: t.published, value: ({ published_at }) => published_at && dayOf(published_at) },
    { name: t.address, value: ({ slug }) => `${baseUrl}/${language}/projects/${slug}` },
  ]
}

/** A project as the news feed tells of it. */
export const feedEntry = (item: ListedProject, language: Language, baseUrl: string): FeedEntry => ({
  uuid: item.id,
  title: item.name,
  href: `${baseUrl}/${language}/projects/${item.slug}`,
  publishedAt: item.published_at ?? item.updated_at,
  updatedAt: item.updated_at,
  author: ownerOf(item) ?? '',
  summary: item.summary ?? item.name,
  language: item.language,
})

export const ownerOf = ({ owner_name, owner_as_written }: ListedProject) => owner_name ?? owner_as_written
