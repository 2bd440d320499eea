import type { Ctx } from '../../../platform/http/environment.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { ledgerTexts } from './texts.ts'

export type AccountRow = {
  account: string
  accountName: string
  /** The file's own project that the amounts stand on, where accounts are told apart by it. */
  object?: { key: string; name: string }
  count: number
  sum: string
  /** A line's id, 'several' (they stand on more than one, and stay there), 'outside' (of the project), or null: none. */
  line: string | null
  /** Why the line is proposed. */
  why?: string
}

/** Accounts, each with the budget line its postings belong on, to choose as `line.0`, `line.1` and so on. */
export function AccountLines({
  c,
  title,
  rows,
  lines,
  outside = false,
}: {
  c: Ctx
  title: string
  rows: AccountRow[]
  lines: { id: string; name: string }[]
  /** Whether an account may be put outside the project. */
  outside?: boolean
}) {
  const { language } = c.var
  const t = ledgerTexts[language].accountLines
  const byObject = rows.some(({ object }) => object)
  const explained = rows.some(({ why }) => why !== undefined)
  return (
    <section class="table-scroll ledger-choices" aria-label={title} tabindex={0}>
      <table class="ds-table" data-size="sm">
        <caption class="ds-sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.account}</th>
            {byObject ? <th scope="col">{t.object}</th> : null}
            <th scope="col" class="number">
              {t.count}
            </th>
            <th scope="col" class="number">
              {t.sum}
            </th>
            <th scope="col">{t.line}</th>
            {explained ? <th scope="col">{t.why}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr>
              <th scope="row">
                {row.account} {row.accountName}
              </th>
              {byObject ? (
                <td>
                  {row.object?.key} {row.object?.name}
                </td>
              ) : null}
              <td class="number" data-label={t.count}>
                {formatNumber(row.count, language)}
              </td>
              <td class="number" data-label={t.sum}>
                {row.sum}
              </td>
              <td>
                <select
                  class="ds-input"
                  name={`line.${index}`}
                  aria-label={t.lineFor(
                    [row.account, row.accountName, row.object?.name].filter(Boolean).join(' '),
                  )}
                >
                  {row.line === 'several' ? (
                    <option value="keep" selected>
                      {t.several}
                    </option>
                  ) : null}
                  <option value="" selected={row.line === null}>
                    {t.unassigned}
                  </option>
                  {lines.map((line) => (
                    <option value={line.id} selected={row.line === line.id}>
                      {line.name}
                    </option>
                  ))}
                  {outside ? (
                    <option value="outside" selected={row.line === 'outside'}>
                      {t.outside}
                    </option>
                  ) : null}
                </select>
              </td>
              {explained ? <td class="quiet">{row.why}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
