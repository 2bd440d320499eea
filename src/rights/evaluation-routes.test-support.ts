import type { AdoptionsWorld } from './adoptions-world.test-support.ts'
import { aboutEvaluations } from './evaluations-world.test-support.ts'
import { anyone, each, noneBut, type PlacePerson, type PlaceRow, visiting } from './people.test-support.ts'
import type { Lines } from './walk.test-support.ts'

/** Columns: not begun, being written, sent, checked, given back, sent by the officer; then sent elsewhere. */
const written = (own: string, other: string, more: Partial<PlaceRow> = {}): PlaceRow =>
  noneBut(
    each(`${own} -`, 'coordinator', 'project-leader', 'regional-officer', 'second-officer'),
    each(`------ ${other}`, 'outsider', 'region-elsewhere'),
    each(`${own} ${other}`, 'administrator'),
    more,
  )
/** Also those who check for the region that looks after the measure, and the evaluator named for it once it was sent. */
const read = (own: string, other: string): PlaceRow =>
  written(own, other, {
    ...each(`${own} ${other}`, 'regional-officer', 'second-officer'),
    ...each(`--${own.slice(2).replaceAll('>', 'x')} ${other}`, 'evaluator'),
  })
const form = { columns: aboutEvaluations.forms }
const evaluation = { columns: aboutEvaluations.evaluations }
const measure = { columns: aboutEvaluations.measures }
const results = { row: anyone('ooooooo'), ...measure }
/** Side by side: those who read an adoption of the measure, or would. */
const compared: PlaceRow = { ...read('oooooo', 'o'), ...each('ooooooo', 'evaluator') }

export const evaluationRoutes: Lines<AdoptionsWorld, PlacePerson> = {
  'GET /:language/toolbox/:slug/results': results,
  'GET /:language/toolbox/:slug/results.csv': results,
  'GET /:language/toolbox/:slug/results.xlsx': results,
  'GET /:language/toolbox/:slug/results.json': results,
  'GET /:language/workspace/evaluations': { row: visiting('o') },
  'GET /:language/workspace/toolbox/evaluations/:slug': { row: compared, ...measure },
  'GET /:language/workspace/toolbox/evaluations/:slug/adoptions.csv': { row: compared, ...measure },
  'GET /:language/workspace/toolbox/evaluations/:slug/adoptions.xlsx': { row: compared, ...measure },
  'GET /:language/workspace/adoptions/:id/evaluations/:occasion': { row: read('oooooo', 'o'), ...form },
  'POST /:language/workspace/adoptions/:id/evaluations/:occasion/start': {
    row: written('>>>>>>', '>'),
    ...form,
  },
  'POST /:language/workspace/adoptions/:id/evaluations/:occasion': { row: read('->xx>x', 'x'), ...form },
  'POST /:language/workspace/adoptions/:id/evaluations/:occasion/send': { row: read('->xx>x', 'x'), ...form },
  'GET /:language/workspace/adoptions/:id/evaluations/:occasion/answers': {
    row: written('-oxxox', 'x'),
    ...form,
  },
  'POST /:language/workspace/adoptions/:id/evaluations/:occasion/answers/:question': {
    row: written('-oxxox', 'x'),
    ...form,
    fields: () => ({ base: '0:' }),
    draftSave: true,
  },
  'POST /:language/workspace/adoptions/:id/evaluations/:occasion/asides/:aside': {
    row: written('------', '-'),
    ...form,
    fields: () => ({ how: 'take' }),
  },
  'GET /:language/workspace/adoptions/:id/evaluations/:occasion/history': {
    row: written('-ooooo', 'o'),
    ...form,
  },
  'GET /:language/workspace/evaluations/:id': { row: read('-ooooo', 'o'), ...evaluation },
  'POST /:language/workspace/evaluations/:id': {
    row: noneBut(
      each('-x>xx> >', 'second-officer', 'administrator'),
      each('-x>xxx >', 'regional-officer'),
      each('------ >', 'region-elsewhere'),
    ),
    ...evaluation,
    fields: ({ evaluations }, column) => ({
      decision: 'accept',
      note: '',
      seen: evaluations[column]?.seen ?? '',
    }),
  },
  'POST /:language/workspace/evaluations/:id/reopen': {
    row: written('-x>>x>', '>', each('-x>>x> >', 'regional-officer', 'second-officer')),
    ...evaluation,
    fields: () => ({ reopen: 'Eit tal var feil.' }),
  },
}
