import { raw } from 'hono/html'
import { barChart } from '../../../../platform/charts/bar-chart.ts'
import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatNumber } from '../../../../platform/i18n/format.ts'
import { Heading, Table } from '../../../../platform/ui/components.tsx'
import type { Result } from '../release.ts'
import { optionName, questionName, valueName } from '../words.ts'
import { partsOf, type SpreadPart } from './rows.ts'
import { resultTexts } from './texts.ts'

export type Counted = Extract<Result, { counts: unknown }>
export type Spreading = Extract<Result, { spread: unknown }>

export const countedOf = (results: Result[]) =>
  results.filter((result): result is Counted => 'counts' in result)
export const spreadingOf = (results: Result[]) =>
  results.filter((result): result is Spreading => 'spread' in result)

/** How a question was answered: every answer at the same size, in the order of the form, and the same as a table. */
export function CountedView({ c, result, level = 2 }: { c: Ctx; result: Counted; level?: 2 | 3 }) {
  const { language } = c.var
  const t = resultTexts[language]
  const { question, answered, counts } = result
  const title = questionName(question, language)
  const several = question === 'helped' || question === 'hindered'
  const number = (value: number) => formatNumber(value, language)
  const description = `${t.answeredCount(answered)}${several ? ` ${t.several}` : ''}`
  const rows = (counts ?? []).map(({ option, count }) => ({
    name: optionName(question, option, language),
    count,
  }))
  return (
    <div class="result-question">
      <Heading level={level} size="xs">
        {title}
      </Heading>
      {counts === null ? (
        <p>
          {description} {t.tooFew}
        </p>
      ) : (
        <figure class="chart-figure">
          <p class="quiet">{description}</p>
          <section class="chart-scroll" aria-label={title} tabindex={0}>
            {raw(
              barChart({
                id: `chart-${question}`,
                title,
                description: `${description} ${rows.map(({ name, count }) => `${name}: ${number(count)}`).join('; ')}.`,
                names: { used: t.answeredSo, budget: t.all },
                bars: rows.map(({ name, count }) => ({
                  name,
                  words: t.of(number(count), number(answered)),
                  used: count,
                  budget: answered,
                })),
              }),
            )}
          </section>
          <details class="no-print">
            <summary>{t.asTable}</summary>
            <Table
              caption={t.figures(title)}
              captionHidden
              rows={rows}
              columns={[
                { name: t.answer, value: ({ name }) => name },
                { name: t.number, value: ({ count }) => number(count), number: true },
              ]}
            />
          </details>
        </figure>
      )}
    </div>
  )
}

/** How far cost, hours and reached people lie from each other. */
export function SpreadTable({ c, results, caption }: { c: Ctx; results: Spreading[]; caption: string }) {
  const { language } = c.var
  const t = resultTexts[language]
  const ends = results.some(({ spread }) => spread?.ends)
  const parts: SpreadPart[] = ends
    ? ['least', 'lower', 'middle', 'upper', 'most']
    : ['lower', 'middle', 'upper']
  const cell = (result: Spreading, wanted: SpreadPart) => {
    const found = partsOf(result).find(({ part }) => part === wanted)
    if (found) return valueName(found.value, language)
    return result.spread === null && wanted === 'middle' ? t.tooFewShort : ''
  }
  return (
    <Table
      caption={caption}
      rows={results}
      columns={[
        { name: t.question, value: ({ question }) => questionName(question, language) },
        { name: t.answered, value: ({ answered }) => formatNumber(answered, language), number: true },
        ...parts.map((part) => ({
          name: t[part],
          value: (result: Spreading) => cell(result, part),
          number: true,
        })),
      ]}
    />
  )
}
