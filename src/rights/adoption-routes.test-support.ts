import { type AdoptionsWorld, aboutAdoptions, TODAY } from './adoptions-world.test-support.ts'
import {
  anyone,
  each,
  noneBut,
  type PlacePerson,
  type PlaceRow,
  visiting,
  working,
} from './people.test-support.ts'
import type { Lines } from './walk.test-support.ts'

/** Columns: interested, running (with a project), stopped, quiet, of a withdrawn measure; then running elsewhere. */
const written = (own: string, other: string): PlaceRow =>
  noneBut(
    each(`${own} -`, 'coordinator', 'regional-officer', 'second-officer'),
    each(`----- ${other}`, 'outsider', 'region-elsewhere'),
    each(`${own} ${other}`, 'administrator'),
    each(`-${own[1]}--- -`, 'project-leader'),
  )
/** Of those who may know that they are there, and of what only is a thought nobody. */
const seen: PlaceRow = {
  ...visiting('-oo-- o'),
  ...each('ooooo o', 'coordinator', 'regional-officer', 'second-officer', 'administrator'),
  ...each('-oo-o o', 'evaluator'),
}
const adoption = { columns: aboutAdoptions.adoptions }
const measure = { row: anyone('o--'), columns: aboutAdoptions.measures }
const version = ({ adoptions }: AdoptionsWorld, column: number) => ({
  baseVersion: adoptions[column]?.version ?? '',
})

/** What municipalities make of measures, and the lists of the toolbox. */
export const adoptionRoutes: Lines<AdoptionsWorld, PlacePerson> = {
  'GET /:language/toolbox': { row: anyone('o') },
  'GET /:language/toolbox/map': { row: anyone('o') },
  'GET /:language/toolbox.csv': { row: anyone('o') },
  'GET /:language/toolbox.xlsx': { row: anyone('o') },
  'GET /:language/toolbox.json': { row: anyone('o') },
  'GET /:language/toolbox.atom': { row: anyone('o') },
  'GET /:language/toolbox/evidence': { row: anyone('o') },
  'GET /:language/toolbox/places-like': { row: anyone('o'), query: '?municipality=NO-1866' },
  'GET /:language/toolbox/:slug/used': measure,
  'GET /:language/toolbox/:slug/used.csv': measure,
  'GET /:language/toolbox/:slug/used.xlsx': measure,
  'GET /:language/toolbox/:slug/used.json': measure,
  'GET /:language/workspace/adoptions': { row: visiting('o') },
  'GET /:language/workspace/adoptions/new': { row: working('o') },
  // A measure that nobody finds is not one to take into use, whoever asks.
  'POST /:language/workspace/adoptions/new': {
    row: working('x'),
    fields: () => ({ measure: 'unknown', municipality: 'NO-1866', state: 'running', since: TODAY }),
  },
  'GET /:language/workspace/adoptions/:id': { row: seen, ...adoption },
  'GET /:language/workspace/adoptions/:id/state': { row: written('ooooo', 'o'), ...adoption },
  // From there one may pause; the others are in states that have another next, or need a reason.
  'POST /:language/workspace/adoptions/:id/state': {
    row: written('x>xx>', '>'),
    ...adoption,
    fields: (world, column) => ({ ...version(world, column), state: 'paused', since: TODAY }),
  },
  'GET /:language/workspace/adoptions/:id/figures': { row: written('ooooo', 'o'), ...adoption },
  'POST /:language/workspace/adoptions/:id/figures': {
    row: written('>>>>>', '>'),
    ...adoption,
    fields: (world, column) => ({
      ...version(world, column),
      cost: '1',
      currency: 'NOK',
      hours: '',
      reached: '2',
    }),
  },
  'GET /:language/workspace/adoptions/:id/edit': { row: written('ooooo', 'o'), ...adoption },
  'POST /:language/workspace/adoptions/:id/edit': {
    row: written('>>>>>', '>'),
    ...adoption,
    fields: (world, column) => ({ ...version(world, column), adaptation: '', language: 'nb' }),
  },
  // Somebody has saved since.
  'GET /:language/workspace/adoptions/:id/contacts': { row: written('ooooo', 'o'), ...adoption },
  'POST /:language/workspace/adoptions/:id/contacts': {
    row: written('>>>>>', '>'),
    ...adoption,
    fields: () => ({ name: 'Ola', languages: 'nb', email: 'ola@example.net', language: 'nb' }),
  },
}
