import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Facts, Heading, Tag } from '../../../../platform/ui/components.tsx'
import { Button, Form } from '../../../../platform/ui/forms.tsx'
import { capital } from '../../../../platform/ui/list/facets.ts'
import { Page } from '../../../../platform/ui/page.tsx'
import { choiceName, themeNames } from '../../choosing.ts'
import { langOf, Paragraphs } from '../../text.tsx'
import { words } from '../../words.ts'
import { type FindingSource, type FindingState, findingKinds, findingStates } from '../finding.ts'
import { Quote } from '../page/quote.tsx'
import type { FoundFinding } from '../queries.ts'
import { strengthWords } from '../strength-words.ts'
import { seenMark } from '../write-finding.ts'
import { texts } from './texts.ts'

/** A finding for those who work on it: every source, where it stands, and what may come next. */
export function findingWorkPage(c: Ctx, finding: FoundFinding, sources: FindingSource[]) {
  const { language } = c.var
  const t = texts[language]
  const w = words[language]
  const here = `/${language}/workspace/knowledge/findings/${finding.id}`
  const state = findingStates.find(({ id }) => id === finding.state)
  const open = finding.state !== 'published' && finding.state !== 'withdrawn'
  const ofRegion: readonly FindingState[] = ['checked-by-region', 'published', 'withdrawn']
  const next = ((state?.next ?? []) as readonly FindingState[]).filter(
    (each) =>
      (finding.mayLead || !ofRegion.includes(each)) &&
      (finding.sourceCount > 0 || each === 'draft' || each === 'withdrawn'),
  )
  return html(
    c,
    <Page
      c={c}
      title={finding.title}
      breadcrumbs={[{ href: `/${language}/workspace/knowledge`, text: w.work }]}
    >
      <div lang={langOf(finding.language, language)}>
        <Heading>{finding.title}</Heading>
        <Paragraphs text={finding.body} />
      </div>
      <Facts
        facts={[
          { name: w.state, value: <Tag>{choiceName(findingStates, finding.state, language)}</Tag> },
          { name: w.kind, value: choiceName(findingKinds, finding.kind, language) },
          { name: w.themes, value: themeNames(finding.themes, language) },
          { name: w.region, value: finding.partnership.name },
        ]}
      />
      {open ? (
        <p class="actions">
          <a class="ds-button" data-variant="secondary" href={`${here}/edit`}>
            {w.edit}
          </a>
        </p>
      ) : null}
      {finding.state === 'published' ? (
        <p>
          <a href={`/${language}/knowledge/findings/${finding.slug}`}>{w.pageForAll}</a>
        </p>
      ) : null}
      <section aria-labelledby="sources">
        <Heading level={2} id="sources">
          {t.sources}
        </Heading>
        <p>
          {finding.sourceCount === 0
            ? t.noSources
            : `${capital(strengthWords(finding, language), language)}.`}
        </p>
        {sources.map((source) => (
          <div class="coded-source">
            <Quote source={source} language={language} />
            <p class="quiet">
              {source.quotable ? t.open : t.closed}. {t.voice(source.independence)}
            </p>
            {open ? (
              <Form c={c} action={`${here}/sources/${source.id}/remove`}>
                <Button variant="tertiary">
                  {t.remove}
                  <span class="ds-sr-only">
                    : <span lang={langOf(source.language, language)}>{source.quote.slice(0, 60)}</span>
                  </span>
                </Button>
              </Form>
            ) : null}
          </div>
        ))}
        {open ? (
          <p>
            <a
              class="ds-button"
              data-variant={finding.sourceCount === 0 ? 'primary' : 'secondary'}
              href={`${here}/sources/new`}
            >
              {t.addSource}
            </a>
          </p>
        ) : null}
      </section>
      {next.length > 0 ? (
        <section>
          <Heading level={2}>{t.next}</Heading>
          <div class="actions">
            {next.map((each, index) => (
              <Form c={c} action={`${here}/state`}>
                <input type="hidden" name="state" value={each} />
                <input type="hidden" name="seen" value={seenMark(finding, sources)} />
                <Button
                  variant={
                    index === 0 && finding.sourceCount > 0 && each !== 'withdrawn' ? 'primary' : 'secondary'
                  }
                  {...(each === 'withdrawn' ? { color: 'danger' as const } : {})}
                >
                  {t.to[each]}
                </Button>
              </Form>
            ))}
          </div>
        </section>
      ) : null}
    </Page>,
  )
}
