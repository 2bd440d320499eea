import {
  everyone,
  only,
  type Row,
  turned,
  visitorsOfWorkspace,
  workers,
  writersOnly,
} from './people.test-support.ts'
import { about, type ProjectsWorld } from './projects-world.test-support.ts'
import type { Lines } from './walk.test-support.ts'

export const seen: Row = {
  ...everyone('o-- o--'),
  coordinator: 'ooo o--',
  'project-leader': 'ooo o--',
  'regional-officer': 'ooo o--',
  'case-officer': 'o-o o--',
  evaluator: 'o-o o--',
  administrator: 'ooo ooo',
  'officer-elsewhere': 'o-- o-o',
  'leader-elsewhere': 'o-- ooo',
  follower: 'ooo o--',
  sender: 'ooo o--',
}
export const edited = writersOnly('ooo ---', 'ooo ooo', { 'leader-elsewhere': '--- ooo' })
/** Waiting, own; waiting, another's; published as the own project; as another one. */
export const reviewed = writersOnly('--o-', 'oooo', { coordinator: 'o-o-', 'leader-elsewhere': '---o' })
/** A review that is not finished leads back to it. */
const unfinished: Row = { ...reviewed, coordinator: '>-o-', administrator: '>>oo' }

/** Somebody has saved since. */
const changedSince = turned(edited, 'o', 'x')

const project = { columns: about.projects }
const correction = { columns: about.corrections }
const document = { columns: about.documents }
const merge = { columns: about.merges }
const onOldVersion = () => ({ baseVersion: '0' })

/** Signing in, places, the project bank and documents. */
export const foundationRoutes: Lines<ProjectsWorld> = {
  'GET /': { row: everyone('>') },
  'GET /demo': { row: everyone('>') },
  'GET /demo/outbox': { row: everyone('>') },
  'GET /health/live': { row: everyone('o') },
  'GET /health/ready': { row: everyone('o') },
  'GET /:language': { row: everyone('o') },
  'GET /:language/sign-in': { row: everyone('o') },
  'POST /:language/sign-in': { row: everyone('o'), fields: () => ({ email: 'not an address' }) },
  'GET /:language/sign-in/sent': { row: everyone('o') },
  'GET /:language/sign-in/link/:token': { row: everyone('o') },
  'POST /:language/sign-in/link': { row: everyone('x'), fields: () => ({ token: 'unknown' }) },
  'POST /:language/sign-out': { row: everyone('>') },
  'GET /:language/kept/:id': { row: only({}) },
  'GET /:language/demo': { row: everyone('o') },
  'POST /:language/demo': { row: everyone('-'), fields: () => ({ account: 'unknown' }) },
  'GET /:language/demo/outbox': { row: everyone('o') },
  'GET /:language/municipalities': { row: everyone('o') },
  'GET /:language/municipalities.json': { row: everyone('o') },
  'GET /:language/municipalities/:file{[^/]+\\.json}': {
    row: everyone('o'),
    columns: () => [{ file: 'no-1866.json' }, { file: 'se-2380.json' }],
  },
  'GET /:language/municipalities/:key': {
    row: everyone('o'),
    columns: () => [{ key: 'no-1866' }, { key: 'se-2380' }],
  },
  'GET /:language/municipalities/:key/similar': {
    row: everyone('o'),
    columns: () => [{ key: 'no-1866' }, { key: 'se-2380' }],
  },
  'GET /:language/projects': { row: everyone('o') },
  'GET /:language/projects/map': { row: everyone('o') },
  'GET /:language/projects.csv': { row: everyone('o') },
  'GET /:language/projects.xlsx': { row: everyone('o') },
  'GET /:language/projects.json': { row: everyone('o') },
  'GET /:language/projects.atom': { row: everyone('o') },
  'GET /:language/projects/new': { row: workers },
  'POST /:language/projects/new': { row: workers, fields: () => ({ name: '' }) },
  'GET /:language/projects/:file{[a-z0-9-]+\\.json}': { row: seen, ...project },
  'GET /:language/projects/:slug': { row: seen, ...project },
  'GET /:language/projects/:slug/propose': { row: seen, ...project },
  'POST /:language/projects/:slug/propose': { row: seen, ...project, fields: () => ({ proposal: '' }) },
  'GET /:language/projects/:slug/propose/sent': { row: seen, ...project },
  'GET /:language/projects/:slug/edit': { row: edited, ...project },
  'POST /:language/projects/:slug/edit': {
    row: edited,
    ...project,
    fields: () => ({ baseVersion: '1', name: '' }),
  },
  'POST /:language/projects/:slug/resolve': {
    row: edited,
    ...project,
    fields: () => ({ yours: 'nothing' }),
  },
  'GET /:language/projects/:slug/history': { row: edited, ...project },
  'GET /:language/projects/:slug/history/compare': { row: edited, ...project, query: '?from=1&to=1' },
  'POST /:language/projects/:slug/restore': {
    row: changedSince,
    ...project,
    fields: () => ({ version: '1', baseVersion: '0' }),
  },
  'GET /:language/projects/:slug/publish': { row: edited, ...project },
  'POST /:language/projects/:slug/publish': { row: changedSince, ...project, fields: onOldVersion },
  'GET /:language/projects/:slug/archive': { row: edited, ...project },
  'POST /:language/projects/:slug/archive': { row: changedSince, ...project, fields: onOldVersion },
  'GET /:language/projects/:slug/reopen': { row: edited, ...project },
  'POST /:language/projects/:slug/reopen': { row: changedSince, ...project, fields: onOldVersion },
  'GET /:language/projects/:slug/corrections': { row: edited, ...project },
  'POST /:language/projects/:slug/corrections/:id/decline': {
    row: edited,
    ...correction,
    fields: () => ({ answer: '' }),
  },
  'GET /:language/workspace': { row: visitorsOfWorkspace },
  'GET /:language/workspace/projects/:slug/sources': { row: edited, ...project },
  'GET /:language/workspace/documents': { row: workers },
  'POST /:language/workspace/documents': { row: workers },
  'GET /:language/workspace/documents/:id': { row: reviewed, ...document },
  'POST /:language/workspace/documents/:id': {
    row: turned(reviewed, 'o', 'x'),
    ...document,
    fields: () => ({ version: '0' }),
  },
  'POST /:language/workspace/documents/:id/discard': {
    row: { ...turned(reviewed, 'o', 'x'), coordinator: 'o-x-', administrator: 'ooxx' },
    ...document,
    fields: () => ({ reason: '', version: '0' }),
  },
  'GET /:language/workspace/documents/:id/file': { row: reviewed, ...document },
  'GET /:language/workspace/documents/:id/publish': { row: unfinished, ...document },
  'POST /:language/workspace/documents/:id/publish': {
    row: turned(unfinished, 'o', 'x'),
    ...document,
    fields: () => ({ version: '0' }),
  },
  'GET /:language/workspace/documents/:id/merge/:slug': {
    row: only({ coordinator: '>-', administrator: '>>' }),
    ...merge,
  },
  'POST /:language/workspace/documents/:id/merge/:slug': {
    row: only({ coordinator: 'x-', administrator: 'xx' }),
    ...merge,
    fields: () => ({ version: '0', projectVersion: '0' }),
  },
}
