import type { Words } from '../../../../platform/forms/definition.ts'
import { type Language, languages } from '../../../../platform/i18n/languages.ts'
import type { CallText, Criterion } from '../call.ts'

/** The words of a call that may be given in further languages. */
export const translatable = ['title', 'purpose', 'eligibility'] as const
export type Translatable = (typeof translatable)[number]

/** What was written in other languages than the call's own; what is missing is read in the call's. */
export type CallTranslations = Partial<Record<Language, Partial<Record<Translatable, string>>>>

/** Words, and their language where it is another than the reader's. */
type Shown = { text: string; lang: Language | undefined }

/** The words of a call in a reader's language, where somebody has written them; else as the call has them, with their language. */
export function callWords<Name extends Translatable>(
  call: Pick<CallText, 'language' | 'translations' | Name>,
  name: Name,
  language: Language,
): Shown {
  if (call.language === language) return { text: call[name], lang: undefined }
  const own = call.translations?.[language]?.[name]
  return own ? { text: own, lang: undefined } : { text: call[name], lang: call.language }
}

/** Whether a criterion is one of the call's own, and not of those that Rotfeste brings in every language. */
export const isOwn = ({ id }: Pick<Criterion, 'id'>) => id.startsWith('own-')

/** A criterion in a reader's language; one of the call's own that nobody has written in it stands in the call's. */
export function criterionWords(
  criterion: Criterion,
  call: Pick<CallText, 'language'>,
  language: Language,
): Shown {
  const { label, written = [] } = criterion
  const readers = call.language === language || !isOwn(criterion) || written.includes(language)
  return { text: label[language], lang: readers ? undefined : call.language }
}

/** The label of one of a call's own criteria: its words in every language, and the languages that somebody wrote it in. */
export function ownLabel(
  language: Language,
  text: string,
  others: Partial<Record<Language, string>>,
): { label: Words; written: Language[] } {
  const written = languages.filter((each) => each === language || others[each])
  const words = (each: Language) => (each === language ? text : others[each] || text)
  return { label: { nb: words('nb'), nn: words('nn'), sv: words('sv'), en: words('en') }, written }
}
