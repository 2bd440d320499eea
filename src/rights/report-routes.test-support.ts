import { everyone, only, type Row, visitorsOfWorkspace, writersOnly } from './people.test-support.ts'
import { aboutReports, type ReportsWorld } from './reports-world.test-support.ts'
import type { Lines } from './walk.test-support.ts'

/** Columns: draft, sent, returned, approved, rejected, reopened, hidden; then of the other programme: sent, approved. */
const writers = (own: string, other: string) =>
  writersOnly(`${own} --`, `${own} ${other}`, { 'leader-elsewhere': `------- ${other}` })

/** What writers may read in versions, officers as well, and others once it was approved. */
const readers = (own: string, approved: string, other: string): Row => ({
  ...writers(own, other),
  'case-officer': `-${own.slice(1)} --`,
  'officer-elsewhere': `------- ${other}`,
  evaluator: `${approved} --`,
  follower: `${approved} --`,
})
const versionRead = readers('-oooooo', '---o-oo', 'oo')
const written = writers('ooooooo', 'oo')
/** Only while it is being written. */
const draftRead = writers('o-o--o-', '--')

/** Those who decide; who sent it is asked as well, and answered otherwise. */
const officers = (own: string, other: string, sender = own) =>
  only({
    'case-officer': `${own} --`,
    sender: `${sender} --`,
    'officer-elsewhere': `------- ${other}`,
  })

const report = { columns: aboutReports.reports }
const typedStory = () => ({ 'q.story': 'Noko heilt anna.', 'base.story': '0:' })

export const reportRoutes: Lines<ReportsWorld> = {
  // There is such a page for whoever sees the project and has something to see on it.
  'GET /:language/projects/:slug/reports': {
    row: {
      ...readers('ooooooo', '---o-oo', 'oo'),
      'case-officer': '-o-oo-- --',
      evaluator: '---o-o- --',
    },
    columns: aboutReports.projects,
  },
  'GET /:language/workspace/reports': { row: visitorsOfWorkspace },
  'GET /:language/workspace/reports/:id': {
    row: {
      ...written,
      'case-officer': '->>>>>> --',
      'officer-elsewhere': '------- >>',
      evaluator: '--->->> --',
      follower: '--->->> --',
    },
    ...report,
  },
  'GET /:language/workspace/reports/:id/sections/:section': { row: writers('o>o>>o>', '>>'), ...report },
  'POST /:language/workspace/reports/:id/sections/:section': {
    row: writers('>x>xx>x', 'xx'),
    ...report,
    fields: typedStory,
  },
  'GET /:language/workspace/reports/:id/answers': { row: written, ...report },
  'POST /:language/workspace/reports/:id/answers/:question': {
    row: writers('oxxxxox', 'xx'),
    columns: (region) => aboutReports.reports(region).map((of) => ({ ...of, question: 'accounts' })),
    fields: () => ({ base: '0:' }),
    draftSave: true,
  },
  'POST /:language/workspace/reports/:id/answers/:question/link': {
    row: writers('>x>xx>x', 'xx'),
    ...report,
  },
  // There is no earlier report: it leads back to the question.
  'POST /:language/workspace/reports/:id/answers/:question/earlier': {
    row: writers('>>>>>>>', '>>'),
    ...report,
  },
  // There is a text to choose in one of them only.
  'POST /:language/workspace/reports/:id/asides/:aside': {
    row: writers('-->----', '--'),
    ...report,
    fields: () => ({ how: 'take' }),
  },
  'GET /:language/workspace/reports/:id/history': { row: written, ...report },
  'GET /:language/workspace/reports/:id/check': { row: writers('o>o>>o>', '>>'), ...report },
  'POST /:language/workspace/reports/:id/explanations': { row: writers('>x>xx>x', 'xx'), ...report },
  // Complete, and so it would be sent; the returned one has a text that waits for a choice.
  'POST /:language/workspace/reports/:id/send': { row: writers('>xoxx>x', 'xx'), ...report },
  'GET /:language/workspace/reports/:id/attachments': { row: written, ...report },
  'POST /:language/workspace/reports/:id/attachments': {
    row: written,
    ...report,
    fields: () => ({ question: 'files' }),
  },
  'GET /:language/workspace/reports/:id/attachments/:attachment': { row: versionRead, ...report },
  'POST /:language/workspace/reports/:id/attachments/:attachment/remove': {
    row: writers('-xxxx>x', 'xx'),
    ...report,
  },
  'GET /:language/workspace/reports/:id/versions': { row: readers('ooooooo', '---o-oo', 'oo'), ...report },
  'GET /:language/workspace/reports/:id/versions/:number': { row: versionRead, ...report },
  // Only the funder begins; the project answers under what was said.
  'POST /:language/workspace/reports/:id/versions/:number/comments': {
    row: {
      ...writers('-xxxxxx', 'xx'),
      'case-officer': '->xxxxx --',
      sender: '->xxxxx --',
      'officer-elsewhere': '------- >x',
    },
    ...report,
    fields: () => ({ question: 'story', 'body.story': 'Hva mener dere?' }),
  },
  'POST /:language/workspace/reports/:id/versions/:number/decision': {
    row: officers('->xxxxx', '>x', '-xxxxxx'),
    ...report,
    fields: () => ({ decision: 'approved' }),
  },
  'GET /:language/workspace/reports/:id/versions/:number/reopen': {
    row: officers('---o-oo', '-o'),
    ...report,
  },
  'POST /:language/workspace/reports/:id/versions/:number/reopen': {
    row: officers('--->-x>', '->'),
    ...report,
    fields: () => ({ reason: 'Ein feil i tala.', which: 'all' }),
  },
  'GET /:language/workspace/reports/:id/versions/:number/report.pdf': { row: versionRead, ...report },
  'GET /:language/workspace/reports/:id/versions/:number/archive.pdf': { row: versionRead, ...report },
  'GET /:language/workspace/reports/:id/versions/:number/report.docx': { row: versionRead, ...report },
  'GET /:language/workspace/reports/:id/versions/:number/report.json': { row: versionRead, ...report },
  'GET /:language/workspace/reports/:id/versions/:number/print': { row: versionRead, ...report },
  'GET /:language/workspace/reports/:id/draft/report.pdf': { row: draftRead, ...report },
  'GET /:language/workspace/reports/:id/draft/report.docx': { row: draftRead, ...report },
  'GET /:language/workspace/reports/:id/draft/report.json': { row: draftRead, ...report },
  'GET /:language/workspace/reports/:id/draft/print': { row: draftRead, ...report },
  // A deadline is known before anything was sent, where the project is known.
  'GET /:language/workspace/reports/:id/deadline': {
    row: { ...written, 'case-officer': '-oooooo --', 'officer-elsewhere': '------- oo' },
    ...report,
  },
  'POST /:language/workspace/reports/:id/deadline': {
    row: only({
      'case-officer': '-x>xx>x --',
      sender: '>x>xx>x --',
      administrator: '>x>xx>x xx',
      'officer-elsewhere': '------- xx',
    }),
    ...report,
    fields: () => ({ dueOn: '2031-01-15', reason: 'Dei bad om det.' }),
  },
}

const funders = only({ 'case-officer': 'o-', sender: 'o-', administrator: 'oo', 'officer-elsewhere': '-o' })
const programme = { columns: aboutReports.programmes }

/** What the funder sees of all reports, and what everybody sees of those that were approved. Columns: the own programme, the other one. */
export const programmeRoutes: Lines<ReportsWorld> = {
  'GET /:language/workspace/programmes': {
    row: only({ 'case-officer': 'o', sender: 'o', administrator: 'o', 'officer-elsewhere': 'o' }),
  },
  'GET /:language/workspace/programmes/:slug': { row: funders, ...programme },
  'GET /:language/workspace/programmes/:slug/questions/:question': { row: funders, ...programme },
  'GET /:language/workspace/programmes/:slug/reports.csv': { row: funders, ...programme },
  'GET /:language/workspace/programmes/:slug/reports.xlsx': { row: funders, ...programme },
  'GET /:language/workspace/programmes/:slug/reports.pdf': { row: funders, ...programme },
  'GET /:language/workspace/programmes/:slug/schedule': { row: funders, ...programme },
  'POST /:language/workspace/programmes/:slug/schedule': {
    row: only({ 'case-officer': 'x-', sender: 'x-', administrator: 'xx', 'officer-elsewhere': '-x' }),
    ...programme,
    fields: () => ({ end: crypto.randomUUID() }),
  },
  'GET /:language/programmes': { row: everyone('o') },
  'GET /:language/programmes/:file{[a-z0-9-]+\\.(?:csv|xlsx|json)}': {
    row: everyone('o'),
    columns: aboutReports.programmeFiles,
  },
  'GET /:language/programmes/:slug': { row: everyone('o'), ...programme },
}
