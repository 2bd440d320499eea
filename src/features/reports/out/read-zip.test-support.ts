import { fromBuffer } from 'yauzl'

/** The files of a zip archive as text. */
export function readZip(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, string>()
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed)
      zip.on('error', reject)
      zip.on('end', () => resolve(files))
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (unreadable, stream) => {
          if (unreadable) return reject(unreadable)
          const parts: Buffer[] = []
          for await (const part of stream) parts.push(part as Buffer)
          files.set(entry.fileName, Buffer.concat(parts).toString('utf8'))
          zip.readEntry()
        }),
      )
      zip.readEntry()
    })
  })
}
