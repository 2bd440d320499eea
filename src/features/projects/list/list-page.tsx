import type { Ctx } from '../../../platform/http/environment.ts'
import type { Facet } from '../../../platform/ui/list/facets.ts'
import { CardList, ListPage, More, Take } from '../../../platform/ui/list/list-page.tsx'
import { projectView } from './facets.ts'
import { type ListFilters, PAGE_SIZE } from './filters.ts'
import type { FoundProjects } from './find-projects.ts'
import { Money } from './money.tsx'
import { ProjectCard } from './project-card.tsx'
import { texts } from './texts.ts'

export function ProjectListPage({
  c,
  filters,
  found,
  facets,
  suggestions,
}: {
  c: Ctx
  filters: ListFilters
  found: FoundProjects
  facets: Facet[]
  suggestions: string[]
}) {
  const { language } = c.var
  const t = texts[language]
  const view = projectView(filters, language)
  const { sums, items, page, pages } = found
  const first = (page - 1) * PAGE_SIZE + 1
  return (
    <ListPage
      c={c}
      view={view}
      facets={facets}
      search={found}
      total={sums.total}
      here="list"
      suggestions={suggestions}
      sortNote={filters.sort === 'budget' ? t.budgetSortNote : undefined}
      long={longMunicipalities(view.href({}, '/map'), t.moreMunicipalities)}
    >
      {items.length > 0 ? (
        <CardList
          first={first}
          cards={items.map((item) => <ProjectCard item={item} language={language} />)}
        />
      ) : null}
      <More c={c} view={view} first={first} shown={items.length} page={page} pages={pages} />
      {sums.total > 0 ? <Money sums={sums} language={language} /> : null}
      {sums.total > 0 ? <Take view={view} /> : null}
    </ListPage>
  )
}

/** There are some 650 municipalities; the map's table has them all. */
export const longMunicipalities = (map: string, text: string) => ({
  facet: 'municipality',
  href: `${map}#municipalities`,
  text,
})
