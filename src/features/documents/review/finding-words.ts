import type { Language } from '../../../platform/i18n/languages.ts'
import { findingNotes } from './finding-notes.ts'
import { findingTexts } from './finding-texts.ts'

/** A finding in plain words; a code without words of its own points to its place. */
export function findingWords(code: string, language: Language): string {
  const all: Record<string, string> = { ...findingNotes[language], ...findingTexts[language] }
  return Object.hasOwn(all, code) ? (all[code] ?? '') : findingNotes[language].unknown
}

/** Codes that have words. */
export const knownFindingCodes = Object.keys({ ...findingNotes.en, ...findingTexts.en })
