import { type Language, languages } from '../../../platform/i18n/languages.ts'
import type { FieldContext } from '../../../platform/ui/form-rows.tsx'
import { one } from '../../../platform/ui/form-values.ts'
import { Button, Choices, type FormValues, Select } from '../../../platform/ui/forms.tsx'
import { themeOptions } from '../choosing.ts'
import { langOf } from '../text.tsx'
import { words } from '../words.ts'

/** The `lang` of what is typed, where the form says that it is written in another language than the page. */
export function writtenIn(values: FormValues, page: Language): { lang?: Language } {
  const written = languages.find((each) => each === one(values, 'language'))
  const lang = langOf(written, page)
  return lang ? { lang } : {}
}

/** The version that is written over: the one somebody else saved meanwhile, once it has been shown. */
export const SeenVersion = ({
  values,
  name,
  newer,
}: FieldContext & { name: string; newer: number | undefined }) => (
  <input type="hidden" name={name} value={String(newer ?? one(values, name))} />
)

/** Which region it is for, where the writer has several to choose from. */
export function PartnershipChoice({
  partnerships = [],
  ...field
}: FieldContext & { partnerships?: { id: string; name: string }[] | undefined }) {
  const w = words[field.c.var.language]
  if (partnerships.length < 2) return null
  return (
    <Select
      {...field}
      name="partnershipId"
      label={w.partnership}
      empty={w.choose}
      options={partnerships.map(({ id, name }) => ({ value: id, text: name }))}
    />
  )
}

export function ThemeChoices(field: FieldContext) {
  const { language } = field.c.var
  return (
    <Choices
      {...field}
      name="themes"
      label={words[language].themes}
      options={themeOptions(language)}
      columns
      optional
    />
  )
}

/** One of several things with a title, or none. */
export function TitledChoice({
  name,
  label,
  help,
  from,
  ...field
}: FieldContext & {
  name: string
  label: string
  help?: string
  from: readonly { id: string; title: string; language: Language }[]
}) {
  return (
    <Select
      {...field}
      name={name}
      label={label}
      {...(help ? { help } : {})}
      options={from.map(({ id, title, language }) => ({
        value: id,
        text: title,
        lang: langOf(language, field.c.var.language),
      }))}
      empty={words[field.c.var.language].none}
      optional
    />
  )
}

export function SaveOrCancel({ c, cancel }: Pick<FieldContext, 'c'> & { cancel: string }) {
  const w = words[c.var.language]
  return (
    <div class="actions">
      <Button>{w.save}</Button>
      <a href={cancel}>{w.cancel}</a>
    </div>
  )
}
