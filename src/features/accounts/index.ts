export {
  findAccountByEmail,
  findOrMakeAccount,
  insertAccount,
  insertRoleAssignment,
  isDemoAccount,
} from './queries.ts'
export { accounts } from './routes.tsx'
export { INVITED_DAYS, makeSignInLink } from './send-sign-in-link.ts'
