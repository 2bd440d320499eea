import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatDay, formatNumber } from '../../../../platform/i18n/format.ts'
import { Heading, Table } from '../../../../platform/ui/components.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import type { AdoptedMeasure } from '../../adoption/queries.ts'
import { measureCrumbs, TakeAlong } from '../../under-measure.tsx'
import { titleOf } from '../mail.ts'
import { isCounted, type Question } from '../questions.ts'
import type { EvaluationRelease } from '../release.ts'
import { classesName, questionName, valueName } from '../words.ts'
import { CountedView, countedOf, SpreadTable, spreadingOf } from './question-view.tsx'
import { answerName, rowsOf } from './rows.ts'
import { resultTexts } from './texts.ts'

/** All that is published of the evaluations of a measure. */
export function resultsPage(c: Ctx, measure: AdoptedMeasure, release: EvaluationRelease | undefined) {
  const { language } = c.var
  const t = resultTexts[language]
  const title = titleOf(measure, language)
  return html(
    c,
    <Page c={c} title={t.resultsOf(title)} wide breadcrumbs={measureCrumbs(c, { slug: measure.slug, title })}>
      <Heading>{t.resultsOf(title)}</Heading>
      <ResultsLead c={c} release={release} />
      {release?.whole ? (
        <>
          <div class="result-questions">
            {countedOf(release.whole.results).map((result) => (
              <CountedView c={c} result={result} />
            ))}
          </div>
          {spreadingOf(release.whole.results).length > 0 ? (
            <section aria-labelledby="spread">
              <Heading level={2} size="sm" id="spread">
                {t.spreadTitle}
              </Heading>
              <SpreadTable c={c} results={spreadingOf(release.whole.results)} caption={t.spreadNote} />
            </section>
          ) : null}
          {release.by.map((view) => (
            <ByContext c={c} view={view} />
          ))}
          <LeftOut c={c} release={release} />
        </>
      ) : null}
      <section aria-labelledby="how">
        <Heading level={2} size="sm" id="how">
          {t.how}
        </Heading>
        <p class="measured">{t.howText}</p>
        {release?.whole ? <p class="quiet">{t.madeOn(formatDay(release.madeOn, language))}</p> : null}
      </section>
      <TakeAlong title={t.take} address={`/${language}/toolbox/${measure.slug}/results`} />
    </Page>,
  )
}

/** How many there are, always. */
function ResultsLead({ c, release }: { c: Ctx; release: EvaluationRelease | undefined }) {
  const t = resultTexts[c.var.language]
  if (!release || (release.whole === null && release.waiting === 0)) return <p class="lead">{t.nothing}</p>
  if (release.whole === null) return <p class="lead">{t.notYet(release.waiting)}</p>
  return (
    <>
      <p class="lead">{t.lead(release.n)}</p>
      {release.waiting > 0 ? <p>{t.waiting(release.waiting)}</p> : null}
    </>
  )
}

type View = EvaluationRelease['by'][number]

type Line = { question: Question; answer: string; isFirst: boolean }

/** Groups side by side: every answer a row, every group a column. */
function ByContext({ c, view: { dimension, groups } }: { c: Ctx; view: View }) {
  const { language } = c.var
  const t = resultTexts[language]
  const number = (value: number) => formatNumber(value, language)
  const told = rowsOf({ whole: null, by: [{ dimension, groups }] })
  const lines = [...Map.groupBy(told, ({ question }) => question)].flatMap(([question, own]): Line[] =>
    [...new Set(own.flatMap(({ answer }) => answer ?? []))].map((answer, place) => ({
      question,
      answer,
      isFirst: place === 0,
    })),
  )
  const valueIn = (classes: string[], { question, answer }: Line) => {
    const row = told.find(
      (each) => each.classes === classes && each.question === question && each.answer === answer,
    )
    if (row?.value == null) return t.tooFewShort
    const value = valueName(row.value, language)
    return isCounted(question) ? t.of(value, number(row.answered)) : value
  }
  const name = (question: Question) => questionName(question, language)
  return (
    <section aria-labelledby={`by-${dimension}`}>
      <Heading level={2} size="sm" id={`by-${dimension}`}>
        {t.by[dimension]}
      </Heading>
      <Table
        caption={t.byNote[dimension] || t.by[dimension]}
        captionHidden={t.byNote[dimension] === ''}
        label={t.figures(t.by[dimension])}
        rows={lines}
        columns={[
          {
            name: t.question,
            value: ({ question, isFirst }) =>
              isFirst ? name(question) : <span class="ds-sr-only">{name(question)}</span>,
          },
          { name: t.answer, value: ({ question, answer }) => answerName(question, answer, language) },
          ...groups.map(({ classes, n }) => ({
            name: `${classesName(dimension, classes, language)} (${number(n)})`,
            value: (line: Line) => valueIn(classes, line),
            number: true,
          })),
        ]}
      />
    </section>
  )
}

/** What is not told, and why. */
function LeftOut({ c, release: { leftOut } }: { c: Ctx; release: EvaluationRelease }) {
  const { language } = c.var
  const t = resultTexts[language]
  if (leftOut.length === 0) return null
  return (
    <section aria-labelledby="left-out">
      <Heading level={2} size="sm" id="left-out">
        {t.leftOut}
      </Heading>
      <ul>
        {leftOut.map(({ dimension, question, reason }) => (
          <li>
            {dimension === null
              ? question && t.leftOutWhole(questionName(question, language))
              : question
                ? t.leftOutQuestion(t.by[dimension], questionName(question, language))
                : t.leftOutDimension(t.by[dimension], t.reasons[reason])}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** For the measure's own page, which tells above whether they would do it again: whether the aims were reached, and the way to all of it. */
export function ResultsSummary({
  c,
  release,
  slug,
}: {
  c: Ctx
  release: EvaluationRelease | undefined
  slug: string
}) {
  const t = resultTexts[c.var.language]
  if (!release?.whole) return null
  return (
    <section aria-labelledby="results">
      <Heading level={2} size="sm" id="results">
        {t.results}
      </Heading>
      <ResultsLead c={c} release={release} />
      <div class="result-questions">
        {countedOf(release.whole.results)
          .filter(({ question }) => question === 'aims')
          .map((result) => (
            <CountedView c={c} result={result} level={3} />
          ))}
      </div>
      <p class="no-print">
        <a href={`/${c.var.language}/toolbox/${slug}/results`}>{t.allResults}</a>
      </p>
    </section>
  )
}
