import { formatDay, formatMoney, formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../places/index.ts'
import { label } from '../../projects/index.ts'
import { type AdoptionState, adoptionStates, type StopReason, stopReasons } from '../taxonomies.ts'
import type { ListedAdoption } from './find-adoption.ts'
import { texts } from './texts.ts'

/** The name of the place at the time, and beside it what it is called today where that is another name. */
export function placeName(
  { municipalityKey, todayKeys }: Pick<ListedAdoption, 'municipalityKey' | 'todayKeys'>,
  language: Language,
): string {
  const then = municipalityLabel(municipalityKey)
  const now = todayKeys.map(municipalityLabel)
  return now.length === 0 || now.includes(then) ? then : `${then} (${texts[language].today(now.join(', '))})`
}

export const stateName = (state: AdoptionState, language: Language) => label(adoptionStates, state, language)
export const reasonName = (reason: StopReason, language: Language) => label(stopReasons, reason, language)

/** A word of a list where it begins a line. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

export function periodText(
  { startsOn, endsOn }: Pick<ListedAdoption, 'startsOn' | 'endsOn'>,
  language: Language,
): string {
  const t = texts[language]
  if (startsOn && endsOn) return `${formatDay(startsOn, language)} – ${formatDay(endsOn, language)}`
  if (startsOn) return t.from(formatDay(startsOn, language))
  return endsOn ? t.until(formatDay(endsOn, language)) : ''
}

export const costText = (
  { cost, currency }: Pick<ListedAdoption, 'cost' | 'currency'>,
  language: Language,
) => (cost === null ? '' : formatMoney(cost, currency, language))

/** The count as everybody may know it: a number, "fewer than 5", or nothing. */
export function reachedText(
  { reachedShown, reachedFew }: Pick<ListedAdoption, 'reachedShown' | 'reachedFew'>,
  language: Language,
): string {
  if (reachedFew) return texts[language].few
  return reachedShown === null ? '' : formatNumber(reachedShown, language)
}

/** For those who may know the exact count: it, and what others see where that is something else. */
export function ownReachedText(adoption: ListedAdoption, language: Language): string {
  if (adoption.reached === null) return reachedText(adoption, language)
  const shown = formatNumber(adoption.reached, language)
  return adoption.reachedFew ? texts[language].fewShown(shown) : shown
}
