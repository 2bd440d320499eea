import type { Language } from '../../platform/i18n/languages.ts'
import { countOnMap, type Dot, DotMap } from '../places/index.ts'
import { texts } from './texts.ts'

/** How many published projects each municipality takes part in. The large map, where dots are links, has a table of the same numbers. */
export function FrontMap({ language, dots }: { language: Language; dots: readonly Dot[] }) {
  const t = texts[language]
  const shown = countOnMap(dots)
  if (shown === 0) return null
  return (
    <section class="front-map" aria-label={t.mapTitle}>
      <DotMap dots={dots} label={t.mapLabel(shown)} language={language} />
      <p class="quiet">
        <a href={`/${language}/projects/map`}>{t.wholeMap}</a>
      </p>
    </section>
  )
}
