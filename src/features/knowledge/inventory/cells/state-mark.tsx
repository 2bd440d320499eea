import type { Ctx } from '../../../../platform/http/environment.ts'
import type { CellState } from '../inventory.ts'
import { texts } from '../texts.ts'

/** How much of the circle is filled says how far it is; crossed is declined. Never without the word. */
const marks: Record<CellState, string> = {
  'not-asked': '',
  asked: 'M8 8V2a6 6 0 0 1 6 6z',
  answered: 'M8 2a6 6 0 0 1 0 12z',
  checked: 'M8 2a6 6 0 0 1 0 12A6 6 0 0 1 8 2z',
  declined: '',
}

export function StateMark({ c, state }: { c: Ctx; state: CellState }) {
  return (
    <span class="cell-state" data-state={state}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <circle
          cx="8"
          cy="8"
          r="6"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-dasharray={state === 'not-asked' ? '2 2' : undefined}
        />
        {marks[state] ? <path d={marks[state]} fill="currentColor" /> : null}
        {state === 'checked' ? (
          <path d="M5 8.2 7.2 10.4 11 6" fill="none" stroke="Canvas" stroke-width="1.6" />
        ) : null}
        {state === 'declined' ? (
          <path d="M5 5l6 6M11 5l-6 6" fill="none" stroke="currentColor" stroke-width="1.5" />
        ) : null}
      </svg>
      {texts[c.var.language].cellStates[state]}
    </span>
  )
}
