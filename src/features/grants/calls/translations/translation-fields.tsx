import type { Ctx } from '../../../../platform/http/environment.ts'
import { isLanguage, type Language, languageNames, languages } from '../../../../platform/i18n/languages.ts'
import { type FieldErrors, type FormValues, TextArea, TextField } from '../../../../platform/ui/forms.tsx'
import { OWN_CRITERIA } from '../call-form.ts'
import { editTexts } from '../edit-texts.ts'
import { fieldIn } from './read-translations.ts'
import { translationTexts } from './texts.ts'

type Part = { c: Ctx; values: FormValues; errors: FieldErrors }

/** The call in further languages, each folded away until somebody wants to write in it. */
export function TranslationFields(part: Part) {
  const t = translationTexts[part.c.var.language]
  const own = String(part.values.language ?? '')
  const original = isLanguage(own) ? own : part.c.var.language
  return (
    <fieldset class="ds-fieldset call-translations">
      <legend class="ds-label">{t.title}</legend>
      <p class="help">{t.help(languageNames[original])}</p>
      {languages
        .filter((language) => language !== original)
        .map((language) => (
          <InLanguage {...part} language={language} />
        ))}
    </fieldset>
  )
}

function InLanguage({ c, values, errors, language }: Part & { language: Language }) {
  const t = translationTexts[c.var.language]
  const f = editTexts[c.var.language].fields
  const numbers = Array.from({ length: OWN_CRITERIA }, (_, index) => index + 1)
  const names = [
    ...(['title', 'purpose', 'eligibility'] as const).map((name) => fieldIn(name, language)),
    ...numbers.map((number) => fieldIn(`own-${number}-label`, language)),
  ]
  const field = { c, values, errors, lang: language, labelMore: languageNames[language], optional: true }
  return (
    <details class="form-act" open={names.some((name) => errors[name] !== undefined)}>
      <summary>
        <span lang={language}>{languageNames[language]}</span>
        {names.some((name) => values[name]) ? <span class="quiet"> ({t.written})</span> : null}
      </summary>
      <div class="stack">
        <TextField {...field} name={fieldIn('title', language)} label={f.title} />
        <TextArea {...field} name={fieldIn('purpose', language)} label={f.purpose} rows={5} />
        <TextArea {...field} name={fieldIn('eligibility', language)} label={f.eligibility} rows={4} />
        {numbers.map((number) => (
          <TextField {...field} name={fieldIn(`own-${number}-label`, language)} label={f.own(number)} />
        ))}
      </div>
    </details>
  )
}
