import { expect, test } from 'vitest'
import { foundationRoutes, seen } from './foundation-routes.test-support.ts'
import { people } from './people.test-support.ts'
import { makeProjectsWorld, projectNames } from './projects-world.test-support.ts'
import { addressesOf, walk } from './walk.test-support.ts'

const { ask, walked } = walk(foundationRoutes, makeProjectsWorld)

test('no page, list, export, feed, count or search shows the name of a project its reader may not see', async () => {
  const everywhere = Object.entries(foundationRoutes)
    .filter(([pattern, { columns }]) => pattern.startsWith('GET') && !columns)
    .map(([pattern, line]) => addressesOf(pattern, line, walked().region)[0] ?? '')
  const searches = projectNames.map((name) => `/nb/projects.json?q=${encodeURIComponent(name)}`)
  const places = ['/nb/municipalities/se-2380', '/nb/municipalities/se-2380.json']
  for (const person of people) {
    const visible = new Set(
      [...seen[person].replace(' ', '')].flatMap((letter, index) =>
        letter === 'o' ? [projectNames[index]] : [],
      ),
    )
    for (const address of [...everywhere, ...searches, ...places]) {
      const { text } = await ask(person, 'GET', address)
      // A search shows what was searched for; what was found stands in the items.
      const shown = address.includes('q=')
        ? JSON.stringify((JSON.parse(text.slice(text.indexOf('{'))) as { items: unknown }).items)
        : text
      for (const name of projectNames.filter((each) => !visible.has(each)))
        expect(shown.includes(name), `${person} reads "${name}" at ${address}`).toBe(false)
    }
  }
})
