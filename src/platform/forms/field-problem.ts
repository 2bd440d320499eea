/** What is wrong with what was typed; each has words in `issue-texts.ts`. */
export const problemCodes = [
  'day-unreadable',
  'day-missing',
  'amount-unreadable',
  'amount-ambiguous',
  'amount-decimals',
  'amount-large',
  'amount-currency',
  'number-unreadable',
  'number-ambiguous',
  'number-decimals',
  'number-large',
  'places-unknown',
  'option-unknown',
  'more-than-one',
  'reason-unticked',
  'yes-no-unreadable',
  'scale-unreadable',
  'files-unreadable',
  'wrong-shape',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** `part` names the field within the question ('' for the question's only field); `detail` is what was typed there. */
export type FieldProblem = { code: ProblemCode; part: string; detail: string }

const MOST_PROBLEMS = 20

/** As a draft keeps it (`DraftAnswer.problem`): one line for each field, code, part and detail divided by "|". */
export const joinProblems = (problems: FieldProblem[]): string =>
  problems
    .slice(0, MOST_PROBLEMS)
    .map(({ code, part, detail }) => `${code}|${part}|${detail.replace(/\s+/g, ' ').slice(0, 200)}`)
    .join('\n')

/** A problem that was kept by other means than `joinProblems` counts as one of the whole question. */
export function splitProblems(problem: string): FieldProblem[] {
  return problem.split('\n').map((line) => {
    const [code = '', part = '', ...detail] = line.split('|')
    const known = (problemCodes as readonly string[]).includes(code)
    return known
      ? { code: code as ProblemCode, part, detail: detail.join('|') }
      : { code: 'wrong-shape', part: '', detail: '' }
  })
}
