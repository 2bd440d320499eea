import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

export type ZipEntry = {
  name: string
  data: string | Buffer
  /** What the file says the entry's inflated size is; the true size where absent. */
  declaredSize?: number
  /** `data` is already deflated; `size` is what it inflates to. */
  deflated?: { size: number }
  isEncrypted?: boolean
  /** Point at the local header of this earlier entry instead of writing one. */
  sharesDataOf?: string
}

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const documentXml = (body: string, prologue = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${prologue}<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`

export const paragraphXml = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

export const relationXml = (type: string, target: string, mode = '') =>
  `<?xml version="1.0"?><Relationships xmlns="${relationships}"><Relationship Id="rId9" Type="${officeRelationships}/${type}" Target="${target}"${mode}/></Relationships>`

/** The least a Word document needs, with `extra` parts; an extra part of the same name takes the place of its own. */
export function docxParts(extra: ZipEntry[] = []): ZipEntry[] {
  const parts: ZipEntry[] = [
    {
      name: '[Content_Types].xml',
      data: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    { name: '_rels/.rels', data: relationXml('officeDocument', 'word/document.xml') },
    { name: 'word/document.xml', data: documentXml(paragraphXml('En rolig side')) },
  ]
  const replaced = new Set(extra.map((entry) => entry.name))
  return [...parts.filter((entry) => !replaced.has(entry.name)), ...extra]
}

/** A zip file that says of itself whatever the entries tell it to. */
export function zip(entries: ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const placed = new Map<string, { offset: number; head: Buffer }>()
  let offset = 0
  for (const entry of entries) {
    const shared = entry.sharesDataOf === undefined ? undefined : placed.get(entry.sharesDataOf)
    const head = shared?.head ?? fieldsOf(entry)
    const name = Buffer.from(entry.name)
    const at = shared?.offset ?? offset
    if (!shared) {
      const { data } = contentOf(entry)
      const local = Buffer.concat([
        Buffer.from('PK\x03\x04', 'latin1'),
        head,
        lengths(name.length, 0),
        name,
        data,
      ])
      placed.set(entry.name, { offset, head })
      parts.push(local)
      offset += local.length
    }
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    const made = Buffer.from([20, 0])
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, head, lengths(name.length, 0), tail, name]),
    )
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

function contentOf(entry: ZipEntry): { data: Buffer; size: number; crc: number } {
  const raw = Buffer.from(entry.data)
  if (entry.deflated) return { data: raw, size: entry.deflated.size, crc: 0 }
  return { data: deflateRawSync(raw), size: raw.length, crc: crc32(raw) }
}

/** The part both headers share: version, flags, method, time, date, checksum and sizes. */
function fieldsOf(entry: ZipEntry): Buffer {
  const { data, size, crc } = contentOf(entry)
  const fields = Buffer.alloc(22)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(entry.isEncrypted ? 1 : 0, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(entry.declaredSize ?? size, 18)
  return fields
}

function lengths(name: number, extra: number): Buffer {
  const both = Buffer.alloc(4)
  both.writeUInt16LE(name, 0)
  both.writeUInt16LE(extra, 2)
  return both
}

/** `megabytes` of one letter, deflated piece by piece so that they never stand in memory. */
export async function deflatedRun(letter: string, megabytes: number): Promise<Buffer> {
  const deflate = createDeflateRaw()
  const piece = Buffer.alloc(1024 * 1024, letter)
  const chunks: Buffer[] = []
  const finished = (async () => {
    for await (const chunk of deflate as AsyncIterable<Buffer>) chunks.push(chunk)
  })()
  for (let count = 0; count < megabytes; count += 1) {
    if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  deflate.end()
  await finished
  return Buffer.concat(chunks)
}
