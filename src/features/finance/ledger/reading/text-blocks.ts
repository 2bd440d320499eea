import { isAscii, isUtf8 } from 'node:buffer'
import { inPieces } from './byte-pieces.ts'
import { decodeCp437 } from './cp437.ts'
import { limits, RefusedLedger } from './ledger-file.ts'

export type TextEncoding = 'utf-8' | 'windows-1252' | 'cp437' | 'ascii'
/** Whole lines of a file. `firstLine` is the number of the first; the text ends with a line feed, but for the file's last. */
export type TextBlock = { text: string; firstLine: number; encoding: TextEncoding }

/**
 * A text file as blocks of whole lines. The encoding is found at the first bytes beyond ASCII: UTF-8 where they are that,
 * Windows-1252 where they are its letters and no others, otherwise `fallback`. Refuses `encoding` where a file begun as UTF-8 does
 * not go on so, and `line-too-long` over 64 KB without a line feed, which no ledger has.
 */
export async function* textBlocks(
  bytes: AsyncIterable<Uint8Array>,
  fallback: 'cp437' | 'windows-1252',
): AsyncGenerator<TextBlock> {
  let encoding: TextEncoding = 'ascii'
  let carried: Buffer = Buffer.alloc(0)
  let line = 1
  let isFirst = true
  const decode = (block: Buffer): TextBlock => {
    const { text, found } = decodeBlock(block, encoding, fallback, line)
    encoding = found
    const decoded = { text: isFirst ? text.replace(/^\uFEFF/, '') : text, firstLine: line, encoding }
    isFirst = false
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1
    return decoded
  }
  for await (const piece of inPieces(bytes)) {
    const last = piece.lastIndexOf(10)
    if (last < 0) {
      carried = Buffer.concat([carried, piece])
    } else {
      const block =
        carried.length > 0
          ? Buffer.concat([carried, piece.subarray(0, last + 1)])
          : piece.subarray(0, last + 1)
      carried = Buffer.from(piece.subarray(last + 1))
      yield decode(block)
    }
    if (carried.length > limits.lineBytes) throw new RefusedLedger('line-too-long', line)
  }
  if (carried.length > 0) yield decode(carried)
}

function decodeBlock(block: Buffer, known: TextEncoding, fallback: 'cp437' | 'windows-1252', line: number) {
  const found = known === 'ascii' ? encodingOf(block, fallback) : known
  if (found === 'ascii') return { text: block.toString('latin1'), found }
  if (found === 'cp437') return { text: decodeCp437(block), found }
  if (found === 'windows-1252') return { text: new TextDecoder('windows-1252').decode(block), found }
  if (!isUtf8(block)) throw new RefusedLedger('encoding', line)
  return { text: block.toString('utf8'), found }
}

/** Letters of Nordic text in Windows-1252: å ä ö æ ø é ü and their capitals. In code page 437 these bytes are frames and Greek letters. */
const letters = new Set([0xe5, 0xe4, 0xf6, 0xe6, 0xf8, 0xe9, 0xfc, 0xc5, 0xc4, 0xd6, 0xc6, 0xd8, 0xc9, 0xdc])

function encodingOf(block: Buffer, fallback: 'cp437' | 'windows-1252'): TextEncoding {
  if (isAscii(block)) return 'ascii'
  let high = 0
  let plain = 0
  for (const byte of block) {
    if (byte < 0x80) continue
    high += 1
    if (letters.has(byte)) plain += 1
  }
  if (isUtf8(block)) return 'utf-8'
  return plain * 10 >= high * 9 ? 'windows-1252' : fallback
}
