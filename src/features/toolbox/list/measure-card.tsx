import { formatMoneyRange, formatNumber } from '../../../platform/i18n/format.ts'
import { type Language, languageNames } from '../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../places/index.ts'
import { measureText } from '../measures/find-measure.ts'
import { isCarriedOut } from '../taxonomies.ts'
import type { ListedMeasure } from './find-measures.ts'
import { texts } from './texts.ts'
import { facetLabel } from './view.ts'

const MOST_PLACES = 4

/** A measure in a list: what it is, how well documented, what it takes, where it has been used. */
export function MeasureCard({ item, language }: { item: ListedMeasure; language: Language }) {
  const t = texts[language]
  const { record, evidenceLevel } = item
  const { text, language: written, older } = measureText(record, language)
  const lang = written === language ? undefined : written
  const facts = [
    record.cost ? formatMoneyRange(record.cost.min, record.cost.max, record.cost.currency, language) : '',
    record.hours ? t.hoursRange(rangeOf(record.hours, language)) : '',
    written === language ? '' : t.writtenIn(languageNames[written].toLowerCase()),
    older ? t.older : '',
  ].filter(Boolean)
  return (
    <article>
      <h3 class="ds-heading" data-size="xs" lang={lang}>
        <a href={`/${language}/toolbox/${item.slug}`}>{text.title}</a>
      </h3>
      <p class="card-where">
        {[
          record.mainAction ? facetLabel('action', record.mainAction, language) : '',
          evidenceLevel === null
            ? ''
            : t.evidenceFact(facetLabel('evidence', String(evidenceLevel), language)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {text.summary ? (
        <p class="card-summary" lang={lang}>
          {text.summary}
        </p>
      ) : null}
      <p class="quiet">{[usedIn(item, language), ...facts].join(' · ')}</p>
    </article>
  )
}

function usedIn({ uses }: ListedMeasure, language: Language): string {
  const t = texts[language]
  const keys = [...new Set(uses.filter(({ state }) => isCarriedOut(state)).map(({ key }) => key))]
  if (keys.length === 0) return t.usedNowhere
  const shown = keys.slice(0, MOST_PLACES).map(municipalityLabel)
  return `${t.usedIn} ${shown.join(', ')}${keys.length > MOST_PLACES ? ` + ${keys.length - MOST_PLACES}` : ''}`
}

const rangeOf = ({ min, max }: { min: number; max: number }, language: Language) =>
  min === max ? formatNumber(min, language) : `${formatNumber(min, language)}–${formatNumber(max, language)}`
