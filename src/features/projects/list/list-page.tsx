import type { Ctx } from '../../../platform/http/environment.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { EmptyState, Heading, Pagination } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { FacetColumn, SearchField } from './facet-column.tsx'
import type { Facet } from './facets.ts'
import { isNarrowed, type ListFilters, listHref, PAGE_SIZE, sorts } from './filters.ts'
import type { FoundProjects } from './find-projects.ts'
import { ChosenTags, SearchNotes, Views } from './list-notes.tsx'
import { Money } from './money.tsx'
import { ProjectCard } from './project-card.tsx'
import { texts } from './texts.ts'

type ListProps = {
  c: Ctx
  filters: ListFilters
  found: FoundProjects
  facets: Facet[]
  suggestions: string[]
}

export function ListPage({ c, filters, found, facets, suggestions }: ListProps) {
  const { language } = c.var
  const t = texts[language]
  const { sums, items, page, pages } = found
  const first = (page - 1) * PAGE_SIZE + 1
  return (
    <Page
      c={c}
      title={t.title}
      wide
      feed={{ href: listHref(language, filters, {}, '.atom'), title: t.feedTitle }}
    >
      <Heading>{t.title}</Heading>
      {isNarrowed(filters) ? null : <p class="lead">{t.lead}</p>}
      <SearchField language={language} filters={filters} />
      <div class="project-list">
        <FacetColumn language={language} filters={filters} facets={facets} />
        <section aria-labelledby="found">
          <Heading level={2} size="sm" id="found">
            {t.found(formatNumber(sums.total, language), sums.total)}
          </Heading>
          <SearchNotes language={language} filters={filters} search={found} suggestions={suggestions} />
          <ChosenTags language={language} filters={filters} facets={facets} />
          <Views language={language} filters={filters} here="list" />
          {sums.total > 0 ? (
            <SortLinks language={language} filters={filters} />
          ) : (
            <Nothing language={language} filters={filters} />
          )}
          {items.length > 0 ? (
            <>
              <ol class="project-cards" start={first}>
                {items.map((item) => (
                  <li>
                    <ProjectCard item={item} language={language} />
                  </li>
                ))}
              </ol>
              <p class="quiet">
                {t.range(formatNumber(first, language), formatNumber(first + items.length - 1, language))}
              </p>
            </>
          ) : null}
          <Pagination
            c={c}
            page={page}
            pages={pages}
            href={(number) => listHref(language, filters, { page: number })}
          />
          {sums.total > 0 ? <Money sums={sums} language={language} /> : null}
          {sums.total > 0 ? <Take language={language} filters={filters} /> : null}
        </section>
      </div>
    </Page>
  )
}

function SortLinks({ language, filters }: { language: Language; filters: ListFilters }) {
  const t = texts[language]
  const names = {
    relevance: t.sortRelevance,
    newest: t.sortNewest,
    name: t.sortName,
    budget: t.sortBudget,
    start: t.sortStart,
  }
  return (
    <nav class="sort" aria-label={t.sortBy}>
      <span aria-hidden="true">{t.sortBy}</span>
      <ul>
        {sorts
          .filter((sort) => sort !== 'relevance' || filters.q !== '')
          .map((sort) => (
            <li>
              <a
                href={listHref(language, filters, { sort })}
                aria-current={sort === filters.sort ? 'true' : undefined}
              >
                {names[sort]}
              </a>
            </li>
          ))}
      </ul>
      {filters.sort === 'budget' ? <p class="quiet">{t.budgetSortNote}</p> : null}
    </nav>
  )
}

function Nothing({ language, filters }: { language: Language; filters: ListFilters }) {
  const t = texts[language]
  return isNarrowed(filters) ? (
    <EmptyState title={t.noHitsTitle}>
      <p>{t.noHitsText}</p>
      <p>
        <a href={`/${language}/projects`}>{t.seeAll}</a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title={t.emptyTitle}>
      <p>{t.emptyText}</p>
    </EmptyState>
  )
}

function Take({ language, filters }: { language: Language; filters: ListFilters }) {
  const t = texts[language]
  return (
    <section class="take">
      <Heading level={2} size="xs">
        {t.take}
      </Heading>
      <p>{t.takeText}</p>
      <ul>
        {(
          [
            ['.csv', 'CSV'],
            ['.xlsx', 'Excel'],
            ['.json', 'JSON'],
            ['.atom', t.feed],
          ] as const
        ).map(([twin, text]) => (
          <li>
            <a href={listHref(language, filters, {}, twin)}>{text}</a>
          </li>
        ))}
      </ul>
      <p class="quiet">
        {t.licence}: {t.licenceText.split(',')[0]}. {t.sourceText}
      </p>
    </section>
  )
}
