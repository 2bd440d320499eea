import type { Child } from 'hono/jsx'
import type { Ctx } from '../../http/environment.ts'
import { formatInstant } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import type { DraftAnswer } from '../answer.ts'
import { answerText, type BlockContext } from '../answer-blocks.ts'
import type { Issue } from '../check-answers.ts'
import type { Question } from '../definition.ts'
import type { FormOutside } from '../outside.ts'
import { QuestionField } from '../question-field.tsx'
import type { AsideRow } from './asides/queries.ts'
import { autosaveTexts } from './island-texts.ts'
import { isText } from './join-answers.ts'
import { baseName, baseText } from './posted-answers.ts'

type Props = {
  c: Ctx
  question: Question
  draft: DraftAnswer | undefined
  version: number | undefined
  mark: string | undefined
  outside: FormOutside
  issues: Issue[]
  messageOf?: (issue: Issue) => string
  /** The language the answers are written in. */
  lang: Language
  rows?: number | undefined
  /** Answered from records, nothing typed. */
  linked?: boolean
  /** Texts that wait for somebody to choose, of this question or others. */
  asides: AsideRow[]
  /** Where a choice about one of them is sent. */
  asideAddress: (id: string) => string
  municipalityNames: Record<string, string>
  children?: Child
}

/** One question of an `AnswerForm`: its field, how far it is saved, and what others wrote at the same time. */
export function EditableQuestion(props: Props) {
  const { c, question, draft, version, mark, outside, issues, messageOf, lang, rows, linked, children } =
    props
  const { key } = question
  return (
    <div data-editable={isText(question) ? 'text' : 'other'} data-linked={linked ? '' : undefined}>
      {question.kind === 'computed' ? null : (
        <input type="hidden" name={baseName(key)} value={baseText(version, mark)} data-base={key} />
      )}
      <QuestionField
        c={c}
        question={question}
        language={c.var.language}
        draft={draft}
        outside={outside}
        issues={issues}
        {...(messageOf ? { messageOf } : {})}
        lang={lang}
        version={version ?? 0}
        {...(rows === undefined ? {} : { rows })}
      >
        {children}
      </QuestionField>
      <p class="save-state quiet" data-save-state="" />
      <div data-save-notices="" />
      <Asides {...props} />
    </div>
  )
}

function Asides({ c, question, lang, asides, asideAddress, municipalityNames }: Props) {
  const { language, viewer } = c.var
  const t = autosaveTexts[language]
  const own = viewer.kind === 'member' ? viewer.accountId : null
  const context: BlockContext = { language, municipalityNames }
  return (
    <div data-asides="">
      {asides
        .filter((aside) => aside.question === question.key)
        .map(({ id, answer, savedBy, savedByName, savedAt }) => {
          const at = formatInstant(savedAt, language)
          return (
            <Aside
              id={id}
              title={savedBy === own ? t.asideOwn(at) : t.asideOf(savedByName ?? t.somebody, at)}
            >
              <p class="kept-text" lang={lang === language ? undefined : lang}>
                {answer.state === 'read'
                  ? answerText(question, answer.value, context)
                  : answer.state === 'empty'
                    ? t.emptyAnswer
                    : Object.values(answer.typed).flat().join(', ')}
              </p>
              <div class="actions">
                {(
                  [
                    ['take', t.asideTake],
                    ['leave', t.asideLeave],
                    ...(isText(question) ? [['both', t.editBoth] as const] : []),
                  ] as const
                ).map(([how, words]) => (
                  <button
                    class="ds-button"
                    data-variant="secondary"
                    data-size="sm"
                    type="submit"
                    name="how"
                    value={how}
                    formaction={asideAddress(id)}
                  >
                    {words}
                  </button>
                ))}
              </div>
            </Aside>
          )
        })}
    </div>
  )
}

function Aside({ id, title, children }: { id: string; title: string; children: Child }) {
  return (
    <div class="ds-alert aside" data-color="warning" role="status" data-aside={id} id={`aside-${id}`}>
      <p class="alert-title">{title}</p>
      {children}
    </div>
  )
}
