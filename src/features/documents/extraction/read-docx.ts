import mammoth from 'mammoth'
import type { ExtractedText } from '../extracted-text.ts'
import { layOutHtml } from './read-html.ts'
import { RefusedFile } from './refusal.ts'
import { paragraphLabels } from './word-numbering.ts'
import { guardDocx } from './zip-guard.ts'

/** Word names its heading styles in English inside the file; other programs write them as the user sees them. */
const headingStyles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Tittel'] => h1:fresh",
  "p[style-name='Rubrik'] => h1:fresh",
  ...['Overskrift', 'Rubrik'].flatMap((name) =>
    ['1', '2', '3', '4'].map((level) => `p[style-name='${name} ${level}'] => h${level}:fresh`),
  ),
]

/** The part of mammoth's document tree that is used here. */
type WordNode = { type: string; children?: WordNode[]; value?: string }

/**
 * The text of a Word document; pictures, headers, footers and comments are left out. Refuses what `guardDocx`
 * refuses, and `damaged` where the parts do not make a document. The library inflates the parts once more; the guard
 * has counted them, and whatever the two should see differently meets the memory limit of the process.
 */
export async function readDocx(bytes: Buffer): Promise<ExtractedText> {
  const parts = await guardDocx(bytes, ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'])
  const labels = paragraphLabels({
    document: parts.get('word/document.xml') ?? '',
    numbering: parts.get('word/numbering.xml'),
    styles: parts.get('word/styles.xml'),
  })
  parts.clear()
  const html = await mammoth
    .convertToHtml(
      { buffer: bytes },
      {
        styleMap: headingStyles,
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        transformDocument: (document: WordNode) => withLabels(document, labels),
      },
    )
    .catch((error: unknown) => {
      if (error instanceof RangeError) throw error
      throw new RefusedFile('damaged', error instanceof Error ? error.message : undefined)
    })
  // The library writes an arrow back to the text behind every footnote.
  const source = html.value.replace(/<a href="#(?:footnote|endnote)-ref-[^"]*">[^<]*<\/a>/g, '')
  const text = layOutHtml(source, { gapBetweenParagraphs: false, showItemNumbers: false })
  return { kind: 'docx', text, pageStarts: [] }
}

/**
 * Puts the labels before their paragraphs. Where the library sees another number of paragraphs than were counted
 * (text boxes written twice, marked changes), none is put anywhere: a missing letter is seen, a wrong one is not.
 */
function withLabels(document: WordNode, labels: readonly string[]): WordNode {
  const paragraphs = paragraphsOf(document)
  if (paragraphs.length !== labels.length) return document
  paragraphs.forEach((paragraph, index) => {
    const label = labels[index]
    if (label) paragraph.children = [run(`${label} `), ...(paragraph.children ?? [])]
  })
  return document
}

function paragraphsOf(node: WordNode): WordNode[] {
  const inside = (node.children ?? []).flatMap(paragraphsOf)
  return node.type === 'paragraph' ? [node, ...inside] : inside
}

function run(value: string): WordNode {
  return { type: 'run', children: [{ type: 'text', value }] }
}
