import type { PDFPageProxy } from 'unpdf/pdfjs'
import type { Chunk } from './pdf-lines.ts'

/** In type sizes; a fixed-width font has spaces of 0.6. */
const WIDEST_SPACE = 0.7

/** The pieces of text of one page in the order they are drawn; artifacts (running heads, page numbers) left out. */
export async function pageChunks(page: PDFPageProxy): Promise<Chunk[]> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const matrix = page.getViewport({ scale: 1 }).transform
  const chunks: Chunk[] = []
  const marks: { id: string | undefined; isArtifact: boolean }[] = []
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop()
      else
        marks.push({
          id: 'id' in item ? (item.id ?? undefined) : undefined,
          isArtifact: 'tag' in item && item.tag === 'Artifact',
        })
      continue
    }
    if (marks.some((mark) => mark.isArtifact)) continue
    const [a, b, c, d, e, f] = multiply(matrix, item.transform)
    const size = Math.hypot(c, d)
    const isLevel = Math.abs(b) < 0.1 * Math.abs(a)
    if (!isLevel || size === 0) continue
    const last = chunks.at(-1)
    if (item.str.trim() === '') {
      if (item.str === '' || !last || Math.abs(last.y - f) >= 0.45 * last.size) continue
      last.text += ' '
      // A space between words belongs to the text; a wide one is room between columns.
      if (item.width <= WIDEST_SPACE * size && !item.hasEOL) last.x1 = Math.max(last.x1, e + item.width)
      continue
    }
    const contentId = marks.findLast((mark) => mark.id !== undefined)?.id
    const text = item.str.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    chunks.push({ text, x0: e, x1: e + item.width, y: f, size, contentId })
  }
  return chunks
}

export type Matrix = [number, number, number, number, number, number]

/** The matrix that applies `inner` first and `outer` then. */
export function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a1 = 1, b1 = 0, c1 = 0, d1 = 1, e1 = 0, f1 = 0] = outer
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = inner
  return [
    a1 * a2 + c1 * b2,
    b1 * a2 + d1 * b2,
    a1 * c2 + c1 * d2,
    b1 * c2 + d1 * d2,
    a1 * e2 + c1 * f2 + e1,
    b1 * e2 + d1 * f2 + f1,
  ]
}
