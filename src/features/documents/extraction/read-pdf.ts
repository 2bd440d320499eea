import { getDocument, PasswordException, type PDFDocumentProxy, VerbosityLevel } from 'unpdf/pdfjs'
import type { ExtractedText } from '../extracted-text.ts'
import { limits } from './limits.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { bodySizeOf, pageBlocks } from './pdf-geometry.ts'
import { layOutPages } from './pdf-layout.ts'
import type { Chunk, PdfBlock } from './pdf-lines.ts'
import { pageChunks } from './pdf-page.ts'
import { type Drawings, pageDrawings } from './pdf-rules.ts'
import { refuseActivePage, refuseActivePdf, scanPdfBytes } from './pdf-safety.ts'
import { type StructureNode, taggedBlocks, taggedShare } from './pdf-tagged.ts'
import { RefusedFile } from './refusal.ts'

/** From this share on, what the structure tree leaves out is page furniture and not text. */
const TAGGED_ENOUGH = 0.8

/**
 * The text of a PDF: by its structure tree where a page is tagged, otherwise by where the text stands.
 * Refuses `encrypted` (also with an empty password), `active-content`, `embedded-file`, `too-many-pages` (over 500),
 * `damaged`, and `no-text` for a scanned document. Nothing is drawn, no font is loaded, no script of the file runs.
 */
export async function readPdf(bytes: Buffer): Promise<ExtractedText> {
  scanPdfBytes(bytes)
  const document = await openDocument(bytes)
  try {
    if (document.numPages > limits.pdfPages)
      throw new RefusedFile('too-many-pages', `${document.numPages} pages`)
    await refuseActivePdf(document)
    const pages: PageContent[] = []
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(document, number))
    return { kind: 'pdf', ...layOutPages(blocksOf(pages)) }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function openDocument(bytes: Buffer): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      stopAtErrors: false,
      maxImageSize: 0,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch (error) {
    if (error instanceof PasswordException) throw new RefusedFile('encrypted', 'password')
    throw new RefusedFile('damaged', error instanceof Error ? error.message : undefined)
  }
}

type PageContent = { chunks: Chunk[]; height: number } & ({ tree: StructureNode } | { drawings: Drawings })

async function readPage(document: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await document.getPage(number)
  await refuseActivePage(page)
  const chunks = await pageChunks(page)
  const { height } = page.getViewport({ scale: 1 })
  const tree: StructureNode | null = await page.getStructTree()
  const isTagged = tree !== null && taggedShare(tree, chunks) >= TAGGED_ENOUGH
  const content = isTagged ? { chunks, height, tree } : { chunks, height, drawings: await pageDrawings(page) }
  page.cleanup()
  return content
}

function blocksOf(pages: readonly PageContent[]): PdfBlock[][] {
  const bodySize = bodySizeOf(pages.flatMap((page) => page.chunks))
  const cleaned = withoutFurniture(pages)
  let edge: number | undefined
  return pages.map((page, index) => {
    if ('tree' in page) {
      edge = undefined
      return taggedBlocks(page.tree, page.chunks)
    }
    const found = pageBlocks(page.drawings, cleaned[index] ?? [], bodySize, edge)
    edge = found.edge
    return found.blocks
  })
}
