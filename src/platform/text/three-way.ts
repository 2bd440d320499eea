import { wordDiff } from './word-diff.ts'

export type Joined = { joined: true; text: string } | { joined: false }

/**
 * Two people's changes of one text in one text, when they do not touch the same words: between two changes at least one
 * word, space or mark must have stayed as it was. A change that both made alike is made once. Anything else is not joined:
 * a person has to choose.
 */
export function joinTexts(base: string, mine: string, theirs: string): Joined {
  if (mine === theirs || theirs === base) return { joined: true, text: mine }
  if (mine === base) return { joined: true, text: theirs }
  const own = changesOf(base, mine)
  const other = changesOf(base, theirs)
  let text = ''
  let at = 0
  while (own.length > 0 || other.length > 0) {
    const [a] = own
    const [b] = other
    if (a && b && touch(a, b)) {
      if (!same(a, b)) return { joined: false }
      other.shift()
      continue
    }
    const next = !b || (a && a.from < b.from) ? own.shift() : other.shift()
    if (!next) break
    text += base.slice(at, next.from) + next.text
    at = next.to
  }
  return { joined: true, text: text + base.slice(at) }
}

/** Characters `from` to before `to` of the base become `text`. */
type Change = { from: number; to: number; text: string }

const touch = (a: Change, b: Change) => a.from <= b.to && b.from <= a.to
const same = (a: Change, b: Change) => a.from === b.from && a.to === b.to && a.text === b.text

function changesOf(base: string, after: string): Change[] {
  const changes: Change[] = []
  let at = 0
  for (const { kind, text } of wordDiff(base, after)) {
    const last = changes.at(-1)
    if (kind === 'same') at += text.length
    else if (kind === 'removed') {
      changes.push({ from: at, to: at + text.length, text: '' })
      at += text.length
    } else if (last && last.to === at) last.text += text
    else changes.push({ from: at, to: at, text })
  }
  return changes
}
