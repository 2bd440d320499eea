import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { inTransaction } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/database/generated.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { municipalityKey } from './keys.ts'
import { readReferenceMark, replaceReferenceData } from './queries.ts'
import { allCounties, allMunicipalities } from './reference.ts'
import { followForward, municipalityByCode } from './register.ts'

/**
 * Puts the register's municipalities and counties into the database when the reference files are newer than what it holds.
 * Keys stay; names, counts and successors follow the files.
 */
export async function loadReferenceData(db: Kysely<Tables>): Promise<boolean> {
  const mark = referenceHash()
  if ((await readReferenceMark(db)) === mark) return false
  const codes = new Map(
    allMunicipalities().map(({ country, code }) => [municipalityKey(country, code), { country, code }]),
  )
  const municipalities = [...codes.values()].flatMap(
    ({ country, code }) => municipalityByCode(country, code) ?? [],
  )
  const today = municipalities.flatMap(({ country, code }) =>
    followForward(country, code).ends.map((end) => ({
      key: municipalityKey(country, code),
      todayKey: municipalityKey(country, end.code),
    })),
  )
  await inTransaction(db, (tx) =>
    replaceReferenceData(tx, { municipalities, counties: allCounties(), today, mark }),
  )
  return true
}

function referenceHash(): string {
  const hash = createHash('sha256')
  for (const name of ['municipalities.csv', 'municipality-changes.csv', 'counties.csv', 'other-names.csv']) {
    hash.update(readFileSync(join(projectRoot(), 'db', 'reference', name)))
  }
  return hash.digest('hex')
}
