import { formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Button } from '../../../platform/ui/forms.tsx'
import type { Facet, FacetOption } from './facets.ts'
import { type ListFilters, listHref } from './filters.ts'
import { texts } from './texts.ts'

const FORM = 'project-search'
/** Longer facets are folded up behind the first ones. */
const SHOWN = 6
/** There are some 650 municipalities; beyond these the map's table has them. */
const MOST_MUNICIPALITIES = 20

/** The one form of the page: search words here, boxes in the side column. */
export function SearchField({ language, filters }: { language: Language; filters: ListFilters }) {
  const t = texts[language]
  return (
    <form id={FORM} method="get" action={`/${language}/projects`} class="project-search" autocomplete="off">
      <label class="ds-label" for="q">
        {t.search}
      </label>
      <div>
        <input
          class="ds-input"
          type="search"
          id="q"
          name="q"
          value={filters.q}
          maxlength={300}
          aria-describedby="q-help"
        />
        <Button>{t.searchButton}</Button>
      </div>
      <p class="help" id="q-help">
        {t.searchHelp}
      </p>
      {filters.q === ''
        ? null
        : filters.without.map((id) => <input type="hidden" name="without" value={id} />)}
      {filters.sort === 'relevance' || filters.sort === 'newest' ? null : (
        <input type="hidden" name="sort" value={filters.sort} />
      )}
    </form>
  )
}

export function FacetColumn({
  language,
  filters,
  facets,
}: {
  language: Language
  filters: ListFilters
  facets: Facet[]
}) {
  const t = texts[language]
  const shown = facets.filter(({ options }) => options.length > 0)
  if (shown.length === 0) return null
  return (
    <aside class="facets" aria-label={t.narrow}>
      <details>
        <summary>{t.narrow}</summary>
        <div>
          {shown.map((facet) => (
            <FacetBox facet={facet} language={language} filters={filters} />
          ))}
          <button class="ds-button" data-variant="secondary" type="submit" form={FORM}>
            {t.show}
          </button>
        </div>
      </details>
    </aside>
  )
}

function FacetBox({
  facet: { name, options },
  language,
  filters,
}: {
  facet: Facet
  language: Language
  filters: ListFilters
}) {
  const t = texts[language]
  const many = name === 'municipality'
  const reachable = many
    ? options.filter((option, index) => option.chosen || index < MOST_MUNICIPALITIES)
    : options
  // Chosen ones are never folded away.
  const front = reachable.filter((option, index) => option.chosen || index < SHOWN)
  const folded = reachable.filter((option) => !front.includes(option))
  const box = (option: FacetOption) => <FacetChoice name={name} option={option} language={language} />
  return (
    <fieldset>
      <legend>{t[name]}</legend>
      {front.map(box)}
      {folded.length > 0 ? (
        <details>
          <summary>{t.more(folded.length)}</summary>
          {folded.map(box)}
        </details>
      ) : null}
      {reachable.length < options.length ? (
        <p>
          <a href={`${listHref(language, filters, {}, '/map')}#municipalities`}>{t.moreMunicipalities}</a>
        </p>
      ) : null}
    </fieldset>
  )
}

function FacetChoice({ name, option, language }: { name: string; option: FacetOption; language: Language }) {
  const id = `${name}-${option.value}`
  return (
    <div class="facet-choice">
      <input
        class="ds-input"
        type="checkbox"
        form={FORM}
        name={name}
        value={option.value}
        checked={option.chosen}
        id={id}
      />
      <label for={id}>
        {option.label} <span class="count">{formatNumber(option.count, language)}</span>
      </label>
    </div>
  )
}
