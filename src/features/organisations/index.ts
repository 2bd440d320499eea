export { findOrCreateOrganisation, findOrganisationNamed, type OrganisationGiven } from './find-or-create.ts'
export { isOrganisationKind, organisationKinds } from './kinds.ts'
export {
  coordinates,
  inPartnership,
  insertPartnership,
  listMunicipalitiesOf,
  listPartnerships,
  listPartnershipsOf,
  membershipHolds,
  worksIn,
} from './partnerships/queries.ts'
export { insertProgramme, listProgrammeOptions } from './programmes/queries.ts'
export { findOrganisation, listOrganisationOptions } from './queries.ts'
