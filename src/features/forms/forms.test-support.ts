import { afterAll, beforeAll, expect } from 'vitest'
import { inTransaction } from '../../platform/database/database.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { unescapeHtml } from '../../platform/testing/browser.ts'
import { person, places } from '../projects/edit/testing.test-support.ts'
import { ensureBuiltInForms } from './ensure-built-in-forms.ts'
import { findFormVersion, listFormVersions } from './queries.ts'

export const words = (text: string) => unescapeHtml(text.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
export const list = '/nb/workspace/forms'

/** The values of a page's form, as a browser would send them. */
export function filled(text: string, action: string): Record<string, string | string[]> {
  const form = [...text.matchAll(/<form\b[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(
    ([, to]) => unescapeHtml(to ?? '') === action,
  )
  const inside = form?.[2] ?? ''
  const fields: Record<string, string | string[]> = {}
  for (const [, attributes = ''] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const of = (name: string) => unescapeHtml(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
    const box = /type="(checkbox|radio)"/.test(attributes)
    if (of('name') && (!box || /\bchecked/.test(attributes))) fields[of('name')] = of('value')
  }
  for (const [, attributes = '', value = ''] of inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields[/name="([^"]*)"/.exec(attributes)?.[1] ?? ''] = unescapeHtml(value.replace(/^\n/, ''))
  for (const [, attributes = '', options = ''] of inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen =
      /<option value="([^"]*)"[^>]*selected/.exec(options) ?? /<option value="([^"]*)"/.exec(options)
    fields[/name="([^"]*)"/.exec(attributes)?.[1] ?? ''] = unescapeHtml(chosen?.[1] ?? '')
  }
  return fields
}

/** A site with the built-in forms and an administrator, made before a file's tests. */
export function formsWorld() {
  const made: { site?: TestApp; admin?: Awaited<ReturnType<TestApp['signedIn']>> } = {}
  beforeAll(async () => {
    made.site = await testApp(places)
    const accountId = await inTransaction(made.site.database.memberDb, async (tx) => {
      await ensureBuiltInForms(tx)
      return (await person(tx, 'administrator')).accountId
    })
    made.admin = await made.site.signedIn(accountId)
  })
  afterAll(() => made.site?.close())
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the site is made before the first test')
    return thing
  }
  const world = {
    get site() {
      return there(made.site)
    },
    get admin() {
      return there(made.admin)
    },
  }

  const definitionOf = async (id: string) =>
    (await findFormVersion(world.site.database.memberDb, id))?.definition
  const question = async (id: string, key: string) =>
    (await definitionOf(id))?.sections.flatMap(({ questions }) => questions).find((one) => one.key === key)

  const brought = async (formKey: string) =>
    (await listFormVersions(world.site.database.memberDb)).find(
      (version) => version.formKey === formKey && version.builtIn,
    )

  /** A draft made on the web from a form that Rotfeste brings; the address of its page. */
  async function copied(formKey = 'regional-status-report', fields: Record<string, string> = {}) {
    const { id } = (await brought(formKey)) ?? { id: '' }
    const answer = await world.admin.submit(
      `${list}/${id}/copy`,
      { year: '', programme: '', key: formKey, ...fields },
      `${list}/${id}/copy`,
    )
    expect(answer.status).toBe(303)
    const at = (answer.headers.get('location') ?? '').replace(/\/edit$/, '')
    return { at, id: at.split('/').at(-1) ?? '' }
  }

  async function change(page: string, fields: Record<string, string>, who = world.admin) {
    const { text } = await who.page(page)
    return who.submit(page, { ...filled(text, page), ...fields }, page)
  }

  return Object.assign(world, { definitionOf, question, brought, copied, change })
}
