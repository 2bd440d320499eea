import type { ExtractedText } from '../extracted-text.ts'
import { decodeText } from './decode-text.ts'
import { limits } from './limits.ts'
import { RefusedFile } from './refusal.ts'

/** Plain text and Markdown are kept as they are; markup inside them is text. */
export function readPlain(bytes: Uint8Array, kind: 'txt' | 'md'): ExtractedText {
  const text = decodeText(bytes)
  if (text.length > limits.textUnits) throw new RefusedFile('too-much-text')
  return { kind, text, pageStarts: [] }
}
