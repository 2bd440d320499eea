import type { Language } from '../../platform/i18n/languages.ts'

/** The `lang` of words on a page in a language; none where they are in the page's own. */
export const langOf = (written: Language | null | undefined, page: Language): Language | undefined =>
  written && written !== page ? written : undefined

/** What somebody wrote, in the paragraphs it was written in; lines stay lines. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n[^\S\n]*\n+/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => (
          <p class="kept-text">{part}</p>
        ))}
    </>
  )
}
