import { createHash } from 'node:crypto'

/** The one way a content is written as text: keys sorted at every depth, no spaces. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([name, inside]) => `${JSON.stringify(name)}:${canonicalJson(inside)}`).join(',')}}`
}

/** SHA-256 in hex. */
export const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
