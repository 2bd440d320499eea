import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { QuotedSource, SourceOption } from '../../../../platform/text/quoting.ts'
import { listDocumentsToQuote, readDocumentToQuote } from '../../../documents/index.ts'
import { listReportsToQuote, readReportToQuote } from '../../../reports/index.ts'
import { listEvaluationsToQuote, readEvaluationToQuote } from '../../../toolbox/index.ts'
import {
  listAnswersToQuote,
  listNotesToQuote,
  readAnswersToQuote,
  readNoteToQuote,
} from '../../inventory/quoting/read-inventory-to-quote.ts'
import type { SourceGiven, SourceKind } from '../finding.ts'

/** Kinds of source that we hold and can hold a quote against. */
export const heldKinds = ['interview', 'questionnaire', 'report', 'document', 'evaluation'] as const
export type HeldKind = (typeof heldKinds)[number]
export const isHeldKind = (kind: string): kind is HeldKind => heldKinds.some((each) => each === kind)

type Asking = { viewer: Viewer; language: Language; now: Date }

/** The sources of a kind that the viewer may read, newest first; at most 200. */
export function listSourcesToQuote(
  db: Db,
  kind: HeldKind,
  { viewer, language, now }: Asking,
): Promise<SourceOption[]> {
  switch (kind) {
    case 'interview':
      return listNotesToQuote(db, viewer, dayOf(now))
    case 'questionnaire':
      return listAnswersToQuote(db, viewer)
    case 'report':
      return listReportsToQuote(db, viewer, language)
    case 'document':
      return listDocumentsToQuote(db, viewer)
    case 'evaluation':
      return listEvaluationsToQuote(db, viewer, language)
  }
}

/** A source with what is said in it; undefined where there is none or it is not the viewer's to read. */
export function readSource(
  db: Db,
  kind: HeldKind,
  id: string,
  { viewer, language, now }: Asking,
): Promise<QuotedSource | undefined> {
  switch (kind) {
    case 'interview':
      return readNoteToQuote(db, viewer, id, dayOf(now))
    case 'questionnaire':
      return readAnswersToQuote(db, viewer, id, language)
    case 'report':
      return readReportToQuote(db, viewer, id, language)
    case 'document':
      return readDocumentToQuote(db, viewer, id, language)
    case 'evaluation':
      return readEvaluationToQuote(db, viewer, id, language)
  }
}

/** The place of a source in what is stored of a quote. */
export function referenceTo(
  kind: HeldKind,
  id: string,
): Partial<
  Pick<SourceGiven, 'interviewNoteId' | 'filledFormId' | 'reportId' | 'readingId' | 'evaluationId'>
> {
  switch (kind) {
    case 'interview':
      return { interviewNoteId: id }
    case 'questionnaire':
      return { filledFormId: id }
    case 'report':
      return { reportId: id }
    case 'document':
      return { readingId: id }
    case 'evaluation':
      return { evaluationId: id }
  }
}

/** The id of the source that a quote is said to stand in; null where it stands outside what we hold. */
export function heldIn(source: SourceGiven): { kind: HeldKind; id: string } | null {
  const ids: Record<HeldKind, string | null | undefined> = {
    interview: source.interviewNoteId,
    questionnaire: source.filledFormId,
    report: source.reportId,
    document: source.readingId,
    evaluation: source.evaluationId,
  }
  const held = heldKinds.flatMap((kind) => {
    const id = ids[kind]
    return id ? [{ kind, id }] : []
  })
  return held[0] ?? null
}

/** Kinds that may be told of without our holding them, with who says it; what was said in confidence is not among them. */
const mayStandOutside: readonly SourceKind[] = ['report', 'document', 'statistics', 'own-experience']
export const standsOutside = (kind: SourceKind) => mayStandOutside.includes(kind)
