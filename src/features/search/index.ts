export { separateJoinedWords } from './joined-words.ts'
export { compileTextQuery } from './queries.ts'
export { type FoundConcept, LONGEST_QUERY, planTextQuery } from './text-query.ts'
