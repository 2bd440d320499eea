import type { EvaluationColumn } from './evaluations-world.test-support.ts'
import { type PlacePerson, placePeople } from './people.test-support.ts'

type Readers = readonly PlacePerson[]
const all: Readers = placePeople
const region = ['regional-officer', 'second-officer'] as const
/** Those who write for the own municipality, and for the one elsewhere. */
const own: Readers = ['coordinator', ...region, 'administrator']
const elsewhere: Readers = ['outsider', 'region-elsewhere', 'administrator']
const ofProject: Readers = [...own, 'project-leader']

const evaluated = (column: EvaluationColumn): Readers => {
  if (column === 'draft') return ofProject
  return column === 'elsewhere' ? [...elsewhere, ...region, 'evaluator'] : [...ofProject, 'evaluator']
}

/** Every secret word that is written about measures in use, with who may read it. */
const words: [string, Readers][] = [
  // What was done differently here, and why it came to an end.
  ['Zqtilpinterested', own],
  ['Zqtilprunning', all],
  ['Zqtilpstopped', all],
  ['Zqtilpquiet', own],
  ['Zqtilpwithdrawn', [...own, 'evaluator']],
  ['Zqtilpelsewhere', all],
  ['Zqsluttstopped', all],
  ['Zqsluttquiet', own],
  // Before their yes and after their day only those know of a person who propose contacts; of whoever said no, nobody.
  ['Zqnamnasked', [...ofProject]],
  ['Zqnamnconsented', all],
  ['Zqnamnexpired', [...ofProject]],
  ['Zqnamnthought', own],
  ['Zqnamnwithdrawn', []],
  ['Zqstillingwithdrawn', []],
  // Addresses: nobody.
  ['contact@example.org', []],
  ['zqpostasked', []],
  ['zqpostexpired', []],
  ['zqpostwithdrawn', []],
  ['zqpostthought', []],
  // A question is its asker's and the contact's, until the region has to answer.
  ['Zqspmwaiting', ['neighbour', 'contact']],
  ['Zqspmanswered', ['neighbour']],
  ['Zqsvaranswered', ['neighbour']],
  ['Zqspmpassed', ['neighbour', 'contact', ...region, 'administrator']],
  ['Zqspmregional', ['neighbour', ...region, 'administrator']],
  ['Zqsvarregional', ['neighbour', ...region, 'administrator']],
  ['Zqspmofficers', ['contact', ...region, 'administrator']],
  // What was written in an evaluation, and why it came back.
  ...(['draft', 'sent', 'checked', 'returned', 'officers', 'elsewhere'] as const).flatMap(
    (column): [string, Readers][] => [
      [`Zqkvifor${column}`, evaluated(column)],
      [`Zqlaerdom${column}`, evaluated(column)],
    ],
  ),
  ['Zqmerkreturned', evaluated('returned')],
]

export const hiddenAdoptionWords = (person: PlacePerson): string[] =>
  words.filter(([, readers]) => !readers.includes(person)).map(([word]) => word)
