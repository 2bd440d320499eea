import type { Ctx } from '../../platform/http/environment.ts'
import { html } from '../../platform/http/html.ts'
import { formatInstant } from '../../platform/i18n/format.ts'
import { Alert, EmptyState, Heading, Table } from '../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, FileField, Form, fieldId } from '../../platform/ui/forms.tsx'
import { Page } from '../../platform/ui/page.tsx'
import { type ListedReading, type ReadingState, readingStates } from './queries.ts'
import { type DocumentKind, documentKinds } from './reading/reading.ts'
import { kindLabel } from './summary.ts'
import { texts } from './texts.ts'

export type FileFate = { name: string; message: string | undefined }

/** All documents one may see, by state, and the form to upload more. */
export function listPage(
  c: Ctx,
  shown: {
    readings: ListedReading[]
    counts: Record<ReadingState, number>
    stored?: { fresh: number; known: number }
    fates?: FileFate[]
    errors?: FieldErrors
    status?: 200 | 422
  },
) {
  const language = c.var.language
  const t = texts[language]
  const total = readingStates.reduce((sum, state) => sum + shown.counts[state], 0)
  return html(
    c,
    <Page c={c} title={t.title} wide breadcrumbs={[{ href: `/${language}/workspace`, text: t.workspace }]}>
      {shown.fates ? <Fates c={c} fates={shown.fates} /> : <ErrorSummary c={c} errors={shown.errors ?? {}} />}
      {shown.stored && shown.stored.fresh > 0 ? (
        <Alert color="success">
          <p>{t.storedNew(shown.stored.fresh)}</p>
        </Alert>
      ) : null}
      {shown.stored && shown.stored.known > 0 ? (
        <Alert color="info">
          <p>{t.storedKnown(shown.stored.known)}</p>
        </Alert>
      ) : null}
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      {total === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyText}</p>
        </EmptyState>
      ) : null}
      {readingStates.map((state) =>
        shown.counts[state] === 0 ? null : <StateList c={c} state={state} shown={shown} />,
      )}
      <Heading level={2} size="sm">
        {t.uploadTitle}
      </Heading>
      <UploadForm c={c} errors={shown.errors ?? {}} />
    </Page>,
    shown.status ?? 200,
  )
}

function StateList({
  c,
  state,
  shown,
}: {
  c: Ctx
  state: ReadingState
  shown: { readings: ListedReading[]; counts: Record<ReadingState, number> }
}) {
  const language = c.var.language
  const t = texts[language]
  const title = { waiting: t.waiting, published: t.published, merged: t.merged, discarded: t.discarded }[
    state
  ]
  const hasProject = state === 'published' || state === 'merged'
  return (
    <section class="documents-of-state">
      <Heading level={2} size="sm">
        {title}
      </Heading>
      <Table
        caption={t.count(shown.counts[state])}
        rows={shown.readings.filter((reading) => reading.state === state)}
        columns={[
          {
            name: t.file,
            value: (row) => <a href={`/${language}/workspace/documents/${row.id}`}>{row.fileName}</a>,
          },
          { name: t.kind, value: (row) => (isKind(row.kind) ? kindLabel(row.kind, language) : '') },
          { name: t.readAt, value: (row) => formatInstant(row.readAt, language) },
          hasProject
            ? {
                name: t.project,
                value: (row) =>
                  row.projectSlug ? (
                    <a href={`/${language}/projects/${row.projectSlug}`}>{row.projectName}</a>
                  ) : (
                    ''
                  ),
              }
            : { name: t.openQuestions, number: true, value: (row) => String(row.openQuestions) },
        ]}
      />
    </section>
  )
}

const isKind = (kind: string): kind is DocumentKind => (documentKinds as readonly string[]).includes(kind)

function UploadForm({ c, errors }: { c: Ctx; errors: FieldErrors }) {
  const t = texts[c.var.language]
  return (
    <Form c={c} action={`/${c.var.language}/workspace/documents`} upload class="stack">
      <FileField
        c={c}
        name="files"
        label={t.files}
        help={t.filesHelp}
        errors={errors}
        multiple
        accept=".docx,.pdf,.html,.htm,.md,.txt"
      />
      <div class="actions">
        <Button>{t.upload}</Button>
      </div>
    </Form>
  )
}

/** What became of each file, when one of them was refused. */
function Fates({ c, fates }: { c: Ctx; fates: FileFate[] }) {
  const t = texts[c.var.language]
  return (
    <div class="ds-error-summary" role="alert" tabindex={-1} aria-labelledby="refused-files" autofocus>
      <Heading level={2} size="xs" id="refused-files">
        {t.refusedTitle}
      </Heading>
      <ul>
        {fates.map(({ name, message }) => (
          <li>
            {message === undefined ? (
              t.fileTaken(name)
            ) : (
              <a href={`#${fieldId('files')}`}>{`${name}: ${message}`}</a>
            )}
          </li>
        ))}
      </ul>
      <p>{t.nothingStored}</p>
    </div>
  )
}
