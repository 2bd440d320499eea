import type { Ctx } from '../../../../platform/http/environment.ts'
import type { FieldErrors, FormValues } from '../../../../platform/ui/forms.tsx'
import type { FoundCell } from './find-cell.ts'

export const cellAddress = (c: Ctx, { inventory, item, municipalityKey }: FoundCell) =>
  `/${c.var.language}/workspace/inventories/${inventory.id}/cells/${item.id}/${municipalityKey}`

/** Which of the forms on a cell's page was sent, and what was wrong with it. */
export type CellTyped = {
  form: 'decline' | 'return' | 'set-aside' | 'note'
  values: FormValues
  errors: FieldErrors
}
