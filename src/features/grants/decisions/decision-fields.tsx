import type { Ctx } from '../../../platform/http/environment.ts'
import { formatMoney } from '../../../platform/i18n/format.ts'
import { Rows } from '../../../platform/ui/form-rows.tsx'
import {
  Choices,
  DayField,
  type FieldErrors,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { type DecisionCase, waitsFor } from './queries.ts'
import { texts } from './texts.ts'

/** The fields of a decision. */
export function DecisionFields({
  c,
  found,
  values,
  errors,
}: {
  c: Ctx
  found: DecisionCase
  values: FormValues
  errors: FieldErrors
}) {
  const { language } = c.var
  const t = texts[language]
  const field = { c, values, errors }
  return (
    <>
      <Choices
        {...field}
        name="outcome"
        type="radio"
        label={t.outcome}
        options={[
          {
            value: 'granted',
            text: t.whole(formatMoney(found.appliedAmount, found.call.currency, language)),
          },
          { value: 'partly-granted', text: t.partly },
          { value: 'rejected', text: t.reject },
        ]}
      />
      <TextField
        {...field}
        name="amount"
        label={t.partAmount}
        help={t.partAmountHelp}
        inputmode="numeric"
        size={14}
        optional
      />
      <TextArea {...field} name="reason" label={t.reason} help={t.reasonHelp} lang={found.language} />
      <TextArea
        {...field}
        name="conditions"
        label={t.conditions}
        help={t.conditionsHelp}
        lang={found.language}
        rows={4}
        optional
      />
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{t.paymentsTitle}</legend>
        <p class="help">{t.paymentsHelp}</p>
        <Rows part="payments" add={t.addPart} field={field}>
          {(name) => (
            <div class="side-by-side">
              <TextField {...field} name={name('amount')} label={t.partOf} inputmode="numeric" size={14} />
              <Select
                {...field}
                name={name('waitsFor')}
                label={t.waitsFor}
                options={waitsFor.map((value) => ({ value, text: t.waits[value] }))}
              />
              <DayField {...field} name={name('dueOn')} label={t.due} optional />
            </div>
          )}
        </Rows>
      </fieldset>
    </>
  )
}
