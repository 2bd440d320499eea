import { edited, reviewed } from './foundation-routes.test-support.ts'
import { type Row, turned } from './people.test-support.ts'
import { about, type ProjectsWorld } from './projects-world.test-support.ts'
import type { Lines } from './walk.test-support.ts'

const project = { columns: about.projects }
const activity = { columns: about.activities }
const posting = { columns: about.postings }
const upload = { columns: about.uploads }
const done = turned(edited, 'o', '>')
const typedPosting = () => ({
  postedOn: '2013-05-03',
  amount: '10,00',
  currency: 'NOK',
  description: 'Te',
})
const newActivity = () => ({ title: 'Ein tur', kind: 'event', happenedOn: '2013-06-01' })
/** Only what was published or merged has become a project's. */
const settled: Row = { ...reviewed, coordinator: '--o-', administrator: '--oo' }

/** What belongs to a project: its activities, its money, its leader, and reports of it. */
export const projectRoutes: Lines<ProjectsWorld> = {
  'GET /:language/projects/:slug/activities': { row: edited, ...project },
  'GET /:language/projects/:slug/activities/new': { row: edited, ...project },
  'POST /:language/projects/:slug/activities/new': { row: done, ...project, fields: newActivity },
  'GET /:language/projects/:slug/activities/:id': { row: edited, ...activity },
  'POST /:language/projects/:slug/activities/:id': {
    row: done,
    ...activity,
    fields: () => ({ ...newActivity(), baseVersion: '1' }),
  },
  'GET /:language/projects/:slug/activities/:id/remove': { row: edited, ...activity },
  'POST /:language/projects/:slug/activities/:id/remove': {
    row: done,
    ...activity,
    fields: () => ({ baseVersion: '1' }),
  },
  'GET /:language/projects/:slug/finance': { row: edited, ...project },
  'GET /:language/projects/:slug/finance.csv': { row: edited, ...project },
  'GET /:language/projects/:slug/finance.xlsx': { row: edited, ...project },
  'GET /:language/projects/:slug/finance/budget': { row: edited, ...project },
  'POST /:language/projects/:slug/finance/budget': { row: edited, ...project },
  'GET /:language/projects/:slug/finance/budget/versions': { row: edited, ...project },
  'GET /:language/projects/:slug/finance/outlook': { row: edited, ...project },
  'POST /:language/projects/:slug/finance/outlook': { row: done, ...project },
  'GET /:language/projects/:slug/finance/rates': { row: edited, ...project },
  'POST /:language/projects/:slug/finance/rates': { row: done, ...project },
  'GET /:language/projects/:slug/finance/accounts': { row: edited, ...project },
  'POST /:language/projects/:slug/finance/accounts': { row: edited, ...project },
  'GET /:language/projects/:slug/finance/accounts/lines': { row: edited, ...project },
  'POST /:language/projects/:slug/finance/accounts/lines': { row: done, ...project },
  'GET /:language/projects/:slug/finance/accounts/postings': { row: edited, ...project },
  'GET /:language/projects/:slug/finance/accounts/postings/:posting': { row: edited, ...posting },
  'POST /:language/projects/:slug/finance/accounts/postings/:posting': {
    row: done,
    ...posting,
    fields: typedPosting,
  },
  'POST /:language/projects/:slug/finance/accounts/postings/:posting/take-back': { row: done, ...posting },
  'GET /:language/projects/:slug/finance/accounts/typed': { row: edited, ...project },
  'POST /:language/projects/:slug/finance/accounts/typed': {
    row: done,
    ...project,
    fields: typedPosting,
  },
  'GET /:language/projects/:slug/finance/accounts/uploads/:upload': { row: edited, ...upload },
  'POST /:language/projects/:slug/finance/accounts/uploads/:upload': { row: done, ...upload },
  'POST /:language/projects/:slug/finance/accounts/uploads/:upload/discard': { row: done, ...upload },
  'GET /:language/projects/:slug/handover': { row: edited, ...project },
  // Regional officers edit the project, and who leads it is its own organisation's to say.
  'POST /:language/projects/:slug/handover': {
    row: { ...edited, 'regional-officer': '-' },
    ...project,
    fields: () => ({ name: '' }),
  },
  'POST /:language/projects/:slug/reports': { row: edited, ...project, fields: () => ({ formKey: 'none' }) },
  'GET /:language/workspace/reports/from-document/:reading': {
    row: settled,
    columns: about.readings,
  },
  'POST /:language/workspace/reports/from-document/:reading': {
    row: settled,
    columns: about.readings,
    fields: () => ({ programme: '' }),
  },
}
