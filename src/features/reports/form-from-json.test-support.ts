import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { inTransaction } from '../../platform/database/database.ts'
import { FormDefinition, questionsOf } from '../../platform/forms/definition.ts'
import { projectRoot } from '../../platform/project-root.ts'
import type { TestApp } from '../../platform/testing/app.ts'
import { type browser, unescapeHtml } from '../../platform/testing/browser.ts'
import { insertBudgetVersion } from '../finance/index.ts'
import { findOrCreateOrganisation, insertProgramme } from '../organisations/index.ts'
import { person, sampleRecord } from '../projects/edit/testing.test-support.ts'
import { createProject, publishProject } from '../projects/index.ts'

/** Everything that is known of the form stands in this file of data. */
const file = join(projectRoot(), 'src', 'features', 'reports', 'form-from-json.test-support.json')
export const json = readFileSync(file, 'utf8')
export const definition = FormDefinition.parse(JSON.parse(json))

export type Browser = ReturnType<typeof browser>
export type World = Awaited<ReturnType<typeof makeWorld>>

let worlds = 0
/** A programme without a form, and a published project of it with a budget. */
export async function makeWorld(app: TestApp) {
  worlds += 1
  const name = `Lykteringen ${worlds}`
  return inTransaction(app.database.memberDb, async (tx) => {
    const funder = await findOrCreateOrganisation(tx, { country: 'NO', name: 'Lyktefondet', kind: 'other' })
    const programme = { country: 'NO', funderId: funder.id, currency: 'NOK' } as const
    const programmeId = await insertProgramme(tx, { ...programme, name })
    const otherId = await insertProgramme(tx, { ...programme, name: `Noe annet ${worlds}` })
    const administrator = await person(tx, 'administrator')
    const act = { viewer: administrator }
    const record = sampleRecord({ programmeId, name: `Lykta på Bø ${worlds}` })
    const { id: projectId, slug } = await createProject(tx, act, record)
    await publishProject(tx, act, projectId, 1)
    await insertBudgetVersion(tx, act, {
      projectId,
      kind: 'original',
      reason: '',
      decidedOn: '2026-09-01',
      currency: 'NOK',
      lines: [
        { name: 'Strøm og ved', kind: 'cost', amounts: [{ year: 0, funder: '', amountOre: 40_000_00 }] },
      ],
    })
    return {
      programmeId,
      programmeName: name,
      programmeSlug: `lykteringen-${worlds}`,
      projectName: record.name,
      slug,
      administrator,
      leader: await person(tx, 'project-leader', { projectId }, 'Ida Solvang'),
      officer: await person(tx, 'case-officer', { programmeId }, 'Nils Ås'),
      stranger: await person(tx, 'case-officer', { programmeId: otherId }, 'Ola Fremmed'),
    }
  })
}

export const words = (page: string) =>
  unescapeHtml(page.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')).replace(
    /\s+/g,
    ' ',
  )
/** Letters and signs alone, so that a line that was broken, or a syllable, makes no difference. */
const squeezed = (text: string) => text.normalize('NFC').replace(/[\s\u00ad\u200b\u2010-]+/gu, '')

/** The administrator gives the JSON, looks at the form, and publishes it for the programme. */
export async function bringForm(world: World, administrator: Browser) {
  const given = new File([json], 'skjema.json', { type: 'application/json' })
  const made = { file: given, json: '', year: '', programme: world.programmeId }
  const imported = await administrator.submit('/nb/workspace/forms/import', made)
  const at = (imported.headers.get('location') ?? '').split('?')[0] ?? ''
  expect(at).toMatch(/^\/nb\/workspace\/forms\/[0-9a-f-]{36}$/)
  const shown = words((await administrator.page(at)).text)
  for (const { label } of questionsOf(definition)) expect(shown).toContain(label.nb)
  expect((await administrator.submit(at, {}, `${at}/publish`)).status).toBe(303)
}

/** The leader makes a report of the project in the form. @returns its address. */
export async function makeReport(world: World, leader: Browser): Promise<string> {
  const list = `/nb/projects/${world.slug}/reports`
  const made = await leader.submit(
    `${list}?make=1`,
    {
      formKey: definition.key,
      periodFrom: '1.10.2026',
      periodTo: '31.3.2027',
      dueOn: '30.4.2027',
      language: 'nb',
    },
    list,
  )
  expect(made.status).toBe(303)
  return made.headers.get('location') ?? ''
}

/** Fills in a section as a browser without scripts does: what stood there, with what was written over it. */
export async function fill(
  leader: Browser,
  at: string,
  section: string,
  typed: Record<string, string | string[]>,
) {
  const page = `${at}/sections/${section}`
  const { text, status } = await leader.page(page)
  expect(status).toBe(200)
  const form = /<form[^>]*class="draft-form"[\s\S]*?<\/form>/.exec(text)?.[0] ?? ''
  const fields: [string, string][] = []
  for (const [, attributes = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const ticks = /type="(?:checkbox|radio)"/.test(attributes)
    if (!ticks || / checked/.test(attributes))
      fields.push([attribute(attributes, 'name'), attribute(attributes, 'value')])
  }
  for (const [, attributes = '', body = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields.push([attribute(attributes, 'name'), unescapeHtml(body.replace(/^\n/, ''))])
  const written = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [`q.${name}`, one]),
  )
  const offered = new Set([...form.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name))
  expect(written.map(([name]) => name).filter((name) => !offered.has(name))).toEqual([])
  const names = new Set(written.map(([name]) => name))
  const kept = fields.filter(([name]) => name !== '' && !names.has(name))
  const saved = await leader.post(page, [...kept, ...written, ['next', 'stay']])
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `${page}?saved=1`])
}

const attribute = (tag: string, name: string) =>
  unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

/** Which of the texts do not stand on a page. */
export const lacking = (page: string, texts: string[]) => {
  const shown = squeezed(unescapeHtml(page))
  return texts.filter((each) => !shown.includes(squeezed(each)))
}

/** So many different words. */
export const many = (count: number) => Array.from({ length: count }, (_, at) => `ord${at + 1}`).join(' ')
