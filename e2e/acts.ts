import { ask, httpClient, type Site, signInAs } from './support.ts'

type Field = [string, string | File]
export type Person = Awaited<ReturnType<typeof personOf>>

/** Somebody of the demo over HTTP, who fills in forms as pages have them. Addresses are without their language. */
export async function personOf(site: Site, name: string) {
  const client = httpClient(site.base)
  await signInAs(client, name)

  async function read(address: string): Promise<string> {
    const answer = await client.request(`/nb${address}`)
    if (answer.status !== 200) throw new Error(`${name} opens ${address}: ${answer.status}`)
    return answer.text()
  }

  /**
   * Posts fields with what a page's form to `action` holds in hidden fields; `to` is the address of another button of that form.
   * @returns where that led, without the language.
   */
  async function submit(page: string, action: string, fields: Field[], to = action): Promise<string> {
    const form = (await client.forms(`/nb${page}`)).find((found) => found.action === `/nb${action}`)
    if (!form) throw new Error(`${page} has no form to ${action}`)
    const names = new Set(fields.map(([field]) => field))
    const body = new FormData()
    // Questions that are not among the fields are left as they are.
    const kept = form.hidden.filter(([field]) => !names.has(field) && !field.startsWith('q.'))
    for (const [field, value] of [...kept, ...fields]) body.append(field, value)
    const encoded = new Request(site.base, { method: 'POST', body })
    const answer = await client.request(`/nb${to}`, {
      method: 'POST',
      body: await encoded.arrayBuffer(),
      headers: {
        'content-type': encoded.headers.get('content-type') ?? '',
        'sec-fetch-site': 'same-origin',
      },
    })
    const led = answer.headers.get('location')
    if (answer.status !== 303 || !led)
      throw new Error(`${name} posts to ${to}: ${answer.status} ${mistakesOf(await answer.text())}`)
    return led.replace(/^\/\w\w/, '')
  }

  return { name, read, submit }
}

/** What a page says is wrong, as text. */
const mistakesOf = (page: string) =>
  (/<section class="ds-error-summary"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '').replace(/<[^>]+>/g, ' ')

export const textFile = (name: string, text: string) => new File([text], name)

export async function projectAddress(site: Site, name: string): Promise<string> {
  const [found] = await ask<{ slug: string }>(site, `select slug from project where name = '${name}'`)
  if (!found) throw new Error(`the demo has no project ${name}`)
  return `/projects/${found.slug}`
}

/** What the annual report asks beyond what the records say. */
export const annualAnswers: Record<string, Field[]> = {
  project: [
    ['q.anchoring.present', '1'],
    ['q.anchoring', 'steering-group'],
  ],
  progress: [
    ['q.progress.present', '1'],
    ['q.progress', 'delayed'],
    ['q.progress.reason.delayed', 'To stillinger sto tomme i et halvt år.'],
  ],
}

/** Makes a report of a year that no schedule makes. @returns its address. */
export const makeReportAs = (leader: Person, project: string, formKey: string, year: number) =>
  leader.submit(`${project}/reports?make=1`, `${project}/reports`, [
    ['formKey', formKey],
    ['periodFrom', `1.1.${year}`],
    ['periodTo', `31.12.${year}`],
    ['dueOn', `1.4.${year + 1}`],
    ['language', 'nb'],
  ])

/** The acts of a report's life, by those who do them. */
export function reportActs(leader: Person, officer: Person) {
  const make = (project: string, formKey: string, year: number) =>
    makeReportAs(leader, project, formKey, year)

  const fill = async (report: string, answers: Record<string, Field[]>) => {
    for (const [section, fields] of Object.entries(answers))
      await leader.submit(`${report}/sections/${section}`, `${report}/sections/${section}`, fields)
  }

  /** Writes a sentence to every warning, and sends. @returns the version's address. */
  const send = async (report: string) => {
    const page = await leader.read(`${report}/check`)
    const warnings = [...page.matchAll(/<textarea[^>]* name="(e\.[^"]+)"/g)].map(([, field = '']) => field)
    const sentences = warnings.map((field): Field => [field, 'Slik var året, og styringsgruppa vet om det.'])
    return (await leader.submit(`${report}/check`, `${report}/send`, sentences)).replace(/\?.*/, '')
  }

  const comment = (version: string, question: string, body: string) =>
    officer.submit(version, `${version}/comments`, [
      ['question', question],
      [`body.${question || 'report'}`, body],
    ])

  const decide = (version: string, decision: string, more: Field[] = []) =>
    officer.submit(version, `${version}/decision`, [
      ['decision', decision],
      ['reason', 'Se merknadene.'],
      ...more,
    ])

  /** An annual report that waits for a decision. @returns its address and its version's. */
  const sent = async (project: string, year: number) => {
    const report = await make(project, 'bolyst-annual-report', year)
    await fill(report, annualAnswers)
    return { report, version: await send(report) }
  }

  return { make, fill, send, comment, decide, sent }
}

/** Begins an evaluation, unless the region asks for it at the same moment: then it has begun. */
export async function beginEvaluation(person: Person, address: string) {
  const start = `${address}/start`
  await person.submit(address, start, []).catch(async (refused: unknown) => {
    if ((await person.read(address)).includes(`${start}"`)) throw refused
  })
}
