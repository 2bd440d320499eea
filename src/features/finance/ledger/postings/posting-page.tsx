import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatDay, formatInstant, formatNumber, formatOre } from '../../../../platform/i18n/format.ts'
import { Alert, Facts, Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { accountsAddress, accountsCrumbs, type LedgerProject } from '../accounts-page.tsx'
import { ledgerTexts } from '../texts.ts'
import { typedTexts } from '../typed/texts.ts'
import { TypedForm } from '../typed/typed-page.tsx'
import type { FoundPosting } from './queries.ts'
import { postingTexts } from './texts.ts'

export type PostingShown = {
  project: LedgerProject
  posting: FoundPosting
  lines: { id: string; name: string; kind: string }[]
  values: FormValues
  errors?: FieldErrors
  notice?: string
  status?: 200 | 409 | 422
}

/** One posting with its file, row and voucher; a typed one may be corrected and taken back. */
export function postingPage(c: Ctx, shown: PostingShown) {
  const { language } = c.var
  const t = postingTexts[language]
  const { posting, project } = shown
  const address = accountsAddress(c, project)
  const own = `${address}/postings/${posting.id}`
  const title = t.postingTitle(formatOre(posting.amount_ore, posting.currency, language))
  const isTyped = posting.source_kind === 'typed' || posting.source_kind === 'document'
  const typed = typedTexts[language]
  return html(
    c,
    <Page
      c={c}
      title={title}
      breadcrumbs={[...accountsCrumbs(c, project), { href: `${address}/postings`, text: t.title }]}
    >
      <ErrorSummary c={c} errors={shown.errors ?? {}} />
      {shown.notice ? (
        <Alert color="warning">
          <p>{shown.notice}</p>
        </Alert>
      ) : null}
      <Heading>{title}</Heading>
      {posting.later_name && posting.later_at ? (
        <Alert color="info">
          <p>{t.takenBackBy(posting.later_name, formatInstant(posting.later_at, language))}</p>
        </Alert>
      ) : null}
      <Facts facts={factsOf(c, posting, address)} />
      {isTyped && !posting.later_id ? (
        <section>
          <Heading level={2} size="sm">
            {typed.editTitle}
          </Heading>
          <TypedForm c={c} action={own} shown={shown} />
          <Form c={c} action={`${own}/take-back`}>
            <Button variant="tertiary" color="danger">
              {typed.takeBack}
            </Button>
          </Form>
        </section>
      ) : null}
    </Page>,
    shown.status ?? 200,
  )
}

function factsOf(c: Ctx, posting: FoundPosting, address: string) {
  const { language } = c.var
  const t = postingTexts[language]
  const { minutes } = posting
  return [
    { name: t.date, value: formatDay(posting.posted_on, language) },
    { name: t.text, value: posting.description },
    { name: t.voucher, value: posting.voucher },
    { name: t.account, value: `${posting.account} ${posting.account_name}`.trim() },
    { name: t.objects, value: posting.objects },
    { name: t.line, value: posting.line ?? t.noLine },
    {
      name: t.hours,
      value: minutes === null ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
    },
    {
      name: t.from,
      value: (
        <>
          <a href={`${address}/postings?file=${posting.source_id}`}>{posting.source_name}</a>{' '}
          <span class="quiet">({ledgerTexts[language].kinds[posting.source_kind]})</span>
        </>
      ),
    },
    { name: t.row, value: formatNumber(posting.row_number, language) },
    {
      name: t.document,
      value: posting.reading_id ? (
        <a href={`/${language}/workspace/documents/${posting.reading_id}`}>{posting.source_name}</a>
      ) : null,
    },
    {
      name: t.brought,
      value: t.broughtBy(formatInstant(posting.source_at, language), posting.source_by ?? ''),
    },
  ]
}
