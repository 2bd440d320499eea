/**
 * The numbers and letters Word writes before the items of its lists. They stand in no paragraph: Word counts them
 * from `numbering.xml` when it shows the page. Options of a form such as "a) b) c)" are often written that way, so
 * they are counted here and given back to the text.
 */

export type WordParts = { document: string; numbering: string | undefined; styles: string | undefined }

type Level = { format: string; text: string; start: number }
type Reference = { list: string; level: number }

const MOST_LEVELS = 9

/**
 * The label of every paragraph, in the order of the document; '' where it has none or only a bullet. Follows ECMA-376
 * part 1, 17.9, for the formats decimal, lower and upper letter, lower and upper roman; another format gives ''.
 */
export function paragraphLabels(parts: WordParts): string[] {
  const lists = readLists(parts.numbering ?? '')
  const styles = readStyleReferences(parts.styles ?? '')
  const counters = new Map<string, number[]>()
  return paragraphProperties(parts.document).map((properties) => {
    const reference = referenceOf(properties, styles)
    const list = reference && lists.get(reference.list)
    const level = list?.levels[reference?.level ?? 0]
    if (!reference || !list || !level) return ''
    const counts = counters.get(list.id) ?? []
    counts[reference.level] = (counts[reference.level] ?? level.start - 1) + 1
    // An item of a higher level starts the lower ones anew.
    counts.length = reference.level + 1
    counters.set(list.id, counts)
    return labelOf(list.levels, level, counts)
  })
}

function labelOf(levels: readonly (Level | undefined)[], level: Level, counts: readonly number[]): string {
  if (level.format === 'bullet' || level.format === 'none') return ''
  let isKnown = true
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const number = counts[index] ?? levels[index]?.start ?? 1
    const written = writeNumber(number, levels[index]?.format ?? 'decimal')
    isKnown &&= written !== undefined
    return written ?? ''
  })
  return isKnown ? label.trim() : ''
}

function writeNumber(number: number, format: string): string | undefined {
  if (number < 1 || number > 3_000) return undefined
  switch (format) {
    case 'decimal':
      return String(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    default:
      return undefined
  }
}

/** a to z, then aa to zz: Word doubles the letter instead of counting on in two places. */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)
}

const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let rest = number
  return romans
    .map(([value, sign]) => {
      const count = Math.floor(rest / value)
      rest -= count * value
      return sign.repeat(count)
    })
    .join('')
}

function readLists(numbering: string): Map<string, { id: string; levels: (Level | undefined)[] }> {
  const shapes = new Map<string, (Level | undefined)[]>()
  for (const [, attributes = '', content = ''] of elements(numbering, 'w:abstractNum')) {
    shapes.set(attribute(attributes, 'w:abstractNumId') ?? '', readLevels(content))
  }
  const lists = new Map<string, { id: string; levels: (Level | undefined)[] }>()
  for (const [, attributes = '', content = ''] of elements(numbering, 'w:num')) {
    const id = attribute(attributes, 'w:numId') ?? ''
    const shape = shapes.get(valOf(content, 'w:abstractNumId') ?? '') ?? []
    const levels = shape.map((level) => (level ? { ...level } : undefined))
    for (const [, override = '', changes = ''] of elements(content, 'w:lvlOverride')) {
      const index = Number(attribute(override, 'w:ilvl'))
      const changed = readLevels(changes)[index]
      const start = valOf(changes, 'w:startOverride')
      const level = changed ?? levels[index]
      if (level) levels[index] = start === undefined ? level : { ...level, start: Number(start) }
    }
    lists.set(id, { id, levels })
  }
  return lists
}

function readLevels(content: string): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const [, attributes = '', level = ''] of elements(content, 'w:lvl')) {
    const index = Number(attribute(attributes, 'w:ilvl'))
    if (!(index >= 0 && index < MOST_LEVELS)) continue
    levels[index] = {
      format: valOf(level, 'w:numFmt') ?? 'decimal',
      text: valOf(level, 'w:lvlText') ?? '',
      start: Number(valOf(level, 'w:start') ?? 1),
    }
  }
  return levels
}

/** Which list a paragraph style belongs to. */
function readStyleReferences(styles: string): Map<string, Reference> {
  const references = new Map<string, Reference>()
  for (const [, attributes = '', content = ''] of elements(styles, 'w:style')) {
    const id = attribute(attributes, 'w:styleId')
    const reference = directReference(content)
    if (id && reference) references.set(id, reference)
  }
  return references
}

/** The properties of every paragraph in order, '' for one without any. */
function paragraphProperties(document: string): string[] {
  const paragraphs = /<w:p(?=[\s/>])[^>]*?(?:\/>|>(?:\s*<w:pPr(?:\s[^>]*)?>([\s\S]*?)<\/w:pPr>)?)/g
  return [...document.matchAll(paragraphs)].map(([, properties]) => properties ?? '')
}

function referenceOf(properties: string, styles: ReadonlyMap<string, Reference>): Reference | undefined {
  const direct = directReference(properties)
  const style = styles.get(valOf(properties, 'w:pStyle') ?? '')
  const reference = direct ?? style
  // List number 0 takes a paragraph out of the list of its style.
  return reference && reference.list !== '0' ? reference : undefined
}

function directReference(properties: string): Reference | undefined {
  const numbering = [...elements(properties, 'w:numPr')][0]?.[2]
  const list = numbering && valOf(numbering, 'w:numId')
  if (!numbering || list === undefined) return undefined
  const level = Number(valOf(numbering, 'w:ilvl') ?? 0)
  return { list, level: level >= 0 && level < MOST_LEVELS ? level : 0 }
}

/** Elements of one name that do not hold one another: the whole, the attributes, the content. */
function elements(xml: string, name: string): IterableIterator<RegExpExecArray> {
  return xml.matchAll(new RegExp(`<${name}(?=[\\s>])([^>]*)(?<!/)>([\\s\\S]*?)</${name}>`, 'g'))
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
}

function valOf(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1]
}
