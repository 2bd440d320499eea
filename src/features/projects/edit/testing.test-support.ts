import type { Assignment, Member, MemberRole } from '../../../platform/access/viewer.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { insertAccount, insertRoleAssignment } from '../../accounts/index.ts'
import { loadReferenceData } from '../../places/index.ts'
import { emptyRecord, type ProjectRecord } from '../record.ts'

export const places = {
  name: 'places',
  fill: async (db: Parameters<typeof loadReferenceData>[0]) => void (await loadReferenceData(db)),
}

let number = 0

/** An account with one role, as a viewer. */
export async function person(
  tx: Tx,
  role: MemberRole,
  to: Partial<Assignment> = {},
  name = `Demo ${role}`,
): Promise<Member> {
  number += 1
  const accountId = await insertAccount(tx, {
    name,
    email: `person${number}@example.org`,
    language: 'nb',
    demo: true,
  })
  await insertRoleAssignment(tx, accountId, { role, ...to })
  const none = {
    municipalityKey: null,
    organisationId: null,
    partnershipId: null,
    programmeId: null,
    projectId: null,
  }
  return { kind: 'member', accountId, name, assignments: [{ role, ...none, ...to }] }
}

/** A small record that may be published. */
export function sampleRecord(changes: Partial<ProjectRecord> = {}): ProjectRecord {
  return {
    ...emptyRecord('nb', 'NO'),
    name: 'Fjord og fremtid',
    ownerAsWritten: 'Nabolaget SA',
    municipalities: ['NO-1866', 'NO-1870'],
    texts: [
      {
        key: 'summary',
        language: 'nb',
        heading: 'Kort om prosjektet',
        body: 'Vi tar imot familier som flytter hit.',
      },
    ],
    ...changes,
  }
}
