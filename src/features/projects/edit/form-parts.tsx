import type { Ctx } from '../../../platform/http/environment.ts'
import { Alert, Facts } from '../../../platform/ui/components.tsx'
import type { FieldContext } from '../../../platform/ui/form-rows.tsx'
import { many } from '../../../platform/ui/form-values.ts'
import { Choices } from '../../../platform/ui/forms.tsx'
import type { Choice } from '../choices.ts'
import { targetGroups } from '../taxonomies.ts'
import { fieldTexts } from './field-texts.ts'
import { editTexts } from './texts.ts'

/** A proposed correction shown beside the form. */
export type Proposed = { id: string; subject: string; proposal: string; source: string }

/** A list as options of a form, in the page’s language. */
export const optionsOf = (list: readonly Choice[], c: Ctx) =>
  list.map((choice) => ({ value: choice.id, text: choice[c.var.language] }))

/** Several of a list, or none. */
export const SeveralOf = ({
  list,
  ...field
}: FieldContext & { name: string; label: string; list: readonly Choice[] }) => (
  <Choices {...field} columns optional options={optionsOf(list, field.c)} />
)

/** Target groups of one part: those usual there and those chosen, the others folded away. */
export function TargetGroups({ part, ...field }: FieldContext & { part: 'direct' | 'intermediary' }) {
  const t = editTexts[field.c.var.language]
  const f = fieldTexts[field.c.var.language]
  const chosen = many(field.values, part)
  const isUsual = ({ id, defaultRole }: (typeof targetGroups)[number]) =>
    defaultRole === part || chosen.includes(id)
  return (
    <div class="stack">
      <SeveralOf {...field} name={part} label={f[part]} list={targetGroups.filter(isUsual)} />
      <details>
        <summary>{t.moreGroups}</summary>
        <fieldset class="ds-fieldset choice-columns" aria-label={`${t.moreGroups} – ${f[part]}`}>
          {optionsOf(
            targetGroups.filter((group) => !isUsual(group)),
            field.c,
          ).map(({ value, text }) => (
            <div class="ds-field">
              <input
                class="ds-input"
                type="checkbox"
                name={part}
                value={value}
                id={`field-${part}-${value}`}
              />
              <label class="ds-label" data-weight="regular" for={`field-${part}-${value}`}>
                {text}
              </label>
            </div>
          ))}
        </fieldset>
      </details>
    </div>
  )
}

export function Proposal({ c, correction }: { c: Ctx; correction: Proposed }) {
  const t = editTexts[c.var.language]
  return (
    <Alert color="info" title={t.proposal}>
      <Facts
        facts={[
          { name: t.proposedFor, value: correction.subject },
          { name: t.proposal, value: <span class="kept-text">{correction.proposal}</span> },
          {
            name: t.proposedSource,
            value: correction.source && <span class="kept-text">{correction.source}</span>,
          },
        ]}
      />
      <p>{t.proposalHelp}</p>
    </Alert>
  )
}
