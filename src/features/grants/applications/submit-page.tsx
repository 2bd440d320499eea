import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Button, Form } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FoundApplication } from './application.ts'
import { ApplicationFactsView, addressOf, crumbsTo, nameOf } from './application-page.tsx'
import { BudgetTable } from './budget-table.tsx'
import { findMissing, type Missing, MissingList, partPaths } from './missing.tsx'
import { sendingTexts } from './sending-texts.ts'
import type { problemsOf } from './submit-application.ts'
import { texts } from './texts.ts'

/** The last look before sending: the button, or all that is missing, each line leading to its field, and no form. */
export async function submitPage(
  c: Ctx,
  application: FoundApplication,
  found: Awaited<ReturnType<typeof problemsOf>>,
  status: 200 | 422 = 200,
) {
  const { language } = c.var
  const t = sendingTexts[language]
  const address = addressOf(c, application)
  const missing = await findMissing(c.var.db, application, language, found)
  const [first] = missing
  return html(
    c,
    <Page c={c} title={`${t.sendTitle}: ${nameOf(c, application)}`} breadcrumbs={crumbsTo(c, application)}>
      <Heading>{t.sendTitle}</Heading>
      {first ? (
        <Incomplete c={c} address={address} missing={missing} first={first} posted={status === 422} />
      ) : (
        <Ready c={c} application={application} address={address} />
      )}
    </Page>,
    status,
  )
}

function Ready({ c, application, address }: { c: Ctx; application: FoundApplication; address: string }) {
  const { language } = c.var
  const t = sendingTexts[language]
  return (
    <>
      <Alert color="info">
        <p>{t.sendReady}</p>
      </Alert>
      <ApplicationFactsView c={c} application={application} />
      <BudgetTable c={c} application={application} call={application.call} />
      <Form c={c} action={`${address}/submit`} class="stack">
        <div class="actions">
          <Button>{t.send}</Button>
          <a href={address}>{texts[language].backToApplication}</a>
        </div>
      </Form>
    </>
  )
}

function Incomplete({
  c,
  address,
  missing,
  first,
  posted,
}: {
  c: Ctx
  address: string
  missing: Missing[]
  first: Missing
  posted: boolean
}) {
  const { language } = c.var
  const t = texts[language]
  // Whoever comes from here has asked what is wrong: the questions say it beside each field.
  const checked = missing.map((each) => ({
    ...each,
    href: each.href.replace('/questions#', '/questions?check=1#'),
  }))
  return (
    <>
      <div
        class="ds-error-summary"
        role="alert"
        tabindex={-1}
        aria-labelledby="error-summary"
        autofocus={posted}
      >
        <h2 id="error-summary" class="ds-heading" data-size="xs">
          {sendingTexts[language].sendIncomplete}
        </h2>
        <p>{sendingTexts[language].incompleteText}</p>
        <MissingList address={address} missing={checked} />
      </div>
      <p class="actions">
        <a class="ds-button" href={`${address}${partPaths[first.part]}`}>
          {t.writeOn(t.parts[first.part])}
        </a>
        <a href={address}>{t.backToApplication}</a>
      </p>
    </>
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
