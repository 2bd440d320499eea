import type { Section } from '../../../platform/forms/definition.ts'
import { readDefinition } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { Alert, Heading, Tag } from '../../../platform/ui/components.tsx'
import { Form } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { adminTexts } from '../admin/texts.ts'
import { Problems } from '../admin/version-page.tsx'
import type { FormVersion } from '../queries.ts'
import { editCrumbs } from './crumbs.ts'
import { questionTexts } from './question-texts.ts'
import { editTexts } from './texts.ts'

/** The form's sections and questions in order, each leading to its own page. */
export function StructurePage({
  c,
  version,
  saved = false,
  refused,
}: {
  c: Ctx
  version: FormVersion
  saved?: boolean
  /** Why something could not be removed. */
  refused?: string
}) {
  const { language } = c.var
  const t = editTexts[language]
  const here = `/${language}/workspace/forms/${version.id}`
  const read = readDefinition(version.definition)
  return (
    <Page c={c} title={t.title} breadcrumbs={editCrumbs(c, version).slice(0, -1)}>
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      {saved ? (
        <Alert color="success">
          <p>{t.saved}</p>
        </Alert>
      ) : null}
      {refused ? (
        <Alert color="danger">
          <p>{refused}</p>
        </Alert>
      ) : null}
      {read.ok ? null : <Problems c={c} title={adminTexts[language].problems} problems={read.problems} />}
      <p class="actions">
        <a href={`${here}/edit/head`}>{t.headLink}</a>
        <a href={`${here}/edit/json`}>{t.jsonLink}</a>
        <a href={here}>{t.preview}</a>
      </p>
      <Form c={c} action={`${here}/edit/move`}>
        {version.definition.sections.map((section, index) => (
          <SectionRows
            c={c}
            here={here}
            section={section}
            place={{ index, count: version.definition.sections.length }}
          />
        ))}
      </Form>
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={`${here}/edit/sections/new`}>
          {t.addSection}
        </a>
      </p>
    </Page>
  )
}

type Place = { index: number; count: number }

function SectionRows({ c, here, section, place }: { c: Ctx; here: string; section: Section; place: Place }) {
  const { language } = c.var
  const t = editTexts[language]
  const q = questionTexts[language]
  const title = section.title[language]
  return (
    <section class="form-structure" id={`section-${section.key}`}>
      <div class="form-structure-head">
        <Heading level={2} size="sm">
          {title}
        </Heading>
        <Moves
          c={c}
          of="section"
          id={section.key}
          label={title}
          first={place.index === 0}
          last={place.index === place.count - 1}
        />
      </div>
      <p class="actions">
        <a href={`${here}/edit/sections/${section.key}`}>{t.editSection}</a>
        <a href={`${here}/edit/sections/${section.key}/questions/new`}>{t.addQuestion}</a>
      </p>
      <ol class="form-questions">
        {section.questions.map((question, index) => (
          <li id={`question-${question.key}`}>
            <div>
              <a href={`${here}/edit/questions/${question.key}`}>{question.label[language]}</a>
              <span class="quiet"> {q.kind[question.kind]}</span>{' '}
              {question.required ? <Tag>{q.required}</Tag> : null}
            </div>
            <Moves
              c={c}
              of="question"
              id={question.key}
              label={question.label[language]}
              first={place.index === 0 && index === 0}
              last={place.index === place.count - 1 && index === section.questions.length - 1}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Moves({
  c,
  of,
  id,
  label,
  first,
  last,
}: {
  c: Ctx
  of: 'section' | 'question'
  id: string
  label: string
  first: boolean
  last: boolean
}) {
  const t = editTexts[c.var.language]
  const button = (direction: 'up' | 'down', name: string, sign: string) => (
    <button
      class="ds-button form-move"
      data-variant="tertiary"
      data-size="sm"
      type="submit"
      name="move"
      value={`${direction}.${of}.${id}`}
      aria-label={name}
      title={direction === 'up' ? t.up : t.down}
    >
      {sign}
    </button>
  )
  return (
    <span class="form-moves">
      {first ? null : button('up', t.moveUp(label), '↑')}
      {last ? null : button('down', t.moveDown(label), '↓')}
    </span>
  )
}
