import { aboutKnowledge, type KnowledgeWorld } from './knowledge-world.test-support.ts'
import { anyone, each, noneBut, type PlacePerson, type PlaceRow, visiting } from './people.test-support.ts'
import type { Lines } from './walk.test-support.ts'

/** Those who write in the own partnership, and in the other one. */
const own = [
  'coordinator',
  'neighbour',
  'project-leader',
  'evaluator',
  'evaluator-elsewhere',
  'regional-officer',
  'second-officer',
] as const satisfies readonly PlacePerson[]
const others = ['outsider', 'region-elsewhere'] as const satisfies readonly PlacePerson[]

const written = (letters: string, other: string, more: Partial<PlaceRow> = {}): PlaceRow => {
  const none = letters.replaceAll(/./g, '-')
  return noneBut(
    each(`${letters} -`, ...own),
    each(`${none} ${other}`, ...others),
    each(`${letters} ${other}`, 'administrator'),
    more,
  )
}
const writers = noneBut(each('o', ...own, ...others, 'administrator'))
const finding = { columns: aboutKnowledge.findings }
const example = { columns: aboutKnowledge.examples }
const synthesis = { columns: aboutKnowledge.syntheses }
const work = '/:language/workspace/knowledge'

/** Columns: draft, checked, published, withdrawn, checked and written by the officer; then a draft elsewhere. */
export const findingRoutes: Lines<KnowledgeWorld, PlacePerson> = {
  'GET /:language/knowledge': { row: anyone('o') },
  'GET /:language/knowledge/findings': { row: anyone('o') },
  'GET /:language/knowledge/findings.csv': { row: anyone('o') },
  'GET /:language/knowledge/findings.xlsx': { row: anyone('o') },
  'GET /:language/knowledge/findings.json': { row: anyone('o') },
  'GET /:language/knowledge/findings/:slug': { row: anyone('--o---'), ...finding },
  [`GET ${work}`]: { row: visiting('o') },
  [`GET ${work}/findings/new`]: { row: writers },
  [`POST ${work}/findings/new`]: { row: writers },
  [`GET ${work}/findings/:id`]: { row: written('ooooo', 'o'), ...finding },
  [`GET ${work}/findings/:id/edit`]: { row: written('ooooo', 'o'), ...finding },
  [`POST ${work}/findings/:id/edit`]: { row: written('ooooo', 'o'), ...finding },
  // By the region, and by nobody who wrote in it.
  [`POST ${work}/findings/:id/state`]: {
    row: written('xxxxx', 'x', {
      ...each('x>xxx -', 'regional-officer'),
      ...each('x>xx> -', 'second-officer'),
      ...each('x>xx> x', 'administrator'),
    }),
    ...finding,
    fields: ({ findings }, column) => ({ state: 'published', seen: findings[column]?.seen ?? '' }),
  },
  [`GET ${work}/findings/:id/sources/new`]: { row: written('ooooo', 'o'), ...finding },
  [`POST ${work}/findings/:id/sources`]: { row: written('ooooo', 'o'), ...finding },
  [`POST ${work}/findings/:id/sources/:source/remove`]: { row: written('>>xx>', '>'), ...finding },
  [`GET ${work}/from-reports`]: { row: writers },
  [`POST ${work}/from-reports/:candidate`]: { row: noneBut() },
  [`GET ${work}/from-documents`]: { row: writers },
  [`GET ${work}/from-documents/:reading`]: { row: noneBut() },
  [`POST ${work}/from-documents/:reading`]: { row: noneBut(), fields: () => ({ kind: 'need', index: '0' }) },
}

/** Columns: draft, sent, approved, published, returned, sent by the officer; then approved elsewhere. */
const worked = (letters: string, other: string, reader: string): PlaceRow => ({
  ...written(letters, other),
  ...each(
    `${letters} ${reader}`,
    'coordinator',
    'neighbour',
    'regional-officer',
    'second-officer',
    'evaluator',
    'evaluator-elsewhere',
  ),
  ...each(`--${reader}--- ${other}`, ...others),
  ...each(`--${reader}--- ${reader}`, 'reader', 'tied-reader'),
})

export const exampleRoutes: Lines<KnowledgeWorld, PlacePerson> = {
  'GET /:language/knowledge/examples/:slug': { row: anyone('---o---'), ...example },
  [`GET ${work}/examples/new`]: { row: writers },
  [`POST ${work}/examples/new`]: { row: writers },
  [`GET ${work}/examples/:id`]: { row: worked('oooooo', 'o', 'o'), ...example },
  [`GET ${work}/examples/:id/edit`]: { row: written('oooooo', 'o'), ...example },
  [`POST ${work}/examples/:id/edit`]: { row: written('oooooo', 'o'), ...example },
  [`POST ${work}/examples/:id/send`]: { row: written('>xxx>x', 'x'), ...example },
  // From outside: nobody who has a role in the partnership, whatever they wrote.
  [`POST ${work}/examples/:id/read`]: {
    row: worked('xxxxxx', 'x', '>'),
    ...example,
    fields: () => ({ step: 'reader', decision: 'approve', note: '' }),
  },
  [`POST ${work}/examples/:id/withdraw`]: {
    row: written('xxxxxx', 'x', {
      ...each('xxx>xx -', 'regional-officer', 'second-officer'),
      ...each('xxx>xx x', 'administrator'),
    }),
    ...example,
  },
}

/** Columns: draft, published with a newer text, withdrawn, written by the officer; then a draft elsewhere. */
export const synthesisRoutes: Lines<KnowledgeWorld, PlacePerson> = {
  'GET /:language/knowledge/syntheses/:slug': { row: anyone('-o---'), ...synthesis },
  'GET /:language/knowledge/syntheses/:file{[a-z0-9-]+\\.(?:pdf|docx)}': {
    row: anyone('-o---'.repeat(2)),
    columns: aboutKnowledge.files,
  },
  [`GET ${work}/syntheses/new`]: { row: writers },
  [`POST ${work}/syntheses/new`]: { row: writers },
  [`GET ${work}/syntheses/:id`]: { row: written('oooo', 'o'), ...synthesis },
  [`GET ${work}/syntheses/:id/edit`]: { row: written('oo>o', 'o'), ...synthesis },
  [`POST ${work}/syntheses/:id/edit`]: { row: written('>>x>', '>'), ...synthesis },
  [`GET ${work}/syntheses/:id/edit/answers`]: { row: written('ooxo', 'o'), ...synthesis },
  [`POST ${work}/syntheses/:id/edit/answers/:question`]: {
    row: written('ooxo', 'o'),
    ...synthesis,
    // What stands already: nothing is written by it.
    fields: ({ syntheses }, column) => ({ base: '1:', 'q.title': syntheses[column]?.title ?? '' }),
    draftSave: true,
  },
  [`POST ${work}/syntheses/:id/edit/asides/:aside`]: {
    row: noneBut(),
    ...synthesis,
    fields: () => ({ how: 'take' }),
  },
  [`GET ${work}/syntheses/:id/edit/history`]: { row: written('oooo', 'o'), ...synthesis },
  [`POST ${work}/syntheses/:id/publish`]: {
    row: written('xxxx', 'x', {
      ...each('>>xx -', 'regional-officer'),
      ...each('>>x> -', 'second-officer'),
      ...each('>>x> >', 'administrator'),
      ...each('---- x', 'outsider'),
      ...each('---- >', 'region-elsewhere'),
    }),
    ...synthesis,
    fields: ({ syntheses }, column) => ({ edit: syntheses[column]?.edit ?? '' }),
  },
  [`POST ${work}/syntheses/:id/withdraw`]: {
    row: written('xxxx', 'x', {
      ...each('x>xx -', 'regional-officer', 'second-officer'),
      ...each('x>xx x', 'administrator'),
    }),
    ...synthesis,
  },
}
