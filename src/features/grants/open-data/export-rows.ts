import type { ExportColumn, Provenance } from '../../../platform/files/list-files.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import { type Language, languageNames } from '../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../places/index.ts'
import { texts as applicationTexts } from '../applications/texts.ts'
import type { AwardFilters } from './filters.ts'
import type { FoundAwards, Known } from './find-awards.ts'
import type { Award } from './queries.ts'
import { texts } from './texts.ts'
import { awardFacets, titleIn } from './view.ts'

/** As many items as one JSON answer has; `page` leads to the others. */
export const JSON_PAGE_SIZE = 1_000

/** Columns of the CSV and XLSX twins. Amounts are whole units of the currency and numbers, days YYYY-MM-DD. No persons. */
export function exportColumns(language: Language): ExportColumn<Award>[] {
  const t = texts[language]
  return [
    { name: t.number, value: ({ number }) => number },
    { name: t.name, value: ({ title }) => title },
    { name: t.description, value: ({ description }) => description },
    { name: t.language, value: (award) => languageNames[award.language] },
    { name: t.recipient, value: ({ recipient }) => recipient.name },
    { name: t.recipientNumber, value: ({ recipient }) => recipient.number },
    { name: t.municipality, value: ({ municipalityKey }) => municipalityLabel(municipalityKey) },
    { name: t.municipalityKey, value: ({ municipalityKey }) => municipalityKey },
    { name: t.funder, value: ({ funder }) => funder.name },
    { name: t.programme, value: ({ programme }) => programme },
    { name: t.call, value: ({ callTitle }) => callTitle },
    { name: t.measure, value: ({ measure }) => measure && titleIn(measure, language).text },
    { name: t.currency, value: ({ currency }) => currency },
    { name: t.applied, value: ({ appliedAmount }) => appliedAmount },
    { name: t.amount, value: ({ amount }) => amount },
    { name: t.paid, value: ({ paidAmount }) => paidAmount },
    { name: t.repaid, value: ({ repaidAmount }) => repaidAmount },
    { name: t.lapsed, value: ({ lapsedAmount }) => lapsedAmount },
    { name: t.awardedOn, value: ({ awardedOn }) => awardedOn },
    { name: t.startsOn, value: ({ startsOn }) => startsOn },
    { name: t.endsOn, value: ({ endsOn }) => endsOn },
    { name: t.state, value: ({ state }) => applicationTexts[language].states[state] },
    { name: t.changed, value: ({ changedAt }) => dayOf(changedAt) },
  ]
}

/** The list as data, as the files have it. */
export function listAsJson(
  found: FoundAwards,
  filters: AwardFilters,
  known: Known,
  language: Language,
  provenance: Provenance,
) {
  const { total, page, pages, sums, items, concepts } = found
  const facets = awardFacets(found.facets, filters, known, language)
  return {
    total,
    page,
    pages,
    pageSize: JSON_PAGE_SIZE,
    query: filters.q,
    sort: filters.sort,
    ignored: filters.ignored,
    sums,
    items: items.map((award) => itemAsJson(award, language)),
    facets: Object.fromEntries(facets.map(({ name, options }) => [name, options])),
    expansion: concepts,
    ...provenance,
  }
}

function itemAsJson(
  { recipient, funder, measure, municipalityKey, state, id: _id, ...award }: Award,
  language: Language,
) {
  const organisation = ({ name, country, number }: Award['funder']) => ({ name, country, number })
  return {
    ...award,
    state: { id: state, label: applicationTexts[language].states[state] },
    municipality: { id: municipalityKey, label: municipalityLabel(municipalityKey) },
    recipient: organisation(recipient),
    funder: organisation(funder),
    measure: measure && { slug: measure.slug, title: titleIn(measure, language).text },
  }
}
