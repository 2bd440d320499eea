/** Where a JSON text stops being JSON: line and character from 1. */
export type JsonPlace = { line: number; column: number }

/** Parses JSON that somebody wrote, and tells where it goes wrong. */
export function readJson(text: string): { ok: true; value: unknown } | { ok: false; place: JsonPlace } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    // The parser's own message names a place only sometimes.
    const at = firstFault(text)
    const before = text.slice(0, at)
    return { ok: false, place: { line: before.split('\n').length, column: at - before.lastIndexOf('\n') } }
  }
}

const space = /[ \t\n\r]*/y
const string = /"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y

/** The position of the first character that no JSON text has there (RFC 8259); the end where it is cut short. */
function firstFault(text: string): number {
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found !== null
  }
  /** What is open, the innermost last, and what may come next. */
  const open: ('object' | 'array')[] = []
  let next: 'value' | 'first-value' | 'name' | 'first-name' | 'after' = 'value'
  for (;;) {
    take(space)
    const inside = open.at(-1)
    const closing = inside === 'object' ? '}' : ']'
    if (next === 'after') {
      if (inside === undefined) return at
      if (text[at] === ',') {
        at += 1
        next = inside === 'object' ? 'name' : 'value'
      } else if (text[at] === closing) {
        at += 1
        open.pop()
      } else return at
    } else if ((next === 'first-value' || next === 'first-name') && text[at] === closing) {
      at += 1
      open.pop()
      next = 'after'
    } else if (next === 'name' || next === 'first-name') {
      if (!take(string)) return at
      take(space)
      if (text[at] !== ':') return at
      at += 1
      next = 'value'
    } else if (text[at] === '{' || text[at] === '[') {
      open.push(text[at] === '{' ? 'object' : 'array')
      next = text[at] === '{' ? 'first-name' : 'first-value'
      at += 1
    } else if (take(string) || take(plain)) next = 'after'
    else return at
  }
}
