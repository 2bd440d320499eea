import type { Tx } from '../../../platform/database/database.ts'
import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import { putInOutbox } from '../../../platform/mail/outbox.ts'
import type { FoundApplication } from './application.ts'
import { listReceivers } from './lists/queries.ts'
import { sendingTexts } from './sending-texts.ts'

/** The receipt: to whoever sent the application and whoever began it, each in their own language. */
export async function mailReceipt(
  tx: Tx,
  application: FoundApplication,
  sent: { number: string; by: string; at: Date },
) {
  const { call } = application
  const receivers = await listReceivers(tx, [
    ...new Set([sent.by, ...(application.createdBy ? [application.createdBy] : [])]),
  ])
  for (const { email, language } of receivers) {
    const t = sendingTexts[language]
    await putInOutbox(tx, {
      to: email,
      language,
      subject: t.receiptSubject(sent.number),
      body: t.receiptBody({
        number: sent.number,
        title: application.title,
        call: call.title,
        amount: formatMoney(application.appliedAmount ?? 0, call.currency, language),
        day: formatDay(localDay(sent.at, call.timeZone), language),
        partnership: call.partnership,
      }),
    })
  }
}
