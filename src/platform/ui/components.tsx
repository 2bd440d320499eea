import type { Child } from 'hono/jsx'
import type { Ctx } from '../http/environment.ts'
import { uiTexts } from './texts.ts'

export function Heading({
  level = 1,
  size,
  id,
  children,
}: {
  level?: 1 | 2 | 3 | 4
  size?: '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl'
  id?: string
  children: Child
}) {
  const Tag = `h${level}` as 'h1'
  return (
    <Tag class="ds-heading" data-size={size ?? (['xl', 'md', 'sm', 'xs'] as const)[level - 1]} id={id}>
      {children}
    </Tag>
  )
}

/** A fact list: what, and its value. Entries without a value are left out. */
export function Facts({ facts }: { facts: { name: Child; value: Child | null | undefined | '' }[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ name, value }) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

export function Tag({
  children,
  color,
}: {
  children: Child
  color?: 'accent' | 'care' | 'sand' | 'neutral'
}) {
  return (
    <span class="ds-tag" data-size="sm" data-color={color ?? 'neutral'}>
      {children}
    </span>
  )
}

export function Alert({
  color,
  title,
  children,
}: {
  color: 'info' | 'success' | 'warning' | 'danger'
  title?: string
  children: Child
}) {
  return (
    <div class="ds-alert" data-color={color} role={color === 'danger' ? 'alert' : 'status'}>
      {title ? <p class="alert-title">{title}</p> : null}
      {children}
    </div>
  )
}

/** What to do first, where there is nothing to list. */
export function EmptyState({ title, children }: { title: string; children: Child }) {
  return (
    <div class="empty-state">
      <Heading level={2} size="sm">
        {title}
      </Heading>
      {children}
    </div>
  )
}

export type Column<Row> = {
  name: string
  /** What stands in the head, where that is more than its name. */
  head?: Child
  value: (row: Row) => Child
  number?: boolean
}

/** Said aloud where a table is laid out as a grid on a narrow screen: it is no table to every browser then. */
export const tableRoles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** With more columns than this a row becomes a block on a narrow screen, each value beside the name of its column. */
const MOST_NARROW = 3

/** A table with a caption that says how many and of what. On a narrow screen a wide one is a block for each row; others scroll. */
export function Table<Row>({
  caption,
  columns,
  rows,
  captionHidden = false,
  label = caption,
}: {
  caption: string
  /** Tells this table from others with the same caption, for those who go from table to table. */
  label?: string
  columns: Column<Row>[]
  rows: Row[]
  captionHidden?: boolean
}) {
  const stacks = columns.length > MOST_NARROW
  const as = stacks ? tableRoles : undefined
  return (
    <section class="table-scroll" aria-label={label} tabindex={0}>
      <table class={stacks ? 'ds-table stacks' : 'ds-table'} data-size="sm" {...as?.table}>
        <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
        <thead {...as?.rowgroup}>
          <tr {...as?.row}>
            {columns.map(({ name, head = name, number }) => (
              <th scope="col" class={number ? 'number' : undefined} {...as?.columnheader}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as?.rowgroup}>
          {rows.map((row) => (
            <tr {...as?.row}>
              {columns.map(({ name, value, number }, index) =>
                index === 0 ? (
                  <th scope="row" {...as?.rowheader}>
                    {value(row)}
                  </th>
                ) : (
                  <td
                    class={number ? 'number' : undefined}
                    data-name={stacks ? name : undefined}
                    {...as?.cell}
                  >
                    {value(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** `href` makes the address of a page, counted from 1. */
export function Pagination({
  c,
  page,
  pages,
  href,
}: {
  c: Ctx
  page: number
  pages: number
  href: (page: number) => string
}) {
  if (pages <= 1) return null
  const t = uiTexts[c.var.language]
  return (
    <nav class="pagination" aria-label={t.pagination}>
      {page > 1 ? (
        <a class="ds-button" data-variant="secondary" rel="prev" href={href(page - 1)}>
          {t.previous}
        </a>
      ) : (
        <span />
      )}
      <span>{t.pageOf(page, pages)}</span>
      {page < pages ? (
        <a class="ds-button" data-variant="secondary" rel="next" href={href(page + 1)}>
          {t.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
