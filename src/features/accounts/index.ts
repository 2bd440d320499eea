export { accounts } from './routes.tsx'
export { findAccountByEmail, insertAccount, insertRoleAssignment } from './queries.ts'
