import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatDay, formatNumber, formatOre } from '../../../../platform/i18n/format.ts'
import { Alert, Facts, Heading, Table } from '../../../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { accountsAddress, accountsCrumbs, type LedgerProject } from '../accounts-page.tsx'
import { ColumnChoices } from './column-choices.tsx'
import { LineChoices } from './line-choices.tsx'
import type { Preview, UploadOptions } from './preview.ts'
import { SelectionChoices } from './selection-choices.tsx'
import { uploadTexts } from './texts.ts'

export type PreviewShown = {
  project: LedgerProject
  upload: { id: string; fileName: string }
  options: UploadOptions
  /** Undefined where the columns of a table do not say enough yet. */
  preview: Preview | undefined
  head: Preview['head']
  lines: { id: string; name: string }[]
  notice?: string | undefined
  errors?: FieldErrors
  status?: 200 | 409 | 422
}

/** What a file holds and would change, with every choice a person has, before anything is stored. */
export function previewPage(c: Ctx, shown: PreviewShown) {
  const t = uploadTexts[c.var.language]
  const { preview, project, errors = {} } = shown
  const address = `${accountsAddress(c, project)}/uploads/${shown.upload.id}`
  return html(
    c,
    <Page c={c} title={`${t.title}: ${shown.upload.fileName}`} breadcrumbs={accountsCrumbs(c, project)} wide>
      <ErrorSummary c={c} errors={errors} />
      {shown.notice ? (
        <Alert color="warning">
          <p>{shown.notice}</p>
        </Alert>
      ) : null}
      <Heading>{t.title}</Heading>
      <p class="lead">{t.kept}</p>
      {preview ? <About c={c} preview={preview} fileName={shown.upload.fileName} /> : null}
      <Form c={c} action={address} class="ledger-preview" id="field-refused">
        {shown.options.table ? (
          <ColumnChoices c={c} table={shown.options.table} head={shown.head} errors={errors} />
        ) : null}
        {preview ? (
          <>
            <SelectionChoices c={c} preview={preview} errors={errors} />
            <p class="actions">
              <Button variant="secondary" name="step" value="preview">
                {t.again}
              </Button>
            </p>
            {preview.compared ? <Difference c={c} preview={preview} /> : null}
            <LineChoices c={c} groups={preview.groups} lines={shown.lines} currency={preview.currency} />
            <div class="actions">
              <Button name="step" value="import">
                {preview.compared ? t.apply : t.import(formatNumber(broughtIn(preview), c.var.language))}
              </Button>
            </div>
          </>
        ) : (
          <p class="actions">
            <Button name="step" value="preview">
              {t.again}
            </Button>
          </p>
        )}
      </Form>
      <Form c={c} action={`${address}/discard`}>
        <Button variant="tertiary">{t.discard}</Button>
      </Form>
    </Page>,
    shown.status ?? 200,
  )
}

/** Postings on accounts that are not said to be outside the project. */
const broughtIn = ({ groups, taken }: Preview) =>
  groups.reduce((left, { line, count }) => (line === 'outside' ? left - count : left), taken)

function About({ c, preview, fileName }: { c: Ctx; preview: Preview; fileName: string }) {
  const { language } = c.var
  const t = uploadTexts[language]
  const { period, notes, differences, currency } = preview
  const number = (value: number) => formatNumber(value, language)
  return (
    <section class="ledger-about">
      <Facts
        facts={[
          { name: t.file, value: fileName },
          {
            name: t.company,
            value: [preview.company, preview.organisationNumber].filter(Boolean).join(', '),
          },
          { name: t.program, value: preview.program },
          {
            name: t.period,
            value: period
              ? t.periodText(formatDay(period.from, language), formatDay(period.to, language))
              : '',
          },
          { name: t.content, value: t.contentText(number(preview.vouchers), number(preview.rows)) },
        ]}
      />
      {notes.length > 0 ? (
        <Alert color="info" title={t.notes}>
          <ul>
            {notes.map((note) => (
              <li>{t.note[note.code](note.detail ?? '', number(note.count), number(note.line ?? 0))}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {differences.length > 0 ? (
        <Alert color="warning" title={t.differencesTitle}>
          <p>{t.differencesText}</p>
          <Table
            caption={t.differencesTitle}
            captionHidden
            rows={differences}
            columns={[
              { name: t.account, value: (row) => row.account },
              { name: t.stated, value: (row) => formatOre(row.statedOre, currency, language), number: true },
              {
                name: t.counted,
                value: (row) => formatOre(row.countedOre, currency, language),
                number: true,
              },
            ]}
          />
        </Alert>
      ) : null}
    </section>
  )
}

function Difference({ c, preview }: { c: Ctx; preview: Preview }) {
  const { language } = c.var
  const t = uploadTexts[language]
  const { compared, currency, differing } = preview
  if (!compared) return null
  const number = (value: number) => formatNumber(value, language)
  const changes = compared.added + compared.takenBack + compared.moved
  return (
    <section class="ledger-difference">
      <Heading level={2} size="sm">
        {t.differenceTitle}
      </Heading>
      {changes === 0 ? (
        <p>{t.nothingChanges}</p>
      ) : (
        <>
          <p>
            {t.differenceText(
              number(compared.added),
              formatOre(compared.addedOre, currency, language),
              number(compared.takenBack),
              formatOre(compared.takenBackOre, currency, language),
            )}{' '}
            {t.differenceSame(number(compared.unchanged), number(compared.moved))}
          </p>
          <Table
            caption={differing.length < changes ? `${t.differenceTitle}. ${t.shownOf}` : t.differenceTitle}
            captionHidden={differing.length >= changes}
            rows={differing}
            columns={[
              { name: t.change, value: (row) => t.changes[row.change] },
              { name: t.date, value: (row) => formatDay(row.postedOn, language) },
              { name: t.voucher, value: (row) => row.voucher },
              { name: t.account, value: (row) => [row.account, row.accountName].filter(Boolean).join(' ') },
              { name: t.text, value: (row) => row.description },
              { name: t.amount, value: (row) => formatOre(row.amountOre, currency, language), number: true },
            ]}
          />
        </>
      )}
    </section>
  )
}
