import { formatDay } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { WithOwnWords } from '../../../../platform/ui/own-words.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { choiceName } from '../../choosing.ts'
import { langOf } from '../../text.tsx'
import { type QuotedAnswer, type SourceGiven, sourceKinds } from '../finding.ts'
import { texts } from './texts.ts'

type Quoted = Pick<
  SourceGiven,
  'kind' | 'quote' | 'language' | 'municipalityKey' | 'saidOn' | 'label' | 'labelLanguage'
>

/** Where something was said: kind, title, place, day; kind and place once, where the title tells them already. */
export function whereSaid({ kind, municipalityKey, saidOn, label }: Quoted, language: Language): string {
  const place = municipalityKey ? municipalityLabel(municipalityKey) : ''
  const named = choiceName(sourceKinds, kind, language)
  const inLabel = (words: string) => label.toLowerCase().includes(words.toLowerCase())
  return [
    inLabel(named) ? '' : named,
    label,
    inLabel(place) ? '' : place,
    saidOn ? formatDay(saidOn, language) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** What became of the answer that was quoted; '' where it stands as it was quoted. */
function sinceQuoted(
  { answerSetAsideOn, answerChangedOn, quoteStands }: QuotedAnswer,
  language: Language,
): string {
  const t = texts[language]
  const changed = answerChangedOn ? t.answerChanged(formatDay(answerChangedOn, language)) : ''
  const stands = quoteStands === null || changed === '' ? '' : quoteStands ? t.quoteStands : t.quoteGone
  const aside = answerSetAsideOn ? t.answerSetAside(formatDay(answerSetAsideOn, language)) : ''
  return [changed, stands, aside].filter(Boolean).join(' ')
}

/** A quote with its own language, where it was said, and whether the answer it was taken from has changed since. */
export function Quote({ source, language }: { source: Quoted & Partial<QuotedAnswer>; language: Language }) {
  const { answerSetAsideOn = null, answerChangedOn = null, quoteStands = null } = source
  const since = sinceQuoted({ answerSetAsideOn, answerChangedOn, quoteStands }, language)
  return (
    <figure class="source-quote">
      <blockquote lang={langOf(source.language, language)}>
        <p>{source.quote}</p>
      </blockquote>
      <figcaption class="quiet">
        <WithOwnWords
          text={whereSaid(source, language)}
          own={source.label}
          lang={langOf(source.labelLanguage ?? source.language, language)}
        />
        {since ? <span class="since-quoted">{since}</span> : null}
      </figcaption>
    </figure>
  )
}
