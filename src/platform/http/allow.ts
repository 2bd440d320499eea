import { hasRole, type Role } from '../access/viewer.ts'
import type { Middleware } from './environment.ts'
import { HttpRefusal } from './refusals.ts'
import { askToSignIn } from './sign-in-needed.ts'

export type AllowMiddleware = Middleware & { roles: readonly Role[] }

/**
 * Names who may use a route; every route has one, a test walks them. Which rows they see is decided in queries.
 * A visitor who is not signed in is asked to sign in, and what a POST sent is kept; a person with another role gets 404,
 * as for any page that is not theirs.
 */
export function allow(...roles: [Role, ...Role[]]): AllowMiddleware {
  const middleware: Middleware = async (c, next) => {
    c.set('allowed', true)
    if (roles.some((role) => hasRole(c.var.viewer, role))) return next()
    if (c.var.viewer.kind === 'public') return askToSignIn(c)
    throw new HttpRefusal(404, 'notFound')
  }
  return Object.assign(middleware, { roles })
}

/** Those who work with projects and documents. */
export const workspaceRoles = [
  'coordinator',
  'project-leader',
  'regional-officer',
  'administrator',
] as const satisfies readonly Role[]

/** Those who have a workspace page: also those who follow projects without working in them. */
export const workspaceVisitors = [
  ...workspaceRoles,
  'case-officer',
  'evaluator',
] as const satisfies readonly Role[]
