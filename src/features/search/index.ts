export { searchConfigurations } from './configurations.ts'
export { compileTextQuery, type SearchText, searchVector } from './queries.ts'
export { type FoundConcept, LONGEST_QUERY, planTextQuery } from './text-query.ts'
