import type { KeptAnswers } from '../../../platform/forms/saving/queries.ts'

/** Where the answers of a report's draft are kept. */
export const keptOf = (reportId: string): KeptAnswers => ({
  id: reportId,
  tables: {
    bearer: 'report',
    key: 'report_id',
    answer: 'report_answer',
    history: 'report_answer_history',
    aside: 'report_answer_aside',
  },
})
