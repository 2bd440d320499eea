import type { Chunk } from './pdf-lines.ts'

type Page = { chunks: Chunk[]; height: number }

/** How much of the page's height, above and below, may hold running heads and page numbers. */
const MARGIN_SHARE = 0.1
const SAME_HEIGHT = 3
const pageWords = /^(?:side|sida|sidan|page|s\.)\s*#(?:\s*(?:av|of|\/|\()\s*#\)?)?$/i

/**
 * The chunks of untagged pages without running heads, running feet and page numbers. Left out is only what stands in
 * the outer tenth of the page, apart from the other lines, and is either a lone number that counts with the pages, words
 * for a page number, or the same letters at the same height on at least three pages and half of all.
 */
export function withoutFurniture(pages: readonly Page[]): Chunk[][] {
  const outer = pages.map(({ chunks, height }) =>
    chunks.filter((chunk) => {
      const isOuter = chunk.y < height * MARGIN_SHARE || chunk.y > height * (1 - MARGIN_SHARE)
      return isOuter && standsApart(chunk, chunks)
    }),
  )
  const repeated = countRepeated(outer)
  const least = Math.max(3, Math.ceil(pages.length / 2))
  const numbering = pageNumbering(
    outer.map((chunks) => chunks.filter((chunk) => isLoneNumber(chunk, chunks))),
  )
  return pages.map(({ chunks }, page) =>
    chunks.filter((chunk) => {
      if (!outer[page]?.includes(chunk)) return true
      const shape = shapeOf(chunk)
      if (pageWords.test(shape)) return false
      if (isLoneNumber(chunk, chunks)) return Number(chunk.text) - page !== numbering
      return !placesOf(chunk).some((place) => (repeated.get(place) ?? 0) >= least)
    }),
  )
}

function standsApart(chunk: Chunk, chunks: readonly Chunk[]): boolean {
  return chunks.every((other) => {
    const distance = Math.abs(other.y - chunk.y)
    return distance < SAME_HEIGHT || distance > 1.8 * chunk.size
  })
}

/** A number that has its line to itself; an amount has a label or other amounts beside it. */
function isLoneNumber(chunk: Chunk, chunks: readonly Chunk[]): boolean {
  const isAlone = chunks.every((other) => other === chunk || Math.abs(other.y - chunk.y) >= SAME_HEIGHT)
  return isAlone && /^\d{1,4}$/.test(chunk.text.trim())
}

function shapeOf(chunk: Chunk): string {
  return chunk.text.trim().replace(/\d+/g, '#')
}

/** The height is rounded both ways, so that a hair's difference does not part what belongs together. */
function placesOf(chunk: Chunk): string[] {
  const place = Math.round(chunk.y / SAME_HEIGHT)
  return [`${place} ${shapeOf(chunk)}`, `${place + 1} ${shapeOf(chunk)}`]
}

function countRepeated(outer: readonly Chunk[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const chunks of outer) {
    const lettered = chunks.filter((chunk) => /\p{L}/u.test(chunk.text))
    for (const place of new Set(lettered.flatMap(placesOf))) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}

/** What is to be added to a page's index to get its printed number, where lone numbers on two pages agree on it. */
function pageNumbering(loneNumbers: readonly Chunk[][]): number | undefined {
  const counts = new Map<number, number>()
  loneNumbers.forEach((chunks, page) => {
    for (const offset of new Set(chunks.map((chunk) => Number(chunk.text) - page))) {
      counts.set(offset, (counts.get(offset) ?? 0) + 1)
    }
  })
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best && best[1] >= 2 ? best[0] : undefined
}
