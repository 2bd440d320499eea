import type { Language } from '../i18n/languages.ts'

const texts: Record<
  Language,
  { within: (words: number, limit: number) => string; over: (over: number) => string }
> = {
  nb: { within: (words, limit) => `${words} av ${limit} ord`, over: (over) => `ta bort ${over} ord` },
  nn: { within: (words, limit) => `${words} av ${limit} ord`, over: (over) => `ta bort ${over} ord` },
  sv: { within: (words, limit) => `${words} av ${limit} ord`, over: (over) => `ta bort ${over} ord` },
  en: {
    within: (words, limit) => `${words} of ${limit} words`,
    over: (over) => `remove ${over} ${over === 1 ? 'word' : 'words'}`,
  },
}

/** "142 av 250 ord", "251 av 250 ord: ta bort 1 ord": the same from the server and while somebody writes. */
export function wordCountText(language: Language, words: number, limit: number): string {
  const { within, over } = texts[language]
  return words > limit ? `${within(words, limit)}: ${over(words - limit)}` : within(words, limit)
}
