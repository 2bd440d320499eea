export const memberRoles = [
  'newcomer',
  'mentor',
  'coordinator',
  'project-leader',
  'regional-officer',
  'case-officer',
  'evaluator',
  'administrator',
] as const
export type MemberRole = (typeof memberRoles)[number]
/** `signed-in`: everybody with an account, whatever their role, also none. */
export type Role = MemberRole | 'public' | 'signed-in'
export const roles = ['public', ...memberRoles] as const

/** What one role is bound to: a coordinator to a municipality, a case officer to a programme, and so on. */
export type Assignment = {
  role: MemberRole
  municipalityKey: string | null
  organisationId: string | null
  partnershipId: string | null
  programmeId: string | null
  projectId: string | null
  /** Of an evaluator: a measure whose adoptions and evaluations they may read. */
  measureId?: string | null
}

export type Member = { kind: 'member'; accountId: string; name: string; assignments: Assignment[] }
export type Viewer = { kind: 'public' } | Member

export const publicViewer: Viewer = { kind: 'public' }

export function hasRole(viewer: Viewer, role: Role): boolean {
  if (role === 'public') return true
  if (role === 'signed-in') return viewer.kind === 'member'
  return viewer.kind === 'member' && viewer.assignments.some((assignment) => assignment.role === role)
}

/** The ids a viewer's assignments of one role point to, for use in queries. */
export function boundTo(viewer: Viewer, role: MemberRole, to: Exclude<keyof Assignment, 'role'>): string[] {
  if (viewer.kind === 'public') return []
  return viewer.assignments.flatMap((assignment) => {
    const id = assignment.role === role ? assignment[to] : null
    return id ? [id] : []
  })
}
