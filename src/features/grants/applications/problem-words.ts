import { type FormDefinition, questionsOf } from '../../../platform/forms/definition.ts'
import { type Issue, issueMessage } from '../../../platform/forms/index.ts'
import { formatMoney, formatShare } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { FactProblem } from './check-application.ts'
import { factsTexts } from './facts-texts.ts'

/** What is wrong with the facts, in words with the figures. */
export function factProblemWords(problem: FactProblem, currency: string, language: Language): string {
  const t = factsTexts[language].problem
  const money = (amount: number) => formatMoney(amount, currency, language)
  switch (problem.code) {
    case 'aboveCeiling':
      return t.aboveCeiling(money(problem.applied), money(problem.ceiling), money(problem.over))
    case 'unbalanced': {
      const words = problem.gap > 0 ? t.missing : t.surplus
      return words(money(problem.costs), money(problem.financing), money(Math.abs(problem.gap)))
    }
    case 'coFinancing':
      return t.coFinancing(
        money(problem.carried),
        money(problem.needed),
        money(problem.missing),
        formatShare(problem.percent / 100, language),
      )
    default:
      return t[problem.code]
  }
}

/** What is wrong with an answer, its question first; of a question without an answer only the question. */
export function issueWords(issue: Issue, definition: FormDefinition, language: Language): string {
  const question = questionsOf(definition).find(({ key }) => key === issue.question)
  if (!question) return issue.code
  if (issue.code === 'missing' && issue.facts.part === undefined) return question.label[language]
  const said =
    issue.code === 'aside-open'
      ? factsTexts[language].problem.asideOpen
      : issueMessage(issue, question, language)
  return `${question.label[language]} ${said}`
}

/** The field of the facts' form that a problem leads to. */
export function fieldOf({ code }: FactProblem): string {
  switch (code) {
    case 'titleMissing':
    case 'measureMissing':
      return 'title'
    case 'periodMissing':
      return 'startsOn'
    case 'amountMissing':
    case 'aboveCeiling':
      return 'appliedAmount'
    case 'costsMissing':
      return 'cost-1-name'
    default:
      return 'own-money-1-amount'
  }
}
