import type { Ctx } from '../../../platform/http/environment.ts'
import { formatDay, formatList, formatNumber, formatShare } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { label } from '../../projects/index.ts'
import { evidenceLevels } from '../taxonomies.ts'
import {
  type DescriptionPart,
  descriptionParts,
  type Evidence,
  type EvidenceLevel,
  type EvidenceReason,
  type EvidenceStep,
  wentDown,
} from './rule.ts'
import { evidenceTexts } from './texts.ts'

/** The level of a published measure in words and as so many of five squares; leads to what it rests on. */
export function EvidenceLevelLine({ c, evidence: { level } }: { c: Ctx; evidence: Evidence }) {
  return (
    <p class="evidence-level">
      <Scale level={level} />
      <a href="#evidence">
        <strong>{levelInWords(level, c.var.language)}</strong>
      </a>
    </p>
  )
}

/** What the level of a published measure rests on, what is missing, when it changes; for the measure's page, which tells the level above. */
export function EvidenceBox({ c, evidence }: { c: Ctx; evidence: Evidence }) {
  const { language } = c.var
  const t = evidenceTexts[language]
  const { level, nextChange } = evidence
  return (
    <section class="evidence" aria-labelledby="evidence">
      <Heading level={2} size="sm" id="evidence">
        {t.heading}
      </Heading>
      <p>{t.says[level ?? 'none']}</p>
      <Change evidence={evidence} language={language} />
      {nextChange ? (
        <p>
          {(sinks(level, nextChange.level) ? t.willSink : t.willRise)(
            numberOf(nextChange.level, language),
            formatDay(nextChange.on, language),
          )}
        </p>
      ) : null}
      <details>
        <summary>{t.steps}</summary>
        <ol class="evidence-steps">
          {evidence.steps.map((step) => (
            <Step step={step} language={language} />
          ))}
        </ol>
      </details>
      <p>
        <a href={`/${language}/toolbox/evidence`}>{t.rule}</a>
      </p>
    </section>
  )
}

/** "Level 3 of 5: some evidence". */
function levelInWords(level: EvidenceLevel | null, language: Language): string {
  const t = evidenceTexts[language]
  return level === null ? t.noLevel : t.level(String(level), levelName(level, language))
}

export const levelName = (level: EvidenceLevel, language: Language): string =>
  label(evidenceLevels, `${level}`, language)

const numberOf = (level: EvidenceLevel | null, language: Language) =>
  level === null ? evidenceTexts[language].noNumber : `${level} (${levelName(level, language)})`

const sinks = (from: EvidenceLevel | null, to: EvidenceLevel | null) => (to ?? -1) < (from ?? -1)

/** Five squares, so many filled; the words beside it say the same. */
function Scale({ level }: { level: EvidenceLevel | null }) {
  return (
    <svg class="evidence-scale" viewBox="0 0 100 16" width="100" height="16" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((each) => (
        <rect
          x={(each - 1) * 21 + 1}
          y="1"
          width="14"
          height="14"
          rx="2"
          class={level !== null && each <= level ? 'reached' : undefined}
        />
      ))}
    </svg>
  )
}

function Change({ evidence, language }: { evidence: Evidence; language: Language }) {
  const t = evidenceTexts[language]
  const { lastChange } = evidence
  if (lastChange === undefined) return null
  const down = wentDown(evidence)
  const sentence = (down ? t.wentDown : t.wentUp)(
    numberOf(lastChange.from, language),
    numberOf(lastChange.to, language),
    formatDay(lastChange.on, language),
  )
  if (!down) return <p>{sentence}</p>
  // That some grew too old is a reason for whatever was lost, also where enough are left to count.
  const old = lastChange.lost.some(({ name }) => name === 'results')
    ? []
    : evidence.steps.flatMap(({ reasons }) => reasons.flatMap((one) => tooOld(one, language)))
  const why = [
    ...(lastChange.ruleChanged ? [t.ruleChanged] : []),
    ...inWords(lastChange.lost, language),
    ...old,
  ]
  return (
    <p class="evidence-down">
      {sentence} {why.length > 0 ? `${t.because} ${why.join(' ')}` : null}
    </p>
  )
}

function Step({ step, language }: { step: EvidenceStep; language: Language }) {
  const t = evidenceTexts[language]
  const { level, met, reasons } = step
  const state = level === 0 ? (met ? t.stepZero : t.stepZeroNot) : met ? t.stepMet : t.stepNotMet
  return (
    <li value={level} class={met ? 'met' : undefined}>
      <strong>{levelName(level, language)}</strong> <span class="quiet">({state})</span>
      {inWords(reasons, language).map((sentence) => (
        <span class="evidence-reason">{sentence}</span>
      ))}
    </li>
  )
}

/** What a step found and asks for, a sentence each; the parts of a description together. */
function inWords(reasons: EvidenceReason[], language: Language): string[] {
  const t = evidenceTexts[language]
  const parts = (met: boolean) =>
    reasons.flatMap((one) => (isPart(one.name) && one.met === met ? [t.parts[one.name]] : []))
  return [
    ...(parts(true).length > 0 ? [t.described(formatList(parts(true), language))] : []),
    ...(parts(false).length > 0 ? [t.missing(formatList(parts(false), language))] : []),
    ...reasons.flatMap((one) => sentencesOf(one, language)),
  ]
}

const isPart = (name: EvidenceReason['name']): name is DescriptionPart =>
  (descriptionParts as readonly string[]).includes(name)

function sentencesOf(one: EvidenceReason, language: Language): string[] {
  const t = evidenceTexts[language]
  const n = (number: number) => formatNumber(number, language)
  switch (one.name) {
    case 'reason':
      return [one.met ? t.reason : t.noReason]
    case 'results':
      return [t.results(n(one.found), n(one.needed)), ...tooOld(one, language)]
    case 'before-after':
    case 'municipalities':
    case 'comparison':
    case 'no-effect':
      return [t[one.name](n(one.needed))]
    case 'reached':
      return [one.asked ? t.reached(formatShare(one.share, language)) : t.reachedLater]
    default:
      return []
  }
}

const tooOld = (one: EvidenceReason, language: Language): string[] =>
  one.name === 'results' && one.tooOld > 0
    ? [evidenceTexts[language].tooOld(formatNumber(one.tooOld, language))]
    : []
