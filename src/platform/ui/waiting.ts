import type { Language } from '../i18n/languages.ts'

/** How many things of a kind wait for a person, and the first of them; `own`: what of the title is in somebody's own words. */
export type Waiting = {
  count: number
  first: { title: string; href: string; own?: { text: string; language: Language } }[]
}
