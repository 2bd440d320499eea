import type { Language } from '../../platform/i18n/languages.ts'
import type { RefusalReason } from './extraction/refusal.ts'
import { refusalTexts } from './extraction/texts.ts'
import {
  type DocumentKind,
  type FieldReading,
  type Reading,
  type Severity,
  severities,
  type ValueState,
} from './reading/reading.ts'
import { fieldLabel } from './review/field-texts.ts'
import { findingWords } from './review/finding-words.ts'
import { fieldTypes } from './review/item-catalogue.ts'
import { shownValue } from './review/shown-values.ts'
import { toTyped } from './review/typed-values.ts'
import { texts } from './texts.ts'

/** Why a file is not read, and what to do about it. */
export function refusalMessage(reason: RefusalReason, language: Language): string {
  const { what, todo } = refusalTexts[language][reason]
  return `${what} ${todo}`
}

export function kindLabel(kind: DocumentKind, language: Language): string {
  const t = texts[language]
  return {
    'bolyst-annual-report': t.kindBolyst,
    'esf-project-page': t.kindEsf,
    'esf-plus-page': t.kindEsfPlus,
    'regional-project-memo': t.kindMemo,
    'labelled-text': t.kindLabelled,
    unrecognised: t.kindUnrecognised,
  }[kind]
}

export function stateLabel(state: ValueState, language: Language): string {
  const t = texts[language]
  return {
    read: t.stateRead,
    uncertain: t.stateUncertain,
    'not-readable': t.stateNotReadable,
    missing: t.stateMissing,
  }[state]
}

export function severityLabel(severity: Severity, language: Language): string {
  const t = texts[language]
  return { error: t.severityError, warning: t.severityWarning, info: t.severityInfo, ok: t.severityOk }[
    severity
  ]
}

/**
 * A reading as a person reads it in a terminal: values with their state, the length of the texts, findings by
 * severity. Control characters of the document do not reach the terminal.
 */
export function summariseReading(reading: Reading, language: Language): string {
  const t = texts[language]
  const entry = (name: string, value: string, state: ValueState) =>
    `  ${fieldLabel(name, language)}: ${value === '' ? '–' : value}${state === 'read' ? '' : ` [${stateLabel(state, language)}]`}`
  const fields = [
    ...Object.entries(reading.fields).map(([key, field]) =>
      entry(key, fieldWords(key, field, language), field.state),
    ),
    ...Object.entries(reading.choices).map(([key, choice]) =>
      entry(key, choice.selected.join(', '), choice.state),
    ),
  ]
  const bodies = reading.texts.map((text) => entry(text.key, t.words(text.unicodeWords), text.state))
  const findings = severities.flatMap((severity) => {
    const own = reading.findings.filter((finding) => finding.severity === severity)
    return own.length === 0
      ? []
      : [
          `  ${severityLabel(severity, language)}:`,
          ...own.map((finding) => `    ${findingLine(finding, language)}`),
        ]
  })
  return [
    `${plain(reading.file)} – ${kindLabel(reading.kind, language)}`,
    ...section(t.summaryFields, fields),
    ...section(t.summaryTexts, bodies),
    ...section(t.summaryFindings, findings),
    '',
  ].join('\n')
}

/** A value in words where it is of a known type; anything else as it is printed. */
function fieldWords(key: string, field: FieldReading, language: Language): string {
  const type = Object.hasOwn(fieldTypes, key) ? fieldTypes[key] : undefined
  const typed = type && field.value !== null ? toTyped(type, field.value) : undefined
  return type && typed !== undefined
    ? oneLine(shownValue(type, typed, language))
    : oneLine(field.raw ?? field.value)
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines]
}

function findingLine({ code, quotes }: Reading['findings'][number], language: Language): string {
  const quoted = quotes.slice(0, 2).map((quote) => `«${shorten(plain(quote.text))}»`)
  return [findingWords(code, language), ...quoted].join(' ')
}

function oneLine(value: unknown): string {
  if (typeof value === 'string') return shorten(plain(value))
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return shorten(value.map(oneLine).join(', '))
  if (value === null || value === undefined || typeof value !== 'object') return ''
  return shorten(Object.values(value).map(oneLine).filter(Boolean).join(', '))
}

const shorten = (line: string) => (line.length > 100 ? `${line.slice(0, 99)}…` : line)

function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
