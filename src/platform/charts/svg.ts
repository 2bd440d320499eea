/**
 * Charts are SVG made as text on the server, drawn alike by a browser and by the maker of PDFs: colours, widths and font stand as
 * presentation attributes, and a page may set the colours anew by the classes (dark mode). Never by colour alone: lines differ by
 * dashes, areas by pattern, and everything has its name in words.
 */

/** From our theme, as it is on paper and on a light page. */
export const chartColors = {
  text: '#2c2b27',
  quiet: '#5e5d5a',
  rule: '#bcbcba',
  ground: '#ffffff',
  used: '#1f5a45',
  plan: '#705a3a',
  over: '#a3312a',
} as const

/** The web font's name for pages stands in charts.css. */
const FONT = 'Source Sans 3'

// What XML 1.0 cannot hold at all.
const notXml = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(notXml, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** An element with its attributes; those that are undefined are left out, numbers have at most two decimals. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  inside: string = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value ?? '')}"`)
    .join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

const rounded = (value: number) => String(Math.round(value * 100) / 100 + 0)

export type TextStyle = {
  anchor?: 'start' | 'middle' | 'end'
  bold?: boolean
  quiet?: boolean
  size?: number
}

export function text(x: number, y: number, words: string, style: TextStyle = {}): string {
  return element(
    'text',
    {
      x,
      y,
      class: style.quiet ? 'chart-quiet' : 'chart-text',
      fill: style.quiet ? chartColors.quiet : chartColors.text,
      'font-family': FONT,
      'font-size': style.size ?? 14,
      'font-weight': style.bold ? '600' : undefined,
      'text-anchor': style.anchor === 'start' ? undefined : style.anchor,
    },
    escapeXml(words),
  )
}

/** About how wide words are in the chart's font; drawn text has no measure on the server. */
export const roughWidth = (words: string, size = 14) => [...words].length * size * 0.52

const letters = new Intl.Segmenter('nb', { granularity: 'grapheme' })

/** The words, cut with an ellipsis where they are wider than there is room. */
export function fitted(words: string, room: number, size = 14): string {
  const signs = [...letters.segment(words)].map(({ segment }) => segment)
  const most = Math.max(2, Math.floor(room / (size * 0.52)))
  return signs.length <= most
    ? words
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** The whole picture with its name and its description in words. `id` tells pictures of one page apart. */
export function picture(
  of: { id: string; title: string; description: string; width: number; height: number },
  inside: string,
): string {
  const id = of.id.replace(/[^A-Za-z0-9-]/g, '-')
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${rounded(of.width)} ${rounded(of.height)}`,
      width: of.width,
      height: of.height,
      class: 'chart',
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
    },
    element('title', { id: `${id}-title` }, escapeXml(of.title)) +
      element('desc', { id: `${id}-description` }, escapeXml(of.description)) +
      inside,
  )
}

/** Slanting lines, for an area that must be told from a plain one without colour. */
export function hatch(id: string, color: string, className: string): string {
  return element(
    'pattern',
    { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 6, height: 6, class: 'chart-ground', fill: chartColors.ground }) +
      element('rect', { width: 3, height: 6, class: className, fill: color }),
  )
}
