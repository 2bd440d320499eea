import { fold } from './labels.ts'

export type Column = 'budget' | 'spent' | 'remaining'

const names: Record<Column, string[]> = {
  budget: [
    'budsjett',
    'budsjettert',
    'budsjettet',
    'godkjent budsjett',
    'godkjend budsjett',
    'vedtatt budsjett',
  ],
  spent: [
    'forbruk',
    'forbrukt',
    'brukt',
    'regnskap',
    'regnskapsført',
    'rekneskapsført',
    'påløpt',
    'forbruk hittil',
    'brukt hittil',
  ],
  remaining: [
    'rest',
    'restbeløp',
    'gjenstår',
    'gjenstående',
    'attstår',
    'står att',
    'avvik',
    'rest budsjett',
  ],
}
const byName = new Map(
  (['budget', 'spent', 'remaining'] as const).flatMap((column) =>
    names[column].map((name) => [fold(name), column] as const),
  ),
)

/** The column that a heading of the accounts names; a year, a unit and brackets beside the name say nothing. */
export function columnOf(printed: string): Column | undefined {
  if (printed.length > 40) return undefined
  return byName.get(
    fold(
      printed.replace(
        /\([^()]*\)|(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\p{L})(?:i )?(?:kr|nok|kroner)(?!\p{L})\.?/giu,
        ' ',
      ),
    ),
  )
}
