export {
  type ConfirmedReading,
  findConfirmedReading,
  listConfirmedReadings,
  quoteOf,
} from './confirmed-reading.ts'
export { limits as documentLimits } from './extraction/limits.ts'
export { type AnswerFinding, findingsInAnswers } from './findings-in-answers.ts'
export { findingsOfReading } from './findings-of-reading.ts'
export {
  listDocumentsToQuote,
  type NoticedInDocument,
  type QuotedDocument,
  readDocumentToQuote,
} from './quoting/read-document-to-quote.ts'
export { type DocumentFile, readDocumentFile, readingAsJson } from './read-document-file.ts'
export { type PrintedAnswer, readDefinedForm } from './reading/defined-form.ts'
export { mayBeReport } from './reading/reading.ts'
export { findingWords } from './review/finding-words.ts'
export { documents } from './routes.tsx'
export { storeDocument } from './store-document.ts'
export { refusalMessage, summariseReading } from './summary.ts'
