import type { Language } from '../../platform/i18n/languages.ts'
import { municipalityCounts as norwegianCounts } from './reading/counts.ts'
import { municipalityCounts as otherCounts } from './reading/places-in-text.ts'

/** A contradiction between answers, found as in a document; `keys` are those of the answers, `quotes` their words. */
export type AnswerFinding = {
  code: 'count-conflict' | 'attachment-missing'
  keys: string[]
  quotes: string[]
  /** The figures that disagree, smallest first. */
  figures: number[]
}

const pointsToAttachment =
  /(?<!\p{L})(?:vedl(?:egg|agt|agd)|(?:se |i |enligt )?bifogad(?:e|es)?|(?:se |i |enligt )bilag(?:a|an|or|orna)|(?:see )?(?:attached|enclosed)|see (?:the )?attachment)/iu

/**
 * Holds the texts of a form against each other and against its list of municipalities, by the same finders that read documents: a
 * number of municipalities said twice and differently, or otherwise than the list has them; a text about the accounts that points to a
 * file when none is attached. `listed` is undefined where the form has no list or nothing stands in it.
 */
export function findingsInAnswers(input: {
  texts: { key: string; text: string }[]
  listed: { key: string; count: number } | undefined
  /** Texts that may point to an attached file instead of saying something themselves. */
  aboutFiles: { key: string; text: string }[]
  hasFiles: boolean
  language: Language
}): AnswerFinding[] {
  const said = input.texts.flatMap(({ key, text }) =>
    totalsIn(text, input.language).map((count) => ({ key, ...count })),
  )
  const figures = [...new Set(said.map(({ value }) => value))]
  // One municipality alone is most often the owner, not the whole of a list.
  const listed = input.listed && input.listed.count >= 2 ? input.listed : undefined
  if (listed && !figures.includes(listed.count)) figures.push(listed.count)
  const found: AnswerFinding[] = []
  if (said.length > 0 && figures.length > 1) {
    const keys = [...(listed ? [listed.key] : []), ...said.map(({ key }) => key)]
    found.push({
      code: 'count-conflict',
      keys: [...new Set(keys)],
      quotes: said.map(({ raw }) => raw.replace(/\s+/gu, ' ')),
      figures: figures.sort((a, b) => a - b),
    })
  }
  for (const { key, text } of input.hasFiles ? [] : input.aboutFiles) {
    const words = pointsToAttachment.exec(text)
    if (words) found.push({ code: 'attachment-missing', keys: [key], quotes: [words[0].trim()], figures: [] })
  }
  return found
}

function totalsIn(text: string, language: Language): { value: number; raw: string }[] {
  if (language === 'nb' || language === 'nn')
    return norwegianCounts(text).filter(({ sort }) => sort === 'total')
  return otherCounts(text, [{ start: 0, end: text.length }]).filter(({ total }) => total)
}
