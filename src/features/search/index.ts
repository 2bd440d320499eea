export { compileTextQuery } from './queries.ts'
export { type FoundConcept, LONGEST_QUERY, planTextQuery } from './text-query.ts'
