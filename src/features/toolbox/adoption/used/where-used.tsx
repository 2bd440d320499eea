import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatDay, formatNumber } from '../../../../platform/i18n/format.ts'
import { type Column, Heading, Table } from '../../../../platform/ui/components.tsx'
import { countOnMap, type Dot, DotMap } from '../../../places/index.ts'
import { capital, costText, placeName, reachedText, reasonName, stateName } from '../describe.ts'
import { texts } from '../texts.ts'
import type { WhereUsed as Used, UsedRow } from './load-where-used.ts'
import { usedTexts } from './texts.ts'

/** As many rows as a measure's own page shows; the page of its uses has all. */
const MOST_ROWS = 8
/** Nobody has said. */
const UNKNOWN = '–'

/** Where a measure is used: a section of its page, with a way to all of it where there is more. */
export function WhereUsed({ c, used }: { c: Ctx; used: Used }) {
  const { language } = c.var
  const t = usedTexts[language]
  const slug = used.rows[0]?.measure.slug
  return (
    <section aria-labelledby="where-used" class="where-used">
      <Heading level={2} size="sm" id="where-used">
        {t.usedTitle}
      </Heading>
      {used.own.length > 0 ? (
        <p>
          {t.ownUse}{' '}
          {used.own.map((adoption, index) => (
            <>
              {index > 0 ? ', ' : ''}
              <a href={`/${language}/workspace/adoptions/${adoption.id}`}>
                {placeName(adoption, language)} ({stateName(adoption.state, language)})
              </a>
            </>
          ))}
        </p>
      ) : null}
      <UsedLead c={c} used={used} />
      <UsedPicture c={c} used={used} rows={used.rows.slice(0, MOST_ROWS)} />
      {slug ? (
        <p>
          <a href={`/${language}/toolbox/${slug}/used`}>{t.usedAll}</a>
        </p>
      ) : null}
    </section>
  )
}

export function UsedLead({ c, used: { rows } }: { c: Ctx; used: Used }) {
  const t = usedTexts[c.var.language]
  const places = new Set(rows.map(({ municipalityKey }) => municipalityKey)).size
  return <p>{places === 0 ? t.usedNone : t.usedLead(places)}</p>
}

/** The map and the table of the same places, side by side where there is room. `more` are columns of the page that has all. */
export function UsedPicture({
  c,
  used,
  rows = used.rows,
  more = [],
}: {
  c: Ctx
  used: Used
  rows?: UsedRow[]
  more?: Column<UsedRow>[]
}) {
  return used.rows.length === 0 ? null : (
    <div class="where-used-picture">
      <UsedMap c={c} used={used} />
      <div>
        <UsedTable c={c} rows={rows} count={used.rows.length} more={more} />
      </div>
    </div>
  )
}

/** A dot for each of today's municipalities; the table beside it tells the same. */
function UsedMap({ c, used: { rows } }: { c: Ctx; used: Used }) {
  const { language } = c.var
  const byPlace = Map.groupBy(
    rows.flatMap((row) => row.todayKeys.map((key) => ({ key, row }))),
    ({ key }) => key,
  )
  const dots: Dot[] = [...byPlace].map(([key, uses]) => ({
    key,
    count: 1,
    text: uses.map(({ row }) => `${placeName(row, language)}: ${stateName(row.state, language)}`).join(', '),
  }))
  return <DotMap dots={dots} label={usedTexts[language].usedMap(countOnMap(dots))} language={language} />
}

function UsedTable({
  c,
  rows,
  count,
  more,
}: {
  c: Ctx
  rows: UsedRow[]
  count: number
  more: Column<UsedRow>[]
}) {
  const { language } = c.var
  const t = usedTexts[language]
  const words = texts[language]
  return (
    <>
      <Table
        caption={t.usedTable(count)}
        rows={rows}
        columns={[
          { name: words.municipality, value: (row) => placeName(row, language) },
          { name: words.state, value: ({ state }) => stateName(state, language) },
          { name: words.since, value: ({ since }) => <span class="day">{formatDay(since, language)}</span> },
          { name: t.costColumn, number: true, value: (row) => costText(row, language) || UNKNOWN },
          {
            name: t.hoursColumn,
            number: true,
            value: ({ hours }) => (hours === null ? UNKNOWN : formatNumber(hours, language)),
          },
          { name: t.peopleColumn, number: true, value: (row) => reachedText(row, language) || UNKNOWN },
          ...(rows.some((row) => row.stopReason || noteOf(row))
            ? [{ name: words.how, value: (row: UsedRow) => howItWent(c, row) }]
            : []),
          ...more,
          ...(rows.some(({ contacts }) => contacts.length > 0)
            ? [{ name: t.askColumn, value: (row: UsedRow) => <Contacts c={c} row={row} /> }]
            : []),
        ]}
      />
      {rows.some(({ reachedFew }) => reachedFew) ? <p class="quiet">{t.fewNote}</p> : null}
    </>
  )
}

const noteOf = ({ stopNote, lastNote }: UsedRow) => stopNote || lastNote

/** Why it came to an end, and what was noted when it came into its state. */
function howItWent(c: Ctx, row: UsedRow): Child {
  const { stopReason, language } = row
  const note = noteOf(row)
  return (
    <>
      {stopReason ? capital(reasonName(stopReason, c.var.language)) : ''}
      {stopReason && note ? ': ' : ''}
      {note ? (
        <span class="kept-text" lang={language === c.var.language ? undefined : language}>
          {note}
        </span>
      ) : (
        ''
      )}
    </>
  )
}

function Contacts({ c, row: { contacts } }: { c: Ctx; row: UsedRow }) {
  const { language } = c.var
  return (
    <>
      {contacts.map(({ id, name, position }, index) => (
        <>
          {index > 0 ? <br /> : null}
          <a href={`/${language}/toolbox/contacts/${id}/ask`}>{name}</a>
          {position ? `, ${position}` : ''}
        </>
      ))}
    </>
  )
}
