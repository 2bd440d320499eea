import { formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { partsOfKey } from '../keys.ts'
import { municipalityLabel } from '../label.ts'
import { municipalityByCode } from '../register.ts'
import { MAP_HEIGHT, MAP_WIDTH, outline } from './outline.ts'

/** One of today's municipalities ('NO-1866') with a number; 1 where there is nothing to count. */
export type Dot = {
  key: string
  count: number
  /** What the dot tells; by itself the municipality and the number. */
  text?: string
  /** Where the dot leads. */
  href?: string
}

/**
 * Norway and Sweden with a dot for each municipality, its area following the number. It is a picture of numbers that also stand
 * in a table or list on the page or behind a link beside it: that is the way for the keyboard, since hundreds of stops in a
 * picture help nobody. `label` says what the map shows. Municipalities without a known place are left out; nothing is drawn
 * without dots unless `empty` asks for the bare land.
 *
 *     <DotMap dots={[{ key: 'NO-1866', count: 3, href: '…' }]} label={t.mapLabel} language={language} />
 */
export function DotMap({
  dots,
  label,
  language,
  empty = false,
}: {
  dots: readonly Dot[]
  label: string
  language: Language
  empty?: boolean
}) {
  // The large ones first, so that the small ones lie on top.
  const placed = dots.flatMap(onMap).sort((a, b) => b.count - a.count)
  if (placed.length === 0 && !empty) return null
  const most = placed[0]?.count ?? 1
  const linked = placed.some(({ href }) => href !== undefined)
  return (
    <figure class="dot-map" aria-label={linked ? label : undefined}>
      <svg
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        role={linked ? undefined : 'img'}
        aria-label={linked ? undefined : label}
      >
        <path class="land" d={outline().path} />
        {placed.map(({ key, count, text, href, x, y }) => {
          const told = text ?? `${municipalityLabel(key)}: ${formatNumber(count, language)}`
          const dot = (
            <circle cx={x} cy={y} r={radius(count, most)}>
              <title>{told}</title>
            </circle>
          )
          return href === undefined ? (
            dot
          ) : (
            <a href={href} tabindex={-1} aria-label={told}>
              {dot}
            </a>
          )
        })}
      </svg>
    </figure>
  )
}

/** How many of these municipalities have a place on the map: what a label may say. */
export const countOnMap = (dots: readonly Dot[]) => dots.flatMap(onMap).length

const SMALLEST_DOT = 2.2
const LARGEST_DOT = 13

/** The area, not the width, follows the number. */
function radius(count: number, most: number): number {
  const whole = SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * Math.sqrt(count / Math.max(most, 10))
  return Math.round(whole * 10) / 10
}

function onMap(dot: Dot): (Dot & { x: number; y: number })[] {
  const parts = partsOfKey(dot.key)
  const municipality = parts && municipalityByCode(parts.country, parts.code)
  if (!municipality || municipality.longitude === null || municipality.latitude === null) return []
  const point = outline().projection([municipality.longitude, municipality.latitude])
  if (!point) return []
  const [x, y] = point.map((value) => Math.round(value * 10) / 10) as [number, number]
  return [{ ...dot, x, y }]
}
