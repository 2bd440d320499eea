import { type LedgerKind, RefusedLedger } from '../reading/ledger-file.ts'

/**
 * What kind of accounts a file holds, by how it begins; the name decides nothing. Refuses `empty`, `old-excel` and `unknown-kind`.
 */
export function recogniseLedger(head: Uint8Array): LedgerKind {
  if (head.length === 0) throw new RefusedLedger('empty')
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 64 * 1024))
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0x504b0304) return 'xlsx'
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new RefusedLedger('old-excel')
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const text = bytes
    .toString(isWide && bytes[0] === 0xff ? 'utf16le' : 'latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '')
  const begin = text.trimStart()
  if (begin.startsWith('#')) return 'sie4'
  if (begin.startsWith('<') || isWide) return 'saf-t'
  if (begin === '') throw new RefusedLedger('empty')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell a table from a program or a picture.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text) || text.startsWith('%PDF'))
    throw new RefusedLedger('unknown-kind')
  return 'csv'
}
