import { sql } from 'kysely'
import type { Member } from '../../../platform/access/viewer.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/database/database.ts'
import type { AnswerValue } from '../../../platform/forms/answer.ts'
import type { AnswerChange } from '../../../platform/forms/saving/save-answer.ts'
import type { TestDatabase } from '../../../platform/testing/database.ts'
import { currentFormVersion, ensureBuiltInForms } from '../../forms/index.ts'
import { findOrCreateOrganisation, insertPartnership, insertProgramme } from '../../organisations/index.ts'
import { loadReferenceData } from '../../places/index.ts'
import { person } from '../../projects/edit/testing.test-support.ts'
import { insertCall, publishCall } from '../calls/save-call.ts'
import type { GrantAct } from './act.ts'
import type { Proposal } from './decide.ts'

/** Places and the forms that Rotfeste brings. */
export const withForms = {
  name: 'places_and_forms',
  fill: async (db: TestDatabase['memberDb']) => {
    await loadReferenceData(db)
    await inTransaction(db, ensureBuiltInForms)
  },
}

/** The clock of these tests. */
export const NOW = new Date('2026-11-22T10:00:00Z')

export const actOf = (viewer: Member): GrantAct => ({ viewer, baseUrl: 'https://rotfeste.example' })

let made = 0

/** A partnership of Hadsel and Øksnes with two officers, readers, and a coordinator of Hadsel, who applies. */
export async function grantRegion(tx: Tx) {
  made += 1
  const funder = await findOrCreateOrganisation(tx, {
    country: 'NO',
    name: `Regionrådet ${made}`,
    kind: 'partnership-office',
  })
  const ministry = await findOrCreateOrganisation(tx, {
    country: 'NO',
    name: `Departementet ${made}`,
    kind: 'ministry',
  })
  const partnershipId = await insertPartnership(tx, {
    name: `Samarbeidet ${made}`,
    country: 'NO',
    organisationId: funder.id,
    municipalities: [{ key: 'NO-1866' }, { key: 'NO-1868' }],
  })
  const elsewhere = await insertPartnership(tx, {
    name: `Et annet samarbeid ${made}`,
    country: 'NO',
    municipalities: [{ key: 'NO-1804' }],
  })
  const programmeId = await insertProgramme(tx, {
    name: `Programmet ${made}`,
    country: 'NO',
    funderId: ministry.id,
    currency: 'NOK',
  })
  const formVersion = async (key: string) => {
    const version = await currentFormVersion(tx, key, { programmeId: null, year: 2026 })
    if (!version) throw new Error(`no form ${key}`)
    return version.id
  }
  return {
    partnershipId,
    funderId: funder.id,
    programmeId,
    officer: await person(tx, 'regional-officer', { partnershipId }, 'Rune Regionsen'),
    second: await person(tx, 'regional-officer', { partnershipId }, 'Randi Regionsen'),
    officerElsewhere: await person(tx, 'regional-officer', { partnershipId: elsewhere }, 'Erik Annensteds'),
    administrator: await person(tx, 'administrator', {}, 'Ada Adminsen'),
    coordinator: await person(tx, 'coordinator', { municipalityKey: 'NO-1866' }, 'Kaia Kommunesen'),
    reader: await person(tx, 'coordinator', { municipalityKey: 'NO-1804' }, 'Lise Leser'),
    otherReader: await person(tx, 'coordinator', { municipalityKey: 'NO-1804' }, 'Leif Leser'),
    formVersionId: await formVersion('grant-application'),
    reportFormVersionId: await formVersion('grant-report'),
  }
}
export type GrantRegion = Awaited<ReturnType<typeof grantRegion>>

const words = (text: string) => ({ nb: text, nn: text, sv: text, en: text })

/** A published call, open through 2026. */
export async function openCall(
  tx: Tx,
  region: GrantRegion,
  sums: { pot: number; ceiling?: number; twoPersonLimit?: number; title?: string; programme?: boolean },
): Promise<{ id: string; slug: string }> {
  const call = await insertCall(
    tx,
    { viewer: region.officer },
    {
      language: 'nb',
      title: sums.title ?? 'Tilskudd til tiltak som har virket andre steder',
      purpose: 'Å prøve et tiltak som har virket andre steder.',
      eligibility: 'Kommunene i samarbeidet.',
      applicants: ['municipality'],
      currency: 'NOK',
      pot: sums.pot,
      ceiling: sums.ceiling ?? sums.pot,
      coFinancingPercent: 0,
      twoPersonLimit: sums.twoPersonLimit ?? sums.pot,
      opensOn: '2026-01-01',
      closesOn: '2026-12-31',
      formVersionId: region.formVersionId,
      reportFormVersionId: region.reportFormVersionId,
      reportDays: 60,
      criteria: [{ id: 'need', label: words('Behov'), weight: 1 }],
      measureIds: [],
      partnershipId: region.partnershipId,
      organisationId: region.funderId,
      programmeId: sums.programme ? region.programmeId : null,
      timeZone: 'Europe/Oslo',
    },
  )
  const published = await publishCall(tx, { viewer: region.officer }, call.id)
  if (!published.ok) throw new Error(published.reason)
  return call
}

let numbers = 0

/** Applications of Hadsel that wait for a decision, each with two assessments, written as rows: what a decision finds. */
export async function applicationsInReview(
  db: Db,
  region: GrantRegion,
  callId: string,
  amounts: number[],
  facts: { title?: string; language?: 'nb' | 'nn' | 'sv' | 'en' } = {},
): Promise<string[]> {
  const first = numbers
  numbers += amounts.length
  const { rows } = await sql<{ id: string }>`
    with wanted as (
      select amount, place from unnest(${amounts}::bigint[]) with ordinality as each (amount, place)
    ),
    form as (
      insert into filled_form (id, form_version_id, bearer, language, currency, state, sent_number)
      select md5(${callId}::text || place::text || ${first}::text)::uuid, ${region.formVersionId}::uuid, 'grant-application', 'nb',
        'NOK', 'sent', 1
      from wanted returning id
    ),
    applied as (
      insert into grant_application (number, call_id, municipality_key, organisation_id, title, applied_amount, starts_on, ends_on,
        state, language, filled_form_id, created_by, submitted_by, submitted_at)
      select '2026-' || lpad((${first}::int + place)::text, 4, '0'), ${callId}::uuid, 'NO-1866', ${await municipalOrganisation(db)}::uuid,
        ${facts.title ?? 'Mentorer for nye familier'}, amount, '2026-12-01', '2027-06-30', 'in-review', ${facts.language ?? 'nb'},
        md5(${callId}::text || place::text || ${first}::text)::uuid, ${region.coordinator.accountId}::uuid,
        ${region.coordinator.accountId}::uuid, ${NOW}
      from wanted where (select count(*) from form) > 0
      returning id
    ),
    readings as (
      insert into grant_reader (application_id, account_id, conflict, declared_at, scores, comment, sent_at)
      select applied.id, reader, false, ${NOW}, '{"need": 5}', 'Godt begrunnet.', ${NOW}
      from applied, unnest(${[region.reader.accountId, region.otherReader.accountId]}::uuid[]) as reader
    )
    select id from applied`.execute(db)
  return rows.map(({ id }) => id)
}

async function municipalOrganisation(db: Db): Promise<string> {
  const made = await findOrCreateOrganisation(db as Tx, {
    country: 'NO',
    name: 'Hadsel kommune',
    kind: 'municipality',
    municipalityKey: 'NO-1866',
    number: '958501420',
  })
  return made.id
}

/** A grant of the whole amount, paid at once when it is accepted. */
export const whole = (amount: number): Proposal => ({
  outcome: 'granted',
  amount,
  reason: 'Tiltaket er godt begrunnet.',
  conditions: '',
  payments: [{ amount, waitsFor: 'acceptance', dueOn: null }],
})

const read = (question: string, value: AnswerValue) => ({
  question,
  answer: { state: 'read', value } as const,
  baseVersion: 0,
})

/** A report on a grant, filled in. */
export const filledReport: AnswerChange[] = [
  read('done', 'Vi koblet tolv familier med mentorer.'),
  read('asPlanned', { chosen: [{ id: 'as-planned' }] }),
  read('reached', 31),
  read('spending', [{ what: 'Kurs', amount: 4_500_000 }]),
  read('unspent', { amountOre: 500_000, currency: 'NOK' }),
  read('conditionsMet', 'yes'),
  read('continues', { chosen: [{ id: 'yes' }] }),
  read('lesson', 'Begynn med de frivillige lagene.'),
]
