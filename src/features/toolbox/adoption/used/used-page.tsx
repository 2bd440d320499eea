import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatNumber } from '../../../../platform/i18n/format.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { listTexts } from '../../../../platform/ui/list/texts.ts'
import { Page } from '../../../../platform/ui/page.tsx'
import { measureCrumbs, TakeAlong } from '../../under-measure.tsx'
import { measureTitle } from '../find-adoption.ts'
import type { AdoptedMeasure } from '../queries.ts'
import { texts } from '../texts.ts'
import type { UsedRow, WhereUsed } from './load-where-used.ts'
import { usedTexts } from './texts.ts'
import { UsedLead, UsedPicture } from './where-used.tsx'

/** Every use of a measure, with the table to take along. */
export function usedPage(c: Ctx, measure: AdoptedMeasure, used: WhereUsed) {
  const { language } = c.var
  const t = usedTexts[language]
  const { title } = measureTitle(measure, language)
  const { people, places } = used.reached
  return html(
    c,
    <Page c={c} title={t.usedOf(title)} wide breadcrumbs={measureCrumbs(c, { slug: measure.slug, title })}>
      <Heading>{t.usedOf(title)}</Heading>
      <UsedLead c={c} used={used} />
      {used.rows.length > 0 ? (
        <div class="where-used">
          <UsedPicture
            c={c}
            used={used}
            more={
              used.rows.some(({ adaptation }) => adaptation !== '')
                ? [
                    {
                      name: texts[language].adaptation,
                      value: (row: UsedRow) =>
                        row.adaptation === '' ? null : (
                          <span class="kept-text" lang={row.language === language ? undefined : row.language}>
                            {row.adaptation}
                          </span>
                        ),
                    },
                  ]
                : []
            }
          />
          {places > 0 ? (
            <p>
              {places === 1
                ? t.reachedSumOne(formatNumber(people, language))
                : t.reachedSum(formatNumber(people, language), formatNumber(places, language))}
            </p>
          ) : null}
          {used.rows.some(({ contacts }) => contacts.length > 0) && c.var.viewer.kind === 'public' ? (
            <p class="quiet">{t.askSignIn}</p>
          ) : null}
          <p class="quiet">
            {listTexts[language].source}: {t.sourceText}.
          </p>
          <TakeAlong title={t.take} address={`/${language}/toolbox/${measure.slug}/used`} />
        </div>
      ) : null}
    </Page>,
  )
}
