export { findAccountByEmail, insertAccount, insertRoleAssignment } from './queries.ts'
export { accounts } from './routes.tsx'
