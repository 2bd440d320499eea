import type { Ctx } from '../../../platform/http/environment.ts'
import { formatDay, formatMoney, formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading, Table } from '../../../platform/ui/components.tsx'
import { CardList, ListPage, More, Take } from '../../../platform/ui/list/list-page.tsx'
import { texts as applicationTexts } from '../applications/texts.ts'
import { texts as callTexts } from '../calls/texts.ts'
import { type AwardFilters, PAGE_SIZE } from './filters.ts'
import type { FoundAwards, Known } from './find-awards.ts'
import type { Award, CurrencySum } from './queries.ts'
import { texts } from './texts.ts'
import { awardFacets, awardView, titleIn } from './view.ts'

export function AwardListPage({
  c,
  filters,
  known,
  found,
}: {
  c: Ctx
  filters: AwardFilters
  known: Known
  found: FoundAwards
}) {
  const { language } = c.var
  const t = texts[language]
  const view = awardView(filters, known, language)
  const { total, items, sums, page, pages } = found
  const first = (page - 1) * PAGE_SIZE + 1
  return (
    <ListPage
      c={c}
      view={view}
      facets={awardFacets(found.facets, filters, known, language)}
      search={found}
      total={total}
      feed={false}
      above={[{ href: `/${language}/grants`, text: callTexts[language].title }]}
    >
      {items.length > 0 ? (
        <CardList
          first={first}
          cards={items.map((award) => <AwardCard award={award} language={language} />)}
        />
      ) : null}
      <More c={c} view={view} first={first} shown={items.length} page={page} pages={pages} />
      {sums.length > 0 ? <Sums sums={sums} language={language} /> : null}
      {total > 0 ? <Take view={view} twins={['.csv', '.xlsx', '.json']} /> : null}
      <p>
        <a href="/open-data/grants.json">{t.openData}</a>
      </p>
    </ListPage>
  )
}

function AwardCard({ award, language }: { award: Award; language: Language }) {
  const t = texts[language]
  const written = award.language === language ? undefined : award.language
  const measure = award.measure && titleIn(award.measure, language)
  const money = formatMoney(award.amount, award.currency, language)
  return (
    <article>
      <h3 class="ds-heading" data-size="xs" lang={written}>
        {award.title}
      </h3>
      <p class="card-where">{t.to(money, award.recipient.name, formatDay(award.awardedOn, language))}</p>
      {award.description === award.title ? null : (
        <p class="card-summary" lang={written}>
          {award.description}
        </p>
      )}
      <p>
        {standingOf(award, language)}
        {award.lapsedAmount > 0
          ? ` ${t.lapsedSaid(formatMoney(award.lapsedAmount, award.currency, language))}`
          : null}
      </p>
      <p class="quiet">
        {award.number} · {t.from(award.funder.name, award.callTitle)} ·{' '}
        {applicationTexts[language].states[award.state]}
        {measure ? (
          <>
            {' · '}
            <a href={`/${language}/toolbox/${award.measure?.slug}`} lang={measure.lang}>
              {measure.text}
            </a>
          </>
        ) : null}
      </p>
    </article>
  )
}

/** Where a grant stands and who does what next, as everybody may know it. */
function standingOf(award: Award, language: Language): string {
  const { state, paidAmount, currency, funder, recipient } = award
  const t = texts[language].standing
  const named = {
    funder: funder.name,
    recipient: recipient.name,
    paid: formatMoney(paidAmount, currency, language),
  }
  switch (state) {
    case 'partly-paid':
      return t.partlyPaid(named)
    case 'paid':
      return t.paid(named)
    case 'reported':
      return t.reported(named)
    case 'closed':
      return t.closed
    case 'repaid':
      return t.repaid
    default:
      return t.accepted(named)
  }
}

/** What was granted, paid, given back and given up, a row for each currency. */
function Sums({ sums, language }: { sums: CurrencySum[]; language: Language }) {
  const t = texts[language]
  const number = (value: number) => formatNumber(value, language)
  return (
    <section class="award-sums">
      <Heading level={2} size="xs">
        {t.sums}
      </Heading>
      <Table
        caption={t.sumsNote}
        rows={sums}
        columns={[
          { name: t.currency, value: ({ currency }) => currency },
          { name: t.count, number: true, value: ({ count }) => number(count) },
          { name: t.amount, number: true, value: ({ amount }) => number(amount) },
          { name: t.paid, number: true, value: ({ paid }) => number(paid) },
          { name: t.repaid, number: true, value: ({ repaid }) => number(repaid) },
          { name: t.lapsed, number: true, value: ({ lapsed }) => number(lapsed) },
        ]}
      />
    </section>
  )
}
