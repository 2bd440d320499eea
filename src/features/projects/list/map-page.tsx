import type { Ctx } from '../../../platform/http/environment.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { EmptyState } from '../../../platform/ui/components.tsx'
import type { Facet } from '../../../platform/ui/list/facets.ts'
import { ListPage } from '../../../platform/ui/list/list-page.tsx'
import { listTexts } from '../../../platform/ui/list/texts.ts'
import { countOnMap, MapWithTable } from '../../places/index.ts'
import { projectView } from './facets.ts'
import type { ListFilters } from './filters.ts'
import type { Search } from './find-projects.ts'
import { longMunicipalities } from './list-page.tsx'
import { texts } from './texts.ts'

/** The map and its twin, a table of the same numbers. A dot leads to the list of its municipality. */
export function ProjectMapPage({
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
  const view = projectView(filters, language)
  const options = facets.find(({ name }) => name === 'municipality')?.options ?? []
  const rows = options
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => ({
      key: value,
      count,
      href: view.href({ chosen: { ...filters.chosen, municipality: [value] } }),
    }))
  return (
    <ListPage
      c={c}
      view={view}
      facets={facets}
      search={search}
      total={total}
      title={t.mapTitle}
      here="map"
      long={longMunicipalities(view.href({}, '/map'), t.moreMunicipalities)}
    >
      <p>{t.mapLead}</p>
      <MapWithTable
        rows={rows}
        language={language}
        label={t.mapLabel(formatNumber(countOnMap(rows), language))}
        caption={t.mapTable(formatNumber(rows.length, language), rows.length)}
        countName={t.projectCount}
        note={t.mapNote}
        none={
          <EmptyState title={t.noHitsTitle}>
            <p>{listTexts[language].noHitsText}</p>
          </EmptyState>
        }
      />
    </ListPage>
  )
}
