import type { AccountType } from '../reading/ledger-file.ts'
import type { Decision } from './selection.ts'
import { folded, likeness } from './words.ts'

export type Group = {
  account: string
  accountName: string
  objects: string
  objectName: string
  count: number
  sumOre: number
}
export const proposalReasons = [
  'rule',
  'same-name',
  'same-object-name',
  'balance-account',
  'income-account',
  'similar-words',
  'none',
] as const
export type ProposalReason = (typeof proposalReasons)[number]
/** Where a group is proposed to go, and why. `line` as in `Decision`. */
export type Proposal = Group & { line: Decision['line']; reason: ProposalReason }

export type ProposalGround = {
  lines: readonly { id: string; name: string }[]
  rules: readonly Decision[]
  types: ReadonlyMap<string, AccountType>
}

/** Two names are similar from here on. */
const SIMILAR = 0.4

/**
 * The line proposed for an account and object: what was decided before; the line with the account's or the object's own name;
 * nothing where the account is no cost, which stays outside; the line whose name is most alike; else none.
 */
export function proposeLine(group: Group, { lines, rules, types }: ProposalGround): Proposal {
  const rule =
    rules.find(({ account, objects }) => account === group.account && objects === group.objects) ??
    rules.find(({ account, objects }) => account === group.account && objects === '')
  if (rule) return { ...group, line: rule.line, reason: 'rule' }
  const named = (name: string) =>
    lines.find((line) => folded(line.name) === folded(name) && folded(name) !== '')
  const sameName = named(group.accountName)
  if (sameName) return { ...group, line: sameName.id, reason: 'same-name' }
  const type = types.get(group.account) ?? typeByNumber(group.account)
  if (type === 'balance') return { ...group, line: 'outside', reason: 'balance-account' }
  if (type === 'income') return { ...group, line: 'outside', reason: 'income-account' }
  const sameObject = named(group.objectName)
  if (sameObject) return { ...group, line: sameObject.id, reason: 'same-object-name' }
  const [best] = lines
    .map((line) => ({ line, alike: likeness(line.name, group.accountName) }))
    .filter(({ alike }) => alike >= SIMILAR)
    .sort((a, b) => b.alike - a.alike)
  if (best) return { ...group, line: best.line.id, reason: 'similar-words' }
  return { ...group, line: null, reason: 'none' }
}

/** In the plans NS 4102 and BAS accounts have four digits: 1 and 2 are balances, 3 income. Others say nothing by their number. */
function typeByNumber(account: string): AccountType | undefined {
  if (!/^\d{4}$/.test(account)) return undefined
  if (/^[12]/.test(account)) return 'balance'
  if (account.startsWith('3')) return 'income'
  return undefined
}
