import { describe, expect, test } from 'vitest'
import { hostileZip, zipOf } from './zip.test-support.ts'
import { guardZip } from './zip-guard.ts'

const limits = {
  entries: 10,
  totalBytes: 1_000_000,
  xmlPartBytes: 600_000,
  ratio: 200,
  ratioFromBytes: 100_000,
}
const text = (length: number) => Buffer.alloc(length, 'a')

describe('an Office file', () => {
  test('that is in order passes, and its names are told', async () => {
    const bytes = zipOf([
      { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') },
      { name: 'xl/media/image.png', bytes: Buffer.from([1, 2, 3]) },
    ])
    expect(await guardZip(bytes, limits)).toEqual(new Set(['xl/workbook.xml', 'xl/media/image.png']))
  })

  test.each([
    ['is no zip', Buffer.from('PK\u0003\u0004 no'), 'damaged'],
    [
      'has too many entries',
      zipOf(Array.from({ length: 11 }, (_, at) => ({ name: `${at}`, bytes: text(1) }))),
      'too-many-entries',
    ],
    [
      'inflates to far more than it is',
      zipOf([{ name: 'a.bin', bytes: text(500_000), deflated: true }]),
      'zip-bomb',
    ],
    ['has an XML part too large', zipOf([{ name: 'a.xml', bytes: text(600_001) }]), 'zip-bomb'],
    [
      'is too large in all',
      zipOf([1, 2, 3].map((at) => ({ name: `${at}`, bytes: text(400_000) }))),
      'zip-bomb',
    ],
    ['lies about a size', hostileZip({ name: 'a.bin', bytes: text(1_000), says: 10 }), 'zip-bomb'],
    ['has the same name twice', zipOf([1, 2].map(() => ({ name: 'a', bytes: text(1) }))), 'unsafe-path'],
    ['leaves its folder', zipOf([{ name: '../a', bytes: text(1) }]), 'unsafe-path'],
    ['has macros', zipOf([{ name: 'xl/vbaProject.bin', bytes: text(1) }]), 'macros'],
    [
      'declares a document type',
      zipOf([{ name: 'a.xml', bytes: Buffer.from('<?xml version="1.0"?><!DOCTYPE a><a/>') }]),
      'doctype',
    ],
    [
      'hides a declaration in UTF-16',
      zipOf([{ name: 'a.xml', bytes: Buffer.from('<!DOCTYPE a>', 'utf16le') }]),
      'doctype',
    ],
  ])('that %s is refused', async (_, bytes, reason) => {
    await expect(guardZip(bytes, limits)).rejects.toMatchObject({ name: 'RefusedZip', reason })
  })

  test('shows each XML part to whoever asks, and what they throw comes out as it is', async () => {
    const bytes = zipOf([{ name: 'a.xml', bytes: Buffer.from('<a/>') }])
    const seen: string[] = []
    await guardZip(bytes, limits, { xml: (name, part) => void seen.push(`${name} ${part}`) })
    expect(seen).toEqual(['a.xml <a/>'])
    const own = new TypeError('own')
    const throwing = () => {
      throw own
    }
    await expect(guardZip(bytes, limits, { xml: throwing })).rejects.toBe(own)
    await expect(guardZip(bytes, limits, { name: throwing })).rejects.toBe(own)
  })
})
