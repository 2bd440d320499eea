export { findAccountByEmail, insertAccount, insertRoleAssignment } from './queries.ts'
export { accounts } from './routes.tsx'
export { makeSignInLink } from './send-sign-in-link.ts'
