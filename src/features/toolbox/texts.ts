import { inFourLanguages } from '../../platform/i18n/languages.ts'

export const toolboxWords = inFourLanguages({
  nb: { toolbox: 'Verktøykassa' },
  nn: { toolbox: 'Verktøykassa' },
  sv: { toolbox: 'Verktygslådan' },
  en: { toolbox: 'Toolbox' },
})
