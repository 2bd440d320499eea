import { formatMoneyRange } from '../../../platform/i18n/format.ts'
import { type Language, languageNames } from '../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../places/index.ts'
import { ownerOf } from './export-rows.ts'
import { facetLabel } from './facets.ts'
import type { ListedProject } from './queries.ts'
import { texts } from './texts.ts'

const MOST_PLACES = 4

export function ProjectCard({ item, language }: { item: ListedProject; language: Language }) {
  const t = texts[language]
  const owner = ownerOf(item)
  const places = item.municipality_keys.map(municipalityLabel)
  const shownPlaces =
    places.slice(0, MOST_PLACES).join(', ') +
    (places.length > MOST_PLACES ? ` + ${places.length - MOST_PLACES}` : '')
  const facts = [
    item.phase ? facetLabel('phase', item.phase, language) : '',
    item.programme ?? '',
    period(item),
    item.budget_min !== null && item.budget_max !== null && item.currency
      ? `${t.budget} ${formatMoneyRange(item.budget_min, item.budget_max, item.currency, language)}`
      : '',
  ].filter(Boolean)
  return (
    <article>
      <h3 class="ds-heading" data-size="xs" lang={item.language}>
        <a href={`/${language}/projects/${item.slug}`}>{item.name}</a>
      </h3>
      <p class="card-where">{[owner, shownPlaces].filter(Boolean).join(' · ')}</p>
      {item.summary ? (
        <p class="card-summary" lang={item.language}>
          {shortened(item.summary)}
        </p>
      ) : null}
      <p class="quiet">
        {facts.join(' · ')}
        {item.language === language
          ? ''
          : `${facts.length > 0 ? ' · ' : ''}${t.writtenIn} ${languageNames[item.language].toLowerCase()}`}
      </p>
    </article>
  )
}

function period({ starts_on, ends_on, period_as_written }: ListedProject): string {
  const [from, to] = [starts_on?.slice(0, 4), ends_on?.slice(0, 4)]
  if (from && to) return from === to ? from : `${from}–${to}`
  return from ? `${from}–` : to ? `–${to}` : (period_as_written ?? '')
}

const SUMMARY = 240

/** Cut at a word. */
function shortened(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length <= SUMMARY ? flat : `${flat.slice(0, SUMMARY).replace(/\s+\S*$/u, '')} …`
}
