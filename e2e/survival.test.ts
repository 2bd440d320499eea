import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, httpClient, type Site, signInAs, startSite, until } from './support.ts'

const KILLS = 20
const WRITERS = 4

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.end())

type Writer = { acknowledged: string[]; stop: () => Promise<void> }

/**
 * Makes one project after the other, each under a name of its own. What gets no answer is pressed again, with the same
 * form, until it is answered, as an impatient person would.
 */
async function startWriter(name: string): Promise<Writer> {
  const client = httpClient(site.base)
  const keepTrying = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    while (!stopped) {
      const result = await act().catch(() => undefined)
      if (result !== undefined) return result
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return undefined
  }
  const acknowledged: string[] = []
  let stopped = false
  await signInAs(client, 'Ada Adminsen')
  const writing = (async () => {
    for (let n = 1; !stopped; n += 1) {
      const project = `Prøve ${name} nr. ${n}`
      const form = await keepTrying(async () =>
        (await client.forms('/nb/projects/new')).find(({ action }) => action === '/nb/projects/new'),
      )
      if (!form) break
      await keepTrying(async () => {
        const answer = await client.post(form.action, [
          ...form.hidden,
          ['name', project],
          ['language', 'nb'],
          ['country', 'NO'],
        ])
        if (answer.status === 303) acknowledged.push(project)
        // 5xx: not done; the same form is pressed again. Anything else would be a mistake of this test.
        else if (answer.status < 500) throw new Error(`unexpected ${answer.status}`)
        else return undefined
        return true
      })
    }
  })()
  return {
    acknowledged,
    async stop() {
      stopped = true
      await writing
    },
  }
}

/** How often each of the tests' projects stands in the database. */
async function storedProjects(): Promise<Map<string, number>> {
  const rows = await ask<{ name: string; n: number }>(
    site,
    "select name, count(*)::int as n from project where name like 'Prøve %' group by name order by name limit 100000",
  )
  return new Map(rows.map(({ name, n }) => [name, n]))
}

async function writeThrough(kill: () => Promise<void>, label: string) {
  const writers = await Promise.all(Array.from({ length: WRITERS }, (_, n) => startWriter(`${label}${n}`)))
  const done = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)
  for (let n = 0; n < KILLS; n += 1) {
    const before = done()
    // Some work is acknowledged between two kills, and some is under way when the kill comes.
    await until(async () => done() >= before + 3, 60_000, site.printed)
    await new Promise((resolve) => setTimeout(resolve, (n * 37) % 120))
    await kill()
  }
  const before = done()
  await until(async () => done() >= before + 3, 60_000, site.printed)
  for (const writer of writers) await writer.stop()
  // What a dying database had under way may be acknowledged after the kill: only when a new one answers is it counted.
  await until(async () => (await fetch(`${site.base}/health/ready`)).ok, 60_000, site.printed)
  let stored = new Map<string, number>()
  await until(async () => {
    stored = await storedProjects()
    return true
  }, 60_000)
  const acknowledged = writers.flatMap((writer) => writer.acknowledged)
  expect(acknowledged.length).toBeGreaterThan(KILLS * 3)
  expect(acknowledged.filter((project) => !stored.has(project))).toEqual([])
  expect([...stored].filter(([, n]) => n !== 1)).toEqual([])
}

test('killed twenty times, the app loses nothing it acknowledged and does nothing twice', async () => {
  await writeThrough(async () => {
    await site.kill()
    await site.start()
  }, 'app ')
}, 300_000)

test('its database killed twenty times, the app brings it back, loses nothing and does nothing twice', async () => {
  await writeThrough(async () => site.killDatabase(), 'database ')
}, 300_000)

test('asked to stop, the app answers what is under way, stops its database and goes', async () => {
  const client = httpClient(site.base)
  const underWay = Promise.all(Array.from({ length: 8 }, (_, n) => client.request(`/nb/projects?q=${n}`)))
  await client.request('/health/live')
  const stopped = site.stop()
  for (const answer of await underWay) expect(answer.status).toBe(200)
  expect(await stopped).toBe(0)
  await site.start()
})
