import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatOre } from '../../../../platform/i18n/format.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { Button, Form } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { AccountLines } from '../account-lines.tsx'
import { accountsAddress, accountsCrumbs, type LedgerProject } from '../accounts-page.tsx'
import type { AccountOnLines } from './queries.ts'
import { postingTexts } from './texts.ts'

/** Every account with the line its postings stand on, to be corrected. */
export function linesPage(
  c: Ctx,
  shown: { project: LedgerProject; accounts: AccountOnLines[]; lines: { id: string; name: string }[] },
) {
  const { language } = c.var
  const t = postingTexts[language]
  const { project, accounts, lines } = shown
  return html(
    c,
    <Page c={c} title={`${t.linesTitle}: ${project.name}`} breadcrumbs={accountsCrumbs(c, project)} wide>
      <Heading>{t.linesTitle}</Heading>
      {accounts.length === 0 ? (
        <p class="lead">{t.nothing}</p>
      ) : (
        <>
          <p class="lead">{t.linesLead}</p>
          <Form c={c} action={`${accountsAddress(c, project)}/lines`} class="ledger-lines">
            {accounts.map(({ account }, index) => (
              <input type="hidden" name={`account.${index}`} value={account} />
            ))}
            <AccountLines
              c={c}
              title={t.linesTitle}
              rows={accounts.map(({ sums, ...account }) => ({
                ...account,
                sum: sums.map(({ currency, ore }) => formatOre(ore, currency, language)).join(', '),
              }))}
              lines={lines}
            />
            <p class="actions">
              <Button>{t.save}</Button>
            </p>
          </Form>
        </>
      )}
    </Page>,
  )
}
