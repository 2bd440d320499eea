import { beginEvaluation, type Person, personOf, textFile } from './acts.ts'
import { ask, type Site } from './support.ts'
import { toolboxPeople } from './toolbox-people.ts'

const mentors = 'mentornettverk-for-nye-innbyggere'
type Fields = Parameters<Person['submit']>[2]

/** The demo's toolbox, with drafts, questions and evaluations in every state. Addresses are without their language. */
export async function makeToolbox(site: Site) {
  const [author, officer, other] = [
    await personOf(site, toolboxPeople.hadsel),
    await personOf(site, toolboxPeople.officer),
    await personOf(site, toolboxPeople.sortland),
  ]
  const draft = await newMeasure(author, 'Bokkafé på ferga', complete)
  await author.submit(`${draft}/materials`, `${draft}/materials`, [
    ['file', textFile('program.txt', 'Program for kvelden')],
    ['title', 'Program for en kveld'],
    ['language', 'nb'],
  ])
  const empty = await newMeasure(author, 'En idé', [])
  const waiting = await newMeasure(author, 'Fjøskafé', complete)
  await author.submit(waiting, `${waiting}/send`, [])
  const returned = await newMeasure(author, 'Nabolag til låns', complete)
  await author.submit(returned, `${returned}/send`, [])
  await officer.submit(`${returned}/review`, `${returned}/review`, [
    ['decision', 'return'],
    ['note', 'Skriv hvem som gjør hva.'],
  ])
  const changed = await measureOf(site, mentors)
  await officer.submit(`${changed}/edit`, `${changed}/edit`, [
    ...(await fieldsOf(officer, `${changed}/edit`)),
    ['pitfalls', 'Parene møtes bare én gang. Ring dem etter den første uka.'],
    ['meaning', 'changed'],
  ])

  const own = await adoptionOf(site, mentors, 'NO-1866')
  const neighbour = await adoptionOf(site, mentors, 'NO-1870')
  const stopped = await adoptionOf(site, mentors, 'NO-1867')
  await author.submit(`${own}/contacts`, `${own}/contacts`, [
    ['name', 'Synnøve Sørvær'],
    ['position', 'frivillig mentor'],
    ['email', 'synnove@example.no'],
    ['languages', 'nb'],
    ['language', 'nb'],
  ])
  const link = await linkIn(site, 'synnove@example.no')

  const contact = await contactOf(site, neighbour)
  const page = `/toolbox/contacts/${contact}/ask`
  const questions = ['Hvordan fant dere mentorene?', 'Hva gjør dere når et par ikke går overens?']
  for (const question of questions) await author.submit(page, page, [['question', question]])
  const answer = await linkIn(site, 'coordinator-sortland@demo.rotfeste.invalid')
  await ask(
    site,
    `update contact_question set passed_on_at = now(), reminded_at = now() where question = '${questions[0]}'`,
  )
  const [question] = await ask<{ id: string }>(
    site,
    `select id from contact_question where question = '${questions[0]}'`,
  )

  return {
    ...{ draft, empty, waiting, returned, changed, own, neighbour, stopped, link, answer },
    mentors: `/toolbox/${mentors}`,
    few: `/toolbox/${await fewEvaluated(site)}`,
    ask: page,
    ownContact: `/workspace/contacts/${await contactOf(site, own)}`,
    question: `/workspace/questions/${question?.id}`,
    ...(await makeEvaluations(site, other, officer)),
  }
}

/** Everything that a measure must have to be read by the region. */
const complete: Fields = [
  ['summary', 'Nye og gamle innbyggere leser sammen på vei over fjorden.'],
  ['aim', 'Flere blir kjent med noen de ikke ville ha møtt ellers.'],
  ['steps', 'Spør rederiet.\nFinn tolv bøker.\nSett opp et skilt.'],
  ['mainAction', 'meeting-place'],
  ['direct', 'newcomer'],
  ['themes', 'inclusion-integration'],
]

async function newMeasure(author: Person, title: string, fields: Fields): Promise<string> {
  const address = '/workspace/toolbox/measures/new'
  return author.submit(address, address, [
    ['partnershipId', optionIn(await author.read(address), 'partnershipId')],
    ['language', 'nb'],
    ['title', title],
    ...fields,
  ])
}

/** The first thing that can be chosen in a list; '' where there is no such list. */
export const optionIn = (page: string, name: string): string => {
  const list = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(page)?.[0] ?? ''
  return /<option value="([^"]+)"/.exec(list)?.[1] ?? ''
}

/** What stands in the text fields, boxes and lists of a page, as a browser would send it again. */
async function fieldsOf(person: Person, address: string): Promise<Fields> {
  const page = (await person.read(address)).split('<main')[1] ?? ''
  const name = (tag: string) => /name="([^"]+)"/.exec(tag)?.[1] ?? ''
  const value = (tag: string) => unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  const inputs = [...page.matchAll(/<input[^>]*>/g)].flatMap(
    ([tag]): Fields =>
      /type="hidden"|type="file"/.test(tag) || (/type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag))
        ? []
        : [[name(tag), value(tag)]],
  )
  const texts = [...page.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']): Fields[number] => [name(tag), unescaped(text)],
  )
  const lists = [...page.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)].map(
    ([, tag = '', options = '']): Fields[number] => [
      name(tag),
      value(/<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? ''),
    ],
  )
  return [...inputs, ...texts, ...lists]
}

const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

async function measureOf(site: Site, slug: string): Promise<string> {
  const [found] = await ask<{ id: string }>(site, `select id from measure where slug = '${slug}'`)
  return `/workspace/toolbox/measures/${found?.id}`
}

async function adoptionOf(site: Site, slug: string, municipality: string): Promise<string> {
  const [found] = await ask<{ id: string }>(
    site,
    `select adoption.id from adoption join measure on measure.id = adoption.measure_id
     where measure.slug = '${slug}' and adoption.municipality_key = '${municipality}'`,
  )
  return `/workspace/adoptions/${found?.id}`
}

/** Who can be asked about an adoption now. */
async function contactOf(site: Site, adoption: string): Promise<string> {
  const [found] = await ask<{ id: string }>(
    site,
    `select id from adoption_contact where adoption_id = '${adoption.slice(-36)}' and consented_at is not null`,
  )
  return found?.id ?? ''
}

/** The link to a contact's own page in the newest mail to an address. */
async function linkIn(site: Site, address: string): Promise<string> {
  const [mail] = await ask<{ body: string }>(
    site,
    `select body from outbox_mail where to_address = '${address}' and body like '%/contact/%' order by id desc limit 1`,
  )
  return /\/\w\w(\/contact\/[\w/-]+)/.exec(mail?.body ?? '')?.[1] ?? ''
}

/** A measure with one or two evaluations: too few for any figure. */
async function fewEvaluated(site: Site): Promise<string> {
  const [found] = await ask<{ slug: string }>(
    site,
    `select measure.slug from measure join adoption on adoption.measure_id = measure.id
     join evaluation on evaluation.adoption_id = adoption.id
     where evaluation.checked_at is not null group by measure.slug having count(*) < 3 order by measure.slug limit 1`,
  )
  return found?.slug ?? ''
}

/** Evaluations of Sortland: one that cannot begin yet, one to begin, one begun, one sent, one returned. */
async function makeEvaluations(site: Site, writer: Person, checker: Person) {
  const evaluation = (adoption: string, occasion = 'first') => `${adoption}/evaluations/${occasion}`
  const sent = evaluation(await adoptionOf(site, 'referansegruppe-av-innflyttere', 'NO-1870'))
  const returned = evaluation(await adoptionOf(site, mentors, 'NO-1870'), '24-months')
  const begun = evaluation(
    await adoptionOf(site, 'en-koordinator-i-hver-kommune-felles-mote-hver-maned', 'NO-1870'),
  )
  for (const each of [sent, returned, begun]) await beginEvaluation(writer, each)
  const toCheck = await sendEvaluation(writer, sent)
  const toRewrite = await sendEvaluation(writer, returned)
  await checker.submit(toRewrite, toRewrite, [
    ['decision', 'return'],
    ['note', 'Hvor mange var med?'],
  ])
  return {
    notReady: evaluation(await adopt(writer, 'stedets-egen-fortelling', 'planned')),
    toBegin: evaluation(await adopt(writer, 'sommerjobb-i-eget-fag-hjemme', 'pilot')),
    begun,
    toCheck,
    toRewrite: returned,
    checked: await evaluationOf(site, mentors, 'NO-1870'),
    compared: `/workspace/toolbox/evaluations/${mentors}`,
  }
}

/** @returns the adoption's address. */
const adopt = (person: Person, measure: string, state: string) =>
  person.submit(`/workspace/adoptions/new?measure=${measure}`, '/workspace/adoptions/new', [
    ['state', state],
    ['since', '1.3.2026'],
    ['adaptation', 'Vi begynner i én bygd.'],
    ['project', ''],
  ])

/** Answers everything that must be answered, and sends. @returns the address of what was sent. */
async function sendEvaluation(person: Person, address: string): Promise<string> {
  const chosen = { aims: 'partly', again: 'yes', stillRunning: 'yes', beforeAfter: 'no', comparison: 'no' }
  const fields: Fields = [
    ...Object.entries({ ...chosen, helped: 'volunteers', hindered: 'time' }).flatMap(
      ([key, value]): Fields => [
        [`q.${key}.present`, '1'],
        [`q.${key}`, value],
      ],
    ),
    ['q.aimsWhy', 'Halvparten ble med hele veien.'],
    ['q.lesson', 'Begynn i det små.'],
  ]
  return person.submit(address, address, fields, `${address}/send`)
}

async function evaluationOf(site: Site, slug: string, municipality: string): Promise<string> {
  const adoption = await adoptionOf(site, slug, municipality)
  const [found] = await ask<{ id: string }>(
    site,
    `select id from evaluation where adoption_id = '${adoption.slice(-36)}' and checked_at is not null`,
  )
  return `/workspace/evaluations/${found?.id}`
}
