import { SaxesParser } from 'saxes'
import { inPieces } from './byte-pieces.ts'
import { type LedgerReader, RefusedLedger } from './ledger-file.ts'
import { SafTReading } from './saf-t-reading.ts'

const MOST_DEPTH = 64
const MOST_TEXT = 64 * 1024

/**
 * A SAF-T Financial file of the Norwegian 1.x schemas, read as it comes, never held whole. Amounts are debit positive, in the currency
 * of the header.
 *
 * Document type declarations are refused wherever they stand, so no entity but the five of XML exists and nothing is fetched or
 * multiplied; elements lie at most 64 deep. Refuses `doctype`, `damaged-xml`, `encoding`, `not-saf-t`, `truncated` and what
 * `SafTReading` refuses.
 */
export async function* readSafT(bytes: AsyncIterable<Uint8Array>): LedgerReader {
  const reading = new SafTReading()
  const parser = new SaxesParser({ position: true })
  const localName = localNames()
  const open: string[] = []
  let text = ''
  parser.on('doctype', () => {
    throw new RefusedLedger('doctype', parser.line)
  })
  parser.on('error', (error) => {
    const truncated = /unclosed|unexpected end|document must contain a root/i.test(error.message)
    throw new RefusedLedger(truncated ? 'truncated' : 'damaged-xml', parser.line, {
      voucher: reading.openVoucher,
      detail: error.message.slice(0, 120),
    })
  })
  parser.on('opentagstart', ({ name }) => {
    const local = localName(name)
    if (open.push(local) > MOST_DEPTH)
      throw new RefusedLedger('damaged-xml', parser.line, { detail: 'depth' })
    text = ''
    reading.opens(local, parser.line)
  })
  parser.on('text', (more) => {
    text += more
    if (text.length > MOST_TEXT) throw new RefusedLedger('line-too-long', parser.line)
  })
  parser.on('cdata', (more) => {
    text += more
    if (text.length > MOST_TEXT) throw new RefusedLedger('line-too-long', parser.line)
  })
  parser.on('closetag', () => {
    reading.closes(open.pop() ?? '', text, parser.line)
    text = ''
  })
  let decoder: TextDecoder | undefined
  for await (const piece of inPieces(bytes)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    parser.write(decode(decoder, piece, parser.line))
    const rows = reading.takeRows()
    if (rows.length > 0) yield { rows, currency: reading.currency }
  }
  if (!decoder) throw new RefusedLedger('empty')
  decode(decoder, undefined, parser.line)
  parser.close()
  return reading.facts()
}

/**
 * Gives a name without its prefix: programs choose the prefix themselves. What is known is of one file and goes with it, so that nobody
 * fills the memory with names.
 */
function localNames(): (name: string) => string {
  const names = new Map<string, string>()
  return (name) => {
    const known = names.get(name)
    if (known !== undefined) return known
    const local = name.slice(name.indexOf(':') + 1)
    if (names.size < 2_000) names.set(name, local)
    return local
  }
}

function decode(decoder: TextDecoder, piece: Buffer | undefined, line: number): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    throw new RefusedLedger('encoding', line)
  }
}

/** UTF-8 but where the declaration names one of the few others that occur. */
function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const declared = /^[^<]{0,4}<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.-]+)/i.exec(
    head.subarray(0, 300).toString('latin1'),
  )?.[1]
  return /^(?:iso-8859-1|iso-8859-15|windows-1252)$/i.test(declared ?? '') ? (declared ?? 'utf-8') : 'utf-8'
}
