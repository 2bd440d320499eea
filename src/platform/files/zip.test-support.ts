import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  bytes: Buffer
  deflated?: boolean /** The size it states, where that is not its own. */
  says?: number
}

/** A zip file of these parts, stored as they are or deflated, exactly as told, also where no writer would do it. */
export function zipOf(parts: ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, bytes, deflated, says } of parts) {
    const stored = deflated ? deflateRawSync(bytes) : bytes
    const named = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(deflated ? 8 : 0, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(stored.length, 14)
    head.writeUInt32LE(says ?? bytes.length, 18)
    head.writeUInt16LE(named.length, 22)
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, named, stored)
    const entry = Buffer.alloc(42)
    entry.writeUInt16LE(20, 0)
    head.copy(entry, 2)
    entry.writeUInt32LE(at, 38)
    central.push(Buffer.from('PK\u0001\u0002', 'latin1'), entry, named)
    at += 30 + named.length + stored.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

/** One deflated part that states another size than its own. */
export const hostileZip = (part: ZipPart & { says: number }) => zipOf([{ ...part, deflated: true }])
