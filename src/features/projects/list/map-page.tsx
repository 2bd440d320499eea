import type { Ctx } from '../../../platform/http/environment.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { EmptyState, Heading, Table } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { municipalityByCode, partsOfKey } from '../../places/index.ts'
import { FacetColumn, SearchField } from './facet-column.tsx'
import { countyLabel, type Facet, type FacetOption } from './facets.ts'
import { type ListFilters, listHref } from './filters.ts'
import type { Search } from './find-projects.ts'
import { ChosenTags, SearchNotes, Views } from './list-notes.tsx'
import { MAP_HEIGHT, MAP_WIDTH, outline } from './outline.ts'
import { texts } from './texts.ts'

type Place = FacetOption & { x: number; y: number }

/** The map and its twin, a table of the same numbers. A dot leads to the list of its municipality. */
export function MapPage({
  c,
  filters,
  search,
  facets,
  total,
}: {
  c: Ctx
  filters: ListFilters
  search: Search
  facets: Facet[]
  total: number
}) {
  const { language } = c.var
  const t = texts[language]
  const options =
    facets.find(({ name }) => name === 'municipality')?.options.filter(({ count }) => count > 0) ?? []
  const places = options.flatMap(placed)
  const count = formatNumber(options.length, language)
  return (
    <Page c={c} title={t.mapTitle} wide breadcrumbs={[{ href: `/${language}/projects`, text: t.title }]}>
      <Heading>{t.mapTitle}</Heading>
      <SearchField language={language} filters={filters} />
      <div class="project-list">
        <FacetColumn language={language} filters={filters} facets={facets} />
        <section aria-labelledby="found">
          <Heading level={2} size="sm" id="found">
            {t.found(formatNumber(total, language), total)}
          </Heading>
          <SearchNotes language={language} filters={filters} search={search} suggestions={[]} />
          <ChosenTags language={language} filters={filters} facets={facets} />
          <Views language={language} filters={filters} here="map" />
          <p>{t.mapLead}</p>
          <DotMap places={places} filters={filters} language={language} />
          <p class="quiet">
            {t.mapNote} {t.outline}
          </p>
          {options.length === 0 ? (
            <EmptyState title={t.noHitsTitle}>
              <p>{t.noHitsText}</p>
            </EmptyState>
          ) : (
            <div id="municipalities">
              <Table
                caption={t.mapTable(count, options.length)}
                rows={options}
                columns={[
                  {
                    name: t.municipality,
                    value: (option) => <a href={hrefOf(option, filters, language)}>{option.label}</a>,
                  },
                  { name: t.county, value: ({ value }) => countyOf(value) },
                  {
                    name: t.projectCount,
                    number: true,
                    value: (option) => formatNumber(option.count, language),
                  },
                ]}
              />
            </div>
          )}
        </section>
      </div>
    </Page>
  )
}

function DotMap({
  places,
  filters,
  language,
}: {
  places: Place[]
  filters: ListFilters
  language: Language
}) {
  const t = texts[language]
  const most = Math.max(1, ...places.map(({ count }) => count))
  // The large ones first, so that the small ones lie on top.
  const drawn = places.toSorted((a, b) => b.count - a.count)
  return (
    <figure class="dot-map" aria-label={t.mapLabel(formatNumber(places.length, language))}>
      <svg viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}>
        <path class="land" d={outline().path} />
        {drawn.map((place) => {
          const label = `${place.label}: ${formatNumber(place.count, language)}`
          // The table below is the way for the keyboard: hundreds of stops in a picture help nobody.
          return (
            <a href={hrefOf(place, filters, language)} tabindex={-1} aria-label={label}>
              <circle cx={place.x} cy={place.y} r={radius(place.count, most)}>
                <title>{label}</title>
              </circle>
            </a>
          )
        })}
      </svg>
    </figure>
  )
}

const SMALLEST_DOT = 2.2
const LARGEST_DOT = 13

/** The area, not the width, follows the number. */
export function radius(count: number, most: number): number {
  const whole = SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * Math.sqrt(count / Math.max(most, 10))
  return Math.round(whole * 10) / 10
}

const hrefOf = ({ value }: FacetOption, filters: ListFilters, language: Language) =>
  listHref(language, filters, { chosen: { ...filters.chosen, municipality: [value] } })

const municipalityOf = (key: string) => {
  const parts = partsOfKey(key)
  return parts && municipalityByCode(parts.country, parts.code)
}

function countyOf(key: string): string {
  const municipality = municipalityOf(key)
  return municipality ? countyLabel(`${municipality.country}-${municipality.countyCode}`) : ''
}

function placed(option: FacetOption): Place[] {
  const municipality = municipalityOf(option.value)
  if (!municipality || municipality.longitude === null || municipality.latitude === null) return []
  const point = outline().projection([municipality.longitude, municipality.latitude])
  if (!point) return []
  const tenth = (value: number) => Math.round(value * 10) / 10
  return [{ ...option, x: tenth(point[0]), y: tenth(point[1]) }]
}
