import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { responsiblePeople } from '../../projects/index.ts'
import type { FoundReport } from '../find-report.ts'
import { selectAccount } from './queries.ts'

type MailPerson = { accountId: string; name: string; email: string; language: Language }

/** Those who answer for the project now, and whoever sent the report, each once. */
export async function projectSide(db: Db, report: FoundReport, senderId: string): Promise<MailPerson[]> {
  const people: MailPerson[] = await responsiblePeople(db, report.project.id)
  if (people.some(({ accountId }) => accountId === senderId)) return people
  const sender = await selectAccount(db, senderId)
  return sender
    ? [...people, { accountId: sender.id, name: sender.name, email: sender.email, language: sender.language }]
    : people
}
