import { questionsOf } from '../../../platform/forms/definition.ts'
import { type Problem, problemMessage, readDefinition } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import { type Language, languageNames } from '../../../platform/i18n/languages.ts'
import { Alert, Facts, Heading } from '../../../platform/ui/components.tsx'
import { Button, Form } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { sourceWords } from '../built-in/source-words.ts'
import { headTexts } from '../edit/head-texts.ts'
import type { FormVersion } from '../queries.ts'
import { StateTag, workspaceCrumbs } from './list-page.tsx'
import { adminTexts } from './texts.ts'
import type { Tried } from './try-answers.ts'
import { TryForm } from './try-form.tsx'

export type Done = 'published' | 'withdrawn' | 'imported'

/** One version: what it is, what may be done with it, and the form itself to try. */
export function VersionPage({
  c,
  version,
  shown,
  tried,
  done,
  changed = false,
}: {
  c: Ctx
  version: FormVersion
  shown: Language
  tried: Tried
  done?: Done
  /** Publishing was refused because somebody had saved meanwhile. */
  changed?: boolean
}) {
  const { language } = c.var
  const t = adminTexts[language]
  const { definition } = version
  const read = readDefinition(definition)
  const title = `${definition.title[language]}, ${t.versionOf(version.version).toLowerCase()}`
  return (
    <Page c={c} title={title} breadcrumbs={workspaceCrumbs(c)}>
      <Heading>{title}</Heading>
      {done ? (
        <Alert color="success">
          <p>{t.done[done]}</p>
        </Alert>
      ) : null}
      {changed ? (
        <Alert color="warning" title={t.changedTitle}>
          <p>{t.changedText}</p>
        </Alert>
      ) : null}
      <Facts
        facts={[
          { name: t.state, value: <StateTag c={c} state={version.state} /> },
          { name: t.year, value: version.year === null ? t.anyYear : String(version.year) },
          { name: t.programme, value: version.programme ?? t.anyProgramme },
          { name: t.formKey, value: <code>{version.formKey}</code> },
          { name: t.kind, value: headTexts[language].formKind[definition.kind] },
          { name: t.officialLanguage, value: languageNames[definition.officialLanguage] },
          {
            name: t.publishedAt,
            value: version.publishedAt ? formatInstant(version.publishedAt, language) : '',
          },
          { name: t.source, value: sourceWords(definition, language) },
        ]}
      />
      <p class="quiet">{t.questionCount(questionsOf(definition).length)}</p>
      {read.ok ? null : <Problems c={c} title={t.problems} problems={read.problems} />}
      <Acts c={c} version={version} publishable={read.ok} />
      <TryForm c={c} version={version} shown={shown} tried={tried} />
    </Page>
  )
}

export function Problems({ c, title, problems }: { c: Ctx; title: string; problems: Problem[] }) {
  return (
    <Alert color="warning" title={title}>
      <ul>
        {problems.map((problem) => (
          <li>{problemMessage(problem, c.var.language)}</li>
        ))}
      </ul>
    </Alert>
  )
}

function Acts({ c, version, publishable }: { c: Ctx; version: FormVersion; publishable: boolean }) {
  const { language } = c.var
  const t = adminTexts[language]
  const here = `/${language}/workspace/forms/${version.id}`
  const isDraft = version.state === 'draft'
  return (
    <>
      <p class="actions">
        <a
          class="ds-button"
          data-variant={isDraft && publishable ? 'secondary' : 'primary'}
          href={isDraft ? `${here}/edit` : `${here}/copy`}
        >
          {isDraft ? t.edit : t.copy}
        </a>
        {isDraft ? <a href={`${here}/copy`}>{t.copy}</a> : null}
        {version.version > 1 ? <a href={`${here}/compare`}>{t.compare}</a> : null}
        <a href={`${here}/definition.json`} download={`${version.formKey}-${version.version}.json`}>
          {t.export}
        </a>
      </p>
      {isDraft && publishable ? (
        <Form c={c} action={`${here}/publish`} class="form-act">
          <input type="hidden" name="edit" value={String(version.edit)} />
          <p>{t.publishText}</p>
          <Button>{t.publish}</Button>
        </Form>
      ) : null}
      {isDraft ? (
        <details class="form-act">
          <summary>{t.discard}</summary>
          <Form c={c} action={`${here}/discard`}>
            <input type="hidden" name="edit" value={String(version.edit)} />
            <p>{t.discardText}</p>
            <Button variant="secondary" color="danger">
              {t.discard}
            </Button>
          </Form>
        </details>
      ) : null}
      {version.state === 'published' ? (
        <details class="form-act">
          <summary>{t.withdraw}</summary>
          <Form c={c} action={`${here}/withdraw`}>
            <p>{t.withdrawText}</p>
            <Button variant="secondary" color="danger">
              {t.withdraw}
            </Button>
          </Form>
        </details>
      ) : null}
    </>
  )
}
