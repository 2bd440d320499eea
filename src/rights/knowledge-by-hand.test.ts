import { type ByHand, refusesByHand } from './by-hand.test-support.ts'
import {
  type ExampleColumn,
  exampleColumns,
  type FindingColumn,
  findingColumns,
} from './knowledge-secrets.test-support.ts'
import { type KnowledgeWorld, makeKnowledgeWorld } from './knowledge-world.test-support.ts'
import type { PlacePerson } from './people.test-support.ts'

const work = '/nb/workspace/knowledge'
const finding = (column: FindingColumn) => (world: KnowledgeWorld) =>
  `${work}/findings/${world.findings[findingColumns.indexOf(column)]?.id}/state`
const example = (column: ExampleColumn) => (world: KnowledgeWorld) =>
  `${work}/examples/${world.examples[exampleColumns.indexOf(column)]?.id}/read`
const officersSynthesis = ({ syntheses }: KnowledgeWorld) => syntheses[3]
const moved =
  (column: FindingColumn, state = 'published') =>
  ({ findings }: KnowledgeWorld) => ({ state, seen: findings[findingColumns.indexOf(column)]?.seen ?? '' })
const forRegion = { step: 'region', decision: 'approve', note: '' }
const fromOutside = { step: 'reader', decision: 'approve', note: '' }

const posts: ByHand<KnowledgeWorld, PlacePerson>[] = [
  {
    what: 'nobody publishes the finding they wrote',
    who: 'regional-officer',
    to: finding('officers'),
    fields: moved('officers'),
    answer: 'x',
    control: 'second-officer',
  },
  {
    what: 'a coordinator publishes no finding, also not another’s',
    who: 'neighbour',
    to: finding('checked'),
    fields: moved('checked'),
    answer: 'x',
    control: 'regional-officer',
  },
  {
    what: 'nobody outside the partnership publishes its finding',
    who: 'region-elsewhere',
    to: finding('draft'),
    fields: moved('draft', 'checked-by-region'),
    answer: '-',
    control: 'second-officer',
  },
  {
    what: 'nobody approves the example they wrote for the region',
    who: 'regional-officer',
    to: example('officers'),
    fields: forRegion,
    answer: 'x',
    control: 'second-officer',
  },
  {
    what: 'a coordinator approves no example for the region',
    who: 'neighbour',
    to: example('sent'),
    fields: forRegion,
    answer: 'x',
  },
  {
    what: 'nobody of the partnership is its independent reader',
    who: 'regional-officer',
    to: example('approved'),
    fields: fromOutside,
    answer: 'x',
  },
  {
    what: 'the officer who approved it for the region is not its independent reader',
    who: 'second-officer',
    to: example('approved'),
    fields: fromOutside,
    answer: 'x',
  },
  {
    what: 'whoever wrote it is not its independent reader',
    who: 'coordinator',
    to: example('approved'),
    fields: fromOutside,
    answer: 'x',
    control: 'region-elsewhere',
  },
  {
    what: 'an evaluator of the partnership’s measures is not independent of it',
    who: 'evaluator',
    to: example('elsewhere'),
    fields: { ...fromOutside, step: 'region' },
    answer: 'x',
  },
  {
    what: 'nobody publishes the synthesis they wrote',
    who: 'regional-officer',
    to: (world) => `${work}/syntheses/${officersSynthesis(world)?.id}/publish`,
    fields: (world) => ({ edit: officersSynthesis(world)?.edit ?? '' }),
    answer: 'x',
    control: 'second-officer',
  },
]

refusesByHand(posts, makeKnowledgeWorld)
