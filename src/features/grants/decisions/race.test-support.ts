import { type OpenDatabase, openDatabase } from '../../../platform/database/database.ts'
import type { TestDatabase } from '../../../platform/testing/database.ts'

/** Of each instance. */
const CONNECTIONS = 7

/** Three instances of the app, each with its own connections. */
export const openInstances = (database: TestDatabase): OpenDatabase[] =>
  [1, 2, 3].map(() => openDatabase(database.connection, 'member', { max: CONNECTIONS }))

/** Takes the locks out of every query that is asked through it: the acts run as they are, and nothing waits. */
const withoutLocks: Parameters<OpenDatabase['db']['withPlugin']>[0] = {
  transformQuery: ({ node }) => (node.kind === 'SelectQueryNode' ? { ...node, endModifiers: [] } : node),
  transformResult: async ({ result }) => result,
}

/** Changes the tables themselves: the role of the app owns them. */
export async function asOwner([instance]: OpenDatabase[], ...statements: string[]) {
  for (const statement of statements) await instance?.pool.query(statement)
}

export type Blocked = { ok: false; reason: 'database'; constraint: string }

/** What an act answers, or which rule of the database kept it from being done. */
export async function orBlocked<Answer>(act: Promise<Answer>): Promise<Answer | Blocked> {
  try {
    return await act
  } catch (error) {
    const { constraint } = error as { constraint?: string }
    if (!constraint) throw error
    return { ok: false, reason: 'database', constraint }
  }
}

/** Does something with each index below `count`, as many at once as there are connections; whoever is done takes the next. */
export async function allAtOnce(
  instances: OpenDatabase[],
  count: number,
  act: (db: OpenDatabase['db'], index: number) => Promise<unknown>,
  lock = true,
) {
  let next = 0
  const work = async ({ db }: OpenDatabase) => {
    const through = lock ? db : db.withPlugin(withoutLocks)
    for (let index = next++; index < count; index = next++) await act(through, index)
  }
  await Promise.all(
    instances.flatMap((instance) => Array.from({ length: CONNECTIONS }, () => work(instance))),
  )
}
