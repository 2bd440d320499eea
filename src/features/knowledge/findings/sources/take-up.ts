import type { Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { passageWith } from '../../../../platform/text/quoting.ts'
import { readDocumentToQuote } from '../../../documents/index.ts'
import { listKnowledgeCandidates, readReportToQuote } from '../../../reports/index.ts'
import type { KnowledgeAct } from '../../act.ts'
import type { FindingKind } from '../finding.ts'
import { addFindingSource, insertFinding } from '../write-finding.ts'
import type { SourceRefused } from './check-source.ts'

export type TakenUp =
  | { ok: true; id: string }
  | { ok: false; reason: 'not-found' | 'not-yours' | 'taken-up' | 'published' | SourceRefused }

/** What the answers of reports teach, as kinds of finding. */
const kindsOfAnswers: Record<string, FindingKind> = { lesson: 'lesson-from-failure' }
export const kindOfAnswer = (teaches: string): FindingKind =>
  kindsOfAnswers[teaches] ?? (teaches as FindingKind)

/** Makes a finding of an approved answer, with the whole answer as its quote. Of two who take up the same one at once one gets it. */
export async function takeUpAnswer(
  tx: Tx,
  act: KnowledgeAct,
  candidateId: string,
  { partnershipId, language }: { partnershipId: string; language: Language },
): Promise<TakenUp> {
  const candidates = await listKnowledgeCandidates(tx, act.viewer)
  const candidate = candidates.find(({ id }) => id === candidateId)
  const report = candidate && (await readReportToQuote(tx, act.viewer, candidate.reportId, language))
  if (!candidate || !report) return { ok: false, reason: 'not-found' }
  const passage = passageWith(report.passages, candidate.quote)
  const made = await insertFinding(tx, act, {
    partnershipId,
    kind: kindOfAnswer(candidate.teaches),
    language: candidate.language,
    title: firstSentence(candidate.quote),
    body: '',
    themes: [],
    measureId: null,
  })
  if (!made.ok) return made
  const added = await addFindingSource(tx, act, made.id, {
    kind: 'report',
    reportId: candidate.reportId,
    candidateId: candidate.id,
    place: passage?.name ?? '',
    quote: candidate.quote,
    language: candidate.language,
    municipalityKey: report.municipalityKey,
    independence: report.voice,
    saidOn: report.saidOn,
    label: report.title,
    labelLanguage: language,
    quotable: passage?.open ?? false,
  })
  return added.ok ? { ok: true, id: made.id } : added
}

/** Makes a finding of something that the reader noticed in a document, with all its quotes as sources, one voice: the document's. */
export async function takeUpNoticed(
  tx: Tx,
  act: KnowledgeAct,
  { readingId, index }: { readingId: string; index: number },
  { partnershipId, kind, language }: { partnershipId: string; kind: FindingKind; language: Language },
): Promise<TakenUp> {
  const document = await readDocumentToQuote(tx, act.viewer, readingId, language)
  const noticed = document?.noticed[index]
  if (!document || !noticed) return { ok: false, reason: 'not-found' }
  const made = await insertFinding(tx, act, {
    partnershipId,
    kind,
    language,
    title: noticed.words.slice(0, 200),
    body: '',
    themes: [],
    measureId: null,
  })
  if (!made.ok) return made
  for (const quote of noticed.quotes) {
    const open = passageWith(document.passages, quote)?.open ?? false
    const added = await addFindingSource(tx, act, made.id, {
      kind: 'document',
      readingId,
      place: noticed.code,
      quote,
      language: document.language,
      municipalityKey: null,
      independence: document.voice,
      saidOn: null,
      label: document.title,
      labelLanguage: language,
      quotable: open,
    })
    if (!added.ok) return added
  }
  return { ok: true, id: made.id }
}

/** The first sentence of a text, at most 160 letters: a title to begin with. */
function firstSentence(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const sentence = /^.{20,160}?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line
  return sentence.length <= 160 ? sentence : `${sentence.slice(0, 159).trimEnd()}…`
}
