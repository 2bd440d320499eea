import { formatDay } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { choiceName } from '../../choosing.ts'
import { type SourceGiven, sourceKinds } from '../finding.ts'

type Quoted = Pick<SourceGiven, 'kind' | 'quote' | 'language' | 'municipalityKey' | 'saidOn' | 'label'>

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

/** A quote with its own language, and where it was said. */
export function Quote({ source, language }: { source: Quoted; language: Language }) {
  return (
    <figure class="source-quote">
      <blockquote lang={source.language === language ? undefined : source.language}>
        <p>{source.quote}</p>
      </blockquote>
      <figcaption class="quiet">{whereSaid(source, language)}</figcaption>
    </figure>
  )
}
