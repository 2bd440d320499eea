import type { Kysely } from 'kysely'
import type { Tables } from '../database/generated.ts'
import { readPublicVersion } from './queries.ts'

export type DataVersion = { current: () => Promise<string> }

/**
 * The number that changes, in the same transaction, with every change of public data (triggers of migration 0001).
 * Whoever asks gets an answer that was read after the question: a change that has been acknowledged to anybody, on any
 * instance, is seen. Questions that come while one is on its way share the next one.
 */
export function createDataVersion(db: Kysely<Tables>): DataVersion {
  let running: Promise<string> | undefined
  let next: Promise<string> | undefined
  const start = () => {
    const asked = readPublicVersion(db).finally(() => {
      if (running === asked) running = undefined
    })
    running = asked
    return asked
  }
  return {
    current() {
      if (!running) return start()
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = undefined
          return start()
        })
      return next
    },
  }
}
