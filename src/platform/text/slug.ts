const letters: Record<string, string> = {
  æ: 'ae',
  ä: 'a',
  ø: 'o',
  ö: 'o',
  å: 'a',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
}

/** A name as it stands in an address: plain letters, digits and single dashes, at most 80 characters; never empty. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æäøöåđŋŧðþß]/gu, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  return plain || 'unnamed'
}

/** The slug, then the slug with 2, 3 and so on behind, for names that share one; those in `taken` mean something else. */
export function* slugsFor(name: string, taken: ReadonlySet<string> = new Set()): Generator<string> {
  const slug = slugOf(name)
  if (!taken.has(slug)) yield slug
  for (let number = 2; ; number++) yield `${slug}-${number}`
}
