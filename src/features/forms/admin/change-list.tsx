import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { quoted } from '../../../platform/i18n/format.ts'
import { type Language, languageNames, languages } from '../../../platform/i18n/languages.ts'
import { wordDiff } from '../../../platform/text/word-diff.ts'
import { Heading, Tag } from '../../../platform/ui/components.tsx'
import type { FormChange, PropertyChange } from '../compare.ts'
import { questionTexts } from '../edit/question-texts.ts'
import { editTexts } from '../edit/texts.ts'
import { compareTexts } from './compare-texts.ts'

/** What became of a form, change by change. */
export function ChangeList({ c, changes }: { c: Ctx; changes: FormChange[] }) {
  const t = compareTexts[c.var.language]
  if (changes.length === 0) return <p>{t.noDifference}</p>
  return (
    <>
      <p class="quiet">{t.changeCount(changes.length)}</p>
      <ol class="form-changes">
        {changes.map((change) => (
          <li>
            <Heading level={2} size="2xs">
              {nameOf(change, c.var.language)} <Tag>{t.what[change.what]}</Tag>
            </Heading>
            {'changes' in change ? <Properties c={c} changes={change.changes} /> : null}
          </li>
        ))}
      </ol>
    </>
  )
}

function nameOf(change: FormChange, language: Language): string {
  const t = compareTexts[language]
  if (change.of === 'form') return t.form
  if (change.of === 'section') return `${t.section}: ${change.section.title[language]}`
  return `${t.question}: ${change.question.label[language]}`
}

/** Each property with both its values; `names` are the words for the two sides. */
export function Properties({
  c,
  changes,
  names,
}: {
  c: Ctx
  changes: PropertyChange[]
  names?: { before: string; after: string }
}) {
  const t = compareTexts[c.var.language]
  const sides = names ?? { before: t.was, after: t.is }
  return (
    <dl class="form-properties">
      {changes.map(({ property, before, after }) => (
        <div>
          <dt>{propertyName(property, c.var.language)}</dt>
          <dd>
            <span class="quiet">{sides.before}:</span>{' '}
            <Side c={c} before={before} after={after} of="removed" />
          </dd>
          <dd>
            <span class="quiet">{sides.after}:</span> <Side c={c} before={before} after={after} of="added" />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One side of a change, with the words marked that the other side does not have. */
function Side({
  c,
  before,
  after,
  of,
}: {
  c: Ctx
  before: string | undefined
  after: string | undefined
  of: 'removed' | 'added'
}): Child {
  const text = of === 'removed' ? before : after
  if (text === undefined || text === '')
    return <span class="quiet">{compareTexts[c.var.language].nothing}</span>
  const pieces = wordDiff(before ?? '', after ?? '').filter(({ kind }) => kind === 'same' || kind === of)
  return (
    <span class="kept-text">
      {pieces.map(({ kind, text: words }) =>
        kind === 'same' ? words : kind === 'removed' ? <del>{words}</del> : <ins>{words}</ins>,
      )}
    </span>
  )
}

/** "Alternativ «delayed», tekst (Bokmål)"; a part without a name of its own is shown as the format names it. */
function propertyName(property: string, language: Language): string {
  const q = questionTexts[language]
  const e = editTexts[language]
  const names: Record<string, string> = {
    label: e.label,
    title: e.sectionTitle,
    help: e.help,
    intro: e.intro,
    source: e.source,
    key: e.key,
    kind: e.kindOf,
    officialLanguage: e.officialLanguage,
    required: q.required,
    when: e.when,
    fills: q.fills,
    updates: q.updates,
    teaches: q.teachesLabel,
    publish: q.publishLabel,
    wordLimit: q.wordLimit,
    maxCharacters: q.maxCharacters,
    min: q.min,
    max: q.max,
    decimals: q.decimals,
    unit: q.unit,
    most: q.most,
    mostRows: q.mostRows,
    low: q.low,
    high: q.high,
    excludes: q.excludes,
    letter: q.letter,
    reason: q.reasonLabel,
    sum: q.sum,
    shownAs: q.shownAsLabel,
    compute: q.howLabel,
    id: q.optionId,
  }
  const parts = property.split('.')
  const words: string[] = []
  const list = parts[0] === 'options' ? q.option : parts[0] === 'columns' ? q.column : undefined
  if (list) {
    parts.shift()
    words.push(`${list} ${quoted(parts.shift() ?? '', language)}`)
  }
  const last = parts.at(-1)
  const tongue = languages.find((each) => each === last)
  if (tongue) parts.pop()
  words.push(...parts.map((part) => names[part] ?? part))
  return `${words.join(', ')}${tongue ? ` (${languageNames[tongue]})` : ''}`
}
