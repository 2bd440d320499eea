import type { Reading } from './reading.ts'

/**
 * What can happen to a document on its way to us, as generated damage. Each kind of damage says by itself, before
 * anything is read, whether a careful person could see it (`trace`).
 */
export type Damaged = { text: string; trace: boolean; what: string }
export type Random = (below: number) => number
export type Damage = {
  name: string
  apply: (text: string, before: Reading, random: Random) => Damaged | undefined
}

/** Small, repeatable random numbers from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below)
  }
}

export const pick = <T>(list: T[], random: Random): T | undefined => list[random(list.length)]
export const replaced = (text: string, start: number, end: number, by: string) =>
  text.slice(0, start) + by + text.slice(end)

/** Figures at the start of a line that carries a whole: these lines prove themselves or stand in a sum. */
const isFigureRow = (line: string) =>
  (line.match(/\t[ \u00a0]*-?\d[\d \u00a0]*(?=\t|$)/g) ?? []).length >= 1 && line.split('\t').length >= 3

type Token = { start: number; end: number; text: string; line: string; lineStart: number }

function numbersIn(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = /\d(?:[\d \u00a0.-]*\d)?/g
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const lineStart = text.lastIndexOf('\n', found.index) + 1
    const lineEnd = text.indexOf('\n', found.index)
    const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)
    const open = text.lastIndexOf('<', found.index)
    if (open >= lineStart && text.indexOf('>', open) > found.index) continue
    tokens.push({ start: found.index, end: found.index + found[0].length, text: found[0], line, lineStart })
  }
  return tokens
}

const beforeYear =
  /(?:januar[iy]?|februar[iy]?|mars|april|ma[ij]|jun[i]|jul[i]|august[i]?|september|o[kc]tober|november|de[sc]ember|høsten|hausten|hele|heile|året|utgangen av|løpet av|årsskiftet) $/i

/** Whether a person sees that a digit went missing (or came in) at `at` of the number, without knowing the right number. */
function digitLeavesTrace(token: Token, changed: string, at: number, text: string): boolean {
  const printed = token.text.replace(/\u00a0/g, ' ')
  const now = changed.replace(/\u00a0/g, ' ')
  const label = (token.line.split(/[\t:]/)[0] ?? '').toLowerCase()
  if (/^\d{4}-\d{2}-\d{2}$/.test(printed)) return true
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(printed)) return !isWellFormedDay(now)
  if (isFigureRow(token.line) && token.start - token.lineStart > token.line.indexOf('\t')) {
    // An empty cell is a valid "nothing entered", so a lone 0 may vanish from the column of spending.
    return !(printed.length === 1 && now === '')
  }
  if (/^\d{1,3}(?: \d{3})+$/.test(printed)) return at >= (printed.split(' ')[0] ?? '').length
  if (/^(?:19|20)\d\d$/.test(printed))
    return beforeYear.test(text.slice(Math.max(0, token.start - 30), token.start))
  return (
    /telefon|organisasjonsn|organisationsn|postn|diarienummer|projektnummer|cci/.test(label) &&
    !/[ -]/.test(printed)
  )
}

function isWellFormedDay(printed: string): boolean {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(printed)
  if (found === null) return false
  const [, day = '', month = '', year = ''] = found
  if ((day.length === 1 && month.startsWith('0')) || (month.length === 1 && day.startsWith('0'))) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return (
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day) &&
    Number(year) >= 1990 &&
    Number(year) <= 2050
  )
}

const dropDigit: Damage = {
  name: 'a digit is lost',
  apply(text, _before, random) {
    const token = pick(numbersIn(text), random)
    if (token === undefined) return undefined
    const places = [...token.text].flatMap((sign, i) => (/\d/.test(sign) ? [i] : []))
    const at = pick(places, random) ?? 0
    const changed = token.text.slice(0, at) + token.text.slice(at + 1)
    if (Number(changed) === Number(token.text)) return undefined
    const trace = digitLeavesTrace(token, changed, at, text)
    return {
      text: replaced(text, token.start, token.end, changed),
      trace,
      what: `${token.text} -> ${changed}`,
    }
  },
}

const extraDigit: Damage = {
  name: 'a digit is printed twice',
  apply(text, _before, random) {
    const token = pick(numbersIn(text), random)
    if (token === undefined) return undefined
    const places = [...token.text].flatMap((sign, i) => (/\d/.test(sign) ? [i] : []))
    const at = pick(places, random) ?? 0
    const changed = token.text.slice(0, at) + token.text[at] + token.text.slice(at)
    if (Number(changed) === Number(token.text)) return undefined
    const grouped = /^\d{1,3}(?:[ \u00a0]\d{3})+$/.test(token.text)
    const first = (token.text.split(/[ \u00a0]/)[0] ?? '').length
    const trace = grouped
      ? at >= first || first === 3 || isFigureRow(token.line)
      : digitLeavesTrace(token, changed, at, text)
    return {
      text: replaced(text, token.start, token.end, changed),
      trace,
      what: `${token.text} -> ${changed}`,
    }
  },
}

/** Whether the kept beginning of a document is whole in itself: its last row is there and ends with a sentence. */
function endsWhole(kept: string, text: string): boolean {
  const rest = text.slice(kept.length)
  if (!/[\p{L}\p{N}]/u.test(rest.replace(/<[^>]*>/g, ''))) return true
  const lastLabel = Math.max(
    ...[...text.matchAll(/\n[^\n\t]*\p{L}[^\n\t]*(?:\t|:)/gu)].map((found) => found.index + found[0].length),
  )
  const openTag = kept.lastIndexOf('<') > kept.lastIndexOf('>')
  const openParagraph = (kept.match(/<(?:p|b)>/g) ?? []).length > (kept.match(/<\/(?:p|b)>/g) ?? []).length
  return (
    kept.length > lastLabel &&
    /[.!?:»”")\]]$/.test(kept.trimEnd().replace(/(?:<[^>]*>)+$/, '')) &&
    !openTag &&
    !openParagraph
  )
}

const cut: Damage = {
  name: 'the end is cut off',
  apply(text, _before, random) {
    const at = 1 + random(text.length - 1)
    const kept = text.slice(0, at)
    return { text: kept, trace: !endsWhole(kept, text), what: `cut after ${JSON.stringify(kept.slice(-30))}` }
  },
}

const duplicateLine: Damage = {
  name: 'a line is printed twice',
  apply(text, _before, random) {
    const lines = text.split('\n')
    const at = random(lines.length)
    const line = lines[at]
    if (line === undefined || line.trim() === '') return undefined
    const target = random(2) === 0 ? at + 1 : random(lines.length)
    lines.splice(target, 0, line)
    return {
      text: lines.join('\n'),
      trace: true,
      what: `line ${at} again at ${target}: ${line.slice(0, 40)}`,
    }
  },
}

const hardSpaces: Damage = {
  name: 'spaces become no-break spaces',
  apply: (text, _before, random) => ({
    text: text.replace(/ /g, () => (random(3) === 0 ? '\u00a0' : ' ')),
    trace: true,
    what: 'a third of the spaces',
  }),
}

const carriageReturns: Damage = {
  name: 'line ends of another system',
  apply: (text) => ({ text: text.replaceAll('\n', '\r\n'), trace: true, what: 'CR LF' }),
}

export const plainDamages: Damage[] = [dropDigit, extraDigit, cut, duplicateLine, hardSpaces, carriageReturns]

const folded = (value: unknown) =>
  JSON.stringify(value)
    ?.normalize('NFC')
    .replace(/(?:\\[nt]|[\s\u00a0])+/g, ' ')

/**
 * Everything that the reading of the damaged text calls `read` and that the undamaged text does not say. Where so little
 * is left that the text is taken for another form, fields that only the other form has are left out.
 */
export function wrongButCertain(before: Reading, after: Reading): string[] {
  const wrong: string[] = []
  for (const [key, field] of Object.entries(after.fields)) {
    if (field.state !== 'read') continue
    const was = before.fields[key]
    if (was === undefined && before.kind !== after.kind) continue
    if (was === undefined || was.state === 'missing' || folded(was.value) !== folded(field.value)) {
      wrong.push(`fields.${key}: ${folded(was?.value)} -> ${folded(field.value)}`)
    }
  }
  for (const [key, choice] of Object.entries(after.choices)) {
    const was = before.choices[key]?.selected ?? []
    if (choice.state === 'read' && folded([...was].sort()) !== folded([...choice.selected].sort())) {
      wrong.push(`choices.${key}: ${was.join()} -> ${choice.selected.join()}`)
    }
  }
  for (const text of after.texts) {
    const was = before.texts.find((one) => one.key === text.key)
    if (was === undefined && before.kind !== after.kind) continue
    if (text.state === 'read' && folded(was?.text) !== folded(text.text)) {
      wrong.push(`texts.${text.key}: ${was?.text.slice(-60)} -> ${text.text.slice(-60)}`)
    }
  }
  const figures = (line: {
    label: string
    budget: number | null
    spent: number | null
    remaining: number | null
  }) => folded([line.label, line.budget, line.spent, line.remaining])
  const lines = new Set((before.accounts?.lines ?? []).map(figures))
  for (const line of after.accounts?.lines ?? []) {
    if (line.state === 'read' && !lines.has(figures(line))) wrong.push(`accounts.lines: ${figures(line)}`)
  }
  const total = after.accounts?.total
  const wasTotal = before.accounts?.total
  if (total?.state === 'read' && (!wasTotal || figures(wasTotal) !== figures(total)))
    wrong.push(`accounts.total: ${figures(total)}`)
  if (after.accounts?.state === 'read' && after.accounts.lines.length !== before.accounts?.lines.length)
    wrong.push('accounts: lines are missing')
  if (
    after.targetGroups?.state === 'read' &&
    folded(after.targetGroups.ids) !== folded(before.targetGroups?.ids)
  ) {
    wrong.push(`targetGroups: ${folded(after.targetGroups.ids)}`)
  }
  return wrong
}
