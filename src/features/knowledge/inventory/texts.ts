import type { Language } from '../../../platform/i18n/languages.ts'
import { actTexts } from './act-texts.ts'
import { boardTexts } from './cells/board-texts.ts'
import { cellTexts } from './cells/cell-texts.ts'
import { headTexts } from './head-texts.ts'

const all = <L extends Language>(language: L) => ({
  ...headTexts[language],
  ...actTexts[language],
  ...boardTexts[language],
  ...cellTexts[language],
})

export const texts = { nb: all('nb'), nn: all('nn'), sv: all('sv'), en: all('en') }
