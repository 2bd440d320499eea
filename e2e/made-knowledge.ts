import { type Person, personOf } from './acts.ts'
import { optionIn } from './made-toolbox.ts'
import { ask, type Site } from './support.ts'
import { toolboxPeople } from './toolbox-people.ts'

type Cell = { id: string; kind: string }

/** The demo's inventory with a cell in every state, and one that is not open yet. Addresses are without their language. */
export async function makeKnowledge(site: Site) {
  const lead = await personOf(site, toolboxPeople.lead)
  const [found] = await ask<{ id: string }>(site, `select id from inventory where state = 'open' limit 1`)
  const inventory = `/workspace/inventories/${found?.id}`
  const items = await ask<Cell>(
    site,
    `select id, kind from inventory_item where inventory_id = '${found?.id}'`,
  )
  const cell = (kind: string, municipality: string) =>
    `${inventory}/cells/${items.find((item) => item.kind === kind)?.id}/${municipality}`
  const interview = cell('interview', 'SE-2425')
  return {
    inventory,
    interview,
    draft: await newInventory(lead, 'Vilka behov har unga?'),
    notAsked: cell('questionnaire', 'SE-2506'),
    answered: cell('questionnaire', 'SE-2463'),
    checked: cell('questionnaire', 'SE-2425'),
    declined: cell('questionnaire', 'SE-2282'),
    finding: `/knowledge/findings/${await slugOf(site, 'finding')}`,
    example: `/knowledge/examples/${await slugOf(site, 'good_example')}`,
    synthesis: `/knowledge/syntheses/${await slugOf(site, 'synthesis')}`,
    changedSynthesis: await changedSynthesis(site),
    toRead: await exampleToRead(site),
    setAside: await setAside(site),
    ...(await makeTexts(lead)),
    newerForm: await newerForm(site),
  }
}

/** A cell of Dorotea whose answers were checked, and then set aside. */
async function setAside(site: Site): Promise<string> {
  const here = await askDorotea(site, 'Vad gör ni för unga?')
  const [lead, dorotea] = [
    await personOf(site, toolboxPeople.lead),
    await personOf(site, toolboxPeople.dorotea),
  ]
  const answers: Parameters<Person['submit']>[2] = [
    ['q.role', 'samordnare'],
    ['q.forWhom.present', '1'],
    ['q.forWhom', 'refugees'],
    ['q.works', 'En person som ringer upp.'],
    ['q.needed', 'Mer tid.'],
    ['q.stopped.present', '1'],
    ['q.stopped', 'no'],
  ]
  await dorotea.submit(`${here}/answer`, `${here}/answer`, answers, `${here}/answer/send`)
  await lead.submit(here, `${here}/check`, [])
  await lead.submit(here, `${here}/set-aside`, [['reason', 'Antalet stämmer inte med er rapport.']])
  return here
}

/** A newer version of the questionnaire is published, the same in words. */
async function newerForm(site: Site): Promise<string> {
  const [made] = await ask<{ id: string }>(
    site,
    `insert into form_version (form_key, version, definition, state, published_at)
      select form_key, version + 1, definition, 'published', now() from form_version
      where form_key = 'inventory-questionnaire' order by version desc limit 1 returning id`,
  )
  return made?.id ?? ''
}

async function slugOf(site: Site, table: 'finding' | 'good_example' | 'synthesis'): Promise<string> {
  const [found] = await ask<{ slug: string }>(
    site,
    `select slug from ${table} where state = 'published' order by slug limit 1`,
  )
  return found?.slug ?? ''
}

/** An example that its own region has approved, and somebody from outside is to read. */
async function exampleToRead(site: Site): Promise<string> {
  const [found] = await ask<{ id: string }>(
    site,
    `select id from good_example where state = 'region-approved'`,
  )
  return `/workspace/knowledge/examples/${found?.id}`
}

/** A finding, an example and a synthesis that nobody has published. */
async function makeTexts(author: Person) {
  const make = (kind: string, fields: Parameters<Person['submit']>[2]) => {
    const address = `/workspace/knowledge/${kind}/new`
    return author.submit(address, address, [
      ['language', 'sv'],
      ['municipalityKey', ''],
      ['measureId', ''],
      ...fields,
    ])
  }
  return {
    ownFinding: await make('findings', [
      ['kind', 'need'],
      ['title', 'Unga vill ha skjuts'],
      ['body', 'Utan bil kommer ingen till praktiken.'],
      ['themes', 'youth'],
    ]),
    ownExample: await make('examples', [
      ['title', 'Skjutsgruppen'],
      ['summary', 'Grannar kör unga till praktiken.'],
      ['body', 'De skriver upp sig på en lista.'],
      ['transfers', 'Listan.'],
      ['doesNotTransfer', 'Avstånden.'],
      ['themes', 'youth'],
      ['findingId', ''],
    ]),
    ownSynthesis: await writeSynthesis(
      author,
      await make('syntheses', [
        ['theme', 'youth'],
        ['title', 'Unga som vill bo kvar'],
      ]),
    ),
  }
}

/** The demo's synthesis after one of the findings it cites was withdrawn. */
async function changedSynthesis(site: Site): Promise<string> {
  await ask(site, `update finding set state = 'withdrawn' where slug like 'sma-kommuner%'`)
  const [found] = await ask<{ id: string }>(site, `select id from synthesis where state = 'published'`)
  return `/workspace/knowledge/syntheses/${found?.id}`
}

/** Writes a text at `edit`, and another that somebody wrote at the same time. @returns the address of the synthesis. */
async function writeSynthesis(author: Person, edit: string): Promise<string> {
  const shown = await author.submit(edit, edit, [
    ['q.body.present', '1'],
    [
      'q.body',
      'Det vi vet hittills är att skjuts gör skillnad [[ingenting]].\n\n| Kommun | Så gör de |\n| Dorotea | Kör |',
    ],
  ])
  await author.submit(edit, edit, [
    ['base.body', '0:'],
    ['q.body.present', '1'],
    ['q.body', 'Det vi vet är något helt annat.'],
  ])
  return shown
}

async function newInventory(lead: Person, title: string): Promise<string> {
  const address = '/workspace/inventories/new'
  const made = await lead.submit(address, address, [
    ['where', optionIn(await lead.read(address), 'where')],
    ['title', title],
    ['purpose', 'Vi vill veta vad ni redan gör.'],
    ['language', 'sv'],
    ['dueOn', ''],
    ['keepMonths', '24'],
  ])
  return made.replace(/\/edit.*/, '')
}

/** An inventory with a questionnaire that Dorotea is asked to answer. @returns the address of Dorotea's cell. */
export async function askDorotea(site: Site, title: string): Promise<string> {
  const lead = await personOf(site, toolboxPeople.lead)
  const inventory = await newInventory(lead, title)
  const edit = `${inventory}/edit`
  const page = await lead.read(edit)
  await lead.submit(edit, `${inventory}/items`, [
    ['item-form', /value="(questionnaire [^"]+)"/.exec(page)?.[1] ?? ''],
    ['item-title', 'Enkät om unga'],
    ['item-theme', optionIn(page, 'item-theme')],
    ['item-dueOn', ''],
  ])
  await lead.submit(edit, `${inventory}/open`, [])
  await lead.submit(inventory, `${inventory}/ask`, [
    ['item', ''],
    ['municipality', 'SE-2425'],
  ])
  const [item] = await ask<Cell>(
    site,
    `select id, kind from inventory_item where inventory_id = '${inventory.slice(-36)}'`,
  )
  return `${inventory}/cells/${item?.id}/SE-2425`
}
