import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { insertPartnership } from '../../organisations/index.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { publishedMeasure } from '../measures/measures.test-support.ts'
import type { MeasureRecord } from '../record.ts'
import { startAdoption } from './start-adoption.ts'

export const baseUrl = 'https://rotfeste.example'

/** A region with two municipalities and one outside it, with their people, and measures to take into use. */
export type Region = {
  site: TestApp
  partnershipId: string
  /** Of Sortland (NO-1870), of Hadsel (NO-1866), both in the region, and of Vågan (NO-1865), outside it. */
  coordinator: Member
  neighbour: Member
  outsider: Member
  officer: Member
  officerElsewhere: Member
  administrator: Member
  act: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  measure: (changes?: Partial<MeasureRecord>) => Promise<{ id: string; slug: string }>
}

export async function makeRegion(options: { now?: () => Date } = {}): Promise<Region> {
  const site = await testApp(places, options)
  const act = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(site.database.memberDb, work)
  const people = await act(async (tx) => {
    const region = (name: string, keys: string[]) =>
      insertPartnership(tx, { name, country: 'NO', municipalities: keys.map((key) => ({ key })) })
    const partnershipId = await region('Vesterålen', ['NO-1866', 'NO-1870'])
    const elsewhereId = await region('Lofoten', ['NO-1865'])
    return {
      partnershipId,
      coordinator: await person(tx, 'coordinator', { municipalityKey: 'NO-1870' }, 'Kari Koordinator'),
      neighbour: await person(tx, 'coordinator', { municipalityKey: 'NO-1866' }, 'Nils Nabo'),
      outsider: await person(tx, 'coordinator', { municipalityKey: 'NO-1865' }, 'Ute Utenfor'),
      officer: await person(tx, 'regional-officer', { partnershipId }, 'Rune Region'),
      officerElsewhere: await person(tx, 'regional-officer', { partnershipId: elsewhereId }, 'Lise Lofot'),
      administrator: await person(tx, 'administrator', {}, 'Ada Admin'),
    }
  })
  return {
    site,
    act,
    ...people,
    measure: (changes) =>
      act((tx) =>
        publishedMeasure(
          tx,
          {
            partnershipId: people.partnershipId,
            writer: people.coordinator,
            reviewer: people.officer,
          },
          changes,
        ),
      ),
  }
}

/** An adoption that stands where it is wanted, by whoever may write it. */
export async function adopted(
  region: Region,
  measureId: string,
  how: Partial<Parameters<typeof startAdoption>[2]> & { by?: Member } = {},
): Promise<string> {
  const { by = region.coordinator, ...start } = how
  const started = await region.act((tx) =>
    startAdoption(
      tx,
      { viewer: by },
      {
        measureId,
        municipalityKey: 'NO-1870',
        state: 'pilot',
        since: '2026-02-01',
        adaptation: '',
        language: 'nb',
        ...start,
      },
    ),
  )
  if (!started.ok) throw new Error(started.reason)
  return started.id
}
