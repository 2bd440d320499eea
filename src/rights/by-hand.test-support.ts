import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../platform/database/database.ts'
import { everythingIn, rowsByTable } from './queries.ts'
import { asking, type Walked } from './walk.test-support.ts'

/** A form that no page would offer to whoever posts it. */
export type ByHand<Region, Who extends string> = {
  what: string
  who: Who
  to: (region: Region) => string
  fields: Record<string, string> | ((region: Region) => Record<string, string>)
  /** `x` says why not, `-` is 404. */
  answer: 'x' | '-'
  /** By this person the same form does what it says: so it was refused for who posted it, not for what it says. */
  control?: Who
}

/** What a refusal must leave as it was; sessions and keys of forms come and go. */
const kept =
  /^(measure|adoption|contact|evaluation|grant|filled|finding|good_example|synthesis|inventory|interview|outbox_mail|audit)/

async function everythingKept(db: Db): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const name of (await rowsByTable(db)).keys())
    if (kept.test(name)) {
      const rows = (await everythingIn(db, name)).split('\n').sort().join('\n')
      prints[name] = createHash('sha256').update(rows).digest('hex').slice(0, 12)
    }
  return prints
}

/** Posts each by hand: refused in the act, and nothing at all is changed; then by whoever may, and something is. */
export function refusesByHand<Region, Who extends string>(
  posts: readonly ByHand<Region, Who>[],
  make: () => Promise<Walked<Region, Who>>,
) {
  let walked: Walked<Region, Who>
  beforeAll(async () => {
    walked = await make()
  })
  afterAll(() => walked?.site.close())
  const ask = asking(() => walked, { keeps: true })

  describe('posted by hand', () => {
    test.each(posts)('$what', async ({ who, to, fields, answer, control }) => {
      const { region, site } = walked
      const db = site.database.memberDb
      const sent = typeof fields === 'function' ? fields(region) : fields
      const before = await everythingKept(db)
      expect(Object.keys(before).length).toBeGreaterThan(30)
      expect((await ask(who, 'POST', to(region), sent)).letter).toBe(answer)
      expect(await everythingKept(db)).toEqual(before)
      if (!control) return
      expect((await ask(control, 'POST', to(region), sent)).letter).toBe('>')
      expect(await everythingKept(db)).not.toEqual(before)
    })
  })
}
