import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { type Language, languageNames } from '../../../../platform/i18n/languages.ts'
import { Facts, Heading } from '../../../../platform/ui/components.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { DotMap, municipalityLabel, todaysKeys } from '../../../places/index.ts'
import { themeNames } from '../../choosing.ts'
import type { MeasureOption } from '../../queries.ts'
import { langOf, Paragraphs } from '../../text.tsx'
import { words } from '../../words.ts'
import type { FoundExample } from '../queries.ts'
import { texts } from '../texts.ts'

export type ExampleLinks = {
  measure: MeasureOption | undefined
  finding: { slug: string; title: string; language: Language } | undefined
}

/** The text of an example: what was done, what others can take with them, and what they cannot. */
export function ExampleText({ c, example }: { c: Ctx; example: FoundExample }) {
  const { language } = c.var
  const t = texts[language]
  const lang = langOf(example.language, language)
  const parts = [
    { title: t.body, text: example.body },
    { title: t.transfers, text: example.transfers },
    { title: t.doesNotTransfer, text: example.doesNotTransfer },
  ]
  return (
    <>
      {example.summary ? (
        <p class="lead" lang={lang}>
          {example.summary}
        </p>
      ) : null}
      {parts
        .filter(({ text }) => text.trim() !== '')
        .map(({ title, text }) => (
          <section>
            <Heading level={2} size="sm">
              {title}
            </Heading>
            <div lang={lang}>
              <Paragraphs text={text} />
            </div>
          </section>
        ))}
    </>
  )
}

/** What the example is tied to. */
export function ExampleFacts({ c, example, links }: { c: Ctx; example: FoundExample; links: ExampleLinks }) {
  const { language } = c.var
  const t = texts[language]
  const w = words[language]
  const linked = (link: { title: string; language: Language } | undefined, href: string) =>
    link ? (
      <a href={href} lang={langOf(link.language, language)}>
        {link.title}
      </a>
    ) : null
  return (
    <Facts
      facts={[
        { name: t.where, value: example.municipalityKey ? municipalityLabel(example.municipalityKey) : '' },
        { name: w.region, value: example.partnership.name },
        { name: w.themes, value: themeNames(example.themes, language) },
        { name: w.language, value: example.language === language ? '' : languageNames[example.language] },
        { name: t.measure, value: linked(links.measure, `/${language}/toolbox/${links.measure?.slug}`) },
        {
          name: t.finding,
          value: linked(links.finding, `/${language}/knowledge/findings/${links.finding?.slug}`),
        },
        {
          name: w.published,
          value: example.publishedAt ? formatDay(dayOf(example.publishedAt), language) : '',
        },
      ]}
    />
  )
}

/** A good example as everybody reads it. */
export function examplePage(c: Ctx, example: FoundExample, links: ExampleLinks) {
  const { language } = c.var
  const t = texts[language]
  const w = words[language]
  const key = example.municipalityKey
  return html(
    c,
    <Page c={c} title={example.title} breadcrumbs={[{ href: `/${language}/knowledge`, text: w.knowledge }]}>
      <article class="example">
        <p class="quiet">{t.examples}</p>
        <div lang={langOf(example.language, language)}>
          <Heading>{example.title}</Heading>
        </div>
        <ExampleText c={c} example={example} />
        <ExampleFacts c={c} example={example} links={links} />
        {key ? (
          <DotMap
            dots={todaysKeys(key).map((place) => ({ key: place, count: 1, text: municipalityLabel(place) }))}
            label={`${t.where}: ${municipalityLabel(key)}`}
            language={language}
          />
        ) : null}
        <p class="quiet">{t.checkedBy}</p>
        {example.mayWrite ? (
          <p>
            <a href={`/${language}/workspace/knowledge/examples/${example.id}`}>{w.work}</a>
          </p>
        ) : null}
      </article>
    </Page>,
  )
}
