import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { putInOutbox } from '../../../../platform/mail/outbox.ts'
import type { Act } from '../act.ts'
import type { FoundProject } from '../find-project.ts'
import { decide } from './queries.ts'
import { correctionTexts } from './texts.ts'

type Decision = { project: FoundProject; correctionId: string; baseUrl: string }

/**
 * Marks a proposal accepted and tells the sender, if there is an address. `project` is one the viewer may edit.
 * False when it has been decided already.
 */
export function acceptCorrection(tx: Tx, act: Act, decision: Decision): Promise<boolean> {
  return decideCorrection(tx, act, decision, 'accepted', '')
}

/** Marks a proposal declined, with the reason the sender is told. False when it has been decided already. */
export function declineCorrection(tx: Tx, act: Act, decision: Decision, reason: string): Promise<boolean> {
  return decideCorrection(tx, act, decision, 'declined', reason)
}

async function decideCorrection(
  tx: Tx,
  act: Act,
  { project, correctionId, baseUrl }: Decision,
  state: 'accepted' | 'declined',
  answer: string,
) {
  const accountId = act.viewer.kind === 'member' ? act.viewer.accountId : null
  const sender = await decide(tx, { id: correctionId, projectId: project.id, state, answer, accountId })
  if (!sender) return false
  await audit(
    tx,
    act,
    `correction-${state}`,
    { kind: 'correction', id: correctionId },
    { project: project.id },
  )
  if (sender.sender_email) {
    const t = correctionTexts[sender.language]
    const link = `${baseUrl}/${sender.language}/projects/${project.slug}`
    const { name } = project.record
    await putInOutbox(tx, {
      to: sender.sender_email,
      language: sender.language,
      subject: state === 'accepted' ? t.acceptedSubject : t.declinedSubject,
      body:
        state === 'accepted'
          ? t.acceptedBody(sender.sender_name, sender.subject, name, link)
          : t.declinedBody(sender.sender_name, sender.subject, name, answer, link),
    })
  }
  return true
}
