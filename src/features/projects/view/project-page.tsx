import type { Ctx } from '../../../platform/http/environment.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { ProjectRecord } from '../record.ts'
import type { Collected } from './collect.ts'
import { Funding, Links, Persons } from './money-and-people.tsx'
import { Editing, Sources } from './page-parts.tsx'
import { type Part, ProjectFacts, SourceMark } from './project-facts.tsx'
import { viewTexts } from './texts.ts'

export function ProjectPage({ c, of }: { c: Ctx; of: Collected }) {
  const language = c.var.language
  const t = viewTexts[language]
  const { project, programme } = of
  const { record } = project
  const address = `/${language}/projects/${project.slug}`
  const elsewhere = record.language === language ? undefined : record.language
  return (
    <Page c={c} title={record.name} breadcrumbs={[{ href: `/${language}/projects`, text: t.projects }]} wide>
      {project.state === 'published' ? null : (
        <Alert color="info">
          <p>{project.state === 'draft' ? t.draftNotice : t.archivedNotice}</p>
        </Alert>
      )}
      <article class="project">
        <header>
          <Heading>
            <span lang={elsewhere}>{record.name}</span>
          </Heading>
          {elsewhere ? <p class="quiet">{t.writtenIn(t.languages[elsewhere])}</p> : null}
        </header>
        <ProjectFacts c={c} of={of} />
        <div class="project-texts">
          <Texts c={c} of={of} />
        </div>
        <Funding c={c} of={of} />
        <Persons c={c} of={of} />
        <Links c={c} of={of} />
        <Sources c={c} of={of} />
        <footer class="project-end">
          <p class="quiet">
            {project.publishedAt && project.state === 'published'
              ? `${t.publishedOn(formatDay(dayOf(project.publishedAt), language))} `
              : ''}
            {t.updatedOn(formatDay(dayOf(project.updatedAt), language))}
            {programme ? ` ${programme.name}, ${programme.funder}.` : ''}
          </p>
          <p class="actions no-print">
            <a href={`${address}/propose`}>{t.propose}</a>
            <a href={`${address}.json`}>{t.asJson}</a>
          </p>
        </footer>
        {project.mayEdit ? <Editing c={c} of={of} /> : null}
      </article>
    </Page>
  )
}

type Text = ProjectRecord['texts'][number]

/** Each text once: in the page's language where there is one, with its other languages folded below. */
function Texts({ c, of }: Part) {
  const language = c.var.language
  const t = viewTexts[language]
  const { record } = of.project
  const byKey = Map.groupBy(record.texts, ({ key }) => key)
  return [...byKey.values()].map((versions) => {
    const shown =
      versions.find((text) => text.language === language) ??
      versions.find((text) => text.language === record.language) ??
      versions[0]
    if (!shown) return null
    const foreign = shown.language !== language && shown.language !== record.language
    return (
      <section lang={shown.language === language ? undefined : shown.language}>
        <Heading level={2} size="sm">
          {shown.heading} <SourceMark c={c} of={of} part={`text:${shown.key}`} name={shown.heading} />
        </Heading>
        {foreign ? (
          <p class="quiet" lang={language}>
            {t.textIn(t.languages[shown.language])}
          </p>
        ) : null}
        <Paragraphs text={shown} />
        {versions
          .filter((text) => text !== shown)
          .map((text) => (
            <details lang={text.language} class="no-print">
              <summary lang={language}>{t.otherLanguage(t.languages[text.language])}</summary>
              <Paragraphs text={text} />
            </details>
          ))}
      </section>
    )
  })
}

function Paragraphs({ text }: { text: Text }) {
  return text.body.split(/\n{2,}/).map((paragraph) => <p class="kept-lines">{paragraph}</p>)
}
