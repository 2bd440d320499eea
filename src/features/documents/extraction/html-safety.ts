import type { DefaultTreeAdapterTypes } from 'parse5'
import { RefusedFile } from './refusal.ts'

type Element = DefaultTreeAdapterTypes.Element

const activeElements = new Set([
  'script',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'portal',
  'fencedframe',
])
const addressAttributes = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'xlink:href',
  'poster',
  'background',
  'srcdoc',
  'to',
  'values',
  'from',
])

/**
 * Refuses `active-content` for an element that could run or load a program: scripts, frames, plug-ins, event
 * handlers, script addresses, a refresh, an SVG that draws from elsewhere. Styles and forms are let through:
 * nothing of the file is ever shown as HTML, the refusal protects the colleague who opens the original.
 */
export function refuseActiveElement(element: Element): void {
  const name = element.tagName.toLowerCase()
  if (activeElements.has(name)) throw new RefusedFile('active-content', `<${name}>`)
  if (name === 'foreignobject') throw new RefusedFile('active-content', 'svg foreignObject')
  for (const attribute of element.attrs) {
    const attributeName = (attribute.prefix ? `${attribute.prefix}:` : '') + attribute.name.toLowerCase()
    if (/^on[a-z]/.test(attributeName)) {
      throw new RefusedFile('active-content', `handler ${attributeName} on <${name}>`)
    }
    if (attributeName === 'srcdoc') throw new RefusedFile('active-content', `srcdoc on <${name}>`)
    if (addressAttributes.has(attributeName) && isScriptAddress(attribute.value)) {
      throw new RefusedFile('active-content', `script address in ${attributeName} of <${name}>`)
    }
    if (name === 'meta' && attributeName === 'http-equiv' && /^\s*refresh\s*$/i.test(attribute.value)) {
      throw new RefusedFile('active-content', 'meta refresh')
    }
    if (name === 'link' && attributeName === 'rel' && /\bimport\b/i.test(attribute.value)) {
      throw new RefusedFile('active-content', 'link import')
    }
  }
}

/** Browsers skip white space, control characters and marks without width inside the scheme; so does this. */
function isScriptAddress(value: string): boolean {
  const address = value.replace(/[\s\p{Cc}\p{Cf}]/gu, '').toLowerCase()
  return (
    /^(?:javascript|vbscript|livescript|mocha):/.test(address) ||
    /^data:(?:text\/html|image\/svg|text\/xml|application)/.test(address)
  )
}

/** Refuses `doctype` for a document type that declares anything of its own; a plain one is normal for HTML. */
export function refuseDeclarations(source: string): void {
  const declaration = /<!DOCTYPE\b[^>]{0,2000}\[/i.exec(source)?.[0]
  if (declaration || /<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\b/i.test(source)) {
    throw new RefusedFile('doctype', 'declarations inside the document type')
  }
}
