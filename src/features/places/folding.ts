/**
 * Three ways of making spellings comparable.
 *
 * `nameKey` joins only what is the same name in two orthographies: upper and lower case, Norwegian and Swedish letters
 * (æ is ä, ø is ö), å written aa, hyphens and dashes written as spaces. "Bo" and "Bø" stay two names.
 */
export function nameKey(name: string): string {
  return small(name).replaceAll('aa', 'å')
}

function small(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ä')
    .replaceAll('ø', 'ö')
    .replace(/[’'`´]/gu, '')
    .replace(/[\s\-–—/]+/gu, ' ')
    .trim()
}

const plainLetters: Record<string, string> = { đ: 'd', ŋ: 'n', ŧ: 't', ð: 'd', þ: 't', ß: 'ss' }

/** `plainName` drops every diacritic and keeps the letters as many as they are: "Östersund" is ostersund. */
export function plainName(name: string): string {
  return small(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đŋŧðþß]/gu, (letter) => plainLetters[letter] ?? letter)
}

/** `foldedName` also reads aa, ae and oe as the one letter they stand for: "Aesele" and "Asele" are Åsele. */
export function foldedName(name: string): string {
  return plainName(name).replaceAll('aa', 'a').replaceAll('ae', 'a').replaceAll('oe', 'o')
}

/**
 * Damerau–Levenshtein distance in its restricted form: insertions, deletions, changes and swaps of neighbours, each
 * counted once. Stops early and gives `limit + 1` when the distance is larger than the limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let smallest = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let distance = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) distance = Math.min(distance, before[column - 2]! + 1)
      current.push(distance)
      smallest = Math.min(smallest, distance)
    }
    if (smallest > limit) return limit + 1
    before = previous
    previous = current
  }
  return Math.min(previous[b.length]!, limit + 1)
}
