import type { Tx } from '../../../platform/database/database.ts'
import { findOrCreateOrganisation, insertPartnership } from '../../organisations/index.ts'
import { createProject } from '../edit/save-project.ts'
import { person, sampleRecord } from '../edit/testing.test-support.ts'

let number = 0

/** A draft project of an organisation in Hadsel, with a leader of its own, made by somebody from elsewhere. */
export async function ownProject(tx: Tx) {
  number += 1
  const owner = await findOrCreateOrganisation(tx, {
    country: 'NO',
    name: `Eigar ${number}`,
    kind: 'company',
    municipalityKey: 'NO-1866',
  })
  const creator = await person(tx, 'administrator', {}, `Ada ${number}`)
  const record = sampleRecord({
    name: `Nabo ${number}`,
    ownerId: owner.id,
    ownerAsWritten: '',
    municipalities: ['NO-1866'],
    persons: [
      {
        role: 'project-leader',
        name: 'Gammel Leder',
        position: 'leder',
        organisation: 'Hadsel',
        email: '',
        phone: '123',
        consentOn: '2014-01-01',
      },
    ],
  })
  const { id, slug } = await createProject(tx, { viewer: creator }, record)
  const leader = await person(tx, 'project-leader', { projectId: id }, `Leder ${number}`)
  return { id, slug, owner: owner.id, creator, leader, name: record.name }
}

let partnerships = 0
/** Of a municipality, by default not that of the owner. */
export const aPartnership = (tx: Tx, key = 'NO-1870') => {
  partnerships += 1
  return insertPartnership(tx, {
    name: `Samarbeid ${partnerships}`,
    country: 'NO',
    municipalities: [{ key }],
  })
}
