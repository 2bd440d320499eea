import type { Language } from '../../../platform/i18n/languages.ts'
import { stateLabel } from '../summary.ts'
import { choiceName, type Decision, mayBeLeftOut, prefilled, presetChoice } from './decisions.ts'
import { fieldLabel } from './field-texts.ts'
import type { ReviewItem } from './items.ts'
import { itemId, mostShownText, placeId } from './marked-text.tsx'
import { OwnValue } from './own-value.tsx'
import { shownValue } from './shown-values.ts'
import { reviewTexts } from './texts.ts'
import { type Mistake, optionsOf, type Typed } from './typed-values.ts'

type Props = {
  item: ReviewItem
  decision: Decision
  mistake: Mistake | undefined
  language: Language
  contentLanguage: string | undefined
}

export const itemLabel = (item: ReviewItem, language: Language) => fieldLabel(item.key, language)

export function mistakeWords(mistake: Mistake, language: Language): string {
  const words = reviewTexts[language][mistake.key]
  return mistake.detail ? `${words} ${mistake.detail}` : words
}

/** One value: what was read, its state in words, its place, and what the reviewer may say of it. */
export function ValueField({ item, decision, mistake, language, contentLanguage }: Props) {
  const t = reviewTexts[language]
  const id = itemId(item.path)
  const chosen = decision.choice
  const hasValue = item.value !== undefined && item.state !== 'not-readable'
  const settledByItself =
    chosen === presetChoice(item) && chosen !== '' && mistake === undefined && untouched(decision, item)
  const choices = (
    <div class="choices">
      {hasValue && item.value !== undefined ? (
        <Choice item={item} value="read" chosen={chosen}>
          {item.state === 'read' ? t.choiceRead : t.choiceReadUncertain}:{' '}
          <Shown item={item} value={item.value} language={language} contentLanguage={contentLanguage} />
        </Choice>
      ) : null}
      {item.candidates.map((candidate, index) => (
        <Choice item={item} value={`candidate-${index}`} chosen={chosen}>
          {t.candidate(shownValue(item.type, candidate, language).join(', '))}
        </Choice>
      ))}
      <Choice item={item} value="own" chosen={chosen}>
        {t.choiceOwn}
      </Choice>
      <OwnValue
        item={item}
        own={decision.own}
        language={language}
        contentLanguage={contentLanguage}
        invalid={mistake !== undefined}
      />
      {mayBeLeftOut(item) ? (
        <Choice item={item} value="none" chosen={chosen}>
          {item.state === 'missing' || item.state === 'not-readable' ? t.choiceEmpty : t.choiceNone}
        </Choice>
      ) : null}
    </div>
  )
  return (
    <fieldset
      class="value"
      id={id}
      tabindex={-1}
      data-state={item.disputed ? 'disputed' : item.state}
      aria-describedby={mistake ? `${id}-error` : undefined}
    >
      <legend class="ds-label">
        {itemLabel(item, language)}{' '}
        <span class="ds-tag" data-size="sm" data-color={needsPerson(item) ? 'care' : 'neutral'}>
          {item.disputed && item.state === 'read' ? t.disputed : stateLabel(item.state, language)}
        </span>
      </legend>
      {settledByItself && item.value !== undefined && hasValue ? (
        <p class="value-line">
          <Shown item={item} value={item.value} language={language} contentLanguage={contentLanguage} />
        </p>
      ) : null}
      {item.raw !== undefined && !sameLine(item, language) ? (
        <p class="help">
          {t.printedAs} <q lang={contentLanguage}>{shorten(item.raw)}</q>
        </p>
      ) : null}
      {item.raw === undefined && !hasValue && item.quote ? (
        <p class="help">
          {t.printedAs} <q lang={contentLanguage}>{shorten(item.quote)}</q>
        </p>
      ) : null}
      {item.place && item.place.end <= mostShownText ? (
        <p class="place-link">
          <a href={`#${placeId(item.place)}`}>
            {t.seePlace}
            <span class="ds-sr-only">: {itemLabel(item, language)}</span>
          </a>
        </p>
      ) : null}
      {settledByItself ? (
        <details class="change">
          <summary>
            {hasValue ? t.change : t.fillIn}
            <span class="ds-sr-only">: {itemLabel(item, language)}</span>
          </summary>
          {choices}
        </details>
      ) : (
        choices
      )}
      {mistake ? (
        <p class="ds-validation-message" id={`${id}-error`}>
          {mistakeWords(mistake, language)}
        </p>
      ) : null}
    </fieldset>
  )
}

const needsPerson = (item: ReviewItem) =>
  item.disputed || item.state === 'uncertain' || item.state === 'not-readable'

/** Nothing was typed yet: the field for an own value stands as it was put there. */
const untouched = (decision: Decision, item: ReviewItem) =>
  decision.own.filter(Boolean).join('\n') === prefilled(item).join('\n')

function Choice({
  item,
  value,
  chosen,
  children,
}: {
  item: ReviewItem
  value: string
  chosen: string
  children: unknown
}) {
  const id = `${itemId(item.path)}-${value}`
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="radio"
        name={choiceName(item.path)}
        value={value}
        checked={chosen === value}
        id={id}
      />
      <label class="ds-label" data-weight="regular" for={id}>
        {children as string}
      </label>
    </div>
  )
}

function Shown({
  item,
  value,
  language,
  contentLanguage,
}: {
  item: ReviewItem
  value: Typed
  language: Language
  contentLanguage: string | undefined
}) {
  const [first = '', ...more] = shownValue(item.type, value, language)
  if (item.type === 'text')
    return (
      <span class="text-start" lang={contentLanguage}>
        {shorten(first)}
      </span>
    )
  return (
    <span class="read-value" lang={optionsOf(item.type) ? undefined : contentLanguage}>
      {[first, ...more].join(', ')}
    </span>
  )
}

function sameLine(item: ReviewItem, language: Language): boolean {
  return item.value !== undefined && shownValue(item.type, item.value, language).join(', ') === item.raw
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}
