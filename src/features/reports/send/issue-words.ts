import type { Question } from '../../../platform/forms/definition.ts'
import { type Issue, issueMessage } from '../../../platform/forms/index.ts'
import { formatOre } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { findingWords } from '../../documents/index.ts'
import { type Facts, issueTexts } from './issue-texts.ts'

/** An issue of `checkReport` in words: what is wrong and where the figures are. It does not repeat the question's label. */
export function reportIssueWords(issue: Issue, question: Question, language: Language): string {
  const t = issueTexts[language]
  if (issue.code.startsWith('document-'))
    return t.document({
      ...issue.facts,
      words: findingWords(String(issue.facts.finding), language),
    })
  if (!Object.hasOwn(t, issue.code)) return issueMessage(issue, question, language)
  const words: unknown = t[issue.code as keyof typeof t]
  return typeof words === 'string' ? words : (words as (facts: Facts) => string)(amounts(issue, language))
}

function amounts({ facts }: Issue, language: Language): Facts {
  const { countedOre, statedOre, currency } = facts
  const shown = (ore: number) => formatOre(ore, String(currency), language)
  if (typeof countedOre !== 'number') return facts
  return {
    ...facts,
    counted: shown(countedOre),
    ...(typeof statedOre === 'number'
      ? { stated: shown(statedOre), difference: shown(countedOre - statedOre) }
      : {}),
  }
}
