import { languages } from '../../../platform/i18n/languages.ts'
import { type Choice, policyGoals, targetGroups, themes } from '../../projects/index.ts'
import { type SearchText, searchConfigurations } from '../../search/index.ts'
import type { MeasureRecord } from '../record.ts'
import { actionTypes } from '../taxonomies.ts'

/**
 * What a measure is found by, each text by the rules of its language: title (A), summary and aim (B), what it is filed under, in every
 * language (C), and the rest (D). The title is also kept unstemmed.
 */
export function measureSearchTexts(record: MeasureRecord): SearchText[] {
  const filed: [readonly Choice[], string[]][] = [
    [themes, record.themes],
    [policyGoals, record.goals],
    [targetGroups, record.targets.map(({ id }) => id)],
    [actionTypes, actionsOf(record)],
  ]
  const own = languages.flatMap((language): SearchText[] => {
    const text = record.texts[language]
    if (!text) return []
    const configuration = searchConfigurations[language]
    const rest = [
      ...text.steps,
      text.roles,
      text.needs,
      text.pitfalls,
      text.variants,
      text.rationale,
      text.costNote,
    ]
    return [
      { configuration, weight: 'A', text: text.title },
      { configuration: 'simple', weight: 'A', text: text.title },
      { configuration, weight: 'B', text: `${text.summary}\n${text.aim}` },
      { configuration, weight: 'D', text: rest.join('\n') },
    ]
  })
  const labels = languages.map(
    (language): SearchText => ({
      configuration: searchConfigurations[language],
      weight: 'C',
      text: filed
        .flatMap(([list, ids]) => list.filter(({ id }) => ids.includes(id)).map((choice) => choice[language]))
        .join('\n'),
    }),
  )
  return [...own, ...labels]
}

/** Its main action first, then the others it touches, each once. */
export const actionsOf = (record: MeasureRecord): string[] => [
  ...new Set([...(record.mainAction ? [record.mainAction] : []), ...record.actions]),
]

/** What a measure is counted and filtered by: `theme:…`, `goal:…`, `target:…`, `action:…`, `language:…`; sorted. */
export function measureTerms(record: MeasureRecord): string[] {
  const terms = [
    ...record.themes.map((id) => `theme:${id}`),
    ...record.goals.map((id) => `goal:${id}`),
    ...record.targets.map(({ id }) => `target:${id}`),
    ...actionsOf(record).map((id) => `action:${id}`),
    ...languages.filter((language) => record.texts[language]).map((language) => `language:${language}`),
  ]
  return [...new Set(terms)].sort()
}
