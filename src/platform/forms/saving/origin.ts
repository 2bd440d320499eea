/** Where an own answer came from, as kept beside it; `changed`: somebody has written in it since. */
export type Origin =
  | { from: 'typed' }
  | {
      from: 'document' | 'earlier'
      what: string
      path?: string | undefined
      quote?: string | undefined
      changed?: true
    }

export const typed: Origin = { from: 'typed' }

/** Where an answer comes from once somebody has written in it. */
export const afterTyping = (origin: Origin | null): Origin =>
  origin === null || origin.from === 'typed' ? typed : { ...origin, changed: true }
