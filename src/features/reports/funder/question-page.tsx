import { type Question, questionsOf } from '../../../platform/forms/definition.ts'
import { AnswerView } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { ReportContent } from '../content.ts'
import { texts } from './texts.ts'

export type SideBySide = {
  reportId: string
  version: number
  /** Undefined where the stored content was changed after it was sent. */
  content: ReportContent | undefined
}

/** What every approved report answered to one question. Each answer is shown in the form it was written in. */
export function QuestionPage({
  c,
  programme,
  question,
  answers,
  back,
}: {
  c: Ctx
  programme: { slug: string; name: string }
  question: Question
  answers: SideBySide[]
  back: string
}) {
  const { language } = c.var
  const t = texts[language]
  return (
    <Page
      c={c}
      wide
      title={question.label[language]}
      breadcrumbs={[
        { text: t.yourProgrammes, href: `/${language}/workspace/programmes` },
        { text: programme.name, href: back },
      ]}
    >
      <Heading>{question.label[language]}</Heading>
      <p>{t.basis(answers.length)}</p>
      <div class="answer-columns">
        {answers.map((answer) => (
          <Answer c={c} answer={answer} questionKey={question.key} />
        ))}
      </div>
      <p class="no-print">
        <a href={back}>{t.backToProgramme}</a>
      </p>
    </Page>
  )
}

function Answer({ c, answer, questionKey }: { c: Ctx; answer: SideBySide; questionKey: string }) {
  const { language } = c.var
  const t = texts[language]
  const { content } = answer
  if (!content)
    return (
      <article>
        <Alert color="danger">
          <p>{t.changed}</p>
        </Alert>
      </article>
    )
  const question = questionsOf(content.form.definition).find(({ key }) => key === questionKey)
  const value = content.answers[questionKey]
  return (
    <article>
      <Heading level={2} size="2xs">
        <a href={`/${language}/workspace/reports/${answer.reportId}/versions/${answer.version}`}>
          {content.project.name}
        </a>
      </Heading>
      {question && value !== undefined ? (
        <div lang={content.report.language}>
          <AnswerView
            question={question}
            value={value}
            context={{ language, municipalityNames: content.municipalityNames }}
          />
        </div>
      ) : (
        <p class="quiet">{t.noAnswer}</p>
      )}
    </article>
  )
}
