import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { formatDay, formatNumber } from '../../../../platform/i18n/format.ts'
import { languageNames } from '../../../../platform/i18n/languages.ts'
import { Facts, Heading } from '../../../../platform/ui/components.tsx'
import { capital } from '../../../../platform/ui/list/facets.ts'
import { Page } from '../../../../platform/ui/page.tsx'
import { choiceName, themeNames } from '../../choosing.ts'
import type { MeasureOption } from '../../queries.ts'
import { langOf, Paragraphs } from '../../text.tsx'
import { words } from '../../words.ts'
import { type FindingSource, findingKinds } from '../finding.ts'
import { facetLabel } from '../list/view.ts'
import type { FoundFinding } from '../queries.ts'
import { strengthWords } from '../strength-words.ts'
import { Quote } from './quote.tsx'
import { texts } from './texts.ts'

export type LinkedExample = { slug: string; title: string; language: FoundFinding['language'] }

/** What everybody reads of a finding: what was learnt, how many say so, and the words of those who may be quoted. */
export function findingPage(
  c: Ctx,
  {
    finding,
    sources,
    measure,
    examples,
  }: {
    finding: FoundFinding
    /** Those that everybody may see. */
    sources: FindingSource[]
    measure: MeasureOption | undefined
    examples: LinkedExample[]
  },
) {
  const { language } = c.var
  const t = texts[language]
  const w = words[language]
  const lang = langOf(finding.language, language)
  const hidden = finding.sourceCount - sources.length
  const base = `/${language}/knowledge`
  return html(
    c,
    <Page
      c={c}
      title={finding.title}
      breadcrumbs={[
        { href: base, text: w.knowledge },
        { href: `${base}/findings`, text: w.findings },
      ]}
    >
      <article>
        <p class="quiet">{choiceName(findingKinds, finding.kind, language)}</p>
        <div lang={lang}>
          <Heading>{finding.title}</Heading>
          <Paragraphs text={finding.body} />
        </div>
        <Facts
          facts={[
            { name: w.themes, value: themeNames(finding.themes, language) },
            { name: w.region, value: finding.partnership.name },
            { name: w.language, value: lang ? languageNames[finding.language] : '' },
            {
              name: w.published,
              value: finding.publishedAt ? formatDay(dayOf(finding.publishedAt), language) : '',
            },
            {
              name: t.measure,
              value: measure ? (
                <a href={`/${language}/toolbox/${measure.slug}`} lang={langOf(measure.language, language)}>
                  {measure.title}
                </a>
              ) : null,
            },
          ]}
        />
        <section aria-labelledby="sources">
          <Heading level={2} id="sources">
            {t.restsOn}
          </Heading>
          <p>
            <strong>{capital(strengthWords(finding, language), language)}</strong>
            {/* Fewer voices are told by their number alone. */}
            {finding.strength === 3 ? `. ${facetLabel('strength', '3', language)}.` : '.'}
          </p>
          {finding.answerChangedOn ? (
            <p>{t.someChanged(formatDay(finding.answerChangedOn, language))}</p>
          ) : null}
          {sources.length === 0 && hidden > 0 ? <p>{t.noQuotes}</p> : null}
          {sources.map((source) => (
            <Quote source={source} language={language} />
          ))}
          {hidden > 0 && sources.length > 0 ? <p>{t.hidden(formatNumber(hidden, language))}</p> : null}
          <p class="quiet">{t.voicesExplained}</p>
        </section>
        {examples.length > 0 ? (
          <section>
            <Heading level={2}>{t.examples}</Heading>
            <ul>
              {examples.map((example) => (
                <li>
                  <a href={`${base}/examples/${example.slug}`} lang={langOf(example.language, language)}>
                    {example.title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <p>
          <a href={`${base}/findings`}>{t.all}</a>
        </p>
        {finding.mayWrite ? (
          <p>
            <a href={`/${language}/workspace/knowledge/findings/${finding.id}`}>{t.work}</a>
          </p>
        ) : null}
      </article>
    </Page>,
  )
}
