import type { Language } from '../../platform/i18n/languages.ts'

/** One choice of a controlled list. The id is stored and never changes meaning; the words may. */
export type Choice = { id: string } & Record<Language, string>

/** The words for an id of a list, with a small first letter. */
export function label<List extends readonly Choice[]>(
  list: List,
  id: List[number]['id'],
  language: Language,
): string {
  const choice = list.find((each) => each.id === id)
  if (choice === undefined) throw new Error(`${id} is not in the list`)
  return choice[language]
}

/** Whether a text that came from outside is an id of the list. */
export function isChoice<const List extends readonly Choice[]>(
  list: List,
  id: string,
): id is List[number]['id'] {
  return list.some((each) => each.id === id)
}

/** The id that carries a letter of the report form (a, b, c …); undefined when the list has no such letter. */
export function choiceByLetter<const List extends readonly (Choice & { letter: string })[]>(
  list: List,
  letter: string,
): List[number]['id'] | undefined {
  return list.find((each) => each.letter === letter.toLowerCase())?.id
}
