import { aboutMeasures, type MeasuresWorld } from './measures-world.test-support.ts'
import { everyone, only, type Row, workers } from './people.test-support.ts'
import type { Lines } from './walk.test-support.ts'

/** Columns: a draft that the project leader began, one in review, a published one with a version in work, one withdrawn. */
const written = (letters: string): Row =>
  only({
    coordinator: letters,
    follower: letters,
    'regional-officer': letters,
    administrator: letters,
    'project-leader': `${letters[0]}---`,
  })
/** By the region: nobody who only writes. */
const reviewed = (letters: string): Row => only({ 'regional-officer': letters, administrator: letters })
/** Published for everybody; the rest for those who write it. */
const open: Row = {
  ...everyone('--o-'),
  coordinator: 'oooo',
  follower: 'oooo',
  'regional-officer': 'oooo',
  administrator: 'oooo',
  'project-leader': 'o-o-',
}
/** Whoever has work; those who lead others' projects lead none here. */
const all: Row = { ...workers, 'leader-elsewhere': '-' }
const work = { columns: aboutMeasures.work }
const pages = { columns: aboutMeasures.pages }

/** What each version was when the form was opened. */
const bases = [
  { number: '1', edit: '3' },
  { number: '1', edit: '3' },
  { number: '2', edit: '1' },
  { number: '1', edit: '0' },
]
const fromBase = (_: MeasuresWorld, column: number) => bases[column] ?? {}

export const measureRoutes: Lines<MeasuresWorld> = {
  'GET /:language/workspace/toolbox': { row: all },
  'GET /:language/workspace/toolbox/measures/new': { row: all },
  'POST /:language/workspace/toolbox/measures/new': { row: all },
  'GET /:language/workspace/toolbox/measures/:id': { row: written('oooo'), ...work },
  'GET /:language/workspace/toolbox/measures/:id/edit': { row: written('oooo'), ...work },
  'POST /:language/workspace/toolbox/measures/:id/edit': { row: written('oooo'), ...work, fields: fromBase },
  'POST /:language/workspace/toolbox/measures/:id/resolve': { row: written('oooo'), ...work },
  'GET /:language/workspace/toolbox/measures/:id/translate/:to': { row: written('oooo'), ...work },
  'POST /:language/workspace/toolbox/measures/:id/translate/:to': {
    row: written('oooo'),
    ...work,
    fields: fromBase,
  },
  'GET /:language/workspace/toolbox/measures/:id/materials': { row: written('oooo'), ...work },
  'POST /:language/workspace/toolbox/measures/:id/materials': { row: written('oooo'), ...work },
  'POST /:language/workspace/toolbox/measures/:id/materials/:file/remove': { row: written('>x>>'), ...work },
  'GET /:language/workspace/toolbox/measures/:id/versions/:number': { row: written('--o-'), ...work },
  'POST /:language/workspace/toolbox/measures/:id/send': { row: written('>x>x'), ...work },
  'POST /:language/workspace/toolbox/measures/:id/take-back': { row: written('x>xx'), ...work },
  'POST /:language/workspace/toolbox/measures/:id/drop': { row: written('xx>x'), ...work },
  'GET /:language/workspace/toolbox/measures/:id/review': { row: reviewed('xoxx'), ...work },
  'POST /:language/workspace/toolbox/measures/:id/review': {
    row: reviewed('x>xx'),
    ...work,
    fields: ({ measures }, column) => ({
      decision: 'publish',
      number: '1',
      seen: measures[column]?.seen ?? '',
    }),
  },
  'GET /:language/workspace/toolbox/measures/:id/withdraw': { row: reviewed('--o-'), ...work },
  'POST /:language/workspace/toolbox/measures/:id/withdraw': {
    row: reviewed('xx>x'),
    ...work,
    fields: () => ({ reason: 'Utdatert' }),
  },
  'GET /:language/toolbox/:file{[a-z0-9-]+\\.json}': { row: everyone('--o-'), ...pages },
  'GET /:language/toolbox/:slug': { row: open, ...pages },
  'GET /:language/toolbox/:slug/materials/:id': { row: open, ...pages },
}
