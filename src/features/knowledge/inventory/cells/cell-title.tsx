import type { Ctx } from '../../../../platform/http/environment.ts'
import { WithOwnWords } from '../../../../platform/ui/own-words.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { langOf } from '../../text.tsx'
import { texts } from '../texts.ts'
import type { FoundCell } from './find-cell.ts'

export const cellTitle = ({ item, municipalityKey }: FoundCell) =>
  `${item.title}: ${municipalityLabel(municipalityKey)}`

export const cellCrumbs = (c: Ctx, { inventory }: FoundCell) => [
  { href: `/${c.var.language}/workspace/inventories`, text: texts[c.var.language].title },
  {
    href: `/${c.var.language}/workspace/inventories/${inventory.id}`,
    text: inventory.title,
    lang: langOf(inventory.language, c.var.language),
  },
]

/** The title with its own language: items are named in that of the inventory. */
export function CellTitle({ c, cell }: { c: Ctx; cell: FoundCell }) {
  return (
    <WithOwnWords
      text={cellTitle(cell)}
      own={cell.item.title}
      lang={langOf(cell.inventory.language, c.var.language)}
    />
  )
}
