const plain: Record<string, string> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ä: 'a',
  ö: 'o',
  đ: 'd',
  ŋ: 'ng',
  ŧ: 't',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
}

/** Addresses that mean something else under /projects. */
const taken = new Set(['new', 'map', 'edit', 'import', 'search'])

/** The address part of a project from its name: a–z, digits and hyphens, at most 60 characters; never empty. */
export function slugFrom(name: string): string {
  const words =
    name
      .toLowerCase()
      .replace(/[æøåäöđŋŧßðþł]/g, (letter) => plain[letter] ?? letter)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, 60) : `${slug}-${word}`
    if (longer.length > 60) break
    slug = longer
  }
  return slug === '' || taken.has(slug) ? `${slug || 'project'}-1` : slug
}
