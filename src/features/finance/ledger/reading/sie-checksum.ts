import { crc32 } from 'node:zlib'
import { encodeCp437, isAscii } from './cp437.ts'
import type { TextEncoding } from './text-blocks.ts'

/**
 * The checksum of a SIE file (SIE file format 4B, chapter 10): CRC-32 with the polynomial EDB88320, begun at FFFFFFFF and inverted at
 * the end, which is the CRC-32 of zlib. It covers every record after the first #KSUMMA up to the last, not that one itself: the
 * label with its # and the fields, without what divides them, without quotation marks around fields and without braces; an escaped
 * quotation mark counts as the mark alone; each character by its value in code page 437 (10.14).
 *
 * Two departures are accepted because programs in use make them, and neither lets a changed file through: a label without its #, and, in
 * files that are not in code page 437, the bytes of the file as they are.
 */
export class SieChecksum {
  private sums: number[] = [0, 0, 0, 0]
  private whole = ''
  private withoutSigns = ''

  /** Adds a record: its label, and label and fields one after another. */
  add(content: string): void {
    this.whole += content
    this.withoutSigns += content.startsWith('#') ? content.slice(1) : content
  }

  /** Takes the records added so far into the sums; called for each block of the file, so that little is kept. */
  take(encoding: TextEncoding): void {
    const texts = [this.whole, this.withoutSigns]
    this.sums = texts.flatMap((text, index) => {
      const [standard = 0, raw = 0] = this.sums.slice(index * 2, index * 2 + 2)
      if (isAscii(text)) return [crc32(text, standard), crc32(text, raw)]
      const bytes = encodeCp437(text)
      const asWritten =
        encoding === 'utf-8'
          ? Buffer.from(text)
          : encoding === 'windows-1252'
            ? Buffer.from(text, 'latin1')
            : bytes
      return [crc32(bytes ?? asWritten ?? text, standard), crc32(asWritten ?? text, raw)]
    })
    this.whole = ''
    this.withoutSigns = ''
  }

  /** Whether the file states this sum, as an unsigned or a signed number of 32 bits. */
  matches(stated: string): boolean {
    if (!/^-?\d{1,10}$/.test(stated)) return false
    return this.sums.includes(Number(stated) >>> 0)
  }

  /** The sum as the standard has it. */
  get value(): number {
    return (this.sums[0] ?? 0) >>> 0
  }
}
