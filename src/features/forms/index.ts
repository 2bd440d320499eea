export { builtInForms } from './built-in/index.ts'
export { ensureBuiltInForms } from './ensure-built-in-forms.ts'
export type { FilledContent } from './filled/content.ts'
export {
  createFilledForm,
  type FilledForm,
  findFilledForm,
  issuesOfFilled,
  loadFilledForm,
  type MoreIssues,
  reopenFilledForm,
  type SavedAnswers,
  type SentContent,
  type SentFilled,
  saveFilledAnswers,
  sendFilledForm,
  sentContent,
} from './filled/filled-form.ts'
export { FilledFormView } from './filled/filled-form-view.tsx'
export { historyPage as answerHistoryPage } from './filled/history-page.tsx'
export { passagesOfSent } from './filled/passages-of-sent.ts'
export { type FilledFormPlace, filledFormRoutes } from './filled/routes.tsx'
export { formOutside } from './form-outside.ts'
export { insertFormVersion, publishFormVersion } from './form-version.ts'
export { currentFormVersion, type FormVersion, findFormVersion, listPublishedForms } from './queries.ts'
export { forms } from './routes.ts'
