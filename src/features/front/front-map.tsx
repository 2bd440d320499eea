import type { Language } from '../../platform/i18n/languages.ts'
import { distinguish, municipalityByCode, partsOfKey } from '../places/index.ts'
import { MAP_HEIGHT, MAP_WIDTH, outline, radius } from '../projects/index.ts'
import { texts } from './texts.ts'

/** One of today's municipalities and how many published projects it takes part in. */
export type Dot = { key: string; count: number }

/**
 * Norway and Sweden with a dot for each municipality that has taken part; its area follows the number of projects. The
 * large map, where dots are links, has a table of the same numbers.
 */
export function FrontMap({ language, dots }: { language: Language; dots: Dot[] }) {
  const t = texts[language]
  const places = dots.flatMap(placed)
  if (places.length === 0) return null
  const most = Math.max(...places.map(({ count }) => count))
  return (
    <section class="front-map" aria-label={t.mapTitle}>
      <svg
        class="dot-map"
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        role="img"
        aria-label={t.mapLabel(places.length)}
      >
        <path class="land" d={outline().path} />
        {places.map(({ count, label, x, y }) => (
          <circle cx={x} cy={y} r={radius(count, most)}>
            <title>{`${label}: ${count}`}</title>
          </circle>
        ))}
      </svg>
      <p class="quiet">
        <a href={`/${language}/projects/map`}>{t.wholeMap}</a>
      </p>
    </section>
  )
}

function placed({ key, count }: Dot) {
  const parts = partsOfKey(key)
  const municipality = parts && municipalityByCode(parts.country, parts.code)
  if (!municipality || municipality.longitude === null || municipality.latitude === null) return []
  const point = outline().projection([municipality.longitude, municipality.latitude])
  if (!point) return []
  const [x, y] = point.map((value) => Math.round(value * 10) / 10)
  return [{ count, label: distinguish(municipality), x, y }]
}
