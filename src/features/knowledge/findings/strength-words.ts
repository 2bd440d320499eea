import { formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { texts } from './list/texts.ts'

/** How many say so: "three sources, two voices". Small numbers in words. */
export function strengthWords(
  { sourceCount, voiceCount }: { sourceCount: number; voiceCount: number },
  language: Language,
): string {
  const t = texts[language]
  if (sourceCount === 0) return t.noSources
  const said = (count: number, words: readonly string[]) => words[count] ?? formatNumber(count, language)
  return `${said(sourceCount, t.sourceNumbers)} ${sourceCount === 1 ? t.source : t.sources}, ${said(voiceCount, t.voiceNumbers)} ${voiceCount === 1 ? t.voice : t.voices}`
}
