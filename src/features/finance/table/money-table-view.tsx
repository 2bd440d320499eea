import type { Ctx } from '../../../platform/http/environment.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { tableRoles as as } from '../../../platform/ui/components.tsx'
import type { MoneyTable } from '../money-table.ts'
import { type MoneyRow, type MoneyRows, moneyRows } from './money-rows.ts'

/**
 * The table as every page shows it, with what does not add up in words under it. On a narrow screen each line is a small table of its
 * own. `lang` where the words are to be in another language than the page's.
 */
export function MoneyTableView({ c, table, lang }: { c: Ctx; table: MoneyTable; lang?: Language }) {
  const language = lang ?? c.var.language
  const rows = moneyRows(table, language)
  const elsewhere = language === c.var.language ? undefined : language
  return (
    <div class="money-table" lang={elsewhere}>
      {rows.differences.length > 0 ? (
        <ul class="money-differences">
          {rows.differences.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      ) : null}
      <section class="table-scroll" aria-label={rows.title} tabindex={0}>
        <table class="ds-table" data-size="sm" {...as.table}>
          <caption>{rows.caption}</caption>
          <thead {...as.rowgroup}>
            <tr {...as.row}>
              {rows.head.map(({ text, numeric }) => (
                <th scope="col" {...as.columnheader} class={numeric ? 'number' : undefined}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...as.rowgroup}>
            {rows.rows.map((row) => (
              <Row row={row} head={rows.head} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.notes.map((note) => (
        <p class="quiet">{note}</p>
      ))}
    </div>
  )
}

function Row({ row, head }: { row: MoneyRow; head: MoneyRows['head'] }) {
  const [name, ...figures] = row.cells
  return (
    <tr {...as.row} class={row.kind === 'line' ? undefined : `money-${row.kind}`}>
      <th scope="row" {...as.rowheader}>
        {name?.text}
        {row.detail ? <span class="money-detail">{row.detail}</span> : null}
        {row.reason ? (
          <span class={row.reasonMissing ? 'money-detail money-reason-missing' : 'money-detail'}>
            {row.reason}
          </span>
        ) : null}
      </th>
      {figures.map((cell, index) => (
        <td
          {...as.cell}
          class={cell.value === null ? 'number money-nothing' : 'number'}
          data-label={head[index + 1]?.text}
        >
          {cell.text}
        </td>
      ))}
    </tr>
  )
}
