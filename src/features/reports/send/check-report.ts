import type { Db } from '../../../platform/database/database.ts'
import type { AccountsAnswer, Answers, DraftAnswer } from '../../../platform/forms/answer.ts'
import { type FormDefinition, questionsOf } from '../../../platform/forms/definition.ts'
import { answersOf, askedQuestions, checkAnswers, type Issue } from '../../../platform/forms/index.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { type AnswerFinding, findingsInAnswers, findingsOfReading } from '../../documents/index.ts'
import type { MoneyTable } from '../../finance/index.ts'
import type { Source } from '../content.ts'
import type { FoundReport } from '../find-report.ts'

/** What a check looks at: a draft as it would be sent. */
export type Checked = {
  answers: Record<string, DraftAnswer>
  sources: Record<string, Source[]>
  asides: { question: string }[]
  money: MoneyTable | null
  /** What the project's record says to a question that was answered otherwise, in words, by the question's key. */
  records: Record<string, string>
}

/** Findings of a document that the check of the answers makes again, on what stands there now. */
const madeAgain = new Set([
  'count-conflict',
  'over-word-limit',
  'attachment-missing',
  'missing-field',
  'sum-mismatch',
])

/**
 * All that is to be said of a draft before it is sent, errors first, each in the order of the form. An error stops sending; a warning
 * wants a sentence, one for all warnings with the same question and code. Besides what is wrong with single answers: texts saved at the same
 * time that nobody has chosen between; figures that contradict each other across answers; what the reader found in the document the
 * report came from, as long as the answers it is about are still the document's or nobody has given any; answers that differ from the project's record; and
 * money that does not reconcile or departs from the budget without a reason.
 */
export async function checkReport(db: Db, report: FoundReport, checked: Checked): Promise<Issue[]> {
  const { definition } = report.form
  const findings = report.readingId ? await findingsOfReading(db, report.readingId) : []
  const answers = answersOf(definition, checked.answers)
  const apart = [...new Set(checked.asides.map(({ question }) => question))]
  const issues: Issue[] = [
    ...checkAnswers(definition, checked.answers, { language: report.language }),
    ...apart.map((question) => issue(question, 'error', 'aside-open')),
  ]
  issues.push(...contradictions(definition, answers, report.language))
  for (const finding of findings) {
    if ((finding.severity !== 'error' && finding.severity !== 'warning') || madeAgain.has(finding.code))
      continue
    const about = questionsAbout(definition, finding.fields)
    const [first] = about
    const stands = (key: string) => checked.answers[key] === undefined || isFromDocument(checked.sources[key])
    if (first === undefined || !about.every(stands)) continue
    if (finding.code === 'choice-conflict' && issues.some((one) => one.question === first && isConflict(one)))
      continue
    const quotes = inQuotes(finding.quotes.map(({ text }) => text))
    const facts = { finding: finding.code, quotes, keys: about.join(' ') }
    issues.push(issue(first, 'warning', `document-${finding.code}`, facts))
  }
  for (const [question, record] of Object.entries(checked.records))
    issues.push(issue(question, 'warning', 'differs-from-record', { record }))
  issues.push(...moneyIssues(definition, checked.money))
  return inOrder(definition, answers, issues)
}

function issue(
  question: string,
  severity: Issue['severity'],
  code: string,
  facts: Issue['facts'] = {},
): Issue {
  return { question, severity, code, facts }
}

const inQuotes = (quotes: string[]) =>
  [...new Set(quotes.map((quote) => quote.replace(/\s+/gu, ' ').trim()))]
    .slice(0, 4)
    .map((quote) => `«${quote.length > 90 ? `${quote.slice(0, 89)}…` : quote}»`)
    .join(', ')

function contradictions(definition: FormDefinition, answers: Answers, language: Language): Issue[] {
  const questions = questionsOf(definition)
  const texts = questions.flatMap(({ key, kind }) => {
    const value = answers[key]
    if (kind === 'accounts' && value) return [{ key, text: (value as AccountsAnswer).comment }]
    return kind === 'long-text' && typeof value === 'string' ? [{ key, text: value }] : []
  })
  const [list] = questions.filter(({ key, kind }) => kind === 'municipalities' && Array.isArray(answers[key]))
  const listed = list && { key: list.key, count: (answers[list.key] as string[]).length }
  const aboutFiles = texts.filter(({ key, text }) => {
    const kind = questions.find((question) => question.key === key)?.kind
    // A text of some length says something itself and may mention a file besides.
    return kind === 'accounts' || text.length < 200
  })
  const hasFiles = questions.some(({ key, kind }) => kind === 'attachment' && answers[key] !== undefined)
  return findingsInAnswers({ texts, listed, aboutFiles, hasFiles, language }).map(contradiction)
}

function contradiction({ code, keys, quotes, figures }: AnswerFinding): Issue {
  const facts = { quotes: inQuotes(quotes), figures: figures.join(', '), keys: keys.join(' ') }
  return issue(keys[0] ?? '', 'warning', code, facts)
}

function questionsAbout(definition: FormDefinition, paths: string[]): string[] {
  return questionsOf(definition)
    .filter(({ document }) => {
      const reading = document?.reading
      return reading && paths.some((path) => path === reading || path.startsWith(`${reading}.`))
    })
    .map(({ key }) => key)
}

/** The check of the answers says itself that two ticks cannot stand together. */
const isConflict = ({ code }: Issue) => code === 'more-than-one' || code === 'contradiction'

const isFromDocument = (sources: Source[] | undefined) =>
  sources?.some(({ from }) => from === 'document') ?? false

/** What does not add up in the accounts, at the question that shows them; nothing where the form has none. */
function moneyIssues(definition: FormDefinition, money: MoneyTable | null): Issue[] {
  const question = questionsOf(definition).find(({ kind }) => kind === 'accounts')?.key
  if (question === undefined) return []
  if (!money) return [issue(question, 'warning', 'money-none')]
  const lines = money.lines.filter((line) => line.reasonNeeded && line.deviationReason.trim() === '')
  const reasons = { lines: lines.map(({ name }) => name).join('; '), count: lines.length }
  return [
    ...(lines.length > 0 ? [issue(question, 'error', 'deviation-reason', reasons)] : []),
    ...money.differences.filter(needsWords).map(({ code, about, statedOre, countedOre, currency }) =>
      issue(question, 'warning', `money-${code}`, {
        about,
        countedOre,
        currency,
        ...(statedOre === null ? {} : { statedOre }),
      }),
    ),
  ]
}

/** A project that goes on has postings after the period of any report: the table says so, and there is nothing to explain. */
const needsWords = ({ code }: MoneyTable['differences'][number]) => code !== 'after-period'

/** Errors first; what is not asked is not spoken of. */
function inOrder(definition: FormDefinition, answers: Answers, issues: Issue[]): Issue[] {
  const places = new Map(questionsOf(definition).map(({ key }, place) => [key, place]))
  const asked = askedQuestions(definition, answers)
  return issues
    .filter(({ question }) => asked.has(question))
    .sort(
      (a, b) =>
        Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
        (places.get(a.question) ?? 0) - (places.get(b.question) ?? 0),
    )
}
