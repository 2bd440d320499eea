/**
 * Words joined by a hyphen, stroke or full stop, each for itself. PostgreSQL would take `kultur/idrett` for a path and
 * `fjord.txt` for an address, and find neither by one of its words. What is stored and what is looked for go through
 * this alike.
 */
export function separateJoinedWords(text: string): string {
  return text.replace(/(?<=\p{L})[-/.](?=\p{L})/gu, ' ')
}
