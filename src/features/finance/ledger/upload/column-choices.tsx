import type { Ctx } from '../../../../platform/http/environment.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { type FieldErrors, Select, TextField } from '../../../../platform/ui/forms.tsx'
import { columnMeanings, type TableOptions } from '../reading/table/table-options.ts'
import { columnTexts } from './column-texts.ts'
import type { Preview } from './preview.ts'

/** The columns of a table with their first rows, each with what it means. */
export function ColumnChoices({
  c,
  table,
  head,
  errors,
}: {
  c: Ctx
  table: TableOptions
  head: Preview['head']
  errors: FieldErrors
}) {
  const t = columnTexts[c.var.language]
  const width = Math.max(table.columns.length, ...head.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, index) => index)
  const values = {
    headingRow: String(table.headingRow),
    delimiter: table.delimiter,
    decimal: table.decimal,
    costs: table.costs,
    currency: table.currency,
    books: table.books,
  }
  return (
    <section class="form-section ledger-columns">
      <Heading level={2} size="sm">
        {t.columnsTitle}
      </Heading>
      <p class="help">{t.columnsHelp}</p>
      <section class="table-scroll" aria-label={t.columnsTitle} tabindex={0}>
        <table class="ds-table" data-size="sm">
          <caption class="ds-sr-only">{t.columnsTitle}</caption>
          <thead>
            <tr>
              {columns.map((index) => (
                <th scope="col">
                  <select class="ds-input" name={`column.${index}`} aria-label={t.column(String(index + 1))}>
                    <option value="">{t.unused}</option>
                    {columnMeanings.map((meaning) => (
                      <option value={meaning} selected={table.columns[index] === meaning}>
                        {t.meanings[meaning]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {head.map(({ cells, line }) => (
              <tr class={line === table.headingRow ? 'ledger-heading-row' : undefined}>
                {columns.map((index) => (
                  <td>{cells[index] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="side-by-side">
        <TextField
          c={c}
          name="headingRow"
          label={t.headingRow}
          help={t.headingRowHelp}
          values={values}
          errors={errors}
          inputmode="numeric"
          size={5}
        />
        <Select
          c={c}
          name="decimal"
          label={t.decimal}
          values={values}
          options={([',', '.', 'either'] as const).map((value) => ({ value, text: t.decimals[value] }))}
        />
        <Select
          c={c}
          name="delimiter"
          label={t.delimiter}
          values={values}
          options={[
            { value: ';', text: ';' },
            { value: ',', text: ',' },
            { value: '\t', text: t.tab },
            { value: '|', text: '|' },
          ]}
        />
      </div>
      <div class="side-by-side">
        <Select
          c={c}
          name="costs"
          label={t.costs}
          values={values}
          options={[
            { value: 'positive', text: t.costsPositive },
            { value: 'negative', text: t.costsNegative },
          ]}
        />
        <Select
          c={c}
          name="currency"
          label={t.currency}
          values={values}
          options={['NOK', 'SEK', 'EUR'].map((value) => ({ value, text: value }))}
        />
      </div>
      <TextField c={c} name="books" label={t.books} help={t.booksHelp} values={values} errors={errors} />
    </section>
  )
}
