import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatDay, formatInstant, formatNumber, formatOre } from '../../../../platform/i18n/format.ts'
import { Heading, Pagination, Table } from '../../../../platform/ui/components.tsx'
import { Button, Select } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { accountsAddress, accountsCrumbs, type LedgerProject } from '../accounts-page.tsx'
import type { listFilters, listPostings, PostingFilter } from './queries.ts'
import { postingTexts } from './texts.ts'

export type PostingsShown = {
  project: LedgerProject
  filter: PostingFilter
  page: number
  found: Awaited<ReturnType<typeof listPostings>>
  filters: Awaited<ReturnType<typeof listFilters>>
}

/** Postings of a project, filtered by line, month and file; each opens to where it came from. */
export function postingsPage(c: Ctx, shown: PostingsShown) {
  const { language } = c.var
  const t = postingTexts[language]
  const { project, filter, found, filters } = shown
  const address = accountsAddress(c, project)
  const values = { ...filter }
  const sums = found.sums.map(({ currency, ore }) => formatOre(Number(ore), currency, language)).join(', ')
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
  return html(
    c,
    <Page c={c} title={`${t.title}: ${project.name}`} breadcrumbs={accountsCrumbs(c, project)} wide>
      <Heading>{t.title}</Heading>
      <form method="get" action={`${address}/postings`} class="side-by-side">
        <Select
          c={c}
          name="line"
          label={t.line}
          values={values}
          empty={t.all}
          options={[
            { value: 'none', text: t.noLine },
            ...filters.lines.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Select
          c={c}
          name="month"
          label={t.month}
          values={values}
          empty={t.all}
          options={filters.months.map((month) => ({ value: month, text: month }))}
        />
        <Select
          c={c}
          name="file"
          label={t.file}
          values={values}
          empty={t.all}
          options={filters.files.map((file) => ({
            value: file.id,
            text: `${file.file_name}, ${formatInstant(file.imported_at, language)}`,
          }))}
        />
        <Button variant="secondary">{t.filter}</Button>
      </form>
      {found.total === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.caption(formatNumber(found.total, language), sums)}
          rows={found.rows}
          columns={[
            { name: t.date, value: (row) => formatDay(row.posted_on, language) },
            {
              name: t.text,
              value: (row) => (
                <>
                  <a href={`${address}/postings/${row.id}`}>{row.description || row.voucher || '–'}</a>
                  {row.withdrawn_by ? <span class="quiet"> ({t.takenBack})</span> : null}
                </>
              ),
            },
            { name: t.voucher, value: (row) => row.voucher },
            { name: t.account, value: (row) => `${row.account} ${row.account_name}`.trim() },
            { name: t.line, value: (row) => row.line ?? '' },
            {
              name: t.amount,
              value: (row) => formatOre(row.amount_ore, row.currency, language),
              number: true,
            },
          ]}
        />
      )}
      <Pagination
        c={c}
        page={shown.page}
        pages={found.pages}
        href={(page) => {
          const next = new URLSearchParams(query)
          next.set('page', String(page))
          return `${address}/postings?${next}`
        }}
      />
    </Page>,
  )
}
