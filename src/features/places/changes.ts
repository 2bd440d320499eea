import { allChanges, type Change, type Country, holdsOn, today, versionsOf } from './reference.ts'

/**
 * One change on the way. `weight` is the share of the old municipality's people that went to the new code (0–1).
 * `weightNeeded` is true when such a share is needed and no verified one is known.
 */
export type Step = {
  from: string
  to: string
  date: string
  kind: string
  weight: number | null
  weightNeeded: boolean
  fromName: string
  toName: string
}

/** A code reached, with the share of the starting municipality's people it stands for; null when not known. */
export type Reached = { code: string; name: string; weight: number | null }

/** The first day the register knows; changes before it are not recorded. */
export const registerStart = '2006-01-01'

/**
 * Follows a code through mergers, splits, recodings and renamings to the codes valid on `to` (default today).
 *
 * `from` is the day the code was in use; without it the code's latest version counts, and a day outside the code's
 * life means the version nearest in time. An unknown code gives no ends. A split is followed with its verified
 * weight only when the municipality split is the one we started with: after a merger nobody knows which side of a
 * later split the people of one part ended on, so the weight is then null. `weightNeeded` says that at least one end
 * has no known weight. Border changes that moved a part whose size is not known stand among the steps and change
 * no end.
 */
export function followForward(
  country: Country,
  code: string,
  options: { from?: string; to?: string } = {},
): { ends: Reached[]; steps: Step[]; weightNeeded: boolean } {
  const to = options.to ?? today()
  const from = nearestDay(country, code, options.from)
  if (from === null) return { ends: [], steps: [], weightNeeded: false }

  const steps = new Set<Change>()
  const shares = new Map<string, number | null>()
  const walk = (current: string, since: string, weight: number | null, mixed: boolean) => {
    const later =
      changesOf(country)
        .from.get(current)
        ?.filter(({ date }) => date > since && date <= to) ?? []
    const next = later.filter(({ kind }) => kind !== 'border')[0]?.date
    for (const change of later) if (change.kind === 'border' && change.date <= (next ?? to)) steps.add(change)
    if (next === undefined) {
      const before = shares.get(current)
      shares.set(
        current,
        before === undefined ? weight : before === null || weight === null ? null : before + weight,
      )
      return
    }
    for (const change of later) {
      if (change.date !== next || change.kind === 'border') continue
      steps.add(change)
      const known =
        change.weight === 1
          ? weight
          : mixed || change.weight === null
            ? null
            : multiply(weight, change.weight)
      walk(change.to, next, known, mixed || joinsOthers(change))
    }
  }
  walk(code, from, 1, false)

  const ends = [...shares].map(([end, weight]) => ({ code: end, name: nameOn(country, end, to), weight }))
  return { ends: ends.sort(byCode), ...summary(steps, ends) }
}

/**
 * Follows a code back to the codes its territory had on the day `to` (default the register's first day,
 * 2006-01-01). Counts from the code's latest version. The weight of a start is the share of its people that belongs
 * to the code, under the rules of followForward; null when not known. An unknown code gives no starts.
 */
export function followBack(
  country: Country,
  code: string,
  options: { to?: string } = {},
): { starts: Reached[]; steps: Step[]; weightNeeded: boolean } {
  const to = options.to ?? registerStart
  const from = nearestDay(country, code)
  if (from === null) return { starts: [], steps: [], weightNeeded: false }

  const steps = new Set<Change>()
  const codes = new Set<string>()
  const walk = (current: string, until: string) => {
    const earlier =
      changesOf(country)
        .to.get(current)
        ?.filter(({ date }) => date <= until && date > to) ?? []
    const last = earlier.filter(({ kind }) => kind !== 'border').at(-1)?.date
    for (const change of earlier)
      if (change.kind === 'border' && change.date >= (last ?? to)) steps.add(change)
    if (last === undefined) {
      codes.add(current)
      return
    }
    for (const change of earlier) {
      if (change.date !== last || change.kind === 'border') continue
      steps.add(change)
      walk(change.from, dayBefore(last))
    }
  }
  walk(code, from)

  const starts = [...codes].map((start) => {
    const forward = followForward(country, start, { from: to, to: from })
    const weight = forward.ends.find((end) => end.code === code)?.weight ?? null
    return { code: start, name: nameOn(country, start, to), weight }
  })
  return { starts: starts.sort(byCode), ...summary(steps, starts) }
}

function summary(changes: Set<Change>, reached: Reached[]): { steps: Step[]; weightNeeded: boolean } {
  const steps = [...changes].map(
    ({ from, to, date, kind, weight, fromName, toName }): Step => ({
      from,
      to,
      date,
      kind,
      weight,
      weightNeeded: weight === null,
      fromName,
      toName,
    }),
  )
  steps.sort(
    (a, b) => a.date.localeCompare(b.date) || a.from.localeCompare(b.from) || a.to.localeCompare(b.to),
  )
  return { steps, weightNeeded: reached.some(({ weight }) => weight === null) }
}

type ByCode = Map<string, Change[]>
const indexes = new Map<Country, { from: ByCode; to: ByCode }>()

function changesOf(country: Country) {
  let index = indexes.get(country)
  if (index === undefined) {
    const changes = allChanges().filter((change) => change.country === country)
    index = { from: Map.groupBy(changes, ({ from }) => from), to: Map.groupBy(changes, ({ to }) => to) }
    indexes.set(country, index)
  }
  return index
}

/** A merger mixes the people of several municipalities under one code. */
function joinsOthers({ country, to, date }: Change): boolean {
  const arrivals = changesOf(country)
    .to.get(to)
    ?.filter((change) => change.date === date && change.kind !== 'border')
  return (arrivals?.length ?? 0) > 1
}

function multiply(share: number | null, weight: number): number | null {
  return share === null ? null : share * weight
}

/** The wished day moved into the life of the code: its latest version without a day; null for an unknown code. */
function nearestDay(country: Country, code: string, day?: string): string | null {
  const versions = versionsOf(country, code)
  const first = versions[0]
  const last = versions.at(-1)
  if (first === undefined || last === undefined) return null
  const wished = day ?? today()
  if (versions.some((version) => holdsOn(version, wished))) return wished
  if (last.validTo !== null && wished >= last.validTo) return dayBefore(last.validTo)
  if (first.validFrom !== null && wished < first.validFrom) return first.validFrom
  const next = versions.find(({ validFrom }) => validFrom !== null && validFrom > wished)
  return next?.validFrom ?? first.validFrom
}

function nameOn(country: Country, code: string, day: string): string {
  const versions = versionsOf(country, code)
  return (versions.find((version) => holdsOn(version, day)) ?? versions.at(-1))?.name ?? code
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code)
