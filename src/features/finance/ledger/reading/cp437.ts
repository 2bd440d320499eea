/**
 * IBM code page 437, which SIE files are written in (SIE file format 4B, 5.8). The upper 128 characters after
 * https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP437.TXT (Unicode, Inc.).
 */
const upper = [
  'ÇüéâäàåçêëèïîìÄÅ',
  'ÉæÆôöòûùÿÖÜ¢£¥₧ƒ',
  'áíóúñÑªº¿⌐¬½¼¡«»',
  '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐',
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧',
  '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀',
  'αßΓπΣσµτΦΘΩδ∞φε∩',
  '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
].join('')

const byteOf = new Map([...upper].map((character, index) => [character, index + 128]))

/** The characters of bytes in code page 437. */
export function decodeCp437(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return isAscii(text)
    ? text
    : text.replace(/[\u0080-\u00ff]/g, (character) => upper[character.charCodeAt(0) - 128] ?? '?')
}

/** The bytes of a text in code page 437; undefined where it has a character the code page lacks. */
export function encodeCp437(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const byte = unit < 128 ? unit : byteOf.get(text.charAt(index))
    if (byte === undefined) return undefined
    bytes[index] = byte
  }
  return bytes
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins at 0.
export const isAscii = (text: string) => /^[\u0000-\u007f]*$/.test(text)
