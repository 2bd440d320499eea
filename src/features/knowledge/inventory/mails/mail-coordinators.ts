import type { Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { putInOutbox } from '../../../../platform/mail/outbox.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { mailTexts, type Occasion } from './texts.ts'

export type CoordinatorMail = {
  occasion: Occasion
  inventory: { id: string; title: string }
  municipalityKey: string
  items: { id: string; title: string; dueOn: string | null }[]
  /** Who can be asked what it is about. */
  asker: { name: string; email: string } | null
  /** Of answers that come back: what is to be added. */
  note?: string
  /** What the links begin with (`https://rotfeste.example`). */
  baseUrl: string
}

/** One mail to each coordinator, in their language, with all that their municipality is asked. */
export async function mailCoordinators(
  tx: Tx,
  coordinators: { name: string; email: string; language: string }[],
  mail: CoordinatorMail,
): Promise<number> {
  for (const person of coordinators) {
    const language = person.language as Language
    const t = mailTexts[language]
    const here = `${mail.baseUrl}/${language}/workspace/inventories/${mail.inventory.id}`
    const facts = {
      ...mail,
      name: person.name,
      title: mail.inventory.title,
      place: municipalityLabel(mail.municipalityKey),
      items: mail.items.map((item) => ({
        ...item,
        link: `${here}/cells/${item.id}/${mail.municipalityKey}`,
      })),
    }
    await putInOutbox(tx, { to: person.email, language, subject: t.subject(facts), body: t.body(facts) })
  }
  return coordinators.length
}
