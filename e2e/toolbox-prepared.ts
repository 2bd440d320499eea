import { beginEvaluation, personOf } from './acts.ts'
import { ask, type Site } from './support.ts'
import type { Plan } from './toolbox-plans.ts'

type Field = [string, string]

const answers: Field[] = [
  ['q.aims', 'fully'],
  ['q.aimsWhy', 'Ni av ti ble.'],
  ['q.helped', 'leaders'],
  ['q.hindered', 'time'],
  ['q.again', 'yes'],
  ['q.stillRunning', 'yes'],
  ['q.beforeAfter', 'yes'],
  ['q.beforeAfterNote', 'De samme spørsmålene før og etter.'],
  ['q.comparison', 'no'],
]

/** The questions on the page as the browser would send them: with what says that a question of boxes was there. */
const present = (fields: Field[]): Field[] => [
  ...new Map(fields.map(([name]) => [`${name}.present`, [`${name}.present`, '1'] as Field])).values(),
  ...fields,
]

/**
 * What was there before the thread begins: the measure in use in other municipalities, with results that somebody else has read. Done
 * over HTTP, by those who may, as their pages have it.
 * @returns the address of the adoption in the place like ours.
 */
export async function triedElsewhere(site: Site, plan: Plan): Promise<string> {
  const officer = await personOf(site, plan.people.officer)
  const second = await personOf(site, plan.people.second)
  let like = ''
  for (const municipality of plan.tried) {
    const adoption = (await adoptionOf(site, plan, municipality)) ?? (await begin(municipality))
    if (municipality === plan.like.key) like = adoption
    const form = `${adoption}/evaluations/first`
    await beginEvaluation(officer, form)
    const evaluation = await officer.submit(form, form, present(answers), `${form}/send`)
    await second.submit(evaluation, evaluation, [['decision', 'accept']])
  }
  return like

  function begin(municipality: string) {
    const page = '/workspace/adoptions/new'
    return officer.submit(`${page}?measure=${plan.measure.slug}`, page, [
      ['municipality', municipality],
      ['state', 'running'],
      ['since', '2025-02-03'],
    ])
  }
}

async function adoptionOf(site: Site, { measure }: Plan, municipality: string): Promise<string | undefined> {
  const [found] = await ask<{ id: string }>(
    site,
    `select adoption.id from adoption join measure on measure.id = measure_id
     where slug = '${measure.slug}' and municipality_key = '${municipality}'`,
  )
  return found && `/workspace/adoptions/${found.id}`
}

/** Somebody outside the platform with experience, whom the region proposes as a contact. */
export const contactOf = ({ language, like }: Plan) => ({
  name: language === 'nb' ? 'Kari Kontaktsen' : 'Karl Kontaktsson',
  email: `kontakt-${like.key.toLowerCase()}@kommune.invalid`,
  position: language === 'nb' ? 'rektor' : 'fritidsledare',
})

/** The region proposes the contact; the mail with the secret link is on its way then. */
export async function proposeContact(site: Site, plan: Plan, adoption: string) {
  const officer = await personOf(site, plan.people.officer)
  const { name, email, position } = contactOf(plan)
  await officer.submit(`${adoption}/contacts`, `${adoption}/contacts`, [
    ['name', name],
    ['position', position],
    ['email', email],
    ['languages', plan.language],
    ['language', plan.language],
  ])
}
