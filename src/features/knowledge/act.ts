import type { Ctx } from '../../platform/http/environment.ts'
import type { Act } from '../projects/index.ts'

/** An act on what was learnt; it may send mails, which need a base address for their links, and looks up quotes on a day. */
export type KnowledgeAct = Act & { baseUrl?: string; now?: Date }

export const actOf = (c: Ctx): KnowledgeAct => ({
  viewer: c.var.viewer,
  requestId: c.var.requestId,
  baseUrl: c.var.outside.config.baseUrl,
  now: c.var.outside.now(),
})

export const accountOf = ({ viewer }: Pick<Act, 'viewer'>) =>
  viewer.kind === 'member' ? viewer.accountId : null
