import { parseDay } from '../../projects/index.ts'
import type { DecisionValues } from './decision-form.tsx'
import type { ReopenValues } from './reopen-page.tsx'

export type Posted = DecisionValues

/** The longest message that goes with a decision, in characters. */
const MOST_REASON = 8000

function read(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return {
    text,
    reason: text('reason').replaceAll('\r\n', '\n').trim().slice(0, MOST_REASON),
    questions: form.getAll('questions').flatMap((value) => (typeof value === 'string' ? [value] : [])),
    dueOn: text('dueOn').trim(),
  }
}

export function decisionFrom(form: FormData): DecisionValues {
  const { text, ...rest } = read(form)
  return { ...rest, decision: text('decision') }
}

export function reopeningFrom(form: FormData): ReopenValues {
  const { text, ...rest } = read(form)
  return { ...rest, which: text('which') }
}

/** A typed day as YYYY-MM-DD; undefined where none was typed, null where it cannot be read. */
export function postedDay(typed: string): string | undefined | null {
  return typed === '' ? undefined : (parseDay(typed) ?? null)
}
