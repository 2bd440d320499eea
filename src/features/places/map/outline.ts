import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type GeoProjection, geoConicConformal } from 'd3-geo'
import { feature } from 'topojson-client'

export const MAP_WIDTH = 400
export const MAP_HEIGHT = 560

type Point = [number, number]

// ISO 3166-1 numeric: Norway and Sweden.
const COUNTRIES = ['578', '752']
/** Svalbard and Jan Mayen have no municipalities. */
const NORTHERNMOST = 72
const WESTERNMOST = 2
/** Islands smaller than this many square points are left out, and bends less than this many points straightened. */
const SMALLEST = 3
const TOLERANCE = 0.55

let kept: { path: string; projection: GeoProjection } | undefined

/**
 * The outline of Norway and Sweden as an SVG path for a picture of MAP_WIDTH × MAP_HEIGHT points, in the conformal conic
 * projection, and the projection that puts places on it. From Natural Earth 1:50m (public domain), made simpler to be
 * small; made once.
 */
export function outline(): { path: string; projection: GeoProjection } {
  kept ??= draw()
  return kept
}

function draw() {
  const rings = countryRings()
  const projection = geoConicConformal()
    .parallels([58, 68])
    .rotate([-16, 0])
    .fitExtent(
      [
        [6, 6],
        [MAP_WIDTH - 6, MAP_HEIGHT - 6],
      ],
      { type: 'MultiPoint', coordinates: rings.flat() },
    )
  const path = rings
    .map((ring) => ring.flatMap((point) => [projection(point)].filter((drawn) => drawn !== null)))
    .filter((ring) => Math.abs(area(ring)) >= SMALLEST)
    .map((ring) => pathOf(simplified(ring)))
    .join('')
  return { path, projection }
}

function countryRings(): Point[][] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const world = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof feature>[0]
  const countries = world.objects.countries && feature(world, world.objects.countries)
  if (countries?.type !== 'FeatureCollection') throw new Error(`${file} has no countries`)
  return countries.features
    .filter(({ id }) => COUNTRIES.includes(String(id)))
    .flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : [],
    )
    .flatMap((polygon) => (polygon[0] ? [polygon[0] as Point[]] : []))
    .filter((ring) =>
      ring.every(([longitude, latitude]) => latitude < NORTHERNMOST && longitude > WESTERNMOST),
    )
}

function area(ring: Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}

/** Douglas and Peucker (1973), from the first point to the one farthest from it and back. */
function simplified(ring: Point[]): Point[] {
  const start = ring[0]!
  const farthest = ring.reduce(
    (best, point, index) => (distance(point, start) > distance(ring[best]!, start) ? index : best),
    0,
  )
  return [...reduced(ring.slice(0, farthest + 1)).slice(0, -1), ...reduced(ring.slice(farthest))]
}

function reduced(line: Point[]): Point[] {
  const [from, to] = [line[0]!, line.at(-1)!]
  let worst = 0
  let at = 0
  line.forEach((point, index) => {
    const away = distanceToSegment(point, from, to)
    if (away > worst) [worst, at] = [away, index]
  })
  return worst <= TOLERANCE
    ? [from, to]
    : [...reduced(line.slice(0, at + 1)).slice(0, -1), ...reduced(line.slice(at))]
}

const distance = ([x1, y1]: Point, [x2, y2]: Point) => Math.hypot(x1 - x2, y1 - y2)

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const length = distance(from, to)
  if (length === 0) return distance(point, from)
  const along =
    ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) / length ** 2
  const t = Math.max(0, Math.min(1, along))
  return distance(point, [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])])
}

/** Steps from point to point take fewer letters than places. Counted in tenths, so that rounding does not add up. */
function pathOf(ring: Point[]): string {
  const tenths = ring.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)])
  let [x, y] = tenths[0]!
  let path = `M${x / 10} ${y / 10}l`
  for (const [nextX, nextY] of tenths.slice(1, -1)) {
    const [dx, dy] = [(nextX - x) / 10, (nextY - y) / 10].map(String) as [string, string]
    path += `${path.endsWith('l') || dx.startsWith('-') ? '' : ' '}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`
    ;[x, y] = [nextX, nextY]
  }
  return `${path}z`
}
