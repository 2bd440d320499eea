import type { Person } from './people.test-support.ts'

/**
 * A report in each state of its life, of a project of its own. `draft` was never sent and `hidden` is approved; their projects are not
 * published. `returned` and `reopened` are being written again. The last two belong to the other programme.
 */
export const reportColumns = [
  'draft',
  'sent',
  'returned',
  'approved',
  'rejected',
  'reopened',
  'hidden',
  'otherSent',
  'otherApproved',
] as const
export type ReportColumn = (typeof reportColumns)[number]
export const isOther = (column: ReportColumn) => column.startsWith('other')
export const isHidden = (column: ReportColumn) => column === 'draft' || column === 'hidden'

const kinds = {
  /** The project's own name. */
  name: 'proj',
  /** An answer that the form opens to nobody. */
  answer: 'svar',
  /** An answer that the form opens whole. */
  open: 'open',
  /** Name and content of an attached file. */
  file: 'fila',
  /** The sentence about a warning. */
  explanation: 'forv',
  /** A line of the budget. */
  line: 'post',
  /** Why a line departs from its budget. */
  deviation: 'avvi',
  /** The officer's comment, of the version that was decided on or waits. */
  comment: 'merk',
  /** The reason of the decision. */
  reason: 'grun',
  /** What was written after it came back: answer, file, sentence, and the answer under the comment. */
  draft: 'klad',
  draftFile: 'kfil',
  draftSentence: 'kset',
  reply: 'ksva',
} as const
export type SecretKind = keyof typeof kinds
const allKinds = Object.keys(kinds) as SecretKind[]

const marks: Record<ReportColumn, string> = {
  draft: 'uq',
  sent: 'sq',
  returned: 'rq',
  approved: 'gq',
  rejected: 'aq',
  reopened: 'oq',
  hidden: 'hq',
  otherSent: 'xs',
  otherApproved: 'xg',
}

/** A word that stands nowhere else. */
export const secret = (column: ReportColumn, kind: SecretKind) => `Zq${marks[column]}${kinds[kind]}`

/** What is in a version that was sent. */
const inVersion: SecretKind[] = ['name', 'answer', 'open', 'file', 'explanation', 'line', 'deviation']
const ownWriters: Person[] = ['coordinator', 'project-leader', 'regional-officer', 'sender', 'administrator']

function seesOf(person: Person, column: ReportColumn): SecretKind[] {
  const other = isOther(column)
  const published: SecretKind[] = isHidden(column) ? [] : ['name']
  // What the public page of a programme adds up and quotes: approved answers of published projects, as far as the form opens them.
  const open: SecretKind[] =
    column === 'approved' || column === 'otherApproved' ? ['name', 'open', 'line'] : published
  // The project's page keeps what an approved answer has put there, also when the report is opened again.
  if (column === 'reopened') open.push('open')
  const writes = other ? ['leader-elsewhere', 'administrator'].includes(person) : ownWriters.includes(person)
  const reviews = other ? person === 'officer-elsewhere' : person === 'case-officer' || person === 'sender'
  const follows = !other && (person === 'evaluator' || person === 'follower')
  const wasApproved = ['approved', 'reopened', 'hidden', 'otherApproved'].includes(column)
  // The officer's words wait with the funder until the decision they go with.
  const waits = column === 'sent' || column === 'otherSent'
  return [
    ...open,
    ...(writes ? allKinds.filter((kind) => !waits || (kind !== 'comment' && kind !== 'reason')) : []),
    ...(reviews && column !== 'draft' ? [...inVersion, 'comment' as const, 'reason' as const] : []),
    // The decision stands on what it is about; what led to it does not.
    ...(follows && wasApproved ? [...inVersion, 'reason' as const] : []),
    // A coordinator sees the projects their municipality takes part in, also before they are published.
    ...(person === 'follower' && !other ? (['name'] as const) : []),
  ]
}

/** Every secret word that the person may not read. */
export function hiddenFrom(person: Person): string[] {
  return reportColumns.flatMap((column) => {
    const seen = new Set(seesOf(person, column))
    return allKinds.filter((kind) => !seen.has(kind)).map((kind) => secret(column, kind))
  })
}
