import type { Kysely } from 'kysely'
import type { Assignment, Member } from '../../platform/access/viewer.ts'
import { ConfigError } from '../../platform/config.ts'
import { inTransaction, type Tx } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/database/generated.ts'
import { insertAccount, insertRoleAssignment } from '../accounts/index.ts'
import { storeDocument } from '../documents/index.ts'
import { findOrCreateOrganisation, insertPartnership, insertProgramme } from '../organisations/index.ts'
import { archiveProject, createProject, publishProject } from '../projects/index.ts'
import { loadGrants } from './grants/load-grants.ts'
import { loadInventory } from './inventory/load-inventory.ts'
import { loadKnowledge } from './knowledge/load-knowledge.ts'
import { loadReporting } from './load-reporting.ts'
import {
  isDemoRegionLoaded,
  listDemoAccounts,
  lockDemoRegion,
  markDemoRegionLoaded,
  readContent,
} from './queries.ts'
import { type DemoDocument, readDemoDocument } from './region/demo-document.ts'
import { type DemoIds, type DemoProject, recordOf } from './region/demo-project.ts'
import { demoDrafts } from './region/drafts.ts'
import { norwegianProjects } from './region/norwegian-projects.ts'
import {
  type DemoPartnership,
  demoOrganisations,
  demoPartnerships,
  demoProgrammes,
} from './region/organisations.ts'
import { type DemoPersonKey, demoEmail, demoPeople } from './region/people.ts'
import { swedishProjects } from './region/swedish-projects.ts'
import { loadToolbox } from './toolbox/load-toolbox.ts'

/**
 * Fills an empty database with the demo region, once: a mark in `setting` says that it is done. A database that holds
 * anything is left as it is.
 *
 * @param options.baseUrl What links in the mails of the demo begin with.
 * @param options.now The day deadlines are counted from.
 * @param options.foreign The database was given by DATABASE_URL: demo mode is refused there if any account or project
 * is not demo, because anybody may sign in as a demo person.
 * @throws ConfigError with the refusal in words.
 */
export async function loadDemoRegion(
  db: Kysely<Tables>,
  options: { foreign: boolean; baseUrl?: string; now?: Date },
): Promise<void> {
  if (options.foreign && (await readContent(db)).othersToo) throw new ConfigError(foreignRefusal)
  if (await isDemoRegionLoaded(db)) return
  if (!(await readContent(db)).empty) return
  const document = await readDemoDocument()
  await inTransaction(db, async (tx) => {
    await lockDemoRegion(tx)
    if ((await isDemoRegionLoaded(tx)) || !(await readContent(tx)).empty) return
    await fillRegion(tx, document, {
      baseUrl: options.baseUrl ?? 'http://localhost:3000',
      now: options.now ?? new Date(),
    })
    await markDemoRegionLoaded(tx)
  })
}

/**
 * False where demo mode was not asked for and somebody real has an account or a project here: in demo mode anybody
 * may sign in as a demo administrator.
 */
export async function isDemoSafe(db: Kysely<Tables>, options: { asked: boolean }): Promise<boolean> {
  return options.asked || !(await readContent(db)).othersToo
}

const foreignRefusal = `DEMO=1 is refused: the database in DATABASE_URL holds accounts or projects that are not demo.
In demo mode anybody can sign in as anybody. Start without DEMO, or give DATABASE_URL an empty database.`

async function fillRegion(tx: Tx, document: DemoDocument, at: { baseUrl: string; now: Date }) {
  const organisations = await inOrder(
    demoOrganisations,
    async (given) => (await findOrCreateOrganisation(tx, given)).id,
  )
  const programmes = await inOrder(demoProgrammes, ({ funder, ...programme }) =>
    insertProgramme(tx, { ...programme, funderId: organisations[funder] }),
  )
  const partnerships = await inOrder(demoPartnerships, ({ organisation, members, ...partnership }) =>
    insertPartnership(tx, {
      ...partnership,
      organisationId: organisations[organisation],
      municipalities: members.map((key) => ({ key })),
    }),
  )
  const ids: DemoIds = { organisations, programmes }
  const accounts = await inOrder(demoPeople, ({ name, language }, key) =>
    insertAccount(tx, { name, language, email: demoEmail(key), demo: true }),
  )
  const projects = await fillBank(tx, ids, accounts)
  await storeDocument(tx, { viewer: personOf(accounts, 'regional-officer') }, document)
  const bound = (key: DemoPersonKey) => assignmentOf(key, { ids, partnerships, projects })
  for (const key of Object.keys(demoPeople) as DemoPersonKey[])
    await insertRoleAssignment(tx, accounts[key], bound(key))
  const person = (key: DemoPersonKey): Member => ({ ...personOf(accounts, key), assignments: [bound(key)] })
  await loadReporting(tx, { ids, projects, person, ...at })
  const region = { partnerships, projects, person, ...at }
  const toolbox = await loadToolbox(tx, region)
  const measureId = toolbox.measures.get('language-cafe')
  if (measureId) await insertRoleAssignment(tx, accounts.evaluator, { role: 'evaluator', measureId })
  await loadGrants(tx, { ...region, ...toolbox, organisationId: organisations.vesteraalen })
  const inventory = await loadInventory(tx, region)
  await loadKnowledge(tx, { ...region, ...toolbox, ...inventory })
}

/** Does the same for every entry, one after the other, and keeps the keys. */
async function inOrder<Key extends string, Given>(
  entries: Record<Key, Given>,
  make: (entry: Given, key: Key) => Promise<string>,
): Promise<Record<Key, string>> {
  const made: [string, string][] = []
  for (const [key, entry] of Object.entries(entries) as [Key, Given][])
    made.push([key, await make(entry, key)])
  return Object.fromEntries(made) as Record<Key, string>
}

/** All projects; gives their ids by name. */
async function fillBank(
  tx: Tx,
  ids: DemoIds,
  accounts: Record<DemoPersonKey, string>,
): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  const add = async (project: DemoProject, by: DemoPersonKey, state: 'draft' | 'published' | 'archived') => {
    const { id, version } = await createProject(
      tx,
      { viewer: personOf(accounts, by) },
      recordOf(project, ids),
    )
    const administrator = { viewer: personOf(accounts, 'administrator') }
    const outcomes = [
      ...(state === 'draft' ? [] : [await publishProject(tx, administrator, id, version)]),
      ...(state === 'archived' ? [await archiveProject(tx, administrator, id, version)] : []),
    ]
    const refused = outcomes.find(({ ok }) => !ok)
    if (refused) throw new Error(`the demo project ${project.name} was refused: ${JSON.stringify(refused)}`)
    made.set(project.name, id)
  }
  for (const project of [...norwegianProjects, ...swedishProjects])
    await add(project, 'administrator', 'published')
  for (const { project, by, state } of demoDrafts) await add(project, by, state)
  return made
}

/** The demo person as the one who acts. Their own role is enough to create; the administrator's to publish. */
function personOf(accounts: Record<DemoPersonKey, string>, key: DemoPersonKey): Member {
  return {
    kind: 'member',
    accountId: accounts[key],
    name: demoPeople[key].name,
    assignments: [
      {
        role: demoPeople[key].role,
        municipalityKey: null,
        organisationId: null,
        partnershipId: null,
        programmeId: null,
        projectId: null,
      },
    ],
  }
}

function assignmentOf(
  key: DemoPersonKey,
  made: {
    ids: DemoIds
    partnerships: Record<DemoPartnership, string>
    projects: Map<string, string>
  },
): Assignment {
  const person = demoPeople[key]
  return {
    role: person.role,
    municipalityKey: person.municipalityKey ?? null,
    organisationId: person.organisation ? made.ids.organisations[person.organisation] : null,
    partnershipId: person.partnership ? made.partnerships[person.partnership] : null,
    programmeId: person.programme ? made.ids.programmes[person.programme] : null,
    projectId: person.project ? (made.projects.get(person.project) ?? null) : null,
  }
}

/**
 * A short table of the demo people and where to sign in, for the terminal. Says so when demo mode stands beside accounts
 * or projects that are not demo: the embedded database is the owner's own to decide on.
 */
export async function printDemoAccounts(db: Kysely<Tables>, address: string): Promise<string> {
  const accounts = await listDemoAccounts(db)
  const warning = (await readContent(db)).othersToo ? mixedWarning : ''
  if (accounts.length === 0) return warning
  const width = Math.max(...accounts.map(({ role }) => role.length))
  const lines = accounts.map(
    ({ role, name, boundTo }) => `  ${role.padEnd(width)}  ${name}${boundTo ? `, ${boundTo}` : ''}`,
  )
  return `
This is a demo. Choose who to be at ${address}/demo

${lines.join('\n')}

Mail that would have been sent: ${address}/demo/outbox
${warning}`
}

const mixedWarning = `
Demo mode is on, and this database holds accounts or projects that are not demo. In demo mode anybody can sign in as a
demo person. If that is not meant, start with DEMO=0.
`
