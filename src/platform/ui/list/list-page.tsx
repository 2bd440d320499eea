import type { Child } from 'hono/jsx'
import type { Ctx } from '../../http/environment.ts'
import { formatNumber } from '../../i18n/format.ts'
import { EmptyState, Heading, Pagination } from '../components.tsx'
import { Page } from '../page.tsx'
import { type AskedFacet, FacetColumn, type LongFacet, SearchField } from './facet-column.tsx'
import type { Facet } from './facets.ts'
import { isNarrowed, type Twin } from './filters.ts'
import type { ListView } from './list-view.ts'
import { ChosenTags, SearchNotes, type SearchTold, SortLinks, Views } from './notes.tsx'
import { listTexts } from './texts.ts'

/**
 * The page of a public list that can be searched and narrowed. How a feature makes one:
 *
 *     const shape: ListShape<FacetName, Sort> = { path: '/toolbox', facets, sorts, usual: 'newest', longestQuery, known }
 *     const filters = parseFilters(shape, new URL(c.req.url).searchParams)
 *     const view = listView(shape, filters, language, { words, facetNames, valueLabel, sortNames })
 *     const facets = facetsFrom(counts, { names, chosen: filters.chosen, label, orders, language })
 *
 *     <ListPage c={c} view={view} facets={facets} search={search} total={total}>
 *       <CardList first={1} items={items.map((item) => <Card item={item} />)} />
 *       …
 *     </ListPage>
 *
 * `here` is 'list' or 'map' where the list has a map at `PATH/map`; without it there is no choice between the two. Under a list stand
 * the cards, `More` (the way to other pages) and `Take` (the same selection as files). CSS: list.css.
 */
export function ListPage({
  c,
  view,
  facets,
  search,
  total,
  title = view.words.title,
  here,
  suggestions = [],
  sortNote,
  long,
  ask,
  feed = true,
  above = [],
  children,
}: {
  c: Ctx
  view: ListView
  facets: Facet[]
  search: SearchTold
  total: number
  title?: string
  here?: 'list' | 'map'
  suggestions?: string[]
  sortNote?: string | undefined
  long?: LongFacet
  ask?: AskedFacet
  /** Whether the list has a news feed at `PATH.atom`. */
  feed?: boolean
  /** The way to the list, where it stands below another page. */
  above?: { href: string; text: string }[]
  children: Child
}) {
  const { words, filters, language } = view
  const map = here === 'map'
  return (
    <Page
      c={c}
      title={title}
      wide
      breadcrumbs={[...above, ...(map ? [{ href: view.path, text: words.title }] : [])]}
      {...(feed && !map ? { feed: { href: view.href({}, '.atom'), title: words.feedTitle } } : {})}
    >
      <Heading>{title}</Heading>
      {map || isNarrowed(filters) ? null : <p class="lead">{words.lead}</p>}
      <SearchField view={view} />
      <div class="list-columns">
        <FacetColumn view={view} facets={facets} {...(long ? { long } : {})} {...(ask ? { ask } : {})} />
        <section aria-labelledby="found">
          <Heading level={2} size="sm" id="found">
            {words.found(formatNumber(total, language), total)}
          </Heading>
          <SearchNotes view={view} search={search} suggestions={suggestions} />
          <ChosenTags view={view} facets={facets} />
          {here ? <Views view={view} here={here} /> : null}
          {map ? null : total > 0 ? <SortLinks view={view} note={sortNote} /> : <Nothing view={view} />}
          {children}
        </section>
      </div>
    </Page>
  )
}

function Nothing({ view: { words, filters, language, path } }: { view: ListView }) {
  return isNarrowed(filters) ? (
    <EmptyState title={words.noHitsTitle}>
      <p>{listTexts[language].noHitsText}</p>
      <p>
        <a href={path}>{words.seeAll}</a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title={words.emptyTitle}>
      <p>{words.emptyText}</p>
    </EmptyState>
  )
}

/** `cards` are `<article>`s; `first` is the number of the first in the whole list. */
export function CardList({ first, cards }: { first: number; cards: Child[] }) {
  return (
    <ol class="list-cards" start={first}>
      {cards.map((card) => (
        <li>{card}</li>
      ))}
    </ol>
  )
}

/** Which of the list stand here, and the way to the others. */
export function More({
  c,
  view,
  first,
  shown,
  page,
  pages,
}: {
  c: Ctx
  view: ListView
  first: number
  shown: number
  page: number
  pages: number
}) {
  const { language } = view
  return (
    <>
      {shown > 0 ? (
        <p class="quiet">
          {listTexts[language].range(
            formatNumber(first, language),
            formatNumber(first + shown - 1, language),
          )}
        </p>
      ) : null}
      <Pagination c={c} page={page} pages={pages} href={(number) => view.href({ page: number })} />
    </>
  )
}

/** The same selection as files, and where the data are from. */
export function Take({
  view,
  twins = ['.csv', '.xlsx', '.json', '.atom'],
}: {
  view: ListView
  twins?: Exclude<Twin, '' | '/map'>[]
}) {
  const t = listTexts[view.language]
  const names = { '.csv': 'CSV', '.xlsx': 'Excel', '.json': 'JSON', '.atom': t.feed }
  return (
    <section class="take">
      <Heading level={2} size="xs">
        {t.take}
      </Heading>
      <p>{t.takeText}</p>
      <ul>
        {twins.map((twin) => (
          <li>
            <a href={view.href({}, twin)}>{names[twin]}</a>
          </li>
        ))}
      </ul>
      <p class="quiet">
        {t.licence}: {t.licenceText.split(',')[0]}. {view.words.sourceText}
      </p>
    </section>
  )
}
