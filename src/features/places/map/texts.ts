import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export const mapTexts = inFourLanguages({
  nb: { municipality: 'Kommune', county: 'Fylke eller län', outline: 'Omriss: Natural Earth.' },
  nn: { municipality: 'Kommune', county: 'Fylke eller län', outline: 'Omriss: Natural Earth.' },
  sv: { municipality: 'Kommun', county: 'Län eller fylke', outline: 'Konturer: Natural Earth.' },
  en: { municipality: 'Municipality', county: 'County', outline: 'Outline: Natural Earth.' },
})
