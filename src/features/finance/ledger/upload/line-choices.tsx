import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatNumber, formatOre } from '../../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import type { Preview } from './preview.ts'
import { uploadTexts } from './texts.ts'

type Groups = Preview['groups']

/** Accounts of what is taken, each with the budget line proposed for it and why. */
export function LineChoices({
  c,
  groups,
  lines,
  currency,
}: {
  c: Ctx
  groups: Groups
  lines: { id: string; name: string }[]
  currency: Preview['currency']
}) {
  const { language } = c.var
  const t = uploadTexts[language]
  const several = new Set(groups.map(({ objects }) => objects)).size > 1
  return (
    <section class="form-section">
      <Heading level={2} size="sm" id="ledger-lines">
        {t.linesTitle}
      </Heading>
      <p class="help">{t.linesHelp}</p>
      {groups.length === 0 ? (
        <Alert color="warning">
          <p>{t.nothingTaken}</p>
        </Alert>
      ) : null}
      {lines.length === 0 ? (
        <Alert color="info">
          <p>{t.noLines}</p>
        </Alert>
      ) : null}
      <section class="table-scroll ledger-choices" aria-labelledby="ledger-lines" tabindex={0}>
        <table class="ds-table" data-size="sm">
          <caption class="ds-sr-only">{t.linesTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{t.account}</th>
              {several ? <th scope="col">{t.object}</th> : null}
              <th scope="col" class="number">
                {t.count}
              </th>
              <th scope="col" class="number">
                {t.sum}
              </th>
              <th scope="col">{t.line}</th>
              <th scope="col">{t.why}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group, index) => (
              <tr>
                <th scope="row">
                  {group.account} {group.accountName}
                </th>
                {several ? (
                  <td>
                    {group.objects.slice(group.objects.indexOf(':') + 1)} {group.objectName}
                  </td>
                ) : null}
                <td class="number" data-label={t.count}>
                  {formatNumber(group.count, language)}
                </td>
                <td class="number" data-label={t.sum}>
                  {formatOre(group.sumOre, currency, language)}
                </td>
                <td>
                  <select
                    class="ds-input"
                    name={`line.${index}`}
                    aria-label={t.lineFor(
                      [group.account, group.accountName, several ? group.objectName : '']
                        .filter(Boolean)
                        .join(' '),
                    )}
                  >
                    <option value="">{t.unassigned}</option>
                    {lines.map((line) => (
                      <option value={line.id} selected={group.line === line.id}>
                        {line.name}
                      </option>
                    ))}
                    <option value="outside" selected={group.line === 'outside'}>
                      {t.outside}
                    </option>
                  </select>
                </td>
                <td class="quiet">{t.proposals[group.reason]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
