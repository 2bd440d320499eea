import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import type { ExtractedText } from '../extracted-text.ts'
import { declaredHtmlEncoding, decodeText } from './decode-text.ts'
import { type HtmlLayout, writeBlocks } from './html-blocks.ts'
import { refuseActiveElement, refuseDeclarations } from './html-safety.ts'
import { limits } from './limits.ts'
import { LineWriter } from './line-writer.ts'
import { RefusedFile } from './refusal.ts'

type ParentNode = DefaultTreeAdapterTypes.ParentNode

/** Refuses `active-content`, `doctype`, `too-deep`, `too-much-text` and what `decodeText` refuses. */
export function readHtml(bytes: Uint8Array): ExtractedText {
  const source = decodeText(bytes, declaredHtmlEncoding(bytes))
  refuseDeclarations(source)
  const text = layOutHtml(source, { gapBetweenParagraphs: true, showItemNumbers: true })
  return { kind: 'html', text, pageStarts: [] }
}

/** The text of an HTML page or fragment; every element is checked as it enters the tree. */
export function layOutHtml(source: string, layout: HtmlLayout): string {
  const depths = new WeakMap<object, number>()
  const place = (parent: ParentNode, child: object) => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > limits.nestingDepth)
      throw new RefusedFile('too-deep', `more than ${limits.nestingDepth} levels`)
    depths.set(child, depth)
  }
  const document = parse(source, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespace, attributes) {
        const element = defaultTreeAdapter.createElement(tagName, namespace, attributes)
        refuseActiveElement(element)
        return element
      },
      // A second <html> or <body> tag gives its attributes to the first.
      adoptAttributes(recipient, attributes) {
        defaultTreeAdapter.adoptAttributes(recipient, attributes)
        refuseActiveElement(recipient)
      },
      appendChild(parent, child) {
        place(parent, child)
        defaultTreeAdapter.appendChild(parent, child)
      },
      insertBefore(parent, child, reference) {
        place(parent, child)
        defaultTreeAdapter.insertBefore(parent, child, reference)
      },
    },
  })
  const writer = new LineWriter()
  writeBlocks(document, writer, layout)
  return writer.toString()
}
