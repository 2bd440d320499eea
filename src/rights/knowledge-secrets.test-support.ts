import { type PlacePerson, placePeople } from './people.test-support.ts'

/** Of the own partnership: draft, checked by the second officer, published, withdrawn, written by the officer; then a draft elsewhere. */
export const findingColumns = ['draft', 'checked', 'published', 'withdrawn', 'officers', 'elsewhere'] as const
export type FindingColumn = (typeof findingColumns)[number]
/** Draft, sent, approved by the second officer, published by the outsider, returned, sent by the officer; then approved elsewhere. */
export const exampleColumns = [
  'draft',
  'sent',
  'approved',
  'published',
  'returned',
  'officers',
  'elsewhere',
] as const
export type ExampleColumn = (typeof exampleColumns)[number]
/** Draft, published with a newer text in work, withdrawn, written by the officer; then a draft elsewhere. */
export const synthesisColumns = ['draft', 'published', 'withdrawn', 'officers', 'elsewhere'] as const
export type SynthesisColumn = (typeof synthesisColumns)[number]

type Readers = readonly PlacePerson[]
const all: Readers = placePeople
const officers = ['regional-officer', 'second-officer', 'administrator'] as const
/** Whoever has a role in the partnership, and evaluators of its projects and measures. */
const writers: Readers = [
  ...officers,
  'coordinator',
  'neighbour',
  'project-leader',
  'evaluator',
  'evaluator-elsewhere',
]
const elsewhere: Readers = ['outsider', 'region-elsewhere', 'administrator']
/** Those who read an example of another partnership: its region has approved it. */
const readers: Readers = ['outsider', 'region-elsewhere', 'reader', 'tied-reader']
const readersElsewhere: Readers = [
  'coordinator',
  'neighbour',
  'regional-officer',
  'second-officer',
  'evaluator',
  'evaluator-elsewhere',
  'reader',
  'tied-reader',
]
const of = (column: string): Readers =>
  column === 'published' ? all : column === 'elsewhere' ? elsewhere : writers

const words: [string, Readers][] = [
  ...findingColumns.flatMap((column): [string, Readers][] => [
    [`Zqfunn${column}`, of(column)],
    // A quote that is not for everybody stays with those who work there, also when its finding is published.
    [`Zqlukka${column}`, column === 'elsewhere' ? elsewhere : writers],
  ]),
  ...exampleColumns.map((column): [string, Readers] => [
    `Zqdoeme${column}`,
    column === 'approved'
      ? [...writers, ...readers]
      : column === 'elsewhere'
        ? [...elsewhere, ...readersElsewhere]
        : of(column),
  ]),
  ['Zqmerkregionapproved', [...writers, ...readers]],
  ['Zqmerkregionpublished', writers],
  ['Zqmerkreaderpublished', writers],
  ['Zqmerkregionreturned', writers],
  ...synthesisColumns.map((column): [string, Readers] => [`Zqtekst${column}`, of(column)]),
  // What is being written since the publication.
  ['Zqnyttpublished', writers],
]

export const hiddenKnowledgeWords = (person: PlacePerson): string[] =>
  words.filter(([, readers]) => !readers.includes(person)).map(([word]) => word)
