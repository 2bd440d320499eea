import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatDay, formatNumber } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { municipalityLabel, SimilarPlaceLink, similarInBrief } from '../../../places/index.ts'
import { MOST_PLACES } from '../../places-like/nearest.ts'
import { costText, reachedText, reasonName, stateName } from '../describe.ts'
import { texts } from '../texts.ts'
import type { LikeUse, UsesByLikeness } from './by-likeness.ts'
import { nearTexts } from './near-texts.ts'
import { Contacts } from './where-used.tsx'

/** Where a measure was used in places like one: in order of likeness, each with why, how it went and who can be asked. */
export function UsedNear({
  c,
  uses: { near, farther },
  asked,
}: {
  c: Ctx
  uses: UsesByLikeness
  asked: string
}) {
  const { language } = c.var
  const t = nearTexts[language]
  const name = municipalityLabel(asked)
  const told = near.length > 0 ? near : farther
  const places = new Set(near.map(({ place }) => place.key)).size
  return (
    <>
      <p>
        {places > 0 ? t.near(places, MOST_PLACES, name) : t.none(MOST_PLACES, name)}
        {farther.length > 0 ? ` ${t.farther}` : ''}
      </p>
      {told.length > 0 ? (
        <>
          <ol class="used-near">
            {told.map((use) => (
              <li id={`like-${use.row.id}`}>
                <NearUse c={c} use={use} />
              </li>
            ))}
          </ol>
          <p class="quiet">
            {t.order(name)}{' '}
            <a href={`/${language}/municipalities/${asked.toLowerCase()}/similar#method`}>{t.method}</a>
          </p>
        </>
      ) : null}
    </>
  )
}

function NearUse({ c, use: { row, place, rank } }: { c: Ctx; use: LikeUse }) {
  const { language } = c.var
  const t = nearTexts[language]
  return (
    <>
      <p>
        <SimilarPlaceLink place={place} language={language} />
        {rank > MOST_PLACES ? ` (${t.rank(rank)})` : ''}: {howItWent(row, language)}
      </p>
      {row.contacts.length > 0 ? (
        <p>
          {t.ask} <Contacts c={c} row={row} />
        </p>
      ) : null}
      <p class="quiet">{similarInBrief(place, language)}</p>
    </>
  )
}

/** "running since 1 February 2023, reached 18 people, 74 000 NOK, 230 hours" */
function howItWent(row: LikeUse['row'], language: Language): Child {
  const t = nearTexts[language]
  const reached = reachedText(row, language)
  return [
    t.since(stateName(row.state, language), formatDay(row.since, language)),
    row.stopReason ? reasonName(row.stopReason, language) : '',
    reached === '' ? '' : t.reached(reached),
    costText(row, language),
    row.hours === null ? '' : texts[language].hourCount(formatNumber(row.hours, language)),
  ]
    .filter(Boolean)
    .join(', ')
}
