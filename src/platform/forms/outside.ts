import type { Language } from '../i18n/languages.ts'
import type { Currency } from './answer.ts'

/** What reading and showing typed answers needs from outside. */
export type FormOutside = {
  places: {
    /** Names divided by comma or line. `problems`: names that are no municipality or several, with those they could mean. */
    parse(text: string): { keys: string[]; problems: string[] }
    /** The name by which `parse` finds the same municipality again. */
    nameOf(key: string): string
  }
  /** Of every amount in the form. */
  currency: Currency
  /** Of the reader: how figures and days are typed. */
  language: Language
}
