import type { Child } from 'hono/jsx'
import type { Attachment, DraftAnswer } from './answer.ts'
import { answerBlocks } from './answer-blocks.ts'
import { Blocks } from './answer-view.tsx'
import type { Question } from './definition.ts'
import { fieldTexts } from './field-texts.ts'
import { Group, labelled } from './group.tsx'
import type { FieldParts } from './question-field.tsx'
import { limitHelp, TextWithLimit } from './typed-field.tsx'

type Of<K extends Question['kind']> = FieldParts<Extract<Question, { kind: K }>>

const readOf = (draft: DraftAnswer | undefined) => (draft?.state === 'read' ? draft.value : undefined)

/** The files that are there; how a file is added and taken away comes from the page's owner. */
export function AttachmentField({
  draft,
  children,
  ...parts
}: Of<'attachment'> & { draft: DraftAnswer | undefined; children?: Child }) {
  const { question, language } = parts
  const t = fieldTexts[language]
  const files = (readOf(draft) ?? []) as Attachment[]
  return (
    <Group parts={parts} help={t.mostFiles(question.most)}>
      {files.length === 0 ? (
        <p class="quiet">{t.noFiles}</p>
      ) : (
        <Blocks
          blocks={answerBlocks(question, files, { language, municipalityNames: {} })}
          language={language}
        />
      )}
      {children}
    </Group>
  )
}

/** The table of figures comes from the page's owner; what is typed is the comment. */
export function AccountsField({ children, ...parts }: Of<'accounts'> & { children?: Child }) {
  const { question, language } = parts
  const field = labelled(parts)
  return (
    <Group parts={parts} part="accounts">
      {children}
      <TextWithLimit
        {...field}
        label={fieldTexts[language].comment}
        help={limitHelp(parts, question.wordLimit) || undefined}
        optional
        parts={parts}
        limit={question.wordLimit}
        rows={4}
      />
    </Group>
  )
}

/** Worked out, never typed. */
export function ComputedField({ draft, ...parts }: Of<'computed'> & { draft: DraftAnswer | undefined }) {
  const { question, language, outside } = parts
  const context = { language, municipalityNames: {}, currency: outside.currency }
  return (
    <Group parts={parts} help={fieldTexts[language].computed}>
      <Blocks blocks={answerBlocks(question, readOf(draft), context)} language={language} />
    </Group>
  )
}
