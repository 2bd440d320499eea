import type { Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { putInOutbox } from '../../../platform/mail/outbox.ts'
import { municipalityLabel } from '../../places/index.ts'
import type { FoundApplication } from '../applications/application.ts'
import { texts } from './texts.ts'

/** Tells a reader that an application waits for them, and that the first question is whether something ties them to it. */
export async function mailReader(
  tx: Tx,
  application: FoundApplication,
  reader: { email: string; language: string },
  baseUrl: string,
) {
  const language = reader.language as Language
  const t = texts[language]
  await putInOutbox(tx, {
    to: reader.email,
    language,
    subject: t.mailSubject(application.number ?? ''),
    body: t.mailBody(
      application.title,
      municipalityLabel(application.municipalityKey),
      application.call.partnership,
      `${baseUrl}/${language}/workspace/grants/applications/${application.id}/interest`,
    ),
  })
}
