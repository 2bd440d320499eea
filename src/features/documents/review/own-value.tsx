import { type Language, languageNames, languages } from '../../../platform/i18n/languages.ts'
import { ownName } from './decisions.ts'
import { fieldLabel } from './field-texts.ts'
import type { ReviewItem } from './items.ts'
import { itemId } from './marked-text.tsx'
import { reviewTexts } from './texts.ts'
import { optionsOf, takesSeveral } from './typed-values.ts'

/** Where a reviewer writes or chooses a value of their own. */
export function OwnValue({
  item,
  own,
  language,
  contentLanguage,
  invalid,
}: {
  item: ReviewItem
  own: string[]
  language: Language
  contentLanguage: string | undefined
  invalid: boolean
}) {
  const t = reviewTexts[language]
  const id = `${itemId(item.path)}-text`
  const name = ownName(item.path)
  const label = `${t.choiceOwn}: ${fieldLabel(item.key, language)}`
  const options = optionsOf(item.type)
  if (options && takesSeveral(item.type)) {
    return (
      <details class="own" open={invalid}>
        <summary>{t.chooseOne}</summary>
        <div class="choice-columns">
          {options.map((option) => (
            <div class="ds-field">
              <input
                class="ds-input"
                type="checkbox"
                name={name}
                value={option.id}
                checked={own.includes(option.id)}
                id={`${id}-${option.id}`}
              />
              <label class="ds-label" data-weight="regular" for={`${id}-${option.id}`}>
                {option[language]}
              </label>
            </div>
          ))}
        </div>
      </details>
    )
  }
  const listed =
    options?.map((option) => ({ id: option.id, words: option[language] })) ??
    (item.type === 'language'
      ? languages.map((one) => ({ id: one, words: languageNames[one] }))
      : undefined) ??
    (item.type === 'country'
      ? [
          { id: 'NO', words: t.norway },
          { id: 'SE', words: t.sweden },
        ]
      : undefined)
  if (listed) {
    return (
      <div class="own">
        <select class="ds-input" name={name} aria-label={label} aria-invalid={invalid ? 'true' : undefined}>
          <option value="">{t.chooseOne}</option>
          {listed.map((option) => (
            <option value={option.id} selected={own[0] === option.id}>
              {option.words}
            </option>
          ))}
        </select>
      </div>
    )
  }
  const help = helpFor(item, language)
  const tied = {
    'aria-label': label,
    'aria-describedby': help ? `${id}-help` : undefined,
    'aria-invalid': invalid ? ('true' as const) : undefined,
    lang: contentLanguage,
  }
  const long = item.type === 'text' || item.type === 'lines' || item.type === 'municipalities'
  const field = long ? (
    <textarea
      class="ds-input"
      name={name}
      rows={item.type === 'text' ? 12 : Math.min(12, Math.max(3, (own[0] ?? '').split('\n').length + 1))}
      {...tied}
    >{`\n${own[0] ?? ''}`}</textarea>
  ) : (
    <input class="ds-input" type="text" name={name} value={own[0] ?? ''} autocomplete="off" {...tied} />
  )
  if (!long || item.value === undefined)
    return (
      <div class="own">
        {help ? (
          <p class="help" id={`${id}-help`}>
            {help}
          </p>
        ) : null}
        {field}
      </div>
    )
  return (
    <details class="own" open={invalid}>
      <summary>{t.showText}</summary>
      {help ? (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {field}
    </details>
  )
}

function helpFor(item: ReviewItem, language: Language): string | undefined {
  const t = reviewTexts[language]
  switch (item.type) {
    case 'day':
      return t.helpDay
    case 'money':
      return t.helpMoney
    case 'person':
      return t.helpPerson
    case 'lines':
      return t.helpLines
    case 'municipalities':
      return t.helpMunicipalities
    default:
      return undefined
  }
}
