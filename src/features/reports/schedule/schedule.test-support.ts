import type { Member } from '../../../platform/access/viewer.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { FormDefinition } from '../../../platform/forms/definition.ts'
import { insertFormVersion, publishFormVersion } from '../../forms/index.ts'
import { findOrCreateOrganisation, insertProgramme } from '../../organisations/index.ts'
import { person, places, sampleRecord } from '../../projects/edit/testing.test-support.ts'
import { createProject, type ProjectRecord, publishProject } from '../../projects/index.ts'
import { createReport } from './create-report.ts'
import { addSchedule } from './programme/set-schedule.ts'

export { person, places }

/** A form of one question. */
export function smallForm(
  key: string,
  kind: 'annual-report' | 'final-report' | 'status-report',
  title = key,
) {
  const words = (text: string) => ({
    nb: `${text} nb`,
    nn: `${text} nn`,
    sv: `${text} sv`,
    en: `${text} en`,
  })
  return FormDefinition.parse({
    format: 'rotfeste-form-1',
    key,
    title: words(title),
    kind,
    officialLanguage: 'nb',
    sections: [
      {
        key: 'all',
        title: words('Alt'),
        questions: [{ key: 'story', kind: 'long-text', label: words('Kva') }],
      },
    ],
  })
}

export async function publishForm(tx: Tx, ...form: Parameters<typeof smallForm>): Promise<string> {
  const act = { viewer: await person(tx, 'administrator') }
  const { id } = await insertFormVersion(tx, act, smallForm(...form))
  const published = await publishFormVersion(tx, act, id)
  if (!published.ok) throw new Error(JSON.stringify(published))
  return id
}

let number = 0

/** A programme with its funder, its case officer and published forms for annual and final reports. */
export async function programme(tx: Tx, country: 'NO' | 'SE' = 'NO') {
  number += 1
  const funder = await findOrCreateOrganisation(tx, {
    country: 'NO',
    name: 'Et departement',
    kind: 'ministry',
  })
  const name = `Program ${number}`
  const id = await insertProgramme(tx, {
    name,
    country,
    funderId: funder.id,
    currency: country === 'SE' ? 'SEK' : 'NOK',
  })
  const officer = await person(tx, 'case-officer', { programmeId: id }, `Siri ${number}`)
  const annual = `annual-${number}`
  const final = `final-${number}`
  const annualForm = await publishForm(tx, annual, 'annual-report', 'Årsrapport')
  const finalForm = await publishForm(tx, final, 'final-report', 'Sluttrapport')
  return { id, slug: `program-${number}`, name, officer, annual, final, annualForm, finalForm }
}

const regular = {
  firstDueOn: '2014-04-01',
  intervalMonths: 12,
  firstPeriodTo: '2013-12-31',
  daysAfterEnd: null,
  timeZone: 'Europe/Oslo',
  deviationPercent: 10,
  deviationOre: 0,
} as const

/** Adds a schedule, by default an annual report of the calendar year, due on 1 April of the next, from 2014. */
export async function annualSchedule(
  tx: Tx,
  of: { id: string; annual: string },
  changes: Partial<Parameters<typeof addSchedule>[2]> = {},
): Promise<string> {
  const act = { viewer: await person(tx, 'administrator') }
  const added = await addSchedule(tx, act, {
    programmeId: of.id,
    formKey: of.annual,
    kind: 'annual-report',
    ...regular,
    ...changes,
  })
  if (!added.ok) throw new Error(added.reason)
  return added.id
}

/** A published project that ran in 2013 and 2014, with a leader of its own unless `leader` is false. */
export async function project(
  tx: Tx,
  programmeId: string,
  changes: Partial<ProjectRecord> = {},
  options: { leader?: boolean; publish?: boolean; name?: string } = {},
) {
  number += 1
  const creator = await person(tx, 'administrator', {}, `Ada ${number}`)
  const record = sampleRecord({
    name: options.name ?? `Prosjekt ${number}`,
    programmeId,
    startsOn: '2013-01-01',
    endsOn: '2014-12-31',
    ...changes,
  })
  const { id, slug, version } = await createProject(tx, { viewer: creator }, record)
  if (options.publish !== false) await publishProject(tx, { viewer: creator }, id, version)
  const leader =
    options.leader === false
      ? undefined
      : await person(tx, 'project-leader', { projectId: id }, `Petra ${number}`)
  return { id, slug, name: record.name, creator, leader }
}

export type Made = Awaited<ReturnType<typeof programme>>

export const report = (tx: Tx, of: Made, on: { id: string; creator: Member }, dueOn: string, year = 2013) =>
  createReport(
    tx,
    { viewer: on.creator },
    {
      projectId: on.id,
      programmeId: of.id,
      formVersionId: of.annualForm,
      kind: 'annual-report',
      year,
      periodFrom: `${year}-01-01`,
      periodTo: `${year}-12-31`,
      dueOn,
      language: 'nb',
    },
  )

/** Sets a report's state as sending and deciding would. */
async function bring(tx: Tx, id: string, by: Member, state: 'sent' | 'approved' | 'returned') {
  await tx
    .insertInto('report_version')
    .values({
      report_id: id,
      number: 1,
      content: '{}',
      content_sha256: 'a'.repeat(64),
      archive_pdf: Buffer.from('x'),
      archive_sha256: 'b'.repeat(64),
      sent_by: by.accountId,
      sent_at: new Date('2014-03-03T08:00:00Z'),
      ...(state === 'sent' ? {} : { decision: state, decided_at: new Date('2014-03-10T08:00:00Z') }),
    })
    .execute()
  await tx.updateTable('report').set({ state, sent_version: 1 }).where('id', '=', id).execute()
}

/** A programme with two projects, and reports of the first in every state: due around 20 March 2014. */
export async function scene(tx: Tx) {
  const of = await programme(tx)
  const own = await project(tx, of.id)
  const other = await project(tx, of.id)
  const ids = {
    late: await report(tx, of, own, '2014-03-18'),
    soon: await report(tx, of, own, '2014-03-21', 2012),
    sent: await report(tx, of, own, '2014-03-01', 2011),
    approved: await report(tx, of, own, '2014-03-01', 2010),
    returned: await report(tx, of, own, '2014-03-04', 2009),
    others: await report(tx, of, other, '2014-04-01'),
  }
  for (const state of ['sent', 'approved', 'returned'] as const)
    await bring(tx, ids[state].id, own.creator, state)
  if (!own.leader || !other.leader) throw new Error('both have leaders')
  return { of, own: { ...own, leader: own.leader }, other: { ...other, leader: other.leader }, ids }
}
