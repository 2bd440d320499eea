import type { Ctx } from '../../../../platform/http/environment.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { texts } from '../texts.ts'
import type { BoardCell, BoardRow } from './board.ts'
import { StateMark } from './state-mark.tsx'

/** How far one municipality is with one item; a link for whoever may see more of it. */
export function BoardCellView({
  c,
  cell,
  row,
  item,
  lang,
  today,
  due,
  href,
}: {
  c: Ctx
  cell: BoardCell
  row: BoardRow
  item: string
  /** Of the item. */
  lang: string | undefined
  today: string
  due: string | null
  href: string | undefined
}) {
  const t = texts[c.var.language]
  const again = cell.state === 'asked' && (cell.answer?.sentNumber ?? 0) > 0
  const late = cell.state === 'asked' && due !== null && due < today
  const mark = (
    <>
      <StateMark c={c} state={cell.state} />
      {again ? <span class="quiet"> {t.again}</span> : null}
      {late ? <span class="late"> {t.late}</span> : null}
    </>
  )
  if (href === undefined) return mark
  return (
    <a href={href} class="cell-link">
      {mark}
      <span class="ds-sr-only">
        : {municipalityLabel(row.key)}, <span lang={lang}>{item}</span>
      </span>
    </a>
  )
}
