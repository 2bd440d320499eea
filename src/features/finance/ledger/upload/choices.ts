import type { Decision } from '../import/selection.ts'
import { isDay } from '../reading/days.ts'
import { TableOptions } from '../reading/table/table-options.ts'
import type { Preview, UploadOptions } from './preview.ts'

export type Choices =
  | {
      ok: true
      options: UploadOptions
      /** A decision for every account shown, as the form has it. */
      decisions: Decision[]
      /** Columns, objects or days are others than those that were shown: the page has to be made anew first. */
      changed: boolean
    }
  | { ok: false; fields: string[] }

/** What a person chose on the page of an upload. Lines are read by their place among the accounts that were shown. */
export function choicesFrom(
  form: FormData,
  options: UploadOptions,
  preview: Preview | undefined,
  lines: readonly { id: string }[],
): Choices {
  const open = new Set<string>(['outside', ...lines.map(({ id }) => id)])
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const days = { from: text('from'), to: text('to') }
  const wrong = (['from', 'to'] as const).filter((name) => days[name] !== '' && !isDay(days[name]))
  if (wrong.length > 0) return { ok: false, fields: wrong }
  const table = options.table ? tableFrom(form, text, options.table) : undefined
  const known = new Set(preview?.dimensions.flatMap(({ objects }) => objects.map(({ key }) => key)))
  const selection = {
    objects: form.getAll('object').filter((key): key is string => typeof key === 'string' && known.has(key)),
    from: days.from || null,
    to: days.to || null,
  }
  const decisions = (preview?.groups ?? []).map(({ account, objects, line }, index): Decision => {
    const given = form.get(`line.${index}`)
    return { account, objects, line: typeof given === 'string' ? (open.has(given) ? given : null) : line }
  })
  const byHand = decisions.filter(({ line }, index) => preview?.groups[index]?.line !== line)
  const kept = options.decisions.filter(
    (one) => !byHand.some(({ account, objects }) => account === one.account && objects === one.objects),
  )
  const sameSelection = preview !== undefined && alike(selection, preview.selection)
  const sameTable = JSON.stringify(table) === JSON.stringify(options.table)
  return {
    ok: true,
    options: {
      ...(table ? { table } : {}),
      // Other columns are other objects and days: they are proposed anew.
      ...(preview && sameTable && (!sameSelection || options.selection) ? { selection } : {}),
      decisions: [...kept, ...byHand],
    },
    decisions,
    changed: !sameSelection || !sameTable,
  }
}

const alike = (one: Preview['selection'], other: Preview['selection']) =>
  one.from === other.from &&
  one.to === other.to &&
  one.objects.toSorted().join('\n') === other.objects.toSorted().join('\n')

function tableFrom(form: FormData, text: (name: string) => string, known: TableOptions): TableOptions {
  const columns = [...form.keys()]
    .filter((name) => /^column\.\d{1,3}$/.test(name))
    .map((name) => ({ at: Number(name.slice(7)), meaning: text(name) || null }))
  if (columns.length === 0) return known
  const parsed = TableOptions.safeParse({
    columns: columns.sort((a, b) => a.at - b.at).map(({ meaning }) => meaning),
    headingRow: /^\d{1,3}$/.test(text('headingRow')) ? Number(text('headingRow')) : known.headingRow,
    delimiter: form.get('delimiter') === '\t' ? '\t' : text('delimiter'),
    decimal: text('decimal'),
    costs: text('costs'),
    currency: text('currency'),
    books: text('books').toLowerCase(),
  })
  return parsed.success ? parsed.data : known
}
