import { type PlacePerson, placePeople } from './people.test-support.ts'

/**
 * Of the own municipality: two drafts, the second linked to a project; sent; being read; proposed above the limit; granted; accepted
 * and linked; reported on; refused.
 */
export const applicationColumns = [
  'draft',
  'linked',
  'submitted',
  'review',
  'proposed',
  'granted',
  'accepted',
  'reported',
  'rejected',
] as const
export type ApplicationColumn = (typeof applicationColumns)[number]

type Readers = readonly PlacePerson[]
const all: Readers = placePeople
const officers = ['regional-officer', 'second-officer', 'administrator'] as const
const isDraft = (column: ApplicationColumn) => column === 'draft' || column === 'linked'
const hasReaders = (column: ApplicationColumn) => !isDraft(column) && column !== 'submitted'
const isPublic = (column: ApplicationColumn) => column === 'accepted' || column === 'reported'

/** Those who write it; of a linked one also whoever edits the project. */
const applicants = (column: ApplicationColumn): Readers =>
  column === 'linked' || column === 'accepted'
    ? ['coordinator', 'project-leader', ...officers]
    : ['coordinator']
const readersOf = (column: ApplicationColumn): Readers => [
  ...applicants(column),
  ...(isDraft(column) ? [] : officers),
  ...(hasReaders(column) ? (['reader'] as const) : []),
]

/** Every secret word that is written in calls and applications, with who may read it. */
const words: [string, Readers][] = [
  ['Zqutlysutkast', officers],
  ['Zqutlystrekt', officers],
  ...applicationColumns.flatMap((column): [string, Readers][] => [
    // Whoever is asked to read knows what it is about; what everybody knows is what was accepted.
    [
      `Zqtittel${column}`,
      isPublic(column)
        ? all
        : [...readersOf(column), ...(hasReaders(column) ? (['tied-reader'] as const) : [])],
    ],
    [`Zqbehov${column}`, readersOf(column)],
    // Comments of readers are for those who decide.
    [`Zqvurd${column}`, officers],
    [`Zqhabil${column}`, [...officers, 'tied-reader']],
    // A proposal is theirs as well, until it stands.
    [`Zqgrunn${column}`, column === 'proposed' ? officers : readersOf(column)],
    [`Zqvilkaar${column}`, column === 'proposed' ? officers : readersOf(column)],
  ]),
  ['Zqrapportreported', ['coordinator', ...officers]],
]

export const hiddenGrantWords = (person: PlacePerson): string[] =>
  words.filter(([, readers]) => !readers.includes(person)).map(([word]) => word)
