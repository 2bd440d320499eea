import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import type { Env } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { EmptyState, Heading, Table } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { findProject } from '../../projects/index.ts'
import { plainCandidate } from '../review/shown-values.ts'
import { texts } from '../texts.ts'
import { findValueSources } from './queries.ts'
import { howWords, linkedQuote, partOfProject, shorten } from './source-table.tsx'
import { sourceTexts } from './texts.ts'

export const sourceRoutes = new Hono<Env>()

/** Where the values of one project came from, for those who may change it. */
sourceRoutes.get('/workspace/projects/:slug/sources', allow(...workspaceRoles), async (c) => {
  const project = await findProject(c.var.db, c.var.viewer, c.req.param('slug'))
  if (!project?.mayEdit) notFound()
  const language = c.var.language
  const t = sourceTexts[language]
  const sources = await findValueSources(c.var.db, c.var.viewer, project.id)
  const documents = `/${language}/workspace/documents`
  return html(
    c,
    <Page
      c={c}
      title={t.projectSources(project.record.name)}
      wide
      breadcrumbs={[
        { href: `/${language}/workspace`, text: texts[language].workspace },
        { href: `/${language}/projects/${project.slug}`, text: project.record.name },
      ]}
    >
      <Heading size="lg">{t.projectSources(project.record.name)}</Heading>
      {sources.length === 0 ? (
        <EmptyState title={t.noSources}>
          <p>
            <a href={documents}>{texts[language].title}</a>
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={t.sourcesCount(sources.length)}
          rows={sources}
          columns={[
            { name: t.part, value: (row) => partOfProject(row.field, language) },
            { name: t.sourceValue, value: (row) => shorten(plainCandidate(row.value, language)) },
            {
              name: t.sourceQuote,
              value: (row) => linkedQuote(row, `${documents}/${row.readingId}`, project.record.language),
            },
            { name: t.document, value: (row) => row.fileName },
            { name: t.version, number: true, value: (row) => String(row.version) },
            { name: t.sourceHow, value: (row) => howWords(row, language) },
          ]}
        />
      )}
    </Page>,
  )
})
