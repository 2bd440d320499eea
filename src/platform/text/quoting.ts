import type { Language } from '../i18n/languages.ts'

/** A piece of a source: an answer, a section, a whole text. */
export type Passage = {
  /** The question, the heading; '' where the source is one text. */
  name: string
  text: string
  language: Language
  /** A quote of it may be shown to everybody. */
  open: boolean
}

/** A source that its reader may quote. */
export type QuotedSource = {
  id: string
  /** As it may be shown: the title of the form, report or document. */
  title: string
  /** Of the title, where it is in somebody's own words. */
  titleLanguage?: Language
  municipalityKey: string | null
  /** What tells it from other sources: two of the same voice do not confirm each other. */
  voice: string
  /** YYYY-MM-DD */
  saidOn: string | null
  passages: Passage[]
}

/** A source in a list to choose from. */
export type SourceOption = Pick<QuotedSource, 'id' | 'title' | 'titleLanguage' | 'municipalityKey' | 'saidOn'>

const collapsed = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** A quote with every run of white space as one space. */
export const tidyQuote = collapsed

/** The first passage in which a quote stands word for word; line breaks and runs of spaces count as one space. */
export function passageWith(passages: readonly Passage[], quote: string): Passage | undefined {
  const wanted = collapsed(quote)
  if (wanted === '') return undefined
  return passages.find(({ text }) => collapsed(text).includes(wanted))
}
