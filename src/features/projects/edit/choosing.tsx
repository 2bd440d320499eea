import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { Choices, type FieldErrors, type FormValues } from '../../../platform/ui/forms.tsx'
import { Difference } from './difference.tsx'
import { versionsTexts } from './versions-texts.ts'

/**
 * Something that two people changed: what it was, what each made of it, and which should stand. `combined` holds the fields for a
 * wording of one's own; `both` offers to put two lists together.
 */
export function Choosing({
  c,
  name,
  label,
  lang,
  was,
  is,
  wished,
  who,
  both = false,
  combined,
  values,
  errors,
}: {
  c: Ctx
  name: string
  label: string
  lang?: string | undefined
  was: string
  is: string
  wished: string
  who: string
  both?: boolean
  combined?: Child
  values: FormValues
  errors: FieldErrors
}) {
  const t = versionsTexts[c.var.language]
  const options = [
    { value: 'yours', text: t.takeYours },
    { value: 'theirs', text: t.takeTheirs },
    ...(both ? [{ value: 'both', text: t.takeBoth }] : []),
    ...(combined ? [{ value: 'combined', text: t.takeCombined }] : []),
  ]
  return (
    <section class="choosing">
      <Heading level={2} size="sm">
        {label}
      </Heading>
      <div class="three-sides">
        <div>
          <Heading level={3} size="2xs">
            {t.was}
          </Heading>
          <p class="kept-text" lang={lang}>
            {was || t.empty}
          </p>
        </div>
        <div>
          <Heading level={3} size="2xs">
            {t.theirs(who)}
          </Heading>
          {is ? <Difference c={c} before={was} after={is} lang={lang} /> : <p>{t.empty}</p>}
        </div>
        <div>
          <Heading level={3} size="2xs">
            {t.yours}
          </Heading>
          {wished ? <Difference c={c} before={was} after={wished} lang={lang} /> : <p>{t.empty}</p>}
        </div>
      </div>
      <Choices
        c={c}
        type="radio"
        name={name}
        label={t.whichOne}
        options={options}
        values={values}
        errors={errors}
      />
      {combined ? (
        <details>
          <summary>{t.combinedBody}</summary>
          <div class="stack">{combined}</div>
        </details>
      ) : null}
    </section>
  )
}
