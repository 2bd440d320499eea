import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  ChoiceError,
  ChoiceInputs,
  ErrorSummary,
  type FieldErrors,
  Form,
  fieldId,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FoundProject, ProjectRecord, Unit } from '../../projects/index.ts'
import type { LoadedReading } from '../load-reading.ts'
import { type RecordNames, unitLabel, unitWords } from '../publish/record-words.ts'
import { placeId } from '../review/marked-text.tsx'
import { reviewTexts } from '../review/texts.ts'
import { stateLabel } from '../summary.ts'
import { texts } from '../texts.ts'
import type { MergeChoice, MergeProposal, MergeRow } from './merge-document.ts'
import { mergeTexts } from './texts.ts'

/** The bank and the document part by part, with a choice for each part that differs. */
export function mergePage(
  c: Ctx,
  shown: {
    loaded: LoadedReading
    project: FoundProject
    proposal: MergeProposal
    names: RecordNames
    choices: ReadonlyMap<Unit, MergeChoice>
    changed?: boolean
    errors?: FieldErrors
    problems?: string[]
    status?: 200 | 409 | 422
  },
) {
  const { loaded, project, proposal, names } = shown
  const language = c.var.language
  const t = mergeTexts[language]
  const path = `/${language}/workspace/documents/${loaded.id}`
  return html(
    c,
    <Page
      c={c}
      title={t.title(project.record.name)}
      wide
      breadcrumbs={[
        { href: `/${language}/workspace`, text: texts[language].workspace },
        { href: `/${language}/workspace/documents`, text: texts[language].title },
        { href: path, text: loaded.fileName },
      ]}
    >
      <ErrorSummary c={c} errors={shown.errors ?? {}} />
      {shown.changed ? (
        <Alert color="warning" title={t.changedTitle}>
          <p>{t.changedText}</p>
        </Alert>
      ) : null}
      {shown.problems?.length ? (
        <Alert color="danger">
          <ul>
            {shown.problems.map((problem) => (
              <li>{problem}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Heading size="lg">{t.title(project.record.name)}</Heading>
      <p class="lead">{proposal.rows.length === 0 ? t.noDifference : t.lead}</p>
      <Form c={c} action={`${path}/merge/${project.slug}`} class="merge-form">
        <input type="hidden" name="version" value={String(loaded.reviewVersion)} />
        <input type="hidden" name="projectVersion" value={String(project.version)} />
        {proposal.rows.length > 0 ? <p class="quiet">{t.differences(proposal.rows.length)}</p> : null}
        {proposal.rows.map((row) => (
          <Row
            c={c}
            row={row}
            proposal={proposal}
            names={names}
            choice={shown.choices.get(row.unit)}
            error={shown.errors?.[row.unit]}
            documentPath={path}
          />
        ))}
        <div class="actions">
          <Button>{t.merge}</Button>
        </div>
      </Form>
    </Page>,
    shown.status ?? 200,
  )
}

function Row({
  c,
  row,
  proposal,
  names,
  choice,
  error,
  documentPath,
}: {
  c: Ctx
  row: MergeRow
  proposal: MergeProposal
  names: RecordNames
  choice: MergeChoice | undefined
  error: string | undefined
  documentPath: string
}) {
  const language = c.var.language
  const t = mergeTexts[language]
  const id = fieldId(row.unit)
  const label =
    proposal.document.texts.length > 0
      ? unitLabel(proposal.document, row.unit, language)
      : unitLabel(proposal.bank, row.unit, language)
  const uncertain = row.parts.find(({ item }) => item.state !== 'read')
  const options: { value: MergeChoice; text: string }[] = [
    { value: 'bank', text: t.keepBank },
    { value: 'document', text: t.takeDocument },
    ...(row.both ? [{ value: 'both' as const, text: t.keepBoth }] : []),
  ]
  return (
    <fieldset
      class="value merge-row"
      id={id}
      tabindex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend class="ds-label">
        {label}
        {uncertain ? (
          <>
            {' '}
            <span class="ds-tag" data-size="sm" data-color="care">
              {stateLabel(uncertain.item.state, language)}
            </span>
          </>
        ) : null}
      </legend>
      <div class="both-sides">
        <Side title={t.bank} record={proposal.bank} row={row} names={names} c={c} />
        <div>
          <Side title={t.document} record={proposal.document} row={row} names={names} c={c} />
          {row.parts
            .flatMap(({ item }) => (item.place ? [item.place] : []))
            .slice(0, 3)
            .map((place) => (
              <p class="place-link">
                <a href={`${documentPath}#${placeId(place)}`}>
                  {reviewTexts[language].seePlace}
                  <span class="ds-sr-only">: {label}</span>
                </a>
              </p>
            ))}
        </div>
      </div>
      {uncertain ? <p class="help">{t.notCertain}</p> : null}
      <div class="choices inline-choices">
        <ChoiceInputs
          name={row.unit}
          type="radio"
          options={options}
          chosen={choice ? [choice] : []}
          error={error}
        />
      </div>
      <ChoiceError name={row.unit} error={error} />
    </fieldset>
  )
}

function Side({
  title,
  record,
  row,
  names,
  c,
}: {
  title: string
  record: ProjectRecord
  row: MergeRow
  names: RecordNames
  c: Ctx
}) {
  const words = unitWords(record, row.unit, c.var.language, names)
  const own = row.unit.startsWith('text:')
  return (
    <div>
      <p class="side-title">{title}</p>
      {words.length === 0 ? <p class="quiet">{mergeTexts[c.var.language].nothing}</p> : null}
      {words.length === 1 ? (
        <p class="kept-text" lang={own ? record.language : undefined}>
          {words[0]}
        </p>
      ) : null}
      {words.length > 1 ? (
        <ul class="plain-list">
          {words.map((word) => (
            <li>{word}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
