import { type RawBuilder, sql } from 'kysely'

/** The day an instant falls on in Norway and Sweden, whatever zone the server or the session keeps: `dayOf` of `i18n/days.ts` in SQL. */
export const dayOfInstant = (instant: RawBuilder<unknown>) =>
  sql<string>`(${instant} at time zone 'Europe/Oslo')::date`

/** Today in Norway and Sweden, by the clock of the database at the start of the transaction. */
export const today = dayOfInstant(sql`now()`)
