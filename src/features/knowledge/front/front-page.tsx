import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { EmptyState, Heading } from '../../../platform/ui/components.tsx'
import { nothingChosen } from '../../../platform/ui/list/filters.ts'
import { Page } from '../../../platform/ui/page.tsx'
import { themes } from '../../projects/index.ts'
import { choiceName } from '../choosing.ts'
import { listExamplesOf } from '../examples/list/queries.ts'
import { texts as exampleTexts } from '../examples/texts.ts'
import { findingShape } from '../findings/list/filters.ts'
import { FindingCard } from '../findings/list/list-page.tsx'
import { countFindings, listFindingIds, listFindingsByIds } from '../findings/list/queries.ts'
import { listPublishedSyntheses } from '../syntheses/queries.ts'
import { texts as synthesisTexts } from '../syntheses/texts.ts'
import { langOf } from '../text.tsx'
import { words } from '../words.ts'
import { texts } from './texts.ts'

/** What was learnt: themes with their number of findings and their synthesis, the newest of each kind. */
export async function frontPage(c: Ctx) {
  const { language, db } = c.var
  const t = texts[language]
  const base = `/${language}/knowledge`
  const chosen = nothingChosen(findingShape)
  const { total, facets } = await countFindings(db, null, chosen)
  const newest = await listFindingIds(db, null, { chosen, sort: 'newest' }, language, { limit: 5, offset: 0 })
  const findings = await listFindingsByIds(db, newest)
  const examples = await listExamplesOf(db, {}, 5)
  const syntheses = await listPublishedSyntheses(db, 20)
  const counted = themes.flatMap(({ id }) => {
    const count = facets.find(({ facet, value }) => facet === 'theme' && value === id)?.count ?? 0
    return count > 0 ? [{ id, count }] : []
  })
  const nothing = total === 0 && examples.length === 0 && syntheses.length === 0
  return html(
    c,
    <Page c={c} title={words[language].knowledge} wide>
      <Heading>{words[language].knowledge}</Heading>
      <p class="lead">{t.lead}</p>
      {nothing ? (
        <EmptyState title={t.none}>
          <p>{t.noneText}</p>
        </EmptyState>
      ) : null}
      {counted.length > 0 ? (
        <section>
          <Heading level={2}>{t.themes}</Heading>
          <ul class="knowledge-themes">
            {counted.map(({ id, count }) => (
              <li>
                <a href={`${base}/findings?theme=${id}`}>{choiceName(themes, id, language)}</a>
                <span class="quiet">{t.findings(count, formatNumber(count, language))}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {syntheses.length > 0 ? (
        <section>
          <Heading level={2}>{synthesisTexts[language].syntheses}</Heading>
          <ul>
            {syntheses.map(({ slug, title, theme, language: written }) => (
              <li>
                <a href={`${base}/syntheses/${slug}`} lang={langOf(written, language)}>
                  {title}
                </a>{' '}
                <span class="quiet">{choiceName(themes, theme, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {findings.length > 0 ? (
        <section>
          <Heading level={2}>{t.newest}</Heading>
          <ol class="list-cards">
            {findings.map((item) => (
              <li>
                <FindingCard item={item} language={language} />
              </li>
            ))}
          </ol>
          <p>
            <a href={`${base}/findings`}>
              {t.all} ({formatNumber(total, language)})
            </a>
          </p>
        </section>
      ) : null}
      {examples.length > 0 ? (
        <section>
          <Heading level={2}>{exampleTexts[language].examples}</Heading>
          <ul>
            {examples.map(({ slug, title, summary, language: written }) => (
              <li lang={langOf(written, language)}>
                <a href={`${base}/examples/${slug}`}>{title}</a>
                {summary ? <p class="quiet">{summary}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>,
  )
}
