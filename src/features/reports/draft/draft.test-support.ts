import { randomUUID } from 'node:crypto'
import type { Member } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { DraftAnswer } from '../../../platform/forms/answer.ts'
import { FormDefinition } from '../../../platform/forms/definition.ts'
import { insertFormVersion, publishFormVersion } from '../../forms/index.ts'
import { findOrCreateOrganisation, insertProgramme } from '../../organisations/index.ts'
import { person, sampleRecord } from '../../projects/edit/testing.test-support.ts'
import { createProject, type ProjectRecord } from '../../projects/index.ts'
import { type FoundReport, findReport } from '../find-report.ts'

const words = (text: string) => ({ nb: text, nn: text, sv: text, en: text })

/** A form with a question of each kind that a draft treats in its own way. */
const smallForm = FormDefinition.parse({
  format: 'rotfeste-form-1',
  key: 'small-form',
  title: words('Liten rapport'),
  kind: 'annual-report',
  officialLanguage: 'nb',
  sections: [
    {
      key: 'project',
      title: words('Prosjektet'),
      questions: [
        { key: 'name', kind: 'text', label: words('Prosjektnavn'), fills: 'project.name', required: true },
        { key: 'places', kind: 'municipalities', label: words('Kommuner'), fills: 'project.municipalities' },
        { key: 'method', kind: 'long-text', label: words('Metode'), fills: 'project.text.method' },
      ],
    },
    {
      key: 'work',
      title: words('Arbeidet'),
      questions: [
        { key: 'story', kind: 'long-text', label: words('Hva skjedde'), wordLimit: 250 },
        { key: 'lesson', kind: 'long-text', label: words('Hva lærte dere') },
        {
          key: 'progress',
          kind: 'choices',
          label: words('Framdrift'),
          options: [
            { id: 'on-plan', letter: 'a', label: words('Som planlagt') },
            { id: 'delayed', letter: 'b', label: words('Forsinket') },
          ],
        },
        {
          key: 'why',
          kind: 'long-text',
          label: words('Hvorfor forsinket'),
          when: { question: 'progress', includes: 'delayed' },
        },
        { key: 'meetings', kind: 'number', label: words('Møter') },
      ],
    },
  ],
})

export type World = {
  ida: Member
  kari: Member
  officer: Member
  reportId: string
  projectId: string
  slug: string
}

/** A programme, a project with two leaders, and an empty report of the small form (or another). */
export async function makeWorld(
  tx: Tx,
  options: { record?: Partial<ProjectRecord>; definition?: FormDefinition } = {},
): Promise<World> {
  const funder = await findOrCreateOrganisation(tx, { country: 'NO', name: 'Distriktsetaten', kind: 'other' })
  const programmeId = await insertProgramme(tx, {
    name: `Program ${randomUUID().slice(0, 8)}`,
    country: 'NO',
    funderId: funder.id,
    currency: 'NOK',
  })
  const admin = await person(tx, 'administrator')
  const act = { viewer: admin }
  const project = await createProject(tx, act, sampleRecord({ programmeId, ...options.record }))
  const form = await insertFormVersion(tx, act, options.definition ?? smallForm)
  const published = await publishFormVersion(tx, act, form.id)
  if (!published.ok) throw new Error(`the form was not published: ${JSON.stringify(published)}`)
  const { id: reportId } = await tx
    .insertInto('report')
    .values({
      project_id: project.id,
      programme_id: programmeId,
      form_version_id: form.id,
      kind: 'annual-report',
      year: 2026,
      period_from: '2026-01-01',
      period_to: '2026-12-31',
      due_on: '2027-04-15',
      language: 'nb',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return {
    ida: await person(tx, 'project-leader', { projectId: project.id }, 'Ida Solvang'),
    kari: await person(tx, 'project-leader', { projectId: project.id }, 'Kari Nes'),
    officer: await person(tx, 'case-officer', { programmeId }, 'Nils Ås'),
    reportId,
    projectId: project.id,
    slug: project.slug,
  }
}

export async function reportOf(db: Db, world: World): Promise<FoundReport> {
  const report = await findReport(db, world.ida, world.reportId)
  if (!report) throw new Error('the report is not there')
  return report
}

export const said = (text: string): DraftAnswer => ({ state: 'read', value: text })
