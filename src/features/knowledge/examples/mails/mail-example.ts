import type { Tx } from '../../../../platform/database/database.ts'
import { putInOutbox } from '../../../../platform/mail/outbox.ts'
import { listAccounts, listRegionalOfficers } from '../../../accounts/index.ts'
import { accountOf, type KnowledgeAct } from '../../act.ts'
import { texts } from '../texts.ts'
import { listOutsideReaders, selectForMail } from './queries.ts'

/** Tells those who are next: the region's officers, readers from outside, or those who wrote. Not whoever acts, and nobody without a base address. */
export async function mailExample(
  tx: Tx,
  act: KnowledgeAct,
  id: string,
  what: 'region' | 'reader' | 'returned' | 'published',
  note = '',
) {
  if (!act.baseUrl) return
  const { title, slug, partnershipId, writers } = await selectForMail(tx, id)
  const by = act.viewer.kind === 'member' ? act.viewer.name : ''
  const own = accountOf(act)
  for (const { accountId, name, email, language } of await receivers()) {
    if (accountId === own || (what === 'region' && writers.includes(accountId))) continue
    const address = what === 'published' ? `knowledge/examples/${slug}` : `workspace/knowledge/examples/${id}`
    const told = { name, by, title, note, link: `${act.baseUrl}/${language}/${address}` }
    const t = texts[language].mail[what]
    await putInOutbox(tx, { to: email, language, subject: t.subject(told), body: t.body(told) })
  }

  function receivers() {
    if (what === 'region') return listRegionalOfficers(tx, partnershipId)
    return what === 'reader' ? listOutsideReaders(tx, id) : listAccounts(tx, writers)
  }
}
