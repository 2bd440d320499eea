import type { Db } from '../../../platform/database/database.ts'
import { passagesOfAnswers } from '../../../platform/forms/passages.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Passage } from '../../../platform/text/quoting.ts'
import { sentContent } from './filled-form.ts'

/**
 * What was written in a form that was sent, to quote from, under the questions in a language; undefined where nothing was sent or the
 * text is not the one that was sent. None of it is open: it was told to whoever asked. Who may read it is for the caller to decide.
 */
export async function passagesOfSent(db: Db, id: string, own: Language): Promise<Passage[] | undefined> {
  const sent = await sentContent(db, id)
  if (!sent?.intact) return undefined
  return passagesOfAnswers(sent.definition, sent.answers, {
    language: sent.language,
    own,
    opens: () => false,
  })
}
