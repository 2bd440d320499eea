import { aboutGrants, type GrantsWorld } from './grants-world.test-support.ts'
import { anyone, each, noneBut, type PlacePerson, type PlaceRow, visiting } from './people.test-support.ts'
import type { Lines } from './walk.test-support.ts'

/** Columns: a draft, a published and a withdrawn call of the own partnership. */
const call = { columns: aboutGrants.calls }
const run = (letters: string): PlaceRow =>
  noneBut(each(letters, 'regional-officer', 'second-officer', 'administrator'))
/** Whoever may make calls, for whichever partnership. */
const makers = noneBut(each('o', 'regional-officer', 'second-officer', 'region-elsewhere', 'administrator'))
/** Coordinators of the partnership apply; who runs it is told why not, of those that they see. */
const apply = (published: string, neighbour: string): PlaceRow => ({
  ...noneBut(
    each(
      '-x-',
      'outsider',
      'project-leader',
      'leader-elsewhere',
      'region-elsewhere',
      'reader',
      'tied-reader',
    ),
  ),
  ...each('xxx', 'regional-officer', 'second-officer', 'administrator'),
  ...each(`-${published}-`, 'coordinator'),
  ...each(`-${neighbour}-`, 'neighbour'),
})
const handed: PlaceRow = {
  ...anyone('-o-'),
  ...each('ooo', 'regional-officer', 'second-officer', 'administrator'),
}

/** Calls, and what everybody may know of grants. */
export const callRoutes: Lines<GrantsWorld, PlacePerson> = {
  'GET /open-data/grants.json': { row: anyone('o') },
  'GET /:language/grants': { row: anyone('o') },
  'GET /:language/grants/awards': { row: anyone('o') },
  'GET /:language/grants/awards.csv': { row: anyone('o') },
  'GET /:language/grants/awards.xlsx': { row: anyone('o') },
  'GET /:language/grants/awards.json': { row: anyone('o') },
  'GET /:language/grants/:slug': { row: handed, ...call },
  'GET /:language/workspace/grants': { row: visiting('o') },
  // Without an adoption to begin from there is no such page.
  'GET /:language/workspace/grants/start': { row: noneBut(), query: '?adoption=unknown' },
  'GET /:language/workspace/grants/calls/new': { row: makers },
  'POST /:language/workspace/grants/calls/new': { row: makers },
  'GET /:language/workspace/grants/calls/:id{[0-9a-fA-F-]{36}}': { row: run('ooo'), ...call },
  'GET /:language/workspace/grants/calls/:id{[0-9a-fA-F-]{36}}/applications.csv': {
    row: run('ooo'),
    ...call,
  },
  'GET /:language/workspace/grants/calls/:id{[0-9a-fA-F-]{36}}/applications.xlsx': {
    row: run('ooo'),
    ...call,
  },
  'GET /:language/workspace/grants/calls/:id/edit': { row: run('ooo'), ...call },
  'POST /:language/workspace/grants/calls/:id/edit': { row: run('ooo'), ...call },
  'POST /:language/workspace/grants/calls/:id/publish': { row: run('>xx'), ...call },
  'POST /:language/workspace/grants/calls/:id/withdraw': { row: run('>xx'), ...call },
  'GET /:language/workspace/grants/calls/:id/apply': { row: apply('o', 'o'), ...call },
  // For another's municipality there is nothing to post to.
  'POST /:language/workspace/grants/calls/:id/apply': {
    row: apply('>', '-'),
    ...call,
    fields: () => ({ municipalityKey: 'NO-1866' }),
  },
}
