import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { one } from '../../../platform/ui/form-values.ts'
import {
  Button,
  Choices,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { type Group, lineField, MOST_PARTS, partCount, partField, shownRows } from './budget-form.ts'
import { type Conflict, ConflictNotice } from './conflict-notice.tsx'
import { budgetTexts } from './texts.ts'

export type BudgetForm = {
  project: { slug: string; name: string }
  values: FormValues
  errors: FieldErrors
  conflict?: Conflict
}

/** The whole budget in one form; without scripts, a button shows more rows and keeps what is typed. */
export function budgetPage(c: Ctx, form: BudgetForm, status: 200 | 409 | 422) {
  const t = budgetTexts[c.var.language]
  const { project, values, errors } = form
  const address = `/${c.var.language}/projects/${project.slug}`
  const isNew = Number(one(values, 'base') || 0) === 0
  const title = isNew ? t.newTitle : t.editTitle
  return html(
    c,
    <Page
      c={c}
      title={`${title}: ${project.name}`}
      breadcrumbs={[
        { href: address, text: project.name },
        { href: `${address}/finance`, text: t.finance },
      ]}
      wide
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{title}</Heading>
      {form.conflict ? <ConflictNotice c={c} conflict={form.conflict} /> : null}
      <p class="lead">{isNew ? t.newIntro : t.editIntro}</p>
      <Form c={c} action={`${address}/finance/budget`} class="stack budget-form">
        <input type="hidden" name="base" value={one(values, 'base') || '0'} />
        <Lines c={c} form={form} group="cost" />
        <Lines c={c} form={form} group="hours" />
        <Division c={c} form={form} />
        <About c={c} form={form} isNew={isNew} />
        <div class="actions">
          <Button>{t.save}</Button>
          <a href={`${address}/finance`}>{t.cancel}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}

/** Amounts that fit beside the name; with more of them a line takes several rows, and every field shows its label. */
const MOST_IN_ONE_ROW = { cost: 3, hours: 1 }

type Shown = { c: Ctx; form: BudgetForm }

function Lines({ c, form, group }: Shown & { group: Group }) {
  const t = budgetTexts[c.var.language]
  const { values, errors } = form
  const rows = Array.from({ length: shownRows(values, group, one(values, 'more')) }, (_, row) => row)
  const field = { c, values, errors }
  const names = partNames(values, t.wholeTime)
  return (
    <section class="budget-lines" aria-labelledby={`${group}-title`}>
      <Heading level={2} id={`${group}-title`}>
        {group === 'cost' ? t.linesTitle : t.hoursTitle}
      </Heading>
      <p class="help">{group === 'cost' ? t.linesHelp : t.hoursHelp}</p>
      <div class="budget-rows">
        {rows.map((row) => (
          <fieldset
            class={
              names.length > MOST_IN_ONE_ROW[group]
                ? 'ds-fieldset budget-row with-labels'
                : 'ds-fieldset budget-row'
            }
            aria-label={(group === 'cost' ? t.row : t.hoursRow)(row + 1)}
          >
            <input
              type="hidden"
              name={lineField(group, row, 'id')}
              value={one(values, lineField(group, row, 'id'))}
            />
            <TextField {...field} name={lineField(group, row, 'name')} label={t.name} />
            {group === 'cost' ? (
              <Select
                {...field}
                name={lineField(group, row, 'kind')}
                label={t.lineKind}
                options={[
                  { value: 'cost', text: t.cost },
                  { value: 'own-share', text: t.ownShare },
                ]}
              />
            ) : (
              <TextField {...field} name={lineField(group, row, 'rate')} label={t.rate} size={9} />
            )}
            {names.map((name, part) => (
              <>
                {group === 'hours' ? (
                  <TextField
                    {...field}
                    name={lineField(group, row, `hours.${part}`)}
                    label={name === '' ? t.hours : t.hoursOf(name)}
                    size={7}
                  />
                ) : null}
                <TextField
                  {...field}
                  name={lineField(group, row, `amount.${part}`)}
                  label={name === '' ? t.amount : t.amountOf(name)}
                  size={13}
                />
              </>
            ))}
          </fieldset>
        ))}
      </div>
      <div>
        <Button variant="secondary" name="more" value={group} formaction={`?more=${group}#${group}-title`}>
          {t.moreLines}
        </Button>
      </div>
    </section>
  )
}

/** What stands at each amount: nothing where the budget is not divided. */
function partNames(values: FormValues, wholeTime: string): string[] {
  const count = partCount(values)
  return Array.from({ length: count }, (_, part) => {
    const name = [one(values, partField(part, 'year')), one(values, partField(part, 'funder'))]
      .filter(Boolean)
      .join(', ')
    return name || (count > 1 ? wholeTime : '')
  })
}

function Division({ c, form: { values, errors } }: Shown) {
  const t = budgetTexts[c.var.language]
  const named = one(values, partField(0, 'year')) !== '' || one(values, partField(0, 'funder')) !== ''
  const rows = Math.min(MOST_PARTS, partCount(values) + (named ? 1 : 2))
  const open = named || partCount(values) > 1 || Object.keys(errors).some((name) => name.startsWith('part.'))
  return (
    <details class="budget-division" open={open} id="division">
      <summary>{t.divideTitle}</summary>
      <p class="help">{t.divideHelp}</p>
      {Array.from({ length: rows }, (_, part) => (
        <fieldset class="ds-fieldset side-by-side" aria-label={t.part(part + 1)}>
          <TextField
            c={c}
            name={partField(part, 'year')}
            label={t.year}
            values={values}
            errors={errors}
            size={6}
            inputmode="numeric"
          />
          <TextField
            c={c}
            name={partField(part, 'funder')}
            label={t.funder}
            values={values}
            errors={errors}
          />
        </fieldset>
      ))}
      <Button variant="secondary" name="more" value="part" formaction="?more=part#cost-title">
        {t.showParts}
      </Button>
    </details>
  )
}

function About({ c, form: { values, errors }, isNew }: Shown & { isNew: boolean }) {
  const t = budgetTexts[c.var.language]
  const field = { c, values, errors }
  return (
    <section class="stack" aria-labelledby="about-title">
      <Heading level={2} id="about-title">
        {t.aboutTitle}
      </Heading>
      {isNew ? null : (
        <>
          <Choices
            {...field}
            values={{ kind: 'revised', ...values }}
            name="kind"
            type="radio"
            label={t.kind}
            options={[
              { value: 'revised', text: t.revised },
              { value: 'original', text: t.original },
            ]}
          />
          <TextArea {...field} name="reason" label={t.reason} help={t.reasonHelp} rows={3} />
        </>
      )}
      <div class="side-by-side">
        <DayField {...field} name="decidedOn" label={t.decidedOn} />
        <Select
          {...field}
          name="currency"
          label={t.currency}
          options={['NOK', 'SEK', 'EUR'].map((value) => ({ value, text: value }))}
        />
      </div>
    </section>
  )
}
