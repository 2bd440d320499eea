import type { Currency } from '../../platform/forms/answer.ts'
import type { FormOutside } from '../../platform/forms/index.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import type { Country } from '../places/index.ts'
import { placeLabel, resolvePlaces } from '../projects/index.ts'

const countryOf: Record<Currency, Country> = { NOK: 'NO', SEK: 'SE', EUR: 'NO' }

/**
 * What a form needs from outside: the register of municipalities, the currency of its amounts, the reader's language.
 *
 * Names are looked up in the country of the currency first, then in both. A `problem` is the name as typed, followed by the
 * municipalities it could mean ("Bø: Bø (Nordland) / Bø (Telemark)"); nothing is guessed.
 *
 * @param options.day the day (YYYY-MM-DD) whose municipalities are meant; without it the newest that bears the name.
 */
export function formOutside(
  language: Language,
  currency: Currency,
  options: { country?: Country; day?: string } = {},
): FormOutside {
  const country = options.country ?? countryOf[currency]
  return {
    language,
    currency,
    places: {
      parse(text) {
        const { keys, problems } = resolvePlaces(text, { country, day: options.day ?? null, known: [] })
        return {
          keys,
          problems: problems.map(({ name, candidates }) =>
            candidates.length > 0 ? `${name}: ${candidates.join(' / ')}` : name,
          ),
        }
      },
      nameOf: placeLabel,
    },
  }
}
