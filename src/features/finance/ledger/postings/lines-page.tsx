import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatNumber, formatOre } from '../../../../platform/i18n/format.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { Button, Form } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
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
            <section class="table-scroll ledger-choices" aria-label={t.linesTitle} tabindex={0}>
              <table class="ds-table" data-size="sm">
                <caption class="ds-sr-only">{t.linesTitle}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.account}</th>
                    <th scope="col" class="number">
                      {t.count}
                    </th>
                    <th scope="col" class="number">
                      {t.sum}
                    </th>
                    <th scope="col">{t.line}</th>
                  </tr>
                </thead>
                <tbody>
                  {accounts.map((account, index) => (
                    <tr>
                      <th scope="row">
                        <input type="hidden" name={`account.${index}`} value={account.account} />
                        {account.account} {account.accountName}
                      </th>
                      <td class="number" data-label={t.count}>
                        {formatNumber(account.count, language)}
                      </td>
                      <td class="number" data-label={t.sum}>
                        {account.sums
                          .map(({ currency, ore }) => formatOre(ore, currency, language))
                          .join(', ')}
                      </td>
                      <td>
                        <select
                          class="ds-input"
                          name={`line.${index}`}
                          aria-label={t.lineFor(`${account.account} ${account.accountName}`.trim())}
                        >
                          {account.line === 'several' ? (
                            <option value="keep" selected>
                              {t.several}
                            </option>
                          ) : null}
                          <option value="" selected={account.line === null}>
                            {t.unassigned}
                          </option>
                          {lines.map((line) => (
                            <option value={line.id} selected={account.line === line.id}>
                              {line.name}
                            </option>
                          ))}
                        </select>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <p class="actions">
              <Button>{t.save}</Button>
            </p>
          </Form>
        </>
      )}
    </Page>,
  )
}
