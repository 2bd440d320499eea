import type { Ctx } from '../../../../platform/http/environment.ts'
import { type Language, languageNames } from '../../../../platform/i18n/languages.ts'
import { CardList, ListPage, More, Take } from '../../../../platform/ui/list/list-page.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { langOf } from '../../text.tsx'
import { strengthWords } from '../strength-words.ts'
import { type FindingFilters, PAGE_SIZE } from './filters.ts'
import type { FoundFindings } from './find-findings.ts'
import type { ListedFinding } from './queries.ts'
import { texts } from './texts.ts'
import { facetLabel, findingFacets, findingView } from './view.ts'

export function FindingListPage({
  c,
  filters,
  found,
}: {
  c: Ctx
  filters: FindingFilters
  found: FoundFindings
}) {
  const { language } = c.var
  const view = findingView(filters, language)
  const { items, page, pages, total } = found
  const first = (page - 1) * PAGE_SIZE + 1
  return (
    <ListPage
      c={c}
      view={view}
      facets={findingFacets(found.facets, filters, language)}
      search={found}
      total={total}
      feed={false}
      sortNote={filters.sort === 'strongest' ? texts[language].strengthNote : undefined}
    >
      {items.length > 0 ? (
        <CardList
          first={first}
          cards={items.map((item) => <FindingCard item={item} language={language} />)}
        />
      ) : null}
      <More c={c} view={view} first={first} shown={items.length} page={page} pages={pages} />
      {total > 0 ? <Take view={view} twins={['.csv', '.xlsx', '.json']} /> : null}
    </ListPage>
  )
}

/** A finding in a list: what was learnt, of what kind, how many say so. */
export function FindingCard({ item, language }: { item: ListedFinding; language: Language }) {
  const lang = langOf(item.language, language)
  const places = item.municipalities.slice(0, 4).map(municipalityLabel).join(', ')
  const more = item.municipalities.length > 4 ? ` + ${item.municipalities.length - 4}` : ''
  return (
    <article>
      <h3 class="ds-heading" data-size="xs" lang={lang}>
        <a href={`/${language}/knowledge/findings/${item.slug}`}>{item.title}</a>
      </h3>
      <p class="card-where">
        {[item.kind, ...item.themes]
          .map((id, index) => facetLabel(index === 0 ? 'kind' : 'theme', id, language))
          .join(' · ')}
      </p>
      {item.body ? (
        <p class="card-summary" lang={lang}>
          {item.body}
        </p>
      ) : null}
      <p class="quiet">
        {[
          strengthWords(item, language),
          places ? `${places}${more}` : '',
          lang ? texts[language].writtenIn(languageNames[item.language].toLowerCase()) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </article>
  )
}
