import type { Language } from '../../../platform/i18n/languages.ts'
import type { MeasureRecord, MeasureTexts } from '../../toolbox/index.ts'
import type { DemoPartnership } from '../region/organisations.ts'

/** The words of a measure in one language; what is left out is empty. */
export type DemoText = Pick<MeasureTexts, 'title' | 'summary' | 'aim' | 'steps'> &
  Partial<Omit<MeasureTexts, 'title' | 'summary' | 'aim' | 'steps' | 'of'>>

/** A measure of the demo toolbox: our own words, built on what the five projects name. */
export type DemoMeasure = {
  key: string
  partnership: DemoPartnership
  language: Language
  texts: Partial<Record<Language, DemoText>>
  /** Translations of an earlier revision of the original. */
  older?: Language[]
} & Pick<
  MeasureRecord,
  'themes' | 'goals' | 'mainAction' | 'actions' | 'cost' | 'hours' | 'months' | 'sources'
> & {
    /** Direct groups, then intermediaries. */
    direct: string[]
    intermediary: string[]
  }

/** The projects' own documents, as what a reason rests on. */
export const demoSources = {
  labour: { title: 'Arbeidskraftmobiliseringsprosjektet: årlig rapport til BOLYST', address: '', year: 2014 },
  resource: { title: 'Innvandre en ressurs i Nordland: årlig rapport til BOLYST', address: '', year: 2014 },
  service: { title: 'Inflyttarservice Jämtland Härjedalen: projekt-PM', address: '', year: 2019 },
  akademiNorr: { title: 'Akademi Norr: förstudie för Socialfonden', address: '', year: null },
  strategic: { title: 'Nya socialfonden i Jämtlands län: förstudie', address: '', year: null },
} satisfies Record<string, MeasureRecord['sources'][number]>

const nok = (min: number, max: number) => ({ currency: 'NOK' as const, min, max })
const sek = (min: number, max: number) => ({ currency: 'SEK' as const, min, max })
const between = (min: number, max: number) => ({ min, max })

export { between, nok, sek }
