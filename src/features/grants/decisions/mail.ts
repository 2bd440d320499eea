import type { Tx } from '../../../platform/database/database.ts'
import { formatMoney } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { putInOutbox } from '../../../platform/mail/outbox.ts'
import type { GrantAct } from './act.ts'
import { type About, mailTexts } from './mail-texts.ts'
import { listApplicantPeople } from './people/queries.ts'
import type { Decision, DecisionCase } from './queries.ts'

/** Tells the applicant's people of a decision that stands, each in their own language, with the way to the letter. */
export async function mailDecision(tx: Tx, act: GrantAct, found: DecisionCase, decision: Decision) {
  const amount = (language: Language) => formatMoney(decision.amount, found.call.currency, language)
  await mailApplicant(tx, act, found, 'decision', (about, language) => ({
    subject: mailTexts[language].decisionSubject(about),
    body: mailTexts[language].decisionBody(
      about,
      mailTexts[language].outcome[decision.outcome](amount(language)),
    ),
  }))
}

/**
 * A mail to everybody on the applicant's side, or to those for whom `tell` says yes; gives how many. The link leads to a page of the
 * application: 'decision', 'report', 'payments'; whoever acts is the one to ask.
 */
export async function mailApplicant(
  tx: Tx,
  act: Pick<GrantAct, 'baseUrl'> & { viewer: { name: string } },
  found: DecisionCase,
  page: string,
  words: (about: About, language: Language) => { subject: string; body: string },
  tell: (accountId: string) => Promise<boolean> = async () => true,
): Promise<number> {
  let sent = 0
  for (const { accountId, name, email, language } of await listApplicantPeople(tx, found.id)) {
    if (!(await tell(accountId))) continue
    const about = {
      name,
      number: found.number,
      title: found.title,
      officer: act.viewer.name,
      body: found.call.organisation,
      link: `${act.baseUrl}/${language}/workspace/grants/applications/${found.id}/${page}`,
    }
    await putInOutbox(tx, { to: email, language, ...words(about, language) })
    sent += 1
  }
  return sent
}
