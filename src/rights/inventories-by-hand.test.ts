import { type ByHand, refusesByHand } from './by-hand.test-support.ts'
import { type InventoriesWorld, makeInventoriesWorld } from './inventories-world.test-support.ts'
import type { CellColumn } from './inventory-secrets.test-support.ts'
import type { PlacePerson } from './people.test-support.ts'

const cell = (column: CellColumn, act: string) => (world: InventoriesWorld) => {
  const found = world.cells.find((each) => each.column === column)
  return `/nb/workspace/inventories/${found?.id}/cells/${found?.item}/${found?.municipality}/${act}`
}

const posts: ByHand<InventoriesWorld, PlacePerson>[] = [
  {
    what: 'nobody checks the answers they sent',
    who: 'regional-officer',
    to: cell('officers', 'check'),
    fields: {},
    answer: 'x',
    control: 'second-officer',
  },
  {
    what: 'a municipality does not check its own answers',
    who: 'coordinator',
    to: cell('answered', 'check'),
    fields: {},
    answer: '-',
    control: 'project-leader',
  },
  {
    what: 'a municipality does not set its own checked answers aside',
    who: 'coordinator',
    to: cell('checked', 'set-aside'),
    fields: { reason: 'Nei.' },
    answer: '-',
    control: 'project-leader',
  },
  {
    what: 'a municipality does not answer for another one',
    who: 'coordinator',
    to: cell('neighbours', 'answer'),
    fields: { 'q.works': 'Ingenting.', 'base.works': '1:' },
    answer: '-',
  },
  {
    what: 'who leads does not fill in a municipality’s questionnaire',
    who: 'second-officer',
    to: cell('asked', 'answer'),
    fields: { 'q.works': 'Ingenting.', 'base.works': '1:' },
    answer: 'x',
    control: 'coordinator',
  },
]

refusesByHand(posts, makeInventoriesWorld)
