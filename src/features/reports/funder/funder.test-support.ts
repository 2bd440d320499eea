import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Tx } from '../../../platform/database/database.ts'
import type { Answers } from '../../../platform/forms/answer.ts'
import { FormDefinition } from '../../../platform/forms/definition.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import type { MoneyTable } from '../../finance/index.ts'
import { insertFormVersion, publishFormVersion } from '../../forms/index.ts'
import { sampleRecord } from '../../projects/edit/testing.test-support.ts'
import { type Act, createProject, publishProject } from '../../projects/index.ts'
import type { ReportContent } from '../content.ts'

const words = (text: string) => ({ nb: text, nn: text, sv: text, en: text })
const option = (id: string, letter: string) => ({ id, letter, label: words(`Svar ${id}`) })

/** A small form with a question of every kind that is counted. */
export const countedForm = FormDefinition.parse({
  format: 'rotfeste-form-1',
  key: 'counted-form',
  title: words('Tellbar rapport'),
  kind: 'annual-report',
  officialLanguage: 'nb',
  sections: [
    {
      key: 'all',
      title: words('Alt'),
      questions: [
        {
          key: 'goals',
          kind: 'choices',
          label: words('Mål'),
          publish: 'counts',
          options: [option('people', 'a'), option('jobs', 'b'), option('skills', 'c')],
        },
        {
          key: 'effect',
          kind: 'choice',
          label: words('Effekt'),
          publish: 'counts',
          updates: 'effect',
          options: [option('local', 'a'), option('county', 'b')],
        },
        { key: 'again', kind: 'yes-no', label: words('Igjen'), publish: 'no' },
        { key: 'where', kind: 'municipalities', label: words('Hvor'), publish: 'counts' },
        { key: 'reached', kind: 'number', label: words('Nådd'), publish: 'counts' },
        { key: 'spent', kind: 'money', label: words('Brukt på reiser'), publish: 'counts' },
        {
          key: 'groups',
          kind: 'table',
          label: words('Grupper'),
          publish: 'counts',
          columns: [
            { id: 'name', label: words('Gruppe'), kind: 'text' },
            { id: 'people', label: words('Personer'), kind: 'number', sum: true },
          ],
        },
        {
          key: 'lesson',
          kind: 'long-text',
          label: words('Lærdom'),
          publish: 'whole',
          updates: 'results',
          teaches: 'lesson',
        },
        { key: 'inside', kind: 'long-text', label: words('Internt'), publish: 'no' },
      ],
    },
  ],
})

const names = ['reiser', 'møter', 'lønn']
const ore = fc.integer({ min: 0, max: 9_000_000_00 })

/** Answers and money of one report, as a person might fill them in: any question may be left out. */
export const anyReport = fc.record({
  answers: fc.record(
    {
      goals: fc
        .subarray(['people', 'jobs', 'skills'], { minLength: 1 })
        .map((ids) => ({ chosen: ids.map((id) => ({ id })) })),
      effect: fc.constantFrom('local', 'county').map((id) => ({ chosen: [{ id }] })),
      again: fc.constantFrom('yes', 'no'),
      where: fc.subarray(['NO-1866', 'NO-1870', 'NO-1865'], { minLength: 1 }),
      reached: fc.integer({ min: 0, max: 400 }),
      spent: ore.map((amountOre) => ({ amountOre, currency: 'NOK' as const })),
      groups: fc.array(
        fc.record({ name: fc.constant('gruppe'), people: fc.option(fc.integer({ min: 0, max: 60 })) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      lesson: fc.constantFrom('Det hjalp å begynne smått.', 'Mentorene må få tid.'),
      inside: fc.constant('Bare for oss.'),
    },
    { requiredKeys: [] },
  ),
  lines: fc.option(
    fc.uniqueArray(fc.record({ name: fc.constantFrom(...names), budget: ore, used: ore }), {
      selector: ({ name }) => name,
      minLength: 1,
    }),
  ),
})
export type AnyReport = { answers: Answers; lines: { name: string; budget: number; used: number }[] | null }

export async function publishCountedForm(tx: Tx, act: Act): Promise<string> {
  const inserted = await insertFormVersion(tx, act, countedForm, { year: null, programmeId: null })
  await publishFormVersion(tx, act, inserted.id)
  return inserted.id
}

/** A published project with a report that was sent as it is given. @returns the report's id; its version is 1. */
export async function sentReport(
  tx: Tx,
  act: Act,
  given: AnyReport,
  to: { programmeId: string; formVersionId: string; year?: number; draftProject?: boolean; name?: string },
): Promise<{ reportId: string; projectId: string; content: ReportContent }> {
  if (act.viewer.kind === 'public') throw new Error('a member sends')
  const year = to.year ?? 2013
  const project = await createProject(
    tx,
    act,
    sampleRecord({ name: to.name ?? `Prosjekt ${randomUUID().slice(0, 8)}`, programmeId: to.programmeId }),
  )
  if (!to.draftProject) await publishProject(tx, act, project.id, project.version)
  const { id: reportId } = await tx
    .insertInto('report')
    .values({
      project_id: project.id,
      programme_id: to.programmeId,
      form_version_id: to.formVersionId,
      kind: 'annual-report',
      year,
      period_from: `${year}-01-01`,
      period_to: `${year}-12-31`,
      due_on: `${year + 1}-04-24`,
      language: 'nb',
      state: 'approved',
      sent_version: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const content: ReportContent = {
    format: 'rotfeste-report-1',
    form: { id: to.formVersionId, version: 1, definition: countedForm },
    report: {
      id: reportId,
      number: 1,
      kind: 'annual-report',
      year,
      periodFrom: `${year}-01-01`,
      periodTo: `${year}-12-31`,
      dueOn: `${year + 1}-04-24`,
      language: 'nb',
    },
    project: {
      id: project.id,
      slug: project.slug,
      name: to.name ?? 'Prosjekt',
      number: '',
      owner: 'Nabolaget SA',
      country: 'NO',
      programme: 'Blilyst',
      funder: 'Demofondet',
    },
    answers: given.answers,
    sources: {},
    municipalityNames: {},
    money: given.lines && moneyOf(given.lines, year),
    explanations: [],
    sent: { by: 'Demo', at: '2014-04-20T10:00:00Z' },
  }
  const text = canonicalJson(content)
  await tx
    .insertInto('report_version')
    .values({
      report_id: reportId,
      number: 1,
      content: text,
      content_sha256: sha256(text),
      archive_pdf: Buffer.from('%PDF'),
      archive_sha256: sha256('%PDF'),
      sent_by: act.viewer.accountId,
      decision: 'approved',
      decided_at: new Date('2014-05-01T10:00:00Z'),
    })
    .execute()
  return { reportId, projectId: project.id, content }
}

function moneyOf(lines: NonNullable<AnyReport['lines']>, year: number): MoneyTable {
  const figures = (of: { budget: number; used: number }[]) => {
    const budgetOre = of.reduce((sum, { budget }) => sum + budget, 0)
    const usedInAllOre = of.reduce((sum, { used }) => sum + used, 0)
    return {
      budgetOre,
      usedBeforeOre: 0,
      usedOre: usedInAllOre,
      usedInAllOre,
      share: budgetOre === 0 ? null : usedInAllOre / budgetOre,
      remainingOre: budgetOre - usedInAllOre,
    }
  }
  return {
    currency: 'NOK',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    budgetVersion: 1,
    lines: lines.map((line) => ({
      ...figures([line]),
      lineId: randomUUID(),
      name: line.name,
      kind: 'cost',
      posted: true,
      forecastOre: null,
      deviationOre: line.used - line.budget,
      reasonNeeded: false,
      deviationReason: line.used > line.budget ? 'Dyrere enn ventet.' : '',
      budgetMinutes: null,
      usedMinutes: null,
    })),
    costs: figures(lines),
    ownShare: figures([]),
    total: figures(lines),
    unassignedOre: 0,
    differences: [],
    converted: [],
    coFinancing: [],
    months: [],
  }
}
