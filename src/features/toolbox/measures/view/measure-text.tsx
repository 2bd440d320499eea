import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../../platform/http/environment.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { choiceLabel, policyGoals, targetGroups, themes } from '../../../projects/index.ts'
import type { MeasureRecord } from '../../record.ts'
import { actionTypes } from '../../taxonomies.ts'
import { costInWords, hoursInWords, monthsInWords } from '../describe.ts'
import { measureFieldTexts } from '../field-texts.ts'
import { measureText } from '../find-measure.ts'
import { languageInWords } from '../language-names.ts'
import { viewTexts } from './texts.ts'

type Of = { c: Ctx; record: MeasureRecord }

/** Paragraphs where an empty line parts them. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p class="kept-lines">{paragraph}</p>
    ))}
  </>
)

/** Who a measure is for and what it is good for, and what it `takes` where the page tells that nowhere else, in one table. */
export function AtAGlance({ c, record, takes = false }: Of & { takes?: boolean }) {
  const { language } = c.var
  const f = measureFieldTexts[language]
  const t = viewTexts[language]
  const list = (words: string[]): Child =>
    words.length > 0 ? (
      <ul class="comma-list">
        {words.map((word) => (
          <li>{word}</li>
        ))}
      </ul>
    ) : null
  const groups = (role: 'direct' | 'intermediary') =>
    list(
      record.targets.flatMap((target) =>
        target.role === role ? [choiceLabel(targetGroups, target.id, language)] : [],
      ),
    )
  const { mainAction } = record
  const actions = [...(mainAction ? [mainAction] : []), ...record.actions.filter((id) => id !== mainAction)]
  const rows: [string, Child][] = [
    [f.targets, groups('direct')],
    [f.intermediary, groups('intermediary')],
    [t.mainAction, list(actions.map((id) => choiceLabel(actionTypes, id, language)))],
    [f.themes, list(record.themes.map((id) => choiceLabel(themes, id, language)))],
    [f.goals, list(record.goals.map((id) => choiceLabel(policyGoals, id, language)))],
    ...(takes
      ? ([
          [f.cost, record.cost ? costInWords(record.cost, language) : null],
          [f.hours, record.hours ? hoursInWords(record.hours, language) : null],
          [f.months, record.months ? monthsInWords(record.months, language) : null],
        ] as [string, Child][])
      : []),
  ]
  const known = rows.filter(([, value]) => value !== null)
  if (known.length === 0) return null
  return (
    <section>
      <h2 class="ds-sr-only">{t.atAGlance}</h2>
      <dl class="project-facts">
        {known.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What a measure says, in the reader's language where there is a text in it; empty parts are left out, and `roles` that stand elsewhere. */
export function MeasureBody({ c, record, roles = true }: Of & { roles?: boolean }) {
  const { language } = c.var
  const f = measureFieldTexts[language]
  const t = viewTexts[language]
  const shown = measureText(record, language)
  const { text } = shown
  const lang = shown.language === language ? undefined : shown.language
  const part = (name: Exclude<keyof typeof text, 'title' | 'summary' | 'steps' | 'of'>) =>
    text[name] ? (
      <section>
        <Heading level={2} size="sm" id={name}>
          {f[name]}
        </Heading>
        <div lang={lang}>
          <Paragraphs text={text[name]} />
        </div>
      </section>
    ) : null
  return (
    <div class="project-texts">
      {part('aim')}
      {text.steps.length > 0 ? (
        <section>
          <Heading level={2} size="sm">
            {f.steps}
          </Heading>
          <ol class="measure-steps" lang={lang}>
            {text.steps.map((step) => (
              <li class="kept-lines">{step}</li>
            ))}
          </ol>
        </section>
      ) : null}
      {roles ? part('roles') : null}
      {part('costNote')}
      {part('needs')}
      {part('pitfalls')}
      {part('variants')}
      {part('rationale')}
      {record.sources.length > 0 ? (
        <section>
          <Heading level={2} size="sm">
            {t.sources}
          </Heading>
          <ul class="plain-list">
            {record.sources.map(({ title, address, year }) => (
              <li>
                {address ? (
                  <a href={address} rel="noreferrer">
                    {title}
                  </a>
                ) : (
                  title
                )}
                {year === null ? '' : ` (${year})`}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

/** Whether a text is an own translation, an older one, or the original in another language. */
export function Freshness({ c, record, slug }: Of & { slug: string }) {
  const { language } = c.var
  const t = viewTexts[language]
  const shown = measureText(record, language)
  const original = languageInWords(record.language, language)
  if (shown.language !== language) return <p class="quiet">{t.writtenIn(original)}</p>
  if (!shown.older) return null
  return (
    <p class="measure-older">
      {t.older(original)}{' '}
      <a href={`/${record.language}/toolbox/${slug}`} hreflang={record.language}>
        {t.readOriginal}
      </a>
    </p>
  )
}
