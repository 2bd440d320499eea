import type { AccountsAnswer, Chosen, Money, Period, Row } from '../../../../platform/forms/answer.ts'
import { type Question, questionsOf } from '../../../../platform/forms/definition.ts'
import type { ReportContent } from '../../content.ts'

export type ApprovedPiece = {
  question: string
  kind: Question['kind']
  publish: 'no' | 'counts' | 'whole'
  position: number
  option: string | null
  number: number | null
  amountOre: number | null
  body: string | null
}

/** Answers about persons and files are never taken apart: they are read in the report or not at all. */
const staysInReport = new Set<Question['kind']>(['people', 'attachment'])

/**
 * The answers of a report as pieces that can be counted: one for each chosen option or municipality, each amount, each number, each
 * text, each cell of a table that holds a figure. Nothing is in them that is not in the content.
 */
export function takeApart(content: ReportContent): ApprovedPiece[] {
  return questionsOf(content.form.definition).flatMap((question) => {
    const value = content.answers[question.key]
    if (value === undefined || staysInReport.has(question.kind)) return []
    return piecesOf(question, value).map((piece, position) => ({
      question: question.key,
      kind: question.kind,
      publish: question.publish,
      position,
      option: null,
      number: null,
      amountOre: null,
      body: null,
      ...piece,
    }))
  })
}

type Piece = Partial<Pick<ApprovedPiece, 'option' | 'number' | 'amountOre' | 'body'>>

function piecesOf(question: Question, value: ReportContent['answers'][string]): Piece[] {
  switch (question.kind) {
    case 'text':
    case 'long-text':
    case 'date':
      return [{ body: value as string }]
    case 'choice':
    case 'choices':
      return (value as Chosen).chosen.map(({ id, reason }) => ({ option: id, body: reason ?? null }))
    case 'yes-no':
      return [{ option: value as string }]
    case 'period':
      return [{ body: `${(value as Period).from}/${(value as Period).to}` }]
    case 'money':
      return [{ amountOre: (value as Money).amountOre, option: (value as Money).currency }]
    case 'number':
    case 'scale':
      return [{ number: value as number }]
    case 'computed':
      return [question.shownAs === 'money' ? { amountOre: value as number } : { number: value as number }]
    case 'municipalities':
      return (value as string[]).map((key) => ({ option: key }))
    case 'accounts':
      return [{ body: (value as AccountsAnswer).comment }]
    case 'table':
      return (value as Row[]).flatMap((row) =>
        question.columns.flatMap((column): Piece[] => {
          const cell = row[column.id]
          if (typeof cell !== 'number') return []
          return [
            column.kind === 'money'
              ? { option: column.id, amountOre: cell }
              : { option: column.id, number: cell },
          ]
        }),
      )
    default:
      return []
  }
}
