import type { Ctx } from '../../../platform/http/environment.ts'
import { CardList, ListPage, More, Take } from '../../../platform/ui/list/list-page.tsx'
import { type MeasureFilters, PAGE_SIZE } from './filters.ts'
import type { FoundMeasures } from './find-measures.ts'
import { MeasureCard } from './measure-card.tsx'
import { texts } from './texts.ts'
import { longPlaces, measureFacets, measureView } from './view.ts'

export function MeasureListPage({
  c,
  filters,
  found,
}: {
  c: Ctx
  filters: MeasureFilters
  found: FoundMeasures
}) {
  const { language } = c.var
  const t = texts[language]
  const view = measureView(filters, language)
  const { total, items, page, pages } = found
  const first = (page - 1) * PAGE_SIZE + 1
  return (
    <ListPage
      c={c}
      view={view}
      facets={measureFacets(found.facets, filters, language)}
      search={found}
      total={total}
      here="list"
      long={longPlaces(view)}
      sortNote={filters.sort === 'evidence' ? t.evidenceNote : undefined}
    >
      {items.length > 0 ? (
        <CardList
          first={first}
          cards={items.map((item) => <MeasureCard item={item} language={language} />)}
        />
      ) : null}
      <More c={c} view={view} first={first} shown={items.length} page={page} pages={pages} />
      <ul class="plain-list">
        <li>
          <a href={`/${language}/toolbox/places-like`}>{t.placesLike}</a>
        </li>
        <li>
          <a href={`/${language}/toolbox/evidence`}>{t.aboutEvidence}</a>
        </li>
      </ul>
      {total > 0 ? <Take view={view} /> : null}
    </ListPage>
  )
}
