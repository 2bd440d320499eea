/**
 * Something wrong with a definition. `path` is a JSON pointer into what was given (RFC 6901); `place` names the same for people: the
 * section's number, the keys below it, and the field that is left.
 */
export type Problem = { path: string; code: string; detail?: string; place?: Place }
export type Place = {
  section?: number
  question?: string
  option?: string
  column?: string
  field?: string
}

export type Path = readonly (string | number)[]

export const pointer = (path: Path) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** The value at a path; undefined where there is none. */
export function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    return (value as Record<string | number, unknown>)[part]
  }, json)
}

const lists = { sections: 'section', questions: 'question', options: 'option', columns: 'column' } as const

export function placeOf(json: unknown, path: Path): Place {
  const place: Place = {}
  let at = 0
  while (at + 1 < path.length) {
    const kind = lists[path[at] as keyof typeof lists]
    const number = path[at + 1]
    if (!kind || typeof number !== 'number') break
    at += 2
    if (kind === 'section') place.section = number + 1
    else {
      const name = valueAt(json, [...path.slice(0, at), kind === 'question' ? 'key' : 'id'])
      place[kind] = typeof name === 'string' && name !== '' ? name.slice(0, 60) : String(number + 1)
    }
  }
  const rest = path.slice(at)
  if (rest.length > 0) place.field = rest.join('.')
  return place
}
