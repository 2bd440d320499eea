import type { Language } from '../i18n/languages.ts'
import { countWords } from '../text/words.ts'
import { fieldId } from '../ui/forms.tsx'
import { wordCountText } from './word-count-text.ts'

/**
 * How many words the field named `name` holds, of how many. The figure is that of the text the page was made with; while somebody
 * writes, the island `word-counter.ts` keeps it up and says it aloud when the writer pauses.
 */
export function WordCounter({
  name,
  text,
  limit,
  language,
  lang,
}: {
  name: string
  text: string
  limit: number
  language: Language
  lang: Language
}) {
  const words = countWords(text, lang).unicodeWords
  return (
    <p
      class="word-count"
      data-words-of={fieldId(name)}
      data-limit={limit}
      data-language={language}
      data-text-language={lang}
      data-over={words > limit ? '' : undefined}
    >
      <span data-shown>{wordCountText(language, words, limit)}</span>
      <span class="ds-sr-only" aria-live="polite" data-spoken />
    </p>
  )
}
