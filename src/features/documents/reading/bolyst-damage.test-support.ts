import { type Damage, pick, type Random, replaced } from './damage.test-support.ts'

/** A row of a BOLYST report: its own line and the lines that go with it, up to the next label. */
type RowLines = { label: string; value: string; rest: string[] }
type Sheet = { head: string[]; rows: RowLines[]; tail: string[] }

const firstRow = /^(?:<b>)?Kommune:?(?:<\/b>)?\t/
const isLabelled = (line: string) =>
  /^[^\t]*\p{L}[^\t]*\t[^\t]*[\p{L}\d]/u.test(line) && !/^[^\t]*\t(?:-?\d[\d \u00a0]*)?\t/.test(line)

function sheetOf(text: string): Sheet {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => firstRow.test(line))
  const sheet: Sheet = { head: lines.slice(0, start), rows: [], tail: [] }
  for (const [i, line] of lines.slice(start).entries()) {
    const last = sheet.rows.at(-1)
    const halfLabel = last !== undefined && /^(?:<b>)?[\p{Ll}]/u.test(line) && lines[start + i - 1] === ''
    if (/^-*\t-*$/.test(line) || (line === '' && i === lines.length - start - 1)) sheet.tail.push(line)
    else if (isLabelled(line) && !halfLabel) {
      const tab = line.indexOf('\t')
      sheet.rows.push({ label: line.slice(0, tab), value: line.slice(tab + 1), rest: [] })
    } else last?.rest.push(line)
  }
  return sheet
}

function textOf(sheet: Sheet): string {
  const rows = sheet.rows.flatMap((row) => [`${row.label}\t${row.value}`, ...row.rest])
  return [...sheet.head, ...rows, ...sheet.tail].join('\n')
}

type Kind = 'places' | 'name' | 'person' | 'choice' | 'text' | 'accounts'

function kindOf(label: string): Kind {
  const plain = label.replace(/<[^>]*>/g, '').toLowerCase()
  if (/^kommune/.test(plain)) return 'places'
  if (/^prosjektna/.test(plain)) return 'name'
  if (/^(?:prosjektle|le|kontakt)/.test(plain)) return 'person'
  if (/^(?:forankring|vurdering|oppnådde|hvor |kor |hvilke|kva )/.test(plain)) return 'choice'
  return /^(?:regnskap|rekneskap)/.test(plain) ? 'accounts' : 'text'
}

const onRow = (
  name: string,
  change: (row: RowLines, random: Random, sheet: Sheet) => { trace: boolean; what: string } | undefined,
): Damage => ({
  name,
  apply(text, _before, random) {
    const sheet = sheetOf(text)
    const row = pick(sheet.rows, random)
    if (row === undefined) return undefined
    const done = change(row, random, sheet)
    return done && { text: textOf(sheet), ...done }
  },
})

const moveRows: Damage = {
  name: 'rows stand in another order',
  apply(text, _before, random) {
    const sheet = sheetOf(text)
    for (let i = 0; i < 4; i += 1) {
      const [row] = sheet.rows.splice(random(sheet.rows.length), 1)
      if (row !== undefined) sheet.rows.splice(random(sheet.rows.length + 1), 0, row)
    }
    return {
      text: textOf(sheet),
      trace: true,
      what: sheet.rows.map((row) => row.label.slice(0, 12)).join('|'),
    }
  },
}

const loseLabel = onRow('a label is lost', (row, random, sheet) => {
  const what = `label of ${row.label}`
  if (random(2) === 0) row.label = ''
  else {
    const at = sheet.rows.indexOf(row)
    const line = [row.value, ...row.rest]
    sheet.rows.splice(at, 1)
    const before = sheet.rows[at - 1]
    if (before === undefined) sheet.head.push(...line)
    else before.rest.push(...line)
  }
  return { trace: true, what }
})

const loseAnswer = onRow('an answer is lost', (row, random) => {
  const what = `answer to ${row.label}`
  row.value = ''
  if (random(2) === 0) row.rest = []
  return row.rest.length > 0 ? { trace: true, what: `first part of the ${what}` } : { trace: true, what }
})

const swapAnswers = onRow('two answers change places', (row, random, sheet) => {
  const other = pick(
    sheet.rows.filter((one) => one !== row),
    random,
  )
  if (other === undefined) return undefined
  const [value, rest] = [row.value, row.rest]
  Object.assign(row, { value: other.value, rest: other.rest })
  Object.assign(other, { value, rest })
  const kinds = new Set([kindOf(row.label), kindOf(other.label)])
  const commentAndText = kinds.has('accounts') && kinds.has('text')
  const sameQuestion =
    kinds.size === 1 && kinds.has('choice') && row.label.slice(0, 8) === other.label.slice(0, 8)
  const alike = kinds.size === 1 && !kinds.has('choice')
  return { trace: !(alike || commentAndText || sameQuestion), what: `${row.label} <-> ${other.label}` }
})

const labelsFirst: Damage = {
  name: 'all labels first, all answers after',
  apply(text, _before, random) {
    const sheet = sheetOf(text)
    const labels = sheet.rows.map((row) => row.label)
    const answers = sheet.rows.flatMap((row) => [
      row.value.replace(/\t+$/, ''),
      ...row.rest.filter((line) => line !== ''),
    ])
    const loss = random(4)
    if (loss === 1) answers.splice(random(answers.length), 1)
    if (loss === 2) labels.splice(random(labels.length), 1)
    return {
      text: [...sheet.head, ...labels, '', ...answers, ''].join('\n'),
      trace: true,
      what: `loss ${loss}`,
    }
  },
}

const answersBelow: Damage = {
  name: 'each answer on the line below its label',
  apply(text) {
    const sheet = sheetOf(text)
    const lines = sheet.rows.flatMap((row) => [row.label, row.value.replace(/\t+$/, ''), ...row.rest])
    return { text: [...sheet.head, ...lines, ...sheet.tail].join('\n'), trace: true, what: 'all rows' }
  },
}

const blurLabel = onRow('letters of a label are lost', (row, random) => {
  const was = row.label
  for (let i = random(2); i >= 0; i -= 1) {
    const at = random(row.label.length)
    if (
      /\p{L}/u.test(row.label[at] ?? '') &&
      row.label.lastIndexOf('<', at) <= row.label.lastIndexOf('>', at)
    )
      row.label = replaced(row.label, at, at + 1, '')
  }
  return was === row.label ? undefined : { trace: true, what: `${was} -> ${row.label}` }
})

const spellings: [string, string][] = [
  ['Prosjektnavn', 'Prosjektnamn'],
  ['Prosjektleder', 'Prosjektleiar'],
  ['Leder i', 'Leiar i'],
  ['fremdrift', 'framdrift'],
  ['framdrift', 'fremdrift'],
  ['I hvilken grad', 'I kva grad'],
  ['omtale', 'omtal'],
  ['Hvilke', 'Kva'],
  ['hvordan', 'korleis'],
  ['videreført', 'vidareført'],
  ['Regnskap', 'Rekneskap'],
  ['samlinger', 'samlingar'],
  ['Hvor', 'Kor'],
  ['Dato:', 'DATO:'],
]

const otherSpelling: Damage = {
  name: 'labels in the other written norm',
  apply(text, _before, random) {
    const sheet = sheetOf(text)
    const used = spellings.filter(() => random(2) === 0)
    for (const row of sheet.rows) for (const [from, to] of used) row.label = row.label.replace(from, to)
    return { text: textOf(sheet), trace: true, what: used.map(([, to]) => to).join() }
  },
}

const loseSpace: Damage = {
  name: 'a space is lost',
  apply(text, _before, random) {
    const sheet = sheetOf(text)
    const row = pick(sheet.rows, random)
    if (row === undefined) return undefined
    const inLabel = random(2) === 0
    const part = inLabel ? row.label : row.value
    const spaces = [...part].flatMap((sign, i) =>
      sign === ' ' && part.lastIndexOf('<', i) <= part.lastIndexOf('>', i) ? [i] : [],
    )
    const at = pick(spaces, random)
    if (at === undefined) return undefined
    const joined = replaced(part, at, at + 1, '')
    if (inLabel) row.label = joined
    else row.value = joined
    const kind = kindOf(row.label)
    // Two words run together in free text, in a project's name or in an organisation's look like one word.
    const opaque =
      kind === 'text' ||
      kind === 'name' ||
      kind === 'accounts' ||
      (kind === 'choice' && /vurdering/i.test(row.label))
    const inName =
      kind === 'person' && !/^\p{Ll}\p{Lu}$/u.test(part.slice(at - 1, at) + part.slice(at + 1, at + 2))
    return {
      text: textOf(sheet),
      trace: inLabel || !(opaque || inName),
      what: joined.slice(Math.max(0, at - 20), at + 20),
    }
  },
}

const loseTab = onRow('the gap between label and answer is lost', (row, random) => {
  const glue = random(2) === 0 ? ' ' : ''
  row.label = `${row.label}${glue}${row.value}`
  row.value = ''
  return { trace: true, what: row.label.slice(0, 60) }
})

const mark = /<input[^>]*>|(?<=\) |<b>)X(?=<| )/g

const loseMarks = onRow('marks are lost', (picked, random, sheet) => {
  const withMarks = sheet.rows.filter((one) => kindOf(one.label) === 'choice' && one.value.search(mark) >= 0)
  const row = withMarks.includes(picked) ? picked : pick(withMarks, random)
  if (row === undefined) return undefined
  const marks = [...row.value.matchAll(mark)]
  const isTicked = (printed: string) => printed === 'X' || printed.includes('checked')
  const ticked = marks.filter(([printed]) => isTicked(printed))
  const way = random(4)
  if (way === 0) {
    row.value = row.value.replace(mark, '')
    return { trace: true, what: 'all marks gone' }
  }
  if (way === 1) {
    row.value = row.value.replace(mark, (printed) => (printed === 'X' ? '' : '<input type="checkbox"/>'))
    return { trace: true, what: 'no option marked' }
  }
  const one = pick(way === 2 ? ticked : marks, random)
  if (one === undefined) return undefined
  if (way === 3) {
    const opposite = isTicked(one[0]) ? '☐' : '☒'
    row.value = replaced(row.value, one.index, one.index, `${opposite} `)
    return { trace: true, what: 'both boxes at one option' }
  }
  row.value = replaced(row.value, one.index, one.index + one[0].length, '')
  return { trace: one[0] !== 'X' || ticked.length === 1, what: `the mark at ${one.index} gone` }
})

const figures = /^\t?[^\t]*\p{L}[^\t]*(?:\t-?[\d \u00a0]*){2,}$/u

const tornTable: Damage = {
  name: 'rows or cells of the table are lost',
  apply(text, _before, random) {
    const lines = text.split('\n')
    const rows = lines.flatMap((line, i) => (figures.test(line.replace(/\t+$/, '')) ? [i] : []))
    const at = pick(rows, random)
    if (at === undefined) return undefined
    const line = (lines[at] ?? '').replace(/\t+$/, '')
    const way = random(4)
    if (way === 0) lines.splice(at, 1)
    else if (way === 1) for (const [n, row] of rows.entries()) lines.splice(row - n, 1)
    else {
      const cells = line.split('\t')
      const filled = cells.flatMap((cell, i) => (/^-?\d/.test(cell) ? [i] : []))
      const cell = pick(filled, random) ?? cells.length - 1
      const wasZero = cells[cell] === '0'
      if (way === 2) cells[cell] = ''
      else cells.splice(cell, 1)
      lines[at] = cells.join('\t')
      if (wasZero && way === 2) return { text: lines.join('\n'), trace: false, what: `a 0 gone from ${line}` }
    }
    return { text: lines.join('\n'), trace: true, what: `way ${way}: ${line}` }
  },
}

export const bolystDamages: Damage[] = [
  moveRows,
  loseLabel,
  loseAnswer,
  swapAnswers,
  labelsFirst,
  answersBelow,
  blurLabel,
  otherSpelling,
  loseSpace,
  loseTab,
  loseMarks,
  tornTable,
]
