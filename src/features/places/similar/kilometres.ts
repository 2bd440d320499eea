const EARTH_KM = 6371

type Point = { latitude: number; longitude: number }

/** Km between two points in WGS 84, along a great circle on a ball (haversine): within half a per cent in the Nordic countries. */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const half = (angle: number) => Math.sin((angle * radians) / 2) ** 2
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude)
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h))
}
