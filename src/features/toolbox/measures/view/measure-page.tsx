import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../../platform/http/environment.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { formatBytes, formatDay, formatMoney } from '../../../../platform/i18n/format.ts'
import { languageNames, languages } from '../../../../platform/i18n/languages.ts'
import { Alert, Heading, Table } from '../../../../platform/ui/components.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { WhereUsed } from '../../adoption/used/where-used.tsx'
import { ResultsSummary } from '../../evaluation/results/results-page.tsx'
import { EvidenceBox } from '../../evidence/evidence-box.tsx'
import { MeasuresLike } from '../../list/like/measures-like.tsx'
import { workAddress } from '../address.ts'
import { isOlder, measureText } from '../find-measure.ts'
import { languageInWords } from '../language-names.ts'
import { measureTexts } from '../texts.ts'
import { Answers, rolesAreShort, toldOf } from './answers.tsx'
import type { Collected } from './collect.ts'
import { AtAGlance, Freshness, MeasureBody, Paragraphs } from './measure-text.tsx'
import { viewTexts } from './texts.ts'

/** A measure's own page: what it is, how well it is known to work, where it has been used, and what to do next. */
export function MeasurePage({ c, of }: { c: Ctx; of: Collected }) {
  const { language } = c.var
  const t = viewTexts[language]
  const { measure, record } = of
  const { text, language: written } = measureText(record, language)
  const lang = written === language ? undefined : written
  return (
    <Page
      c={c}
      title={text.title}
      breadcrumbs={[{ href: `/${language}/toolbox`, text: measureTexts[language].toolbox }]}
      wide
    >
      {measure.state === 'published' ? null : (
        <Alert color="info">
          <p>{measure.state === 'draft' ? t.draftNotice : t.withdrawnNotice}</p>
        </Alert>
      )}
      <article class="project measure">
        <header>
          <Heading>
            <span lang={lang}>{text.title}</span>
          </Heading>
          <Freshness c={c} record={record} slug={measure.slug} />
          {text.summary ? (
            <div class="lead" lang={lang}>
              <Paragraphs text={text.summary} />
            </div>
          ) : null}
        </header>
        <Answers c={c} of={of} />
        <AtAGlance c={c} record={record} />
        {measure.evidence ? <EvidenceBox c={c} evidence={measure.evidence} /> : null}
        <MeasureBody c={c} record={record} roles={!rolesAreShort(record, language)} />
        <Materials c={c} of={of} />
        {of.used ? <WhereUsed c={c} used={of.used} told={toldOf(of)} /> : null}
        <ResultsSummary c={c} release={of.results} slug={measure.slug} />
        <Examples c={c} of={of} />
        <Awards c={c} of={of} />
        <MeasuresLike c={c} measures={of.like} />
        <Languages c={c} of={of} />
        <History c={c} of={of} />
        <footer class="project-end">
          {measure.publishedAt ? (
            <p class="quiet">
              {t.publishedBy(measure.partnership.name, formatDay(dayOf(measure.publishedAt), language))}
            </p>
          ) : null}
          <p class="actions no-print">
            <a href={`/${language}/toolbox/${measure.slug}.json`}>{t.asJson}</a>
            {measure.mayEdit ? <a href={workAddress(c, measure.id)}>{t.work}</a> : null}
          </p>
        </footer>
      </article>
    </Page>
  )
}

type Part = { c: Ctx; of: Collected }

function Section({ title, children }: { title: string; children: Child }) {
  return (
    <section>
      <Heading level={2} size="sm">
        {title}
      </Heading>
      {children}
    </section>
  )
}

function Materials({ c, of: { measure, materials } }: Part) {
  const { language } = c.var
  if (materials.length === 0) return null
  return (
    <Section title={viewTexts[language].materials}>
      <ul class="plain-list">
        {materials.map((file) => (
          <li>
            <a href={`/${language}/toolbox/${measure.slug}/materials/${file.id}`}>
              <span lang={file.language === language ? undefined : file.language}>{file.title}</span>
            </a>{' '}
            <span class="quiet">
              {file.fileName.split('.').at(-1)?.toUpperCase()}, {formatBytes(file.byteCount, language)},{' '}
              {languageInWords(file.language, language)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Examples({ c, of: { examples } }: Part) {
  const { language } = c.var
  if (examples.length === 0) return null
  return (
    <Section title={viewTexts[language].examples}>
      <ul class="plain-list">
        {examples.map((example) => (
          <li lang={example.language === language ? undefined : example.language}>
            <a href={`/${language}/knowledge/examples/${example.slug}`}>{example.title}</a>
            {example.municipalityKey ? (
              <span class="quiet"> {municipalityLabel(example.municipalityKey)}</span>
            ) : null}
            {example.summary ? <p>{example.summary}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Awards({ c, of: { awards } }: Part) {
  const { language } = c.var
  const t = viewTexts[language]
  if (awards.length === 0) return null
  return (
    <Section title={t.awards}>
      <Table
        caption={t.awardsCaption(awards.length)}
        rows={awards}
        columns={[
          { name: t.municipality, value: ({ municipalityKey }) => municipalityLabel(municipalityKey) },
          {
            name: t.forWhat,
            value: (award) => (
              <span lang={award.language === language ? undefined : award.language}>{award.title}</span>
            ),
          },
          {
            name: t.amount,
            value: ({ amount, currency }) => formatMoney(amount, currency, language),
            number: true,
          },
          { name: t.day, value: ({ awardedOn }) => formatDay(awardedOn, language), number: true },
        ]}
      />
    </Section>
  )
}

function Languages({ c, of: { measure, record } }: Part) {
  const t = viewTexts[c.var.language]
  const there = languages.filter((language) => record.texts[language])
  if (there.length === 1) return null
  return (
    <Section title={t.languages}>
      <ul class="plain-list">
        {there.map((language) => {
          const name = languageNames[language]
          const mark =
            language === record.language
              ? t.originalMark(name)
              : isOlder(record, language)
                ? t.olderMark(name)
                : name
          return (
            <li>
              <a href={`/${language}/toolbox/${measure.slug}`} hreflang={language}>
                {mark}
              </a>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function History({ c, of: { releases } }: Part) {
  const { language } = c.var
  const t = viewTexts[language]
  if (releases.length === 0) return null
  return (
    <Section title={t.history}>
      <ol class="plain-list" reversed>
        {releases.map(({ number, note, publishedAt }) => (
          <li>
            {t.release(number, formatDay(dayOf(publishedAt), language))}
            {note ? <span class="quiet"> – {note}</span> : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
