import { type Issue, issueField } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Button, Form, fieldId } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { findFilledForm } from '../../forms/index.ts'
import type { FoundApplication } from './application.ts'
import { ApplicationFactsView, addressOf, crumbsTo, nameOf } from './application-page.tsx'
import { BudgetTable } from './budget-table.tsx'
import type { FactProblem } from './check-application.ts'
import { factProblemWords, fieldOf, issueWords } from './problem-words.ts'
import { sendingTexts } from './sending-texts.ts'
import { texts } from './texts.ts'

/** The last look before sending: all that is wrong in one list, each line leading to its field, or the button. */
export async function submitPage(
  c: Ctx,
  application: FoundApplication,
  { problems, issues }: { problems: FactProblem[]; issues: Issue[] },
  status: 200 | 422 = 200,
) {
  const { language } = c.var
  const t = sendingTexts[language]
  const address = addressOf(c, application)
  const filled = await findFilledForm(c.var.db, application.filledFormId)
  const wrong = [
    ...problems.map((problem) => ({
      href: `${address}/edit#${fieldId(fieldOf(problem))}`,
      text: factProblemWords(problem, application.call.currency, language),
    })),
    ...(filled
      ? issues.map((issue) => ({
          href: `${address}/questions?check=1#${fieldId(issueField(issue))}`,
          text: issueWords(issue, filled.definition, language),
        }))
      : []),
  ]
  return html(
    c,
    <Page c={c} title={`${t.sendTitle}: ${nameOf(c, application)}`} breadcrumbs={crumbsTo(c, application)}>
      <Heading>{t.sendTitle}</Heading>
      {wrong.length > 0 ? (
        <div
          class="ds-error-summary"
          role="alert"
          tabindex={-1}
          aria-labelledby="error-summary"
          autofocus={status === 422}
        >
          <h2 id="error-summary" class="ds-heading" data-size="xs">
            {t.sendIncomplete}
          </h2>
          <ul>
            {wrong.map(({ href, text }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <Alert color="info">
          <p>{t.sendReady}</p>
        </Alert>
      )}
      <ApplicationFactsView c={c} application={application} />
      <BudgetTable c={c} application={application} call={application.call} />
      <Form c={c} action={`${address}/submit`} class="stack">
        <div class="actions">
          {wrong.length === 0 ? <Button>{t.send}</Button> : null}
          <a href={address}>{texts[language].backToApplication}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}

/** Asks once before an application is taken back. */
export function withdrawPage(c: Ctx, application: FoundApplication) {
  const t = sendingTexts[c.var.language]
  const address = addressOf(c, application)
  return html(
    c,
    <Page c={c} title={`${t.withdrawTitle} ${nameOf(c, application)}`} breadcrumbs={crumbsTo(c, application)}>
      <Heading>{t.withdrawTitle}</Heading>
      <p>{t.withdrawText}</p>
      <Form c={c} action={`${address}/withdraw`}>
        <div class="actions">
          <Button color="danger">{t.withdraw}</Button>
          <a href={address}>{texts[c.var.language].backToApplication}</a>
        </div>
      </Form>
    </Page>,
  )
}
