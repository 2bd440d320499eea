// Keeps the count of words up while somebody writes, and says it aloud when the writer pauses.
import { isLanguage } from '../../i18n/languages.ts'
import { countWords } from '../../text/words.ts'
import { wordCountText } from '../word-count-text.ts'

const PAUSE_MS = 1000
const pauses = new WeakMap<Element, ReturnType<typeof setTimeout>>()

function count(field: HTMLTextAreaElement) {
  const counter = document.querySelector<HTMLElement>(`[data-words-of="${CSS.escape(field.id)}"]`)
  const { limit, language, textLanguage } = counter?.dataset ?? {}
  if (!counter || !isLanguage(language)) return
  const words = countWords(field.value, textLanguage ?? null).unicodeWords
  const text = wordCountText(language, words, Number(limit))
  const [shown, spoken] = counter.querySelectorAll('[data-shown], [data-spoken]')
  if (shown) shown.textContent = text
  counter.toggleAttribute('data-over', words > Number(limit))
  clearTimeout(pauses.get(counter))
  pauses.set(
    counter,
    setTimeout(() => {
      if (spoken) spoken.textContent = text
    }, PAUSE_MS),
  )
}

// A browser that cannot divide a text into words leaves the figure that came with the page out of sight: it would be wrong.
const able = 'Segmenter' in Intl
if (!able) for (const counter of document.querySelectorAll<HTMLElement>('.word-count')) counter.hidden = true

document.addEventListener('input', (event) => {
  if (able && event.target instanceof HTMLTextAreaElement) count(event.target)
})
