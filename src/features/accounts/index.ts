export {
  findAccountByEmail,
  findOrMakeAccount,
  insertAccount,
  insertRoleAssignment,
  isDemoAccount,
  listAccounts,
  listCoordinators,
  listRegionalOfficers,
} from './queries.ts'
export { accounts } from './routes.tsx'
export { INVITED_DAYS, makeSignInLink } from './send-sign-in-link.ts'
