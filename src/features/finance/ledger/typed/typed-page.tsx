import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { accountsCrumbs, type LedgerProject } from '../accounts-page.tsx'
import { currencies } from '../reading/ledger-file.ts'
import { typedTexts } from './texts.ts'

export type TypedShown = {
  project: LedgerProject
  lines: { id: string; name: string; kind: string }[]
  values: FormValues
  errors?: FieldErrors
  status?: 200 | 422
}

/** The form for a posting that is typed. */
export function typedPage(c: Ctx, shown: TypedShown) {
  const t = typedTexts[c.var.language]
  return html(
    c,
    <Page c={c} title={`${t.title}: ${shown.project.name}`} breadcrumbs={accountsCrumbs(c, shown.project)}>
      <ErrorSummary c={c} errors={shown.errors ?? {}} />
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      <TypedForm c={c} action={c.req.path} shown={shown} />
    </Page>,
    shown.status ?? 200,
  )
}

/** The fields of a typed posting, for a new one and for one that is corrected. */
export function TypedForm({
  c,
  action,
  shown,
}: {
  c: Ctx
  action: string
  shown: Omit<TypedShown, 'status'>
}) {
  const t = typedTexts[c.var.language]
  const { values, lines } = shown
  const own = { c, values, errors: shown.errors ?? {} }
  const hasHours = lines.some(({ kind }) => kind === 'own-hours') || values.hours
  return (
    <Form c={c} action={action} class="stack">
      <DayField {...own} name="postedOn" label={t.postedOn} />
      <TextField {...own} name="description" label={t.description} />
      <Select
        {...own}
        name="line"
        label={t.line}
        empty={t.noLine}
        options={lines.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <div class="side-by-side">
        <TextField
          {...own}
          name="amount"
          label={t.amount}
          help={t.amountHelp}
          size={16}
          optional={Boolean(hasHours)}
        />
        <Select
          {...own}
          name="currency"
          label={t.currency}
          options={currencies.map((currency) => ({ value: currency, text: currency }))}
        />
      </div>
      {hasHours ? (
        <div class="side-by-side">
          <TextField {...own} name="hours" label={t.hours} help={t.hoursHelp} size={8} optional />
          <TextField {...own} name="rate" label={t.rate} size={10} optional />
        </div>
      ) : null}
      <TextField {...own} name="voucher" label={t.voucher} size={16} optional />
      <div class="actions">
        <Button>{t.save}</Button>
      </div>
    </Form>
  )
}
