import type { Ctx } from '../../../platform/http/environment.ts'
import { formatDay, formatHundredths, formatInstant } from '../../../platform/i18n/format.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { tableTexts } from '../table/texts.ts'
import type { listBudgetVersions } from './queries.ts'
import { budgetTexts } from './texts.ts'

type Version = Awaited<ReturnType<typeof listBudgetVersions>>[number]

/** Side by side at most these, the newest first; what is older is still listed with its reason. */
const MOST_BESIDE = 8

export function VersionsPage({
  c,
  project,
  versions,
  lines,
  sums,
}: {
  c: Ctx
  project: { slug: string; name: string }
  versions: Version[]
  lines: { id: string; name: string }[]
  sums: { versionId: string; lineId: string; amountOre: number }[]
}) {
  const { language } = c.var
  const t = budgetTexts[language]
  const address = `/${language}/projects/${project.slug}`
  return (
    <Page
      c={c}
      title={`${t.versionsTitle}: ${project.name}`}
      breadcrumbs={[
        { href: address, text: project.name },
        { href: `${address}/finance`, text: t.finance },
      ]}
      wide
    >
      <Heading>{t.versionsTitle}</Heading>
      <p class="lead">{versions.length === 0 ? t.noVersions : t.versionsIntro(versions.length)}</p>
      {versions.map((version) => (
        <section class="budget-version">
          <Heading level={2} size="xs">
            {t.version(version.number)}, {t.kinds[version.kind]}
          </Heading>
          <dl class="facts">
            {[
              { name: t.decided, value: formatDay(version.decided_on, language) },
              { name: t.why, value: version.reason },
              {
                name: t.saved,
                value: version.saved_by
                  ? t.savedBy(version.saved_by, formatInstant(version.saved_at, language))
                  : formatInstant(version.saved_at, language),
              },
            ]
              .filter(({ value }) => value !== '')
              .map(({ name, value }) => (
                <div>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {versions.length > 0 ? (
        <section>
          <Heading level={2}>{t.sideBySide}</Heading>
          <SideBySide c={c} versions={versions.slice(0, MOST_BESIDE)} lines={lines} sums={sums} />
        </section>
      ) : null}
    </Page>
  )
}

function SideBySide({
  c,
  versions,
  lines,
  sums,
}: {
  c: Ctx
  versions: Version[]
  lines: { id: string; name: string }[]
  sums: { versionId: string; lineId: string; amountOre: number }[]
}) {
  const { language } = c.var
  const t = budgetTexts[language]
  const decimals = sums.some(({ amountOre }) => amountOre % 100 !== 0)
  const of = (version: Version, lineId?: string) =>
    sums.filter((sum) => sum.versionId === version.id && (lineId === undefined || sum.lineId === lineId))
  const amount = (found: { amountOre: number }[]) =>
    found.length === 0
      ? tableTexts[language].nothing
      : formatHundredths(
          found.reduce((sum, { amountOre }) => sum + amountOre, 0),
          language,
          decimals,
        )
  const shown = lines.filter(({ id }) => versions.some((version) => of(version, id).length > 0))
  const currencies = [...new Set(versions.map(({ currency }) => currency))]
  return (
    <section class="table-scroll" aria-label={t.sideBySide} tabindex={0}>
      <table class="ds-table" data-size="sm">
        <caption>{t.amountsIn(currencies.join(', '))}</caption>
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            {versions.map(({ number, currency }) => (
              <th scope="col" class="number">
                {t.version(number)}
                {currencies.length > 1 ? `, ${currency}` : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name }) => (
            <tr>
              <th scope="row">{name}</th>
              {versions.map((version) => (
                <td class="number">{amount(of(version, id))}</td>
              ))}
            </tr>
          ))}
          <tr class="money-total">
            <th scope="row">{t.sum}</th>
            {versions.map((version) => (
              <td class="number">{amount(of(version))}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
