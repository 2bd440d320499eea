import { dayOf } from '../../../../platform/i18n/days.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { themeNames } from '../../choosing.ts'
import { whereSaid } from '../../findings/page/quote.tsx'
import { strengthWords } from '../../findings/strength-words.ts'
import { words } from '../../words.ts'
import type { LiveQuote } from '../citing/queries.ts'
import type { Reference, ShownSynthesis } from '../read-synthesis.ts'
import { texts } from '../texts.ts'

/** After the title of something cited: what it is, how many say so, whether it still stands as it was cited. */
export function aboutReference(reference: Reference, language: Language): string {
  const { kind, sources, voices, state, rewritten } = reference
  const t = texts[language]
  return [
    t[kind],
    kind === 'finding' && sources > 0
      ? strengthWords({ sourceCount: sources, voiceCount: voices }, language)
      : '',
    state === 'published' ? '' : t.became[state],
    rewritten ? t.rewritten : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** The address of the page of something cited, where it still has one. */
export const referencePath = ({ kind, slug, state }: Reference, language: Language): string | undefined =>
  state === 'published'
    ? `/${language}/knowledge/${kind === 'finding' ? 'findings' : 'examples'}/${slug}`
    : undefined

export const saidWhere = (quote: LiveQuote, language: Language) => whereSaid(quote, language)

/** The facts at the head of the files and the page. */
export function factsOf(shown: ShownSynthesis, language: Language): { name: string; value: string }[] {
  const t = texts[language]
  const w = words[language]
  return [
    { name: w.theme, value: themeNames([shown.theme], language) },
    { name: w.region, value: shown.partnership },
    ...(shown.published
      ? [
          { name: w.published, value: formatDay(dayOf(shown.published.at), language) },
          { name: t.version, value: String(shown.published.number) },
        ]
      : []),
  ]
}
