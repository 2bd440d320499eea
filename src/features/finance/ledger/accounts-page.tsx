import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatInstant, formatNumber, formatOre } from '../../../platform/i18n/format.ts'
import { Alert, EmptyState, Heading, Table } from '../../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, FileField, Form } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { ListedImport } from './queries.ts'
import { ledgerTexts } from './texts.ts'
import { MOST_UPLOAD_MEGABYTES } from './upload/prepare-upload.ts'

export type LedgerProject = { id: string; slug: string; name: string }

/** Where the pages of a project's accounts begin. */
export const accountsAddress = (c: Ctx, project: { slug: string }) =>
  `/${c.var.language}/projects/${project.slug}/finance/accounts`

/** The way back from a page of the accounts. */
export function accountsCrumbs(c: Ctx, project: LedgerProject, inside = true) {
  const t = ledgerTexts[c.var.language]
  const address = `/${c.var.language}/projects/${project.slug}`
  return [
    { href: address, text: project.name },
    { href: `${address}/finance`, text: t.finance },
    ...(inside ? [{ href: `${address}/finance/accounts`, text: t.title }] : []),
  ]
}

export type AccountsShown = {
  project: LedgerProject
  imports: ListedImport[]
  total: number
  postings: number
  uploads: { id: string; file_name: string; uploaded_at: Date }[]
  done?: string | undefined
  errors?: FieldErrors
  status?: 200 | 413 | 422
}

/** What was brought in, and the form to bring in more. */
export function accountsPage(c: Ctx, shown: AccountsShown) {
  const { language } = c.var
  const t = ledgerTexts[language]
  const { project, imports, errors = {} } = shown
  const address = accountsAddress(c, project)
  return html(
    c,
    <Page c={c} title={`${t.title}: ${project.name}`} breadcrumbs={accountsCrumbs(c, project, false)} wide>
      <ErrorSummary c={c} errors={errors} />
      {shown.done ? (
        <Alert color="success">
          <p>
            {shown.done} <a href={`/${language}/projects/${project.slug}/finance`}>{t.toTable}</a>
          </p>
        </Alert>
      ) : null}
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      {shown.total === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyText}</p>
        </EmptyState>
      ) : null}
      <section class="ledger-upload">
        <Heading level={2} size="sm">
          {t.uploadTitle}
        </Heading>
        <UploadForm c={c} action={address} errors={errors} />
        <p class="actions">
          <a href={`${address}/typed`}>{t.typedLink}</a>
          {shown.postings > 0 ? <a href={`${address}/lines`}>{t.linesLink}</a> : null}
          {shown.postings > 0 ? (
            <a href={`${address}/postings`}>{t.postingsLink(formatNumber(shown.postings, language))}</a>
          ) : null}
        </p>
      </section>
      {shown.uploads.length > 0 ? (
        <section>
          <Heading level={2} size="sm">
            {t.waitingTitle}
          </Heading>
          <ul class="plain-list">
            {shown.uploads.map((upload) => (
              <li>
                <a href={`${address}/uploads/${upload.id}`}>
                  {t.waiting(upload.file_name, formatInstant(upload.uploaded_at, language))}
                </a>
              </li>
            ))}
          </ul>
          <p class="quiet">{t.waitingHelp}</p>
        </section>
      ) : null}
      {imports.length > 0 ? <Imports c={c} shown={shown} /> : null}
    </Page>,
    shown.status ?? 200,
  )
}

function UploadForm({ c, action, errors }: { c: Ctx; action: string; errors: FieldErrors }) {
  const t = ledgerTexts[c.var.language]
  return (
    <Form c={c} action={action} upload class="stack">
      <FileField
        c={c}
        name="file"
        label={t.file}
        help={t.fileHelp(formatNumber(MOST_UPLOAD_MEGABYTES, c.var.language))}
        errors={errors}
        accept=".se,.si,.sie,.xml,.csv,.txt,.xlsx"
      />
      <div class="actions">
        <Button>{t.upload}</Button>
      </div>
    </Form>
  )
}

function Imports({ c, shown }: { c: Ctx; shown: AccountsShown }) {
  const { language } = c.var
  const t = ledgerTexts[language]
  const address = accountsAddress(c, shown.project)
  return (
    <section class="ledger-imports">
      <Table
        caption={t.importsTitle(formatNumber(shown.total, language))}
        rows={shown.imports}
        columns={[
          {
            name: t.fileColumn,
            value: (row) => <a href={`${address}/postings?file=${row.id}`}>{row.fileName}</a>,
          },
          { name: t.kind, value: (row) => t.kinds[row.kind] },
          { name: t.when, value: (row) => formatInstant(row.importedAt, language) },
          { name: t.who, value: (row) => row.by ?? '' },
          { name: t.postings, value: (row) => formatNumber(row.postings, language), number: true },
          {
            name: t.sum,
            value: (row) =>
              row.sums.map(({ currency, ore }) => formatOre(ore, currency, language)).join(', '),
            number: true,
          },
        ]}
      />
    </section>
  )
}
