// Control characters but line feed and tab: nobody sees them, and the database keeps no NUL in JSON.
const unprintable = /[^\P{Cc}\n\t]/gu

/** Text as it is kept: line feeds only, nothing unprintable, whole Unicode characters, no space around. */
export const plainText = (typed: string): string =>
  typed.toWellFormed().replace(/\r\n?/g, '\n').replace(unprintable, '').trim()

/** The same on one line. */
export const plainLine = (typed: string): string =>
  plainText(typed)
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
