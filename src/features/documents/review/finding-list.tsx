import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { type FindingReading, severities } from '../reading/reading.ts'
import { severityLabel } from '../summary.ts'
import { fieldLabel } from './field-texts.ts'
import { findingWords } from './finding-words.ts'
import type { ReviewItem } from './items.ts'
import { itemId, mostShownText, placeId } from './marked-text.tsx'
import { reviewTexts } from './texts.ts'

/** A finding against what the bank holds: with both values in words. */
export type BankFinding = FindingReading & { bank: string; document: string; field: string }

/** Findings by severity, each in plain words, with its values and its quotes leading to their places. */
export function FindingList({
  findings,
  items,
  language,
}: {
  findings: (FindingReading | BankFinding)[]
  items: ReviewItem[]
  language: Language
}) {
  const t = reviewTexts[language]
  if (findings.length === 0) return <p>{t.noFindings}</p>
  return (
    <div class="findings">
      {severities.map((severity) => {
        const own = findings.filter((finding) => finding.severity === severity)
        if (own.length === 0) return null
        const list = (
          <ul class="plain-list">
            {own.map((finding) => (
              <Finding finding={finding} items={items} language={language} />
            ))}
          </ul>
        )
        const title = `${severityLabel(severity, language)} (${own.length})`
        // How the text was put together is there for whoever asks; what needs a person stands open.
        return severity === 'error' || severity === 'warning' ? (
          <section class="finding-group" data-severity={severity}>
            <Heading level={3} size="xs">
              {title}
            </Heading>
            {list}
          </section>
        ) : (
          <details class="finding-group" data-severity={severity}>
            <summary>{title}</summary>
            {list}
          </details>
        )
      })}
    </div>
  )
}

function Finding({
  finding,
  items,
  language,
}: {
  finding: FindingReading | BankFinding
  items: ReviewItem[]
  language: Language
}) {
  const t = reviewTexts[language]
  const about = items.filter((item) => finding.fields.some((path) => path === item.path || path === item.key))
  return (
    <li>
      {findingWords(finding.code, language)}{' '}
      {about.map((item) => (
        <>
          <a href={`#${itemId(item.path)}`}>{fieldLabel(item.key, language)}</a>{' '}
        </>
      ))}
      {'bank' in finding ? (
        <p class="both-values">
          {finding.field}.{' '}
          <span>
            {t.bankSays} <b>{finding.bank}</b>
          </span>{' '}
          <span>
            {t.documentSays} <b>{finding.document}</b>
          </span>
        </p>
      ) : null}
      {finding.quotes.length > 0 ? (
        <ul class="quotes">
          {finding.quotes.slice(0, 12).map((quote) => (
            <li>
              {quote.end <= mostShownText && quote.end > quote.start ? (
                <a href={`#${placeId(quote)}`}>
                  <q>{shorten(quote.text)}</q>
                </a>
              ) : (
                <q>{shorten(quote.text)}</q>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 140 ? `${line.slice(0, 139)}…` : line
}
