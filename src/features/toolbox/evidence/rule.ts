import { z } from 'zod'
import { addMonths } from '../../../platform/i18n/days.ts'

const count = (least: number) => z.int().min(least).max(1000)

/** What the results say counts from so many on; of fewer only how many there are. */
const LEAST_RESULTS = 3

/**
 * The numbers of the rule. Levels and their meaning follow the idea of a Norwegian catalogue of measures; the numbers are
 * the platform's own, and the setting 'evidence-rule' may change them.
 */
export const EvidenceRule = z
  .strictObject({
    /** An evaluation counts from the day it was made until so many years have gone. */
    freshYears: z.int().min(1).max(50).default(5),
    /** Level 0: so many adoptions tried it, and none reached its aims even in part. */
    noEffectAdoptions: count(LEAST_RESULTS).default(3),
    /** Level 3 and up: so large a share of the results (0–1), once there are three, reached the aims, wholly or in part. */
    reachedShare: z.number().min(0).max(1).default(0.5),
    /** Level 3: results from so many adoptions that answered the same questions. */
    someAdoptions: count(1).default(2),
    /** Level 4: so many of those adoptions with figures from before and after, in so many municipalities. */
    goodAdoptions: count(LEAST_RESULTS).default(5),
    goodMunicipalities: count(1).default(3),
    /** Level 5: so many of those adoptions compared with places without the measure. */
    comparisons: count(1).default(1),
  })
  .refine((rule) => rule.goodAdoptions >= rule.someAdoptions, 'levelsTurned')
  .refine((rule) => rule.goodMunicipalities <= rule.goodAdoptions, 'moreMunicipalitiesThanAdoptions')
export type EvidenceRule = z.infer<typeof EvidenceRule>

export const defaultRule: EvidenceRule = EvidenceRule.parse({})

/** What a description must hold to be well described. */
export const descriptionParts = ['aim', 'group', 'steps', 'cost', 'contact'] as const
export type DescriptionPart = (typeof descriptionParts)[number]

export type EvaluationFacts = {
  adoptionId: string
  municipalityKey: string
  /** Days; only evaluations that were checked count, from the day they were checked. */
  checkedOn: string
  evaluatedOn: string
  aims: 'fully' | 'partly' | 'not' | 'too-early'
  again: 'yes' | 'with-changes' | 'no' | null
  beforeAfter: boolean
  comparison: boolean
  /** A release tells of it already. What it says counts only then, or a level that moves would tell what a few answered. */
  told: boolean
  /** The form that was answered: only results of the same questions are put together. */
  formKey: string
}

/** All that the level of a measure rests on. */
export type EvidenceFacts = {
  described: Record<DescriptionPart, boolean>
  /** A reason why it should work is given, or a source is named. */
  reasoned: boolean
  /** In use now or earlier; the level itself rests on the evaluations. */
  adoptions: { municipalityKey: string; state: string }[]
  evaluations: EvaluationFacts[]
}

export type EvidenceLevel = 0 | 1 | 2 | 3 | 4 | 5

/**
 * One thing a step asks for. How many evaluations there are is everybody's to know (`tooOld`: so many more, had they not grown too
 * old). How many answered what is told by the releases of evaluations and by them only: set against the counts of the day before it
 * would tell what one municipality answered.
 */
export type EvidenceReason =
  | { name: DescriptionPart | 'reason'; met: boolean }
  | { name: 'results'; met: boolean; found: number; needed: number; tooOld: number }
  | { name: 'before-after' | 'municipalities' | 'comparison'; met: boolean; needed: number }
  /** A share (0–1) of the results; not asked until there are three. */
  | { name: 'reached'; met: boolean; asked: boolean; share: number }
  | { name: 'no-effect'; met: boolean; needed: number }

export type EvidenceStep = { level: EvidenceLevel; met: boolean; reasons: EvidenceReason[] }

export type Evidence = {
  /** Null: not yet described well enough for any level. */
  level: EvidenceLevel | null
  /** 0 to 5 in order, each with what it asks for by itself; a level above 1 also asks for the levels below it. */
  steps: EvidenceStep[]
  adoptions: number
  /** The first day another level holds although nothing new is put on record. */
  nextChange?: { on: string; level: EvidenceLevel | null }
  /** The latest move from one level to another, with what no longer holds (for level 0: what was found), and whether the rule itself had changed. */
  lastChange?: {
    on: string
    from: EvidenceLevel | null
    to: EvidenceLevel | null
    lost: EvidenceReason[]
    ruleChanged: boolean
  }
  rule: EvidenceRule
}

/**
 * The level of a measure by the rule, from what is on record on a day (YYYY-MM-DD). Level 0: at least `noEffectAdoptions`
 * adoptions have results, in none were the aims reached even in part, and more than half of them would not do it again. There is no question
 * about harm: who saw some answers that the aims were not reached and that they would not do it again. It goes before every other level, whatever the description. Otherwise the highest level whose own step and all below are met.
 */
export function evidenceOf(facts: EvidenceFacts, rule: EvidenceRule, today: string): Evidence {
  const now = levelOn(facts, rule, today)
  const ends = facts.evaluations.map(({ evaluatedOn }) => firstDayTooOld(evaluatedOn, rule))
  const later = [...new Set(ends)].filter((day) => day > today).sort()
  const on = later.find((day) => levelOn(facts, rule, day).level !== now.level)
  return {
    ...now,
    adoptions: facts.adoptions.length,
    ...(on === undefined ? {} : { nextChange: { on, level: levelOn(facts, rule, on).level } }),
    rule,
  }
}

/** The evidence with what changed since the one before: a new level on the day, or the change that one told of. */
export function withChange(evidence: Evidence, before: Evidence | null, today: string): Evidence {
  if (before === null) return evidence
  if (before.level === evidence.level)
    return before.lastChange ? { ...evidence, lastChange: before.lastChange } : evidence
  const names = Object.keys(evidence.rule) as (keyof EvidenceRule)[]
  const ruleChanged = names.some((name) => before.rule[name] !== evidence.rule[name])
  const held = new Set(
    before.steps.flatMap(({ reasons }) => reasons.flatMap((one) => (one.met ? [one.name] : []))),
  )
  const [noEffectStep, ...ladder] = evidence.steps
  const lost =
    evidence.level === 0
      ? (noEffectStep?.reasons ?? [])
      : ladder.flatMap(({ reasons }) => reasons.filter((one) => !one.met && held.has(one.name)))
  return {
    ...evidence,
    lastChange: { on: today, from: before.level, to: evidence.level, lost, ruleChanged },
  }
}

/** Whether the latest change took the measure down: to a lower level, or to "shown not to work". */
export function wentDown({ lastChange }: Evidence): boolean {
  if (lastChange === undefined) return false
  return (lastChange.to ?? -1) < (lastChange.from ?? -1) || (lastChange.to === 0 && lastChange.from !== 0)
}

const firstDayTooOld = (evaluatedOn: string, rule: EvidenceRule) =>
  addMonths(evaluatedOn, 12 * rule.freshYears)

/** What one adoption came to. */
type Result = EvaluationFacts

function levelOn(facts: EvidenceFacts, rule: EvidenceRule, today: string): Pick<Evidence, 'level' | 'steps'> {
  const checked = facts.evaluations.filter(({ checkedOn }) => checkedOn <= today)
  const fresh = checked.filter(({ evaluatedOn }) => today < firstDayTooOld(evaluatedOn, rule))
  const results = resultsOf(fresh).length
  const told = resultsOf(fresh.filter((evaluation) => evaluation.told))
  const withFigures = told.filter(({ beforeAfter }) => beforeAfter)
  const municipalities = new Set(withFigures.map(({ municipalityKey }) => municipalityKey)).size
  const compared = told.filter(({ comparison }) => comparison).length
  const steps: EvidenceStep[] = [
    step(0, [noEffect(told, rule)]),
    step(
      1,
      descriptionParts.map((name) => ({ name, met: facts.described[name] })),
    ),
    step(2, [{ name: 'reason', met: facts.reasoned }]),
    step(3, [
      {
        name: 'results',
        met: results >= rule.someAdoptions,
        found: results,
        needed: rule.someAdoptions,
        tooOld: Math.max(0, resultsOf(checked).length - results),
      },
      reached(told, rule),
    ]),
    step(4, [
      enough('before-after', rule.goodAdoptions, withFigures.length, told),
      enough('municipalities', rule.goodMunicipalities, municipalities, told),
    ]),
    step(5, [enough('comparison', rule.comparisons, compared, told)]),
  ]
  if (steps[0]?.met) return { level: 0, steps }
  const failed = steps.slice(1).findIndex(({ met }) => !met)
  const level = failed < 0 ? 5 : failed
  return { level: level === 0 ? null : (level as EvidenceLevel), steps }
}

const step = (level: EvidenceLevel, reasons: EvidenceReason[]): EvidenceStep => ({
  level,
  met: reasons.every(({ met }) => met),
  reasons,
})

const many = (results: Result[]) => results.length >= LEAST_RESULTS

const enough = (
  name: 'before-after' | 'municipalities' | 'comparison',
  needed: number,
  found: number,
  told: Result[],
): EvidenceReason => ({ name, met: many(told) && found >= needed, needed })

/**
 * One result for each adoption, all of the same form: the form with most adoptions (the first by key among equals). The latest
 * answer speaks for the aims; figures and a comparison count when any fresh evaluation of the adoption has them. "Too early" is
 * no result once a release tells of it; until then it counts like any other answer, or the number would tell that it was given.
 */
function resultsOf(evaluations: EvaluationFacts[]): Result[] {
  const forms = Map.groupBy(
    evaluations.filter(({ aims, told }) => aims !== 'too-early' || !told),
    ({ formKey }) => formKey,
  )
  const ofForms = [...forms]
    .map(([formKey, answered]) => ({ formKey, results: byAdoption(answered) }))
    .sort((a, b) => b.results.length - a.results.length || (a.formKey < b.formKey ? -1 : 1))
  return ofForms[0]?.results ?? []
}

const byAdoption = (evaluations: EvaluationFacts[]): Result[] =>
  [...Map.groupBy(evaluations, ({ adoptionId }) => adoptionId).values()].map((own) => ({
    ...own.reduce((a, b) => (b.evaluatedOn >= a.evaluatedOn ? b : a)),
    beforeAfter: own.some(({ beforeAfter }) => beforeAfter),
    comparison: own.some(({ comparison }) => comparison),
  }))

const reachedIn = (results: Result[]) => results.filter(({ aims }) => aims !== 'not').length

function reached(told: Result[], rule: EvidenceRule): EvidenceReason {
  const asked = many(told)
  const met = !asked || reachedIn(told) >= rule.reachedShare * told.length
  return { name: 'reached', met, asked, share: rule.reachedShare }
}

function noEffect(told: Result[], rule: EvidenceRule): EvidenceReason {
  const notAgain = told.filter(({ again }) => again === 'no').length
  const met = told.length >= rule.noEffectAdoptions && reachedIn(told) === 0 && notAgain > told.length / 2
  return { name: 'no-effect', met, needed: rule.noEffectAdoptions }
}
