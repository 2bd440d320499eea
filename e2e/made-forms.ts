import { personOf } from './acts.ts'
import { people } from './made-reports.ts'
import { ask, type Site } from './support.ts'

/** A published form, a draft made from it, and a draft of a form with tables and sums. Addresses are without their language. */
export async function makeForms(site: Site) {
  const administrator = await personOf(site, people.administrator)
  const published = await address(site, 'bolyst-annual-report')
  const esf = await address(site, 'esf-final-report')
  const copy = async (form: string) =>
    (await administrator.submit(`${form}/copy`, `${form}/copy`, [['key', await keyOf(site, form)]])).replace(
      /\/edit$/,
      '',
    )
  return { published, draft: await copy(published), tables: await copy(esf) }
}

async function address(site: Site, key: string): Promise<string> {
  const [found] = await ask<{ id: string }>(
    site,
    `select id from form_version where form_key = '${key}' and state = 'published' limit 1`,
  )
  return `/workspace/forms/${found?.id}`
}

async function keyOf(site: Site, form: string): Promise<string> {
  const [found] = await ask<{ form_key: string }>(
    site,
    `select form_key from form_version where id = '${form.slice(-36)}'`,
  )
  return found?.form_key ?? ''
}
