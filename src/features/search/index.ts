export { searchConfigurations } from './configurations.ts'
export { relevance, type SearchText, searchVector, type TextSearch } from './queries.ts'
export { readQuery } from './read-query.ts'
export { type FoundConcept, LONGEST_QUERY } from './text-query.ts'
