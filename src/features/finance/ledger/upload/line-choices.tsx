import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatOre } from '../../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import { AccountLines } from '../account-lines.tsx'
import { lineTexts } from './line-texts.ts'
import type { Preview } from './preview.ts'

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
  const t = lineTexts[language]
  const several = new Set(groups.map(({ objects }) => objects)).size > 1
  return (
    <section class="form-section">
      <Heading level={2} size="sm">
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
      <AccountLines
        c={c}
        title={t.linesTitle}
        rows={groups.map(({ account, accountName, objects, objectName, count, sumOre, line, reason }) => ({
          account,
          accountName,
          ...(several ? { object: { key: objects.slice(objects.indexOf(':') + 1), name: objectName } } : {}),
          count,
          sum: formatOre(sumOre, currency, language),
          line,
          why: t.proposals[reason],
        }))}
        lines={lines}
        outside
      />
    </section>
  )
}
