import type { Child } from 'hono/jsx'
import { formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { type Column, Table } from '../../../platform/ui/components.tsx'
import { countyLabel, countyOf, municipalityLabel } from '../label.ts'
import { type Dot, DotMap } from './dot-map.tsx'
import { mapTexts } from './texts.ts'

/**
 * The dot map and its twin, a table of the same numbers with each municipality's county. Dots and names lead to where `href` of a
 * row does. `columns` stand after the county; without them the table tells the number under `countName`.
 */
export function MapWithTable<Row extends Dot>({
  rows,
  language,
  label,
  caption,
  countName,
  columns = [],
  note,
  none,
}: {
  rows: Row[]
  language: Language
  /** What the map shows, for those who do not see it. */
  label: string
  caption: string
  countName?: string
  columns?: Column<Row>[]
  /** Under the map, before where the outline is from. */
  note: string
  /** In place of the table when there are no rows. */
  none: Child
}) {
  const t = mapTexts[language]
  return (
    <>
      <DotMap dots={rows} label={label} language={language} empty />
      <p class="quiet">
        {note} {t.outline}
      </p>
      {rows.length === 0 ? (
        none
      ) : (
        <div id="municipalities">
          <Table
            caption={caption}
            rows={rows}
            columns={[
              {
                name: t.municipality,
                value: ({ key, href }) =>
                  href === undefined ? municipalityLabel(key) : <a href={href}>{municipalityLabel(key)}</a>,
              },
              { name: t.county, value: ({ key }) => countyLabel(countyOf(key) ?? '') },
              ...columns,
              ...(countName === undefined
                ? []
                : [
                    {
                      name: countName,
                      number: true,
                      value: ({ count }: Row) => formatNumber(count, language),
                    },
                  ]),
            ]}
          />
        </div>
      )}
    </>
  )
}
