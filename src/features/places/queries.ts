import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/database.ts'
import { municipalityKey } from './keys.ts'
import type { County, Municipality } from './register.ts'

const MARK = 'reference-data'
/** Any fixed number; instances that start together load once. */
const LOAD_LOCK = 727_303

export async function readReferenceMark(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', MARK).executeTakeFirst()
  return row?.value as string | undefined
}

export async function replaceReferenceData(
  tx: Tx,
  data: {
    municipalities: Municipality[]
    counties: County[]
    today: { key: string; todayKey: string }[]
    mark: string
  },
) {
  await sql`select pg_advisory_xact_lock(${LOAD_LOCK})`.execute(tx)
  const counties = new Map(data.counties.map((county) => [`${county.country}-${county.code}`, county]))
  await tx
    .insertInto('county')
    .values(
      [...counties].map(([key, county]) => ({
        key,
        country: county.country,
        code: county.code,
        name: county.name,
        valid_from: county.validFrom,
        valid_to: county.validTo,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        valid_from: eb.ref('excluded.valid_from'),
        valid_to: eb.ref('excluded.valid_to'),
      })),
    )
    .execute()
  await tx
    .insertInto('municipality')
    .values(
      data.municipalities.map((municipality) => ({
        key: municipalityKey(municipality.country, municipality.code),
        country: municipality.country,
        code: municipality.code,
        name: municipality.name,
        county_key: `${municipality.country}-${municipality.countyCode}`,
        valid_from: municipality.validFrom,
        valid_to: municipality.validTo,
        latitude: municipality.latitude,
        longitude: municipality.longitude,
        population: municipality.population,
        population_date: municipality.populationDate,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        county_key: eb.ref('excluded.county_key'),
        valid_from: eb.ref('excluded.valid_from'),
        valid_to: eb.ref('excluded.valid_to'),
        latitude: eb.ref('excluded.latitude'),
        longitude: eb.ref('excluded.longitude'),
        population: eb.ref('excluded.population'),
        population_date: eb.ref('excluded.population_date'),
      })),
    )
    .execute()
  await tx.deleteFrom('municipality_today').execute()
  await tx
    .insertInto('municipality_today')
    .values(data.today.map(({ key, todayKey }) => ({ municipality_key: key, today_key: todayKey })))
    .execute()
  await tx
    .insertInto('setting')
    .values({ name: MARK, value: JSON.stringify(data.mark) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(data.mark) }))
    .execute()
}
