import type { Ctx } from '../../../platform/http/environment.ts'
import { formatList } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { CardList, ListPage, More, Take } from '../../../platform/ui/list/list-page.tsx'
import { municipalityLabel } from '../../places/index.ts'
import { nearestPlaces } from '../places-like/nearest.ts'
import { type MeasureFilters, PAGE_SIZE } from './filters.ts'
import type { FoundMeasures } from './find-measures.ts'
import { MeasureCard } from './measure-card.tsx'
import { texts } from './texts.ts'
import { longPlaces, measureFacets, measureView, placeAsked } from './view.ts'

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
      ask={placeAsked(language)}
      sortNote={filters.sort === 'evidence' ? t.evidenceNote : undefined}
    >
      <PlacesMeant chosen={filters.chosen.like} language={language} />
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

/** Which places are meant where measures are listed that places like one have used, and how that is known. */
function PlacesMeant({ chosen, language }: { chosen: string[]; language: Language }) {
  const t = texts[language]
  return chosen.map((key) => {
    const near = nearestPlaces(key).map((place) => municipalityLabel(place.key))
    return (
      <p class="quiet measured">
        {near.length > 0
          ? t.likeMeant(municipalityLabel(key), near.length, formatList(near, language))
          : t.likeUnknown(municipalityLabel(key))}{' '}
        <a href={`/${language}/municipalities/${key.toLowerCase()}/similar#method`}>{t.likeMethod}</a>
      </p>
    )
  })
}
