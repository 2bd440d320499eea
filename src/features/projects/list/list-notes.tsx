import type { Language } from '../../../platform/i18n/languages.ts'
import { type Facet, facetLabel } from './facets.ts'
import { facetNames, type ListFilters, listHref, nothingChosen, withoutValue } from './filters.ts'
import type { Search } from './find-projects.ts'
import { texts } from './texts.ts'

/** What was searched for besides what was typed, and what was not understood. */
export function SearchNotes({
  language,
  filters,
  search,
  suggestions,
}: {
  language: Language
  filters: ListFilters
  search: Search
  suggestions: string[]
}) {
  const t = texts[language]
  const { without } = filters
  return (
    <>
      {search.concepts.map(({ id, typed, words, active }) => (
        <p class="also-searched">
          {active ? t.alsoSearched(words.join(', ')) : t.notSearched(typed)}{' '}
          <a
            href={listHref(language, filters, {
              without: active ? [...without, id] : without.filter((each) => each !== id),
            })}
          >
            {active ? t.onlyTyped(typed) : t.withSynonyms}
          </a>
        </p>
      ))}
      {suggestions.length > 0 ? (
        <p>
          {t.didYouMean}{' '}
          {suggestions.map((q, index) => (
            <>
              {index > 0 ? ', ' : ''}
              <a href={listHref(language, filters, { q })}>{q}</a>
            </>
          ))}
          ?
        </p>
      ) : null}
      {search.wordless ? <p class="quiet">{t.wordless}</p> : null}
      {filters.cut ? <p class="quiet">{t.cut}</p> : null}
      {filters.ignored.length > 0 ? (
        <p class="quiet">{t.ignored(filters.ignored.slice(0, 5).join(', '))}</p>
      ) : null}
    </>
  )
}

export function ChosenTags({
  language,
  filters,
  facets,
}: {
  language: Language
  filters: ListFilters
  facets: Facet[]
}) {
  const t = texts[language]
  const label = (name: Facet['name'], value: string) =>
    facets.find((facet) => facet.name === name)?.options.find((option) => option.value === value)?.label ??
    facetLabel(name, value, language)
  const tags = facetNames.flatMap((name) =>
    filters.chosen[name].map((value) => ({ name, value, text: label(name, value) })),
  )
  if (tags.length === 0) return null
  return (
    <ul class="tags" aria-label={t.chosen}>
      {tags.map(({ name, value, text }) => (
        <li>
          <a
            class="ds-tag chosen-tag"
            data-color="accent"
            data-size="sm"
            href={listHref(language, filters, { chosen: withoutValue(filters.chosen, name, value) })}
          >
            <span class="ds-sr-only">{t.remove(`${t[name]}: ${text}`)}</span>
            <span aria-hidden="true">{text} ×</span>
          </a>
        </li>
      ))}
      {tags.length > 1 ? (
        <li>
          <a href={listHref(language, filters, { chosen: nothingChosen() })}>{t.clear}</a>
        </li>
      ) : null}
    </ul>
  )
}

export function Views({
  language,
  filters,
  here,
}: {
  language: Language
  filters: ListFilters
  here: 'list' | 'map'
}) {
  const t = texts[language]
  return (
    <nav class="views" aria-label={t.views}>
      <ul>
        <li>
          <a href={listHref(language, filters)} aria-current={here === 'list' ? 'page' : undefined}>
            {t.list}
          </a>
        </li>
        <li>
          <a
            href={listHref(language, filters, {}, '/map')}
            aria-current={here === 'map' ? 'page' : undefined}
          >
            {t.map}
          </a>
        </li>
      </ul>
    </nav>
  )
}
