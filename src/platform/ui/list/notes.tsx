import type { Facet } from './facets.ts'
import type { ListView } from './list-view.ts'
import { listTexts } from './texts.ts'

/**
 * What was looked for besides what was typed, each of which can be taken away: concepts of the glossary; and what is `wider` than what was
 * typed and comes after the rest.
 */
export type SearchTold = {
  concepts: { id: string; typed: string; words: string[]; active: boolean; wider?: true }[]
  /** Something was typed, but no word in it: it narrows nothing. */
  wordless: boolean
}

/** What was searched for besides what was typed, and what was not understood. */
export function SearchNotes({
  view,
  search,
  suggestions = [],
}: {
  view: ListView
  search: SearchTold
  /** Queries that may have been meant. */
  suggestions?: string[]
}) {
  const { filters } = view
  const t = listTexts[view.language]
  const { without } = filters
  return (
    <>
      {search.concepts.map(({ id, typed, words, active, wider = false }) => {
        const list = words.join(', ')
        return (
          <p class="also-searched">
            {active ? t.alsoSearched(list) : wider ? t.leftOut(list) : t.notSearched(typed)}{' '}
            <a
              href={view.href({
                without: active ? [...without, id] : without.filter((each) => each !== id),
              })}
            >
              {wider ? (
                <>
                  {active ? t.notThese : t.withThese}
                  <span class="ds-sr-only">: {list}</span>
                </>
              ) : active ? (
                t.onlyTyped(typed)
              ) : (
                t.withSynonyms
              )}
            </a>
          </p>
        )
      })}
      {suggestions.length > 0 ? (
        <p>
          {t.didYouMean}{' '}
          {suggestions.map((q, index) => (
            <>
              {index > 0 ? ', ' : ''}
              <a href={view.href({ q })}>{q}</a>
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

/** Every chosen value as a link to the list without it. */
export function ChosenTags({ view, facets }: { view: ListView; facets: Facet[] }) {
  const t = listTexts[view.language]
  const { chosen } = view.filters
  const label = (name: string, value: string) =>
    facets.find((facet) => facet.name === name)?.options.find((option) => option.value === value)?.label ??
    view.valueLabel(name, value)
  const tags = Object.entries(chosen).flatMap(([name, values]) =>
    values.map((value) => ({ name, value, text: label(name, value) })),
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
            href={view.href({
              chosen: { ...chosen, [name]: (chosen[name] ?? []).filter((each) => each !== value) },
            })}
          >
            <span class="ds-sr-only">{t.remove(`${view.facetNames[name]}: ${text}`)}</span>
            <span aria-hidden="true">{text} ×</span>
          </a>
        </li>
      ))}
      {tags.length > 1 ? (
        <li>
          <a href={view.href({ chosen: view.nothingChosen })}>{t.clear}</a>
        </li>
      ) : null}
    </ul>
  )
}

/** The list and its map. */
export function Views({ view, here }: { view: ListView; here: 'list' | 'map' }) {
  const t = listTexts[view.language]
  return (
    <nav class="views" aria-label={t.views}>
      <ul>
        <li>
          <a href={view.href()} aria-current={here === 'list' ? 'page' : undefined}>
            {t.list}
          </a>
        </li>
        <li>
          <a href={view.href({}, '/map')} aria-current={here === 'map' ? 'page' : undefined}>
            {t.map}
          </a>
        </li>
      </ul>
    </nav>
  )
}

/** `note` tells what to know about the sort that is on. */
export function SortLinks({ view, note }: { view: ListView; note?: string | undefined }) {
  const t = listTexts[view.language]
  return (
    <nav class="sort" aria-label={t.sortBy}>
      <span aria-hidden="true">{t.sortBy}</span>
      <ul>
        {view.sorts.map(({ name, text }) => (
          <li>
            <a
              href={view.href({ sort: name })}
              aria-current={name === view.filters.sort ? 'true' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
      {note ? <p class="quiet">{note}</p> : null}
    </nav>
  )
}
