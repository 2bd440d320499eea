import type { Ctx } from '../../../platform/http/environment.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { EmptyState } from '../../../platform/ui/components.tsx'
import { ListPage } from '../../../platform/ui/list/list-page.tsx'
import { listTexts } from '../../../platform/ui/list/texts.ts'
import { countOnMap, MapWithTable } from '../../places/index.ts'
import type { MeasureFilters } from './filters.ts'
import type { CountedList } from './find-measures.ts'
import { texts } from './texts.ts'
import { longPlaces, measureFacets, measureView, placeAsked } from './view.ts'

/** Where measures are and were used; a dot leads to the measures of its municipality. */
export function MeasureMapPage({
  c,
  filters,
  counted,
}: {
  c: Ctx
  filters: MeasureFilters
  counted: CountedList
}) {
  const { language } = c.var
  const t = texts[language]
  const view = measureView(filters, language)
  const facets = measureFacets(counted.facets, filters, language)
  const rows = (facets.find(({ name }) => name === 'municipality')?.options ?? [])
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
      search={counted}
      total={counted.total}
      title={t.mapTitle}
      here="map"
      long={longPlaces(view)}
      ask={placeAsked(language)}
    >
      <p>{t.mapLead}</p>
      <MapWithTable
        rows={rows}
        language={language}
        label={t.mapLabel(formatNumber(countOnMap(rows), language))}
        caption={t.mapTable(formatNumber(rows.length, language), rows.length)}
        countName={t.measures}
        note={t.mapNote}
        none={
          <EmptyState title={t.noUseTitle}>
            <p>{listTexts[language].noHitsText}</p>
          </EmptyState>
        }
      />
    </ListPage>
  )
}
