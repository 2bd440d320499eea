import type { Ctx } from '../../../../platform/http/environment.ts'
import { WithOwnWords } from '../../../../platform/ui/own-words.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { langOf } from '../../text.tsx'
import type { FoundInventory } from '../inventory.ts'
import { texts } from '../texts.ts'
import type { Board } from './board.ts'

export type BoardShown = {
  c: Ctx
  here: string
  inventory: FoundInventory
  board: Board
  mayOpen: (key: string) => boolean
}

/** What the viewer’s own municipality is asked, so that nobody has to look for it in the table. */
export function OwnAnswers({ c, here, inventory, board, mayOpen }: BoardShown) {
  const t = texts[c.var.language]
  const open = board.rows
    .filter(({ key }) => mayOpen(key))
    .flatMap((row) =>
      board.items.flatMap((item, at) => (row.cells[at]?.state === 'asked' ? [{ row, item }] : [])),
    )
  if (open.length === 0) return null
  return (
    <ul class="board-own">
      {open.map(({ row, item }) => (
        <li>
          <a href={`${here}/cells/${item.id}/${row.key}`}>
            <WithOwnWords
              text={t.waitingAnswer(item.title, municipalityLabel(row.key))}
              own={item.title}
              lang={langOf(inventory.language, c.var.language)}
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
