import type { Ctx } from '../../../../platform/http/environment.ts'

/** Below the language. */
export const base = '/workspace/knowledge/syntheses'

/** Addresses of a synthesis for those who write it. */
export function addressesOf(c: Ctx, id: string) {
  const own = `/${c.var.language}${base}/${id}`
  const edit = `${own}/edit`
  return {
    own,
    edit,
    answers: `${edit}/answers`,
    aside: (aside: string) => `${edit}/asides/${aside}`,
    history: (question?: string) => `${edit}/history${question === undefined ? '' : `?question=${question}`}`,
  }
}
