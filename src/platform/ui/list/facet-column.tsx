import { formatNumber } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { Button } from '../forms.tsx'
import type { Facet, FacetOption } from './facets.ts'
import type { ListView } from './list-view.ts'
import { listTexts } from './texts.ts'

const FORM = 'list-search'
/** Longer facets are folded up behind the first ones. */
const SHOWN = 6

/** The one form of a list page: search words here, boxes in the side column. */
export function SearchField({ view }: { view: ListView }) {
  const { filters, words } = view
  const t = listTexts[view.language]
  return (
    <form id={FORM} method="get" action={view.path} class="list-search" autocomplete="off">
      <label class="ds-label" for="q">
        {words.search}
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
      {filters.sort === 'relevance' || filters.sort === view.usual ? null : (
        <input type="hidden" name="sort" value={filters.sort} />
      )}
    </form>
  )
}

/** A facet with so many values that the last of them are left to another page, to which `text` leads. */
export type LongFacet = { facet: string; href: string; text: string }

/** A facet whose values are too many to list: one is asked for by its name, in a field that stands with the boxes. */
export type AskedFacet = { facet: string; label: string; help: string }

/** As many values of a long facet as stand in the column, apart from chosen ones. */
const MOST_OF_LONG = 20

/** Boxes to narrow a list by. They belong to the form of `SearchField`, which stands on the same page. */
export function FacetColumn({
  view,
  facets,
  long,
  ask,
}: {
  view: ListView
  facets: Facet[]
  long?: LongFacet
  ask?: AskedFacet
}) {
  const t = listTexts[view.language]
  const shown = facets.filter(({ name, options }) => options.length > 0 || name === ask?.facet)
  if (shown.length === 0) return null
  return (
    <aside class="facets" aria-label={t.narrow}>
      <details>
        <summary>{t.narrow}</summary>
        <div>
          {shown.map((facet) => (
            <FacetBox
              facet={facet}
              view={view}
              long={long?.facet === facet.name ? long : undefined}
              ask={ask?.facet === facet.name ? ask : undefined}
            />
          ))}
          <button class="ds-button" data-variant="secondary" type="submit" form={FORM}>
            {view.words.show}
          </button>
        </div>
      </details>
    </aside>
  )
}

function FacetBox({
  facet: { name, options },
  view,
  long,
  ask,
}: {
  facet: Facet
  view: ListView
  long: LongFacet | undefined
  ask: AskedFacet | undefined
}) {
  const reachable = long ? options.filter((option, index) => option.chosen || index < MOST_OF_LONG) : options
  // Chosen ones are never folded away.
  const front = reachable.filter((option, index) => option.chosen || index < SHOWN)
  const folded = reachable.filter((option) => !front.includes(option))
  const box = (option: FacetOption) => <FacetChoice name={name} option={option} language={view.language} />
  return (
    <fieldset>
      <legend>{view.facetNames[name]}</legend>
      {front.map(box)}
      {folded.length > 0 ? (
        <details>
          <summary>{listTexts[view.language].more(folded.length)}</summary>
          {folded.map(box)}
        </details>
      ) : null}
      {ask ? <FacetField name={name} ask={ask} /> : null}
      {long && reachable.length < options.length ? (
        <p>
          <a href={long.href}>{long.text}</a>
        </p>
      ) : null}
    </fieldset>
  )
}

function FacetField({ name, ask: { label, help } }: { name: string; ask: AskedFacet }) {
  const id = `ask-${name}`
  return (
    <div class="facet-field">
      <label for={id}>{label}</label>
      <input
        class="ds-input"
        type="text"
        form={FORM}
        name={name}
        id={id}
        maxlength={100}
        aria-describedby={`${id}-help`}
      />
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
    </div>
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
