import { limits } from './limits.ts'
import { RefusedFile } from './refusal.ts'

/**
 * One XML part of a DOCX, read as a row of tags without building a tree, and given back as text. Refuses `doctype` (any document type or
 * entity declaration), `too-deep` (over 256 levels), `external-reference` (a relation to anything outside but a web
 * or mail link, or a field that fetches), `macros`, `active-content`, `embedded-file`, and `damaged` for XML that is
 * not UTF-8 (Word writes nothing else, and another encoding could hide a declaration from this check).
 */
export function checkXmlPart(name: string, bytes: Buffer): string {
  const xml = decodeXml(bytes)
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(xml)) throw new RefusedFile('doctype', name)
  checkDepth(name, xml)
  if (name.toLowerCase().endsWith('.rels')) checkRelations(xml)
  if (name.toLowerCase() === '[content_types].xml') checkContentTypes(xml)
  if (name.toLowerCase().startsWith('word/')) checkFields(xml)
  return xml
}

function decodeXml(bytes: Buffer): string {
  const declared = /^[^<]{0,4}<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.-]+)/i.exec(
    bytes.subarray(0, 300).toString('latin1'),
  )
  if (declared?.[1] && !/^(?:utf-?8|us-ascii)$/i.test(declared[1]))
    throw new RefusedFile('damaged', 'XML not in UTF-8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new RefusedFile('damaged', 'XML not in UTF-8')
  }
}

const tag =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)[^\s<>/!?](?:"[^"]*"|'[^']*'|[^"'<>])*>/g

function checkDepth(name: string, xml: string): void {
  let depth = 0
  for (const match of xml.matchAll(tag)) {
    const found = match[0]
    if (match[1] === '/') depth -= 1
    else if (match[1] === '' && !found.endsWith('/>')) depth += 1
    if (depth > limits.nestingDepth)
      throw new RefusedFile('too-deep', `${name}: over ${limits.nestingDepth} levels`)
  }
}

function checkRelations(xml: string): void {
  for (const [relation] of xml.matchAll(/<(?:[\w.-]+:)?Relationship\b(?:"[^"]*"|'[^']*'|[^"'>])*>/g)) {
    const type = attributeOf(relation, 'Type')
    const target = attributeOf(relation, 'Target')
    if (/\/(?:vbaProject|wordVbaData)$/i.test(type)) throw new RefusedFile('macros', 'relation to macros')
    if (/\/(?:control|activeXControlBinary)$/i.test(type))
      throw new RefusedFile('active-content', 'relation to ActiveX')
    if (/\/(?:oleObject|package|aFChunk|subDocument)$/i.test(type)) {
      throw new RefusedFile('embedded-file', type.replace(/^.*\//, 'relation to '))
    }
    if (attributeOf(relation, 'TargetMode').toLowerCase() !== 'external') continue
    const isLink = /\/hyperlink$/i.test(type) && /^(?:https?:\/\/|mailto:|#)/i.test(target.trim())
    if (!isLink) throw new RefusedFile('external-reference', type.replace(/^.*\//, 'relation of type '))
  }
}

function attributeOf(element: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element)
  return decodeReferences(match?.[1] ?? match?.[2] ?? '')
}

function decodeReferences(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

function checkContentTypes(xml: string): void {
  if (/macroEnabled|vbaProject/i.test(xml)) throw new RefusedFile('macros', 'content type')
  if (/activeX/i.test(xml)) throw new RefusedFile('active-content', 'content type of ActiveX')
}

/** Fields that fetch from elsewhere or start a program when Word updates them. */
function checkFields(xml: string): void {
  for (const match of xml.matchAll(/<w:instrText\b[^>]*>([^<]*)|\bw:instr="([^"]*)"/g)) {
    if (
      /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON)\b/i.test(
        match[1] ?? match[2] ?? '',
      )
    ) {
      throw new RefusedFile('external-reference', 'field that fetches')
    }
  }
}
