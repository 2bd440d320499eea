const TAB = 9
const SPACE = 32
const QUOTE = 34
const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125

/**
 * One record of a SIE file, taken apart after SIE file format 4B, 5.3–5.7: a label that begins with #, fields divided by spaces or
 * tabs, quoted where they hold a space, a quotation mark inside them behind a backslash. The object list in braces stands apart,
 * so that fields have the same place with and without it. The object is used again for the next record.
 */
export class SieRecord {
  label = ''
  fields: string[] = []
  objects: string[] = []
  /** Whether `content` is wanted. */
  keepsContent = false
  /** Label and fields one after another without what divides them: what a checksum is taken of. */
  content = ''

  /** Takes apart one line. `opens`, `closes`: a brace alone. Undefined for an empty line. */
  read(line: string): 'record' | 'opens' | 'closes' | undefined {
    this.label = ''
    this.fields = []
    this.objects = []
    this.content = ''
    const end = line.length
    let at = 0
    let inList = false
    let brace: 'opens' | 'closes' | undefined
    while (at < end) {
      const unit = line.charCodeAt(at)
      if (unit === SPACE || unit === TAB || unit === 13) {
        at += 1
        continue
      }
      if (unit === OPEN || unit === CLOSE) {
        inList = unit === OPEN
        if (this.label === '') brace ??= unit === OPEN ? 'opens' : 'closes'
        at += 1
        continue
      }
      let field: string
      if (unit === QUOTE) {
        const close = closingQuote(line, at + 1)
        field = withoutEscapes(line.slice(at + 1, close))
        at = close + 1
      } else {
        const from = at
        for (at += 1; at < end; at++) {
          const next = line.charCodeAt(at)
          if (next === SPACE || next === TAB || next === 13 || next === CLOSE || (next === OPEN && !inList))
            break
        }
        field = withoutEscapes(line.slice(from, at))
      }
      if (this.keepsContent) this.content += field
      if (this.label === '' && brace === undefined) this.label = field
      else if (inList) this.objects.push(field)
      else this.fields.push(field)
    }
    if (this.label !== '') return 'record'
    return brace
  }
}

/** The place of the quotation mark that ends a field, or the line's end where it is missing. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from)
  while (at >= 0 && line.charCodeAt(at - 1) === BACKSLASH && at > from) at = line.indexOf('"', at + 1)
  return at < 0 ? line.length : at
}

const withoutEscapes = (field: string) => (field.includes('\\"') ? field.replaceAll('\\"', '"') : field)
