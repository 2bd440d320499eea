import type { PlacePerson } from './people.test-support.ts'

/**
 * Of the own municipality: asked with a draft of answers, answered, checked, declined, not asked, talked to with a note, interviewed by
 * the officer who sent the answers; then a draft of the neighbour's.
 */
export const cellColumns = [
  'asked',
  'answered',
  'checked',
  'declined',
  'unasked',
  'talked',
  'officers',
  'neighbours',
] as const
export type CellColumn = (typeof cellColumns)[number]

type Readers = readonly PlacePerson[]
const officers = ['regional-officer', 'second-officer', 'administrator'] as const
const coordinators = ['coordinator', 'neighbour'] as const
const leads: Readers = [...officers, 'project-leader']

/** Every secret word of an inventory, with who may read it. Who leads it also follows what is being written, and sees nothing of who will not answer. */
const words: [string, Readers][] = [
  ['Zqkartdraft', officers],
  ['Zqkartopen', [...leads, ...coordinators]],
  ['Zqkartclosed', [...officers, ...coordinators]],
  ['Zqkartelsewhere', ['region-elsewhere', 'outsider', 'administrator']],
  ['Zqsvarasked', [...leads, 'coordinator']],
  ['Zqsvaranswered', [...leads, 'coordinator']],
  ['Zqsvarchecked', [...leads, 'coordinator']],
  ['Zqsvardeclined', ['coordinator']],
  // Who leads writes down interviews too.
  ['Zqsvartalked', [...leads, 'coordinator']],
  ['Zqsvarofficers', [...leads, 'coordinator']],
  ['Zqsvarneighbours', [...leads, 'neighbour']],
  ['Zqnotat', [...leads, 'coordinator']],
  ['Zqnei.', [...leads, 'coordinator']],
]

export const hiddenInventoryWords = (person: PlacePerson): string[] =>
  words.filter(([, readers]) => !readers.includes(person)).map(([word]) => word)
