export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }

/** Words, spaces, line breaks and marks, each alone. */
const tokens = (text: string) => text.match(/\n|[^\S\n]+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]+/gu) ?? []

/** Beyond this many changes two texts are shown as one taken out and one put in: nobody reads more marks than that. */
const MOST_CHANGES = 600

/** What became of a text, word by word (Myers 1986). Joined, `same` and `removed` give the old text, `same` and `added` the new. */
export function wordDiff(before: string, after: string): Piece[] {
  const a = tokens(before)
  const b = tokens(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1
  const middle = changes(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    ...a.slice(0, start).map((text): Piece => ({ kind: 'same', text })),
    ...middle,
    ...a.slice(a.length - end).map((text): Piece => ({ kind: 'same', text })),
  ])
}

function changes(a: string[], b: string[]): Piece[] {
  const whole = (): Piece[] => [
    ...a.map((text): Piece => ({ kind: 'removed', text })),
    ...b.map((text): Piece => ({ kind: 'added', text })),
  ]
  if (a.length === 0 || b.length === 0) return whole()
  const furthest = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let d = 0; d <= a.length + b.length; d += 1) {
    if (d > MOST_CHANGES) return whole()
    trace.push(new Map(furthest))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1))
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      furthest.set(k, x)
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace)
    }
  }
  return whole()
}

function walkBack(a: string[], b: string[], trace: Map<number, number>[]): Piece[] {
  const pieces: Piece[] = []
  let x = a.length
  let y = b.length
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const furthest = trace[d] ?? new Map<number, number>()
    const k = x - y
    const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1))
    const beforeX = furthest.get(down ? k + 1 : k - 1) ?? 0
    const beforeY = beforeX - (down ? k + 1 : k - 1)
    while (x > beforeX && y > beforeY && x > 0 && y > 0) {
      x -= 1
      y -= 1
      pieces.push({ kind: 'same', text: a[x] ?? '' })
    }
    if (d === 0) break
    if (down) {
      y -= 1
      pieces.push({ kind: 'added', text: b[y] ?? '' })
    } else {
      x -= 1
      pieces.push({ kind: 'removed', text: a[x] ?? '' })
    }
  }
  return pieces.reverse()
}

/**
 * Neighbours of one kind become one piece; what was taken out stands before what came in its place. A space alone between
 * two changes belongs to both: a rewritten sentence is one change, not one for each word.
 */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  let removed = ''
  let added = ''
  let same = ''
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed })
    if (added) result.push({ kind: 'added', text: added })
    if (same) result.push({ kind: 'same', text: same })
    removed = ''
    added = ''
    same = ''
  }
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      same += text
      continue
    }
    const between = /^[^\S\n]+$/u.test(same) && (removed !== '' || added !== '')
    if (between) {
      removed += same
      added += same
      same = ''
    } else if (same) flush()
    if (kind === 'removed') removed += text
    else added += text
  }
  flush()
  return result
}

/**
 * Both sides' changes to a text in one: where only one side changed, its words; where both did, yours and then
 * theirs, so that nothing is lost and the writer can choose.
 */
export function mergedText(base: string, yours: string, theirs: string): string {
  const mine = edits(base, yours)
  const other = edits(base, theirs)
  let text = ''
  let at = 0
  while (mine.length > 0 || other.length > 0) {
    const from = Math.min(mine[0]?.from ?? Infinity, other[0]?.from ?? Infinity)
    let to = from
    const a: Edit[] = []
    const b: Edit[] = []
    for (let grew = true; grew; ) {
      grew = false
      for (const [edits, taken] of [
        [mine, a],
        [other, b],
      ] as const) {
        const next = edits[0]
        if (!next || next.from > to || (next.from === to && next.from !== from)) continue
        taken.push(next)
        edits.shift()
        to = Math.max(to, next.to)
        grew = true
      }
    }
    const ofMine = applied(base, from, to, a)
    const ofOther = applied(base, from, to, b)
    text += base.slice(at, from)
    if (b.length === 0 || ofMine === ofOther) text += ofMine
    else if (a.length === 0) text += ofOther
    else text += /\s$/u.test(ofMine) || ofMine === '' ? ofMine + ofOther : `${ofMine} ${ofOther}`
    at = to
  }
  return text + base.slice(at)
}

/** Characters `from` to before `to` of the old text become `text`. */
type Edit = { from: number; to: number; text: string }

function edits(before: string, after: string): Edit[] {
  const result: Edit[] = []
  let at = 0
  for (const { kind, text } of wordDiff(before, after)) {
    const last = result.at(-1)
    if (kind === 'same') at += text.length
    else if (kind === 'removed') {
      result.push({ from: at, to: at + text.length, text: '' })
      at += text.length
    } else if (last && last.to === at && last.text === '') last.text = text
    else result.push({ from: at, to: at, text })
  }
  return result
}

function applied(base: string, from: number, to: number, changes: Edit[]): string {
  let text = ''
  let at = from
  for (const change of changes) {
    text += base.slice(at, change.from) + change.text
    at = change.to
  }
  return text + base.slice(at, to)
}
