/** Words written in several ways on copies of one form: other spelling, nynorsk, older spelling. Both sides of a comparison go through it. */
const wordVariants: Record<string, string> = {
  fremdrift: 'framdrift',
  omtale: 'omtal',
  beskriving: 'beskrivelse',
  kommunar: 'kommune',
  kommuner: 'kommune',
  kommunane: 'kommune',
  prosjektnamn: 'prosjektnavn',
  prosjektleiar: 'prosjektleder',
  leiar: 'leder',
  styringsgruppa: 'styringsgruppen',
  frå: 'fra',
  årleg: 'årlig',
  resultat: 'resultater',
  oppnådde: 'oppnådd',
  aktivitetar: 'aktiviteter',
  opphavleg: 'opprinnelig',
  opphaveleg: 'opprinnelig',
  opprinneleg: 'opprinnelig',
  kor: 'hvor',
  kva: 'hvilke',
  hva: 'hvilke',
  korleis: 'hvordan',
  målsetjingar: 'målsettinger',
  målsettingar: 'målsettinger',
  høyrer: 'hører',
  deltaking: 'deltakelse',
  deltagelse: 'deltakelse',
  samlingar: 'samlinger',
  rekneskap: 'regnskap',
  vidareført: 'videreført',
  ein: 'en',
  desse: 'disse',
  fram: 'frem',
  veg: 'vei',
  måla: 'mål',
  målene: 'mål',
  sina: 'sine',
  døme: 'eksempel',
  dømes: 'eksempel',
  mogleg: 'mulig',
  mogeleg: 'mulig',
  fleire: 'flere',
}

/** Bracketed hints such as "(maks 250 ord)" taken out, in one pass; an open bracket without its end stays. */
export function withoutHints(text: string): string {
  return text.replace(/\([^()]{0,200}\)/g, ' ')
}

/** Small letters and digits only, every word in one spelling: what labels and options are compared by. */
export function fold(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => (Object.hasOwn(wordVariants, word) ? wordVariants[word] : word)).join('')
}

/** A label as it is compared: bracketed hints and the final colon off, folded. */
export function foldLabel(text: string): string {
  return fold(withoutHints(text))
}

/** Half the difference between the letters of two texts, order left out: never more than their distance. */
function lettersApart(a: string, b: string): number {
  const counts = new Int16Array(64)
  for (let i = 0; i < a.length; i += 1) counts[a.charCodeAt(i) & 63]! += 1
  for (let i = 0; i < b.length; i += 1) counts[b.charCodeAt(i) & 63]! -= 1
  let more = 0
  let less = 0
  for (const count of counts) {
    if (count > 0) more += count
    else less -= count
  }
  return Math.max(more, less)
}

/** Letters to add, drop or change to get from one text to the other; `most + 1` as soon as it is more than `most`. */
export function distance(a: string, b: string, most: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most || lettersApart(a, b) > most) return most + 1
  return lastRow(a, b, most)[b.length] ?? most + 1
}

/** The distance between `whole` and the beginning of `text` that is nearest to it, with that beginning's length. */
export function distanceToBeginning(
  whole: string,
  text: string,
  most: number,
): { apart: number; length: number } {
  const beginning = text.slice(0, whole.length + most)
  if (beginning.length < whole.length - most || lettersApart(whole, beginning) > 2 * most)
    return { apart: most + 1, length: 0 }
  let best = { apart: most + 1, length: 0 }
  const row = lastRow(whole, beginning, most)
  for (const [length, apart] of row.entries()) {
    const nearer =
      apart < best.apart ||
      (apart === best.apart && Math.abs(length - whole.length) < Math.abs(best.length - whole.length))
    if (apart <= most && nearer) best = { apart, length }
  }
  return best
}

/** Distances from the whole of `a` to every beginning of `b`, in a band of `most` around the diagonal. */
function lastRow(a: string, b: string, most: number): Int16Array {
  let previous = new Int16Array(b.length + 1).fill(most + 1)
  let row = new Int16Array(b.length + 1)
  for (let j = 0; j <= Math.min(most, b.length); j += 1) previous[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    row.fill(most + 1)
    if (i <= most) row[0] = i
    let best = most + 1
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const change = previous[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      const cost = Math.min(change, previous[j]! + 1, row[j - 1]! + 1, most + 1)
      row[j] = cost
      if (cost < best) best = cost
    }
    if (best > most && (i > most || row[0]! > most)) return new Int16Array(b.length + 1).fill(most + 1)
    ;[previous, row] = [row, previous]
  }
  return previous
}

/** One label of a form and the ways it is printed. `complete` false in a match means that the label is cut short. */
export type Label<Key extends string> = { key: Key; spellings: string[] }
type LabelMatch<Key extends string> = {
  key: Key
  /** False when only the beginning of the label stands there. */
  complete: boolean
  how: 'exact' | 'extended' | 'near' | 'beginning'
  /** True when more stands there than any spelling of the label. */
  longer: boolean
}
type LabelMatcher<Key extends string> = (printed: string) => LabelMatch<Key> | undefined

const longestLabel = 260
/** A shorter beginning of a label may belong to many things. */
const shortestBeginning = 14

/**
 * Makes the function that recognises the labels of one form. It forgives another spelling, lost spaces and single
 * lost letters, but only while exactly one label is nearest; short labels (under six letters) must be exact.
 */
export function labelMatcher<Key extends string>(labels: Label<Key>[]): LabelMatcher<Key> {
  const known = labels.flatMap(({ key, spellings }) =>
    spellings.map((text) => ({ key, folded: foldLabel(text) })),
  )
  const exact = new Map(known.map(({ key, folded }) => [folded, key]))
  return (printed) => {
    if (printed.length > longestLabel) return undefined
    const folded = foldLabel(printed)
    if (folded === '') return undefined
    const key = exact.get(folded)
    if (key !== undefined) return { key, complete: true, how: 'exact', longer: false }
    const near = nearest(folded, known)
    if (near !== undefined)
      return { key: near.key, complete: true, how: 'near', longer: folded.length > near.length }
    const extended = known.filter((label) => label.folded.length >= 18 && folded.startsWith(label.folded))
    if (extended.length > 0) {
      const longest = extended.reduce((a, b) => (b.folded.length > a.folded.length ? b : a))
      if (folded.length <= longest.folded.length * 2)
        return { key: longest.key, complete: true, how: 'extended', longer: true }
    }
    const begun = new Set(known.filter((label) => label.folded.startsWith(folded)).map((label) => label.key))
    const [only] = begun
    return folded.length >= shortestBeginning && begun.size === 1 && only !== undefined
      ? { key: only, complete: false, how: 'beginning', longer: false }
      : undefined
  }
}

function nearest<Key extends string>(folded: string, known: { key: Key; folded: string }[]) {
  const found = new Map<Key, { key: Key; apart: number; length: number }>()
  for (const { key, folded: label } of known) {
    const most = label.length < 6 ? 0 : Math.max(1, Math.floor(label.length / 8))
    if (most === 0 || Math.abs(label.length - folded.length) > most) continue
    const apart = distance(folded, label, most)
    if (apart <= most && apart < (found.get(key)?.apart ?? most + 1))
      found.set(key, { key, apart, length: label.length })
  }
  const [first, second] = [...found.values()].sort((a, b) => a.apart - b.apart)
  return first !== undefined && (second === undefined || second.apart > first.apart) ? first : undefined
}

/** Whether `more` is the next part of the label that `begun` begins: together they are the beginning of a spelling, or all of it. */
export function continuesLabel(spellings: string[], begun: string, more: string): boolean {
  const joined = foldLabel(`${begun} ${more}`)
  const first = foldLabel(begun).length
  const rest = joined.length - first
  return (
    rest > 0 &&
    spellings.some((spelling) => {
      const whole = foldLabel(spelling)
      return whole.length >= first + rest * 0.7 && distance(whole.slice(0, joined.length), joined, 3) <= 3
    })
  )
}
