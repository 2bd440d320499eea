import { type ExportColumn, type Provenance, several } from '../../../../platform/files/list-files.ts'
import { type Language, languageNames } from '../../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { reasonName, stateName } from '../describe.ts'
import { measureTitle } from '../find-adoption.ts'
import type { AdoptedMeasure } from '../queries.ts'
import { texts } from '../texts.ts'
import type { UsedRow, WhereUsed } from './load-where-used.ts'
import { usedTexts } from './texts.ts'

/**
 * Columns of the CSV and XLSX twins. Amounts are whole units of the currency, days YYYY-MM-DD, people a number only where everybody
 * may know it. No contacts: a list that travels cannot be taken back when a consent is.
 */
export function usedColumns(language: Language, baseUrl: string): ExportColumn<UsedRow>[] {
  const t = texts[language]
  const words = usedTexts[language]
  return [
    { name: words.id, value: ({ id }) => id },
    { name: t.measure, value: ({ measure }) => measureTitle(measure, language).title },
    { name: t.municipality, value: ({ municipalityKey }) => municipalityLabel(municipalityKey) },
    { name: words.key, value: ({ municipalityKey }) => municipalityKey },
    { name: words.todayName, value: ({ todayKeys }) => several(todayKeys, municipalityLabel) },
    { name: words.todayKey, value: ({ todayKeys }) => several(todayKeys) },
    { name: t.state, value: ({ state }) => stateName(state, language) },
    { name: t.since, value: ({ since }) => since },
    { name: t.startsOn, value: ({ startsOn }) => startsOn },
    { name: t.endsOn, value: ({ endsOn }) => endsOn },
    { name: t.currency, value: ({ currency, cost }) => (cost === null ? null : currency) },
    { name: words.costColumn, value: ({ cost }) => cost },
    { name: words.hoursColumn, value: ({ hours }) => hours },
    { name: t.reached, value: ({ reachedShown }) => reachedShown },
    { name: words.reachedFew, value: ({ reachedFew }) => (reachedFew ? words.yes : null) },
    { name: t.why, value: ({ stopReason }) => stopReason && reasonName(stopReason, language) },
    { name: t.how, value: ({ stopNote, lastNote }) => stopNote || lastNote },
    { name: t.adaptation, value: ({ adaptation }) => adaptation },
    { name: t.language, value: (row) => languageNames[row.language] },
    { name: t.linkedProject, value: ({ project }) => project?.name ?? null },
    { name: t.onMeasure, value: ({ measure }) => `${baseUrl}/${language}/toolbox/${measure.slug}` },
  ]
}

/** The same as data; how many can be asked, and not who. */
export function usedAsJson(
  measure: AdoptedMeasure,
  used: WhereUsed,
  language: Language,
  baseUrl: string,
  provenance: Provenance,
) {
  const place = (key: string) => ({ id: key, label: municipalityLabel(key) })
  return {
    measure: {
      id: measure.id,
      slug: measure.slug,
      title: measureTitle(measure, language).title,
      url: `${baseUrl}/${language}/toolbox/${measure.slug}`,
    },
    total: used.rows.length,
    items: used.rows.map((row) => ({
      id: row.id,
      municipality: { ...place(row.municipalityKey), today: row.todayKeys.map(place) },
      state: { id: row.state, label: stateName(row.state, language) },
      since: row.since,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      cost: row.cost,
      currency: row.cost === null ? null : row.currency,
      hours: row.hours,
      reached: row.reachedShown,
      reachedFewerThanFive: row.reachedFew,
      stopReason: row.stopReason && { id: row.stopReason, label: reasonName(row.stopReason, language) },
      note: row.stopNote || row.lastNote,
      adaptation: row.adaptation,
      language: row.language,
      project: row.project && {
        name: row.project.name,
        url: `${baseUrl}/${language}/projects/${row.project.slug}`,
      },
      contacts: row.contacts.length,
    })),
    // Only over numbers that are shown.
    reached: used.reached,
    ...provenance,
  }
}
