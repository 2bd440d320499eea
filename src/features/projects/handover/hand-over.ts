import type { Member } from '../../../platform/access/viewer.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { putInOutbox } from '../../../platform/mail/outbox.ts'
import {
  findOrMakeAccount,
  INVITED_DAYS,
  insertRoleAssignment,
  isDemoAccount,
  makeSignInLink,
} from '../../accounts/index.ts'
import { findProject } from '../edit/find-project.ts'
import { saveProject } from '../edit/save-project.ts'
import type { ProjectRecord } from '../record.ts'
import { deleteLeader, listLeaders, lockForHandover } from './queries.ts'
import { handoverTexts } from './texts.ts'

export type Handover = {
  /** The account of the leader who goes; null where the project names none of its own. */
  from: string | null
  /** Who comes: an account is made where the address has none, with this name and language. */
  to: { name: string; email: string; language: Language }
  /** Puts the new leader in the project's record as well. */
  inRecord: boolean
}

export type HandedOver =
  | { ok: true }
  /** `notFound`: not for this viewer. `changed`: somebody else leads by now. `alreadyLeads`; `disabled`: the account was closed. */
  | { ok: false; reason: 'notFound' | 'changed' | 'alreadyLeads' | 'disabled' }

/**
 * Gives a project another leader. The new one gets the rights before the old one's end, in one transaction, so there is always somebody
 * who answers for it; everything of the project (drafts, reports, reminders, comments) stays where it is and is theirs from now on. An
 * old leader keeps what other roles give them. Both are told by mail; a new account gets a link that signs in once, within
 * `INVITED_DAYS`. Only the project's own organisation may do it, see `lockForHandover`.
 */
export async function handOver(
  tx: Tx,
  act: { viewer: Member; requestId?: string; baseUrl: string },
  projectId: string,
  handover: Handover,
): Promise<HandedOver> {
  const project = await lockForHandover(tx, act.viewer, projectId)
  if (!project) return { ok: false, reason: 'notFound' }
  const leaders = await listLeaders(tx, projectId)
  const old = leaders.find(({ accountId }) => accountId === handover.from)
  if (handover.from === null ? leaders.length > 0 : !old) return { ok: false, reason: 'changed' }

  // Whom an invented person names is invented as well.
  const demo = await isDemoAccount(tx, act.viewer.accountId)
  const account = await findOrMakeAccount(tx, { ...handover.to, demo })
  if (!account.ok) return account
  if (leaders.some(({ accountId }) => accountId === account.id)) return { ok: false, reason: 'alreadyLeads' }
  if (handover.inRecord && !(await putInRecord(tx, act, projectId, account)))
    return { ok: false, reason: 'notFound' }
  await insertRoleAssignment(tx, account.id, { role: 'project-leader', projectId })
  if (old) await deleteLeader(tx, projectId, old.accountId)
  await audit(
    tx,
    act,
    'project-handed-over',
    { kind: 'project', id: projectId },
    { to: account.id, ...(old ? { from: old.accountId } : {}), newAccount: account.isNew },
  )

  const t = handoverTexts[account.language]
  const path = `/${account.language}/projects/${project.slug}`
  const link = account.isNew
    ? await makeSignInLink(tx, account, { baseUrl: act.baseUrl, nextPath: path, invited: true })
    : `${act.baseUrl}${path}`
  const facts = { name: account.name, project: project.name, by: act.viewer.name, link }
  await putInOutbox(tx, {
    to: account.email,
    language: account.language,
    subject: t.newSubject(project.name),
    body: account.isNew ? t.invitedBody(facts, INVITED_DAYS) : t.newBody(facts),
  })
  if (old && old.disabledAt === null)
    await putInOutbox(tx, {
      to: old.email,
      language: old.language,
      subject: handoverTexts[old.language].oldSubject(project.name),
      body: handoverTexts[old.language].oldBody({
        name: old.name,
        project: project.name,
        by: act.viewer.name,
        successor: account.name,
      }),
    })
  return { ok: true }
}

/** The project's record with the new leader in place of the first one it names; shown publicly when they have agreed to it. */
async function putInRecord(
  tx: Tx,
  act: { viewer: Member; requestId?: string },
  projectId: string,
  leader: { name: string; email: string },
): Promise<boolean> {
  const project = await findProject(tx, act.viewer, projectId)
  if (!project?.mayEdit) return false
  const { record } = project
  const person: ProjectRecord['persons'][number] = {
    role: 'project-leader',
    name: leader.name,
    position: '',
    organisation: record.persons.find(({ role }) => role === 'project-leader')?.organisation ?? '',
    email: leader.email,
    phone: '',
    consentOn: null,
  }
  const at = record.persons.findIndex(({ role }) => role === 'project-leader')
  const persons = at < 0 ? [person, ...record.persons] : record.persons.with(at, person)
  const saved = await saveProject(tx, act, {
    projectId,
    baseVersion: project.version,
    record: { ...record, persons },
    note: handoverTexts[record.language].note,
  })
  return saved.ok
}
