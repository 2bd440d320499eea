import { type Issue, issueField, issueMessage } from '../../../../platform/forms/index.ts'
import { AnswerForm } from '../../../../platform/forms/saving/answer-form.tsx'
import { EditableQuestion } from '../../../../platform/forms/saving/editable-question.tsx'
import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import { Button, EnterSaves, ErrorSummary } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { langOf } from '../../text.tsx'
import { words } from '../../words.ts'
import { changesSincePublication } from '../citing/citations.ts'
import type { FoundSynthesis } from '../queries.ts'
import { textOutside, textQuestions } from '../text/text-form.ts'
import { issuesOfText, type WorkingText } from '../text/working-text.ts'
import { texts } from '../texts.ts'
import { addressesOf } from './addresses.ts'
import { Changed } from './changed.tsx'
import { Citable, findCitable } from './citable.tsx'

type Shown = {
  /** What is searched for among findings and examples. */
  search: string
  /** Somebody else wrote over the same words. */
  together: boolean
  /** It was saved, and something is wrong with it. */
  checked: boolean
}

/** What is to be mended before the text is left: all but that nothing stands in it yet. */
export const wrongWhileWriting = (text: WorkingText, synthesis: FoundSynthesis): Issue[] =>
  issuesOfText(text, synthesis.language).filter(
    ({ question, code }) => question !== 'body' || code !== 'missing',
  )

/**
 * The text of a synthesis being written, with what it may build on beside it. The page saves itself; without scripts everything on it is
 * one form, and a search, or putting in a mark, saves what was typed.
 */
export async function editPage(c: Ctx, synthesis: FoundSynthesis, text: WorkingText, shown: Shown) {
  const { language } = c.var
  const t = texts[language]
  const to = addressesOf(c, synthesis.id)
  const title = text.title || t.untitled
  const lang = text.title === '' ? undefined : langOf(synthesis.language, language)
  const issues = wrongWhileWriting(text, synthesis).filter(({ code }) => shown.checked || code !== 'missing')
  const message = (issue: Issue) => wordsOf(c, issue)
  const changed = await changesSincePublication(c.var.db, [synthesis.id])
  const citable = await findCitable(c, synthesis.theme, shown.search)
  const errors = Object.fromEntries(issues.map((issue) => [issueField(issue), message(issue)]))
  return html(
    c,
    <Page
      c={c}
      title={title}
      breadcrumbs={[
        { href: `/${language}/workspace/knowledge`, text: words[language].work },
        { href: to.own, text: title, lang },
      ]}
      wide
    >
      <div lang={lang}>
        <Heading>{title}</Heading>
      </div>
      {shown.together ? (
        <Alert color="warning">
          <p>{t.together}</p>
        </Alert>
      ) : null}
      <ErrorSummary c={c} errors={shown.checked ? errors : {}} />
      <Changed c={c} changed={changed.get(synthesis.id) ?? []} folded />
      <AnswerForm
        c={c}
        action={to.edit}
        answers={to.answers}
        name={synthesis.id}
        enter={<EnterSaves label={t.searchButton} name="do" value="search" />}
      >
        <div class="synthesis-columns">
          <div class="stack synthesis-writing">
            {textQuestions.map((question) => (
              <div id={`q-${question.key}`} data-block={question.key}>
                <EditableQuestion
                  c={c}
                  question={question}
                  draft={text.answers[question.key]}
                  version={text.versions[question.key]}
                  mark={text.marks[question.key]}
                  outside={textOutside(language)}
                  issues={issues.filter((issue) => issue.question === question.key)}
                  messageOf={message}
                  lang={synthesis.language}
                  asides={text.asides}
                  asideAddress={to.aside}
                  municipalityNames={{}}
                />
              </div>
            ))}
            <div class="actions">
              <Button>{t.saveAndSee}</Button>
              <a href={to.history('body')}>{t.history}</a>
            </div>
          </div>
          <Citable c={c} citable={citable} search={shown.search} />
        </div>
      </AnswerForm>
    </Page>,
  )
}

function wordsOf(c: Ctx, issue: Issue): string {
  const question = textQuestions.find(({ key }) => key === issue.question)
  if (issue.code === 'missing') return words[c.var.language].titleMissing
  if (issue.code === 'aside-open') return texts[c.var.language].refused['aside-open']
  return question ? issueMessage(issue, question, c.var.language) : issue.code
}
