import { followBack, followForward, type Reached, type Step } from '../changes.ts'
import { identityOf } from '../identities.ts'
import { municipalityKey } from '../keys.ts'
import { allChanges, type Change, type Country } from '../reference.ts'
import { type Municipality, municipalityByCode } from '../register.ts'

/** A municipality in a change: `part` when only a part of it was concerned. `weight`: its share of the people (0–1). */
export type Party = { key: string; code: string; name: string; part: boolean; weight: number | null }

/** What happened on one day, told once however many codes it touched. */
export type HistoryEvent = {
  date: string
  kind: 'merge' | 'split' | 'recode' | 'rename' | 'county-change' | 'border'
  from: Party[]
  to: Party[]
  /** The counties before and after, where they differ. */
  counties: { from: string; to: string } | null
  /** Figures from before cannot be carried over without a share that nobody has verified. */
  weightNeeded: boolean
}

export type History = {
  /** The codes its territory has on the day asked for, and had on the register's first day. */
  today: Reached[]
  formerly: Reached[]
  /** Oldest first. */
  events: HistoryEvent[]
  /** The municipalities it was merged with, split from or changed borders with, in their latest version. */
  related: Municipality[]
  /** The code itself and every code that led to it: what its projects may be registered under. */
  codes: string[]
}

/** The dated changes before and after a code, up to a day (YYYY-MM-DD). Source: SSB Klass 131 and SCB, see the reference files. */
export function historyOf(country: Country, code: string, day: string): History {
  const forward = followForward(country, code, { to: day })
  const back = followBack(country, code)
  const events = new Map<string, HistoryEvent>()
  for (const step of back.steps) addEvents(events, country, step, true)
  for (const step of forward.steps) addEvents(events, country, step, false)
  const earlier = back.steps.filter(({ kind }) => kind !== 'border').map(({ from }) => from)
  const told = [...events.values()].sort((a, b) => a.date.localeCompare(b.date) || order(a) - order(b))
  return {
    today: forward.ends,
    formerly: back.starts,
    events: told,
    related: relatedOf(country, code, told),
    codes: [...new Set([code, ...earlier])],
  }
}

/** A split is told before what its parts became. */
const order = ({ kind }: HistoryEvent) => (kind === 'split' ? 0 : 1)

function addEvents(events: Map<string, HistoryEvent>, country: Country, step: Step, arriving: boolean) {
  const sameDay = allChanges().filter(
    (change) =>
      change.country === country &&
      change.date === step.date &&
      (change.kind === 'border') === (step.kind === 'border'),
  )
  const add = (changes: Change[], kind: HistoryEvent['kind']) => {
    const name = `${step.date} ${kind} ${changes.map(({ from, to }) => `${from}>${to}`).join()}`
    if (changes.length > 0 && !events.has(name)) events.set(name, eventOf(changes, kind))
  }
  const arrivals = sameDay.filter(({ to }) => to === step.to)
  if (step.kind === 'split') {
    add(
      sameDay.filter(({ from, kind }) => from === step.from && kind === 'split'),
      'split',
    )
    if (arriving && arrivals.length > 1) add(arrivals, 'merge')
  } else if (step.kind === 'merge') {
    add(arrivals, 'merge')
  } else {
    add(
      sameDay.filter(({ from, to }) => from === step.from && to === step.to),
      kindOf(step.kind),
    )
  }
}

function kindOf(kind: string): HistoryEvent['kind'] {
  if (kind === 'recode' || kind === 'rename' || kind === 'county-change' || kind === 'border') return kind
  throw new Error(`unknown kind of change in the reference tables: ${kind}`)
}

function eventOf(changes: Change[], kind: HistoryEvent['kind']): HistoryEvent {
  const { country, date } = changes[0]!
  const partial = kind === 'border' || kind === 'merge'
  return {
    date,
    kind,
    from: unique(
      changes.map((change) => ({
        key: municipalityKey(country, change.from),
        code: change.from,
        name: change.fromName,
        part: partial && (change.kind === 'split' || change.kind === 'border'),
        weight: kind === 'merge' ? change.weight : null,
      })),
    ),
    to: unique(
      changes.map((change) => ({
        key: municipalityKey(country, change.to),
        code: change.to,
        name: change.toName,
        part: false,
        weight: kind === 'split' ? change.weight : null,
      })),
    ),
    counties: countiesOf(changes),
    weightNeeded: changes.some(({ weight }) => weight === null),
  }
}

const unique = (parties: Party[]) => [...new Map(parties.map((party) => [party.code, party])).values()]

/** The county left and the county reached, where all came from one and it is another. */
function countiesOf(changes: Change[]): HistoryEvent['counties'] {
  const before = new Set(changes.map(({ country, from, date }) => countyOn(country, from, dayBefore(date))))
  const after = new Set(changes.map(({ country, to, date }) => countyOn(country, to, date)))
  const [from, to] = [[...before][0], [...after][0]]
  return before.size === 1 && after.size === 1 && from && to && from !== to ? { from, to } : null
}

const countyOn = (country: Country, code: string, day: string) =>
  municipalityByCode(country, code, day)?.countyName

function relatedOf(country: Country, code: string, events: HistoryEvent[]): Municipality[] {
  const own = municipalityByCode(country, code)
  const codes = new Set(events.flatMap(({ from, to }) => [...from, ...to].map((party) => party.code)))
  const named = [...codes].sort().flatMap((each) => municipalityByCode(country, each) ?? [])
  // Through its recodings a municipality is one: only its last code is named.
  return [...new Map(named.map((each) => [identityOf(each), each])).values()]
    .filter((each) => own !== undefined && identityOf(each) !== identityOf(own))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb') || a.code.localeCompare(b.code))
}

/** The day before, both YYYY-MM-DD. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
