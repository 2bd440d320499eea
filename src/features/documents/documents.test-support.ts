import type { Assignment, Member, MemberRole } from '../../platform/access/viewer.ts'
import { inTransaction } from '../../platform/database/database.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { insertAccount, insertRoleAssignment } from '../accounts/index.ts'
import { loadReferenceData } from '../places/index.ts'

/** The app with the register of places and nothing else. */
export function documentsApp(): Promise<TestApp> {
  return testApp({ name: 'places', fill: async (db) => void (await loadReferenceData(db)) })
}

let number = 0

/** A person with one role, and a browser where they are signed in. */
export async function signedInAs(app: TestApp, role: MemberRole, to: Partial<Assignment> = {}) {
  number += 1
  const name = `Demo ${role} ${number}`
  const accountId = await inTransaction(app.database.memberDb, async (tx) => {
    const id = await insertAccount(tx, {
      name,
      email: `person${number}@example.org`,
      language: 'nb',
      demo: true,
    })
    await insertRoleAssignment(tx, id, { role, ...to })
    return id
  })
  const none = {
    municipalityKey: null,
    organisationId: null,
    partnershipId: null,
    programmeId: null,
    projectId: null,
  }
  const viewer: Member = { kind: 'member', accountId, name, assignments: [{ role, ...none, ...to }] }
  return { ...(await app.signedIn(accountId)), accountId, viewer }
}

export type Browser = Awaited<ReturnType<typeof signedInAs>>

/** A project page in the old layout of the project bank, with our own words. */
export function projectPage(
  changes: {
    name?: string
    owner?: string
    municipalities?: string[]
    grant?: string
    summary?: string
    end?: string
  } = {},
): string {
  const {
    name = 'Ny i dalen',
    owner = 'Ragunda kommun',
    municipalities = ['Ragunda', 'Bräcke'],
    grant = '1 200 000 kr',
  } = changes
  const {
    summary = 'Projektet hjälper familjer som vill flytta hit att hitta bostad, skola och arbete i dalen.',
    end = '2012-12-31',
  } = changes
  return [
    name,
    'ProgramområdeProgramområde 2 Ökat arbetskraftsutbud',
    'ProjektfasGenomförande',
    `Projektägare${owner}`,
    'KontaktpersonDemo Testsson',
    'E-postdemo.testsson@example.org',
    'Telefonnummer0696-123456',
    `Beviljat ESF-stöd${grant}`,
    `Total projektbudget${grant}`,
    `Projektperiod2011-01-01 till ${end}`,
    'RegionMellersta Norrland',
    'In English',
    '',
    'Sammanfattning',
    summary,
    '',
    'Bakgrund',
    'Fler flyttar från dalen än till den. Kommunerna vill arbeta ihop och lära av varandra.',
    '',
    'Målsättning',
    'Tjugo familjer ska ha flyttat hit när projektet är slut, och trivas.',
    '',
    'Kommun',
    ...municipalities.map((one) => `•  ${one}`),
    '',
  ].join('\n')
}

export function textFile(text: string, name = 'sida.txt'): File {
  return new File([text], name, { type: 'text/plain' })
}

/** Uploads one file. @returns the address of its review page. */
export async function upload(person: Browser, text: string, name = 'sida.txt'): Promise<string> {
  const answer = await person.submit(
    '/sv/workspace/documents',
    { files: textFile(text, name) },
    '/sv/workspace/documents',
  )
  const path = answer.headers.get('location') ?? ''
  if (answer.status !== 303 || path === '') throw new Error(`not stored: ${answer.status}`)
  return path
}

/** What the review form holds as it stands on the page, as a browser would send it. */
export function formOnPage(page: string): Record<string, string | string[]> {
  const form = /<form[^>]*class="review-form"[\s\S]*?<\/form>/.exec(page)?.[0] ?? ''
  const fields: Record<string, string | string[]> = {}
  const put = (name: string, value: string) => {
    const known = fields[name]
    fields[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value]
  }
  for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(input, 'name')
    const type = attribute(input, 'type')
    if (!name || name === '_key') continue
    if ((type === 'radio' || type === 'checkbox') && !/\schecked/.test(input)) continue
    put(name, attribute(input, 'value'))
  }
  for (const [, attributes = '', value = ''] of form.matchAll(
    /<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>/g,
  ))
    put(attribute(attributes, 'name'), decode(value))
  for (const [, attributes = '', inside = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...inside.matchAll(/<option\b[^>]*>/g)]
      .map(([option]) => option)
      .find((option) => /\sselected/.test(option))
    put(attribute(attributes, 'name'), chosen ? attribute(chosen, 'value') : '')
  }
  return fields
}

const attribute = (tag: string, name: string) =>
  decode(new RegExp(`\\s${name}="([^"]*)"`).exec(` ${tag}`)?.[1] ?? '')
const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Sends the review form as it stands, with some decisions changed. */
export async function review(
  person: Browser,
  path: string,
  decisions: Record<string, string | string[]> = {},
  then = 'stay',
): Promise<Response> {
  const { text } = await person.page(path)
  return person.submit(path, { ...formOnPage(text), ...decisions, then }, path)
}

/** Every value that still waits for a decision is left out. */
export async function leaveOutTheRest(
  person: Browser,
  path: string,
  decisions: Record<string, string | string[]> = {},
): Promise<Response> {
  const { text } = await person.page(path)
  const held = formOnPage(text)
  const open = [...new Set([...text.matchAll(/name="(d:[^"]+)"/g)].map(([, name = '']) => name))].filter(
    (name) => held[name] === undefined,
  )
  return review(
    person,
    path,
    { ...Object.fromEntries(open.map((name) => [name, 'none'])), ...decisions },
    'publish',
  )
}
