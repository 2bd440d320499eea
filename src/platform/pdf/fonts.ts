import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The order in which a character is looked for. */
export const fontFamilies = ['Source Sans 3', 'Noto Sans', 'Noto Sans Arabic', 'Noto Emoji'] as const

// Each with the characters it may be the only one to have; the weights of one family have the same.
const regular = [
  require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
]
const further = [
  require.resolve('@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf'),
]

export type Fonts = {
  files: Buffer[]
  covers: (codePoint: number) => boolean
  /** Whether the first font alone has it: pictures are drawn in that. */
  coversInPictures: (codePoint: number) => boolean
}

let held: Fonts | undefined

/** The fonts of every PDF, read once, and whether any of them has a character. */
export function readFonts(): Fonts {
  if (held) return held
  const files = [...regular, ...further].map((path) => readFileSync(path))
  const covered = new Set<number>()
  for (const file of files.slice(0, regular.length))
    for (const codePoint of charactersOf(file)) covered.add(codePoint)
  const first = charactersOf(files[0] ?? Buffer.alloc(12))
  held = {
    files,
    covers: (codePoint) => covered.has(codePoint),
    coversInPictures: (codePoint) => first.has(codePoint),
  }
  return held
}

/**
 * The characters a TrueType font has a sign for, from its table `cmap` in the formats 4 and 12.
 * Source: OpenType specification 1.9.1, "cmap".
 */
export function charactersOf(font: Buffer): Set<number> {
  const found = new Set<number>()
  const tables = font.readUInt16BE(4)
  for (let n = 0; n < tables; n += 1) {
    const entry = 12 + 16 * n
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(entry + 8)
    const encodings = font.readUInt16BE(cmap + 2)
    for (let m = 0; m < encodings; m += 1) {
      const at = cmap + font.readUInt32BE(cmap + 8 + 8 * m)
      const format = font.readUInt16BE(at)
      if (format === 12) readGroups(font, at, found)
      else if (format === 4) readSegments(font, at, found)
    }
  }
  return found
}

function readGroups(font: Buffer, at: number, found: Set<number>) {
  const groups = font.readUInt32BE(at + 12)
  for (let n = 0; n < groups; n += 1) {
    const last = font.readUInt32BE(at + 20 + 12 * n)
    for (let code = font.readUInt32BE(at + 16 + 12 * n); code <= last; code += 1) found.add(code)
  }
}

function readSegments(font: Buffer, at: number, found: Set<number>) {
  const segments = font.readUInt16BE(at + 6) / 2
  for (let n = 0; n < segments; n += 1) {
    const last = font.readUInt16BE(at + 14 + 2 * n)
    const first = font.readUInt16BE(at + 16 + 2 * segments + 2 * n)
    const delta = font.readInt16BE(at + 16 + 4 * segments + 2 * n)
    const offsetAt = at + 16 + 6 * segments + 2 * n
    const offset = font.readUInt16BE(offsetAt)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(offsetAt + offset + 2 * (code - first))
      if (glyph !== 0) found.add(code)
    }
  }
}
