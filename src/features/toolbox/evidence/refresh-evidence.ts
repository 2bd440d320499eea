import type { Db, Tx } from '../../../platform/database/database.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import { createLog, type Log } from '../../../platform/log.ts'
import { MeasureRecord } from '../record.ts'
import {
  listCheckedEvaluations,
  listMeasuresWithContact,
  listToldAnswers,
  listTriedAdoptions,
  lockPublishedMeasures,
  readRuleSetting,
  saveEvidence,
} from './queries.ts'
import {
  defaultRule,
  type Evidence,
  type EvidenceFacts,
  EvidenceRule,
  evidenceOf,
  withChange,
} from './rule.ts'

/**
 * The rule in force: what the setting 'evidence-rule' says, each number left out being the usual one. A setting that makes no
 * sense is not used at all, and the log says so.
 */
export async function readEvidenceRule(
  db: Db,
  log: Pick<Log, 'warn'> = createLog('warn'),
): Promise<EvidenceRule> {
  const setting = await readRuleSetting(db)
  if (setting === undefined) return defaultRule
  const read = EvidenceRule.safeParse(setting)
  if (read.success) return read.data
  log.warn('evidence-rule-not-usable', {
    faults: read.error.issues.map(({ path, code }) => `${path.join('.')}:${code}`).join(' '),
  })
  return defaultRule
}

/**
 * Works out the levels of published measures anew and keeps those that changed; gives how many did. Belongs to whatever act
 * puts something on record that the rule looks at, and is run daily for what only grew older. May be run as often as wanted.
 */
export async function refreshEvidence(
  tx: Tx,
  measureIds: string[] | 'all',
  now: Date,
  log?: Pick<Log, 'warn'>,
): Promise<number> {
  if (measureIds.length === 0) return 0
  const measures = await lockPublishedMeasures(tx, measureIds)
  if (measures.length === 0) return 0
  const today = dayOf(now)
  const ids = measures.map(({ id }) => id)
  const rule = await readEvidenceRule(tx, log)
  const withContact = await listMeasuresWithContact(tx, ids, today)
  const adoptions = Map.groupBy(await listTriedAdoptions(tx, ids), ({ measureId }) => measureId)
  const told = await listToldAnswers(tx, ids)
  const evaluations = Map.groupBy(await listCheckedEvaluations(tx, ids), ({ measureId }) => measureId)
  let changed = 0
  for (const { id, record, evidence } of measures) {
    const facts: EvidenceFacts = {
      ...describedBy(MeasureRecord.parse(record), withContact.has(id)),
      adoptions: (adoptions.get(id) ?? []).map(({ municipalityKey, state }) => ({ municipalityKey, state })),
      evaluations: (evaluations.get(id) ?? []).map(({ measureId: _, answers, ...evaluation }) => ({
        ...evaluation,
        told: told.get(id)?.has(answers) ?? false,
      })),
    }
    const next = withChange(evidenceOf(facts, rule, today), evidence as Evidence | null, today)
    if (await saveEvidence(tx, id, next)) changed += 1
  }
  return changed
}

/** What the published text has of all that a well described measure has; the text it was first written in counts. */
function describedBy(
  record: MeasureRecord,
  hasContact: boolean,
): Pick<EvidenceFacts, 'described' | 'reasoned'> {
  const text = record.texts[record.language]
  return {
    described: {
      aim: Boolean(text?.aim),
      group: record.targets.length > 0,
      steps: Boolean(text?.steps.length),
      cost: record.cost !== null,
      contact: hasContact,
    },
    reasoned: Boolean(text?.rationale) || record.sources.length > 0,
  }
}
