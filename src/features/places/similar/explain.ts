import { formatNumber, formatShare } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { FigureName } from './figures.ts'
import type { SimilarPart, SimilarPlace } from './similar.ts'
import { similarTexts } from './texts.ts'

/** In steps of the middle half of all municipalities: less than a quarter of it is told as "about the same". */
const ALIKE = 0.25
/** So much of each stands in one line. */
const BRIEF = { alike: 1, differs: 1 } as const

/** A figure as it is read: people whole, people within reach in hundreds, km whole, shares in per cent, change with its sign. */
export function figureInWords(name: FigureName, value: number | undefined, language: Language): string {
  const t = similarTexts[language]
  if (value === undefined) return t.unknown
  switch (name) {
    case 'population':
      return formatNumber(value, language)
    case 'reachable':
      return formatNumber(Math.round(value / 100) * 100, language)
    case 'to20000':
    case 'to50000':
      return t.km(formatNumber(Math.round(value), language))
    case 'change':
      return `${value > 0.0005 ? '+' : ''}${formatShare(value, language, 1)}`
    default:
      return formatShare(value, language)
  }
}

/** What is alike and what differs between two places, each with both figures; most alike and most different first. */
export function explained(
  place: SimilarPlace,
  language: Language,
): { alike: string[]; differs: string[]; left: string[] } {
  const t = similarTexts[language]
  const bySize = place.parts.toSorted((a, b) => Math.abs(a.difference) - Math.abs(b.difference))
  return {
    alike: bySize.filter((part) => isAlike(part)).map((part) => said(part, 'alike', language)),
    differs: bySize
      .filter((part) => !isAlike(part))
      .reverse()
      .map((part) => said(part, part.difference > 0 ? 'more' : 'less', language)),
    left: place.unknown.map((name) => t.figures[name].name),
  }
}

/** Of what is alike and what differs, the most telling in one line: "About the same: people (8,100 against 8,374). Different: …" */
export function similarInBrief(place: SimilarPlace, language: Language): string {
  const t = similarTexts[language]
  const { alike, differs } = explained(place, language)
  const line = (name: string, parts: string[]) => (parts.length > 0 ? [`${name} ${parts.join(', ')}.`] : [])
  return [
    ...line(t.alike, alike.slice(0, BRIEF.alike)),
    ...line(t.differs, differs.slice(0, BRIEF.differs)),
  ].join(' ')
}

const isAlike = ({ difference }: SimilarPart) => Math.abs(difference) < ALIKE

function said(part: SimilarPart, how: 'alike' | 'more' | 'less', language: Language) {
  const t = similarTexts[language]
  const { dimension, other, own } = part
  const what =
    dimension === 'change' && how !== 'alike' ? t.changes[changeOf(other, own)] : t.figures[dimension][how]
  return t.against(what, figureInWords(dimension, other, language), figureInWords(dimension, own, language))
}

/** How another population changes beside the own one. */
function changeOf(other: number, own: number): keyof (typeof similarTexts)['nb']['changes'] {
  if (other >= 0 && own >= 0) return other > own ? 'growMore' : 'growLess'
  if (other < 0 && own < 0) return other > own ? 'fallLess' : 'fallMore'
  return other >= 0 ? 'growNotFall' : 'fallNotGrow'
}
