import { randomUUID } from 'node:crypto'
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
      answerDays: 30,
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
  const organisationId = await municipalOrganisation(db)
  const wanted = amounts.map((amount) => {
    numbers += 1
    const number = `2026-${String(numbers).padStart(4, '0')}`
    return { id: randomUUID(), form: randomUUID(), number, amount }
  })
  await db
    .insertInto('filled_form')
    .values(
      wanted.map(({ form }) => ({
        id: form,
        form_version_id: region.formVersionId,
        bearer: 'grant-application' as const,
        language: 'nb' as const,
        currency: 'NOK' as const,
        state: 'sent' as const,
        sent_number: 1,
      })),
    )
    .execute()
  await db
    .insertInto('grant_application')
    .values(
      wanted.map(({ id, form, number, amount }) => ({
        id,
        number,
        call_id: callId,
        municipality_key: 'NO-1866',
        organisation_id: organisationId,
        title: facts.title ?? 'Mentorer for nye familier',
        applied_amount: amount,
        starts_on: '2026-12-01',
        ends_on: '2027-06-30',
        state: 'in-review' as const,
        language: facts.language ?? 'nb',
        filled_form_id: form,
        created_by: region.coordinator.accountId,
        submitted_by: region.coordinator.accountId,
        submitted_at: NOW,
      })),
    )
    .execute()
  const readers = [region.reader.accountId, region.otherReader.accountId]
  await db
    .insertInto('grant_reader')
    .values(
      wanted.flatMap(({ id }) =>
        readers.map((reader) => ({
          application_id: id,
          account_id: reader,
          conflict: false,
          declared_at: NOW,
          scores: '{"need": 5}',
          comment: 'Godt begrunnet.',
          sent_at: NOW,
        })),
      ),
    )
    .execute()
  return wanted.map(({ id }) => id)
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
