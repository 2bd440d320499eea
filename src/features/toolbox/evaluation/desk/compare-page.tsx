import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Heading, Table } from '../../../../platform/ui/components.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { TakeAlong } from '../../under-measure.tsx'
import { titleOf } from '../mail.ts'
import type { EvaluatedMeasure } from '../queries.ts'
import { type Group, wholeForReaders } from '../release.ts'
import { evaluatedOf } from '../release-evaluations.ts'
import { CountedView, countedOf, SpreadTable, spreadingOf } from '../results/question-view.tsx'
import { resultTexts } from '../results/texts.ts'
import type { Compared } from './compare.ts'
import { comparedColumns, shownValue } from './compare-columns.ts'
import { workTexts } from './texts.ts'

/** All adoptions of a measure side by side, what they come to together, and what was written. */
export function comparePage(c: Ctx, measure: EvaluatedMeasure, compared: Compared[]) {
  const { language } = c.var
  const t = workTexts[language]
  const title = t.compareTitle(titleOf(measure, language))
  const here = `/${language}/workspace/toolbox/evaluations/${measure.slug}`
  const read = compared.filter(({ latest }) => latest)
  const whole = wholeForReaders(evaluatedOf(compared.flatMap(({ all }) => all)))
  return html(
    c,
    <Page
      c={c}
      title={title}
      wide
      breadcrumbs={[{ href: `/${language}/workspace/evaluations`, text: t.evaluations }]}
    >
      <Heading>{title}</Heading>
      <p class="lead">{t.comparing(read.length, compared.length)}</p>
      <p>
        <a href={`/${language}/toolbox/${measure.slug}/results`}>{t.publicResults}</a>
      </p>
      {compared.length > 0 ? (
        <Table
          caption={t.rows(compared.length)}
          rows={compared}
          columns={comparedColumns(language).map((column) => ({
            name: column.name,
            ...(column.number ? { number: true } : {}),
            value: (of: Compared) => shown(shownValue(column, of, language)),
          }))}
        />
      ) : null}
      {whole ? <Together c={c} whole={whole} /> : <p>{resultTexts[language].tooFew}</p>}
      <Notes c={c} compared={read} />
      <TakeAlong title={t.take} help={t.takeHelp} address={`${here}/adoptions`} endings={['csv', 'xlsx']} />
    </Page>,
  )
}

/** A long text has room enough to be read. */
const shown = (text: string) => (text.length > 24 ? <span class="compared-text">{text}</span> : text)

/** What the answers that the viewer reads come to. */
function Together({ c, whole }: { c: Ctx; whole: Group }) {
  const t = resultTexts[c.var.language]
  return (
    <>
      <div class="result-questions">
        {countedOf(whole.results).map((result) => (
          <CountedView c={c} result={result} />
        ))}
      </div>
      {spreadingOf(whole.results).length > 0 ? (
        <SpreadTable
          c={c}
          results={spreadingOf(whole.results)}
          caption={`${t.spreadTitle}. ${t.spreadNote}`}
        />
      ) : null}
    </>
  )
}

function Notes({ c, compared }: { c: Ctx; compared: Compared[] }) {
  const { language } = c.var
  const t = workTexts[language]
  const written = compared.filter(({ notes }) => notes.length > 0)
  if (written.length === 0) return null
  return (
    <section aria-labelledby="notes">
      <Heading level={2} size="sm" id="notes">
        {t.notes}
      </Heading>
      {written.map((of) => (
        <section>
          <Heading level={3} size="xs">
            {municipalityLabel(of.municipalityKey)}
          </Heading>
          <dl class="facts">
            {of.notes.map(({ key, text }) => (
              <div>
                <dt>{t.noteOf[key]}</dt>
                <dd class="kept-text" lang={of.language === language ? undefined : of.language}>
                  {text}
                </dd>
              </div>
            ))}
          </dl>
          <p>
            <a href={`/${language}/workspace/evaluations/${of.latest?.id}`}>
              {t.readEvaluation}
              <span class="ds-sr-only">: {municipalityLabel(of.municipalityKey)}</span>
            </a>
          </p>
        </section>
      ))}
    </section>
  )
}
