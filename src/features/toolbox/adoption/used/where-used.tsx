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

/**
 * Where a measure is used: a section of its page, with a way to all of it where there is more. `told` are ids of uses that the page
 * tells of above; who can be asked stands there too, and on the page that has all.
 */
export function WhereUsed({ c, used, told }: { c: Ctx; used: Used; told: ReadonlySet<string> }) {
  const { language } = c.var
  const t = usedTexts[language]
  const slug = used.rows[0]?.measure.slug
  if (!slug) return null
  const others = used.rows.filter(({ id }) => !told.has(id))
  return (
    <section aria-labelledby="where-used" class="where-used">
      <Heading level={2} size="sm" id="where-used">
        {t.usedTitle}
      </Heading>
      <div class="where-used-picture">
        <UsedMap c={c} used={used} />
        {others.length > 0 ? (
          <div>
            <UsedTable
              c={c}
              rows={others.slice(0, MOST_ROWS)}
              caption={(others.length < used.rows.length ? t.usedOthers : t.usedTable)(placesIn(others))}
            />
          </div>
        ) : null}
      </div>
      <p>
        <a href={`/${language}/toolbox/${slug}/used`}>{t.usedAll}</a>
      </p>
    </section>
  )
}

/** The viewer's own uses, each as a link to where it is worked on. */
export function OwnUse({ c, used: { own } }: { c: Ctx; used: Used }) {
  const { language } = c.var
  if (own.length === 0) return null
  return (
    <p>
      {usedTexts[language].ownUse}{' '}
      {own.map((adoption, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={`/${language}/workspace/adoptions/${adoption.id}`}>
            {placeName(adoption, language)} ({stateName(adoption.state, language)})
          </a>
        </>
      ))}
    </p>
  )
}

const placesIn = (rows: UsedRow[]) => new Set(rows.map(({ municipalityKey }) => municipalityKey)).size

export function UsedLead({ c, used: { rows } }: { c: Ctx; used: Used }) {
  const t = usedTexts[c.var.language]
  const places = placesIn(rows)
  return <p>{places === 0 ? t.usedNone : t.usedLead(places)}</p>
}

/** The map and the table of the same places, side by side where there is room, with who can be asked. `more` are further columns. */
export function UsedPicture({ c, used, more = [] }: { c: Ctx; used: Used; more?: Column<UsedRow>[] }) {
  const { rows } = used
  const t = usedTexts[c.var.language]
  const asked: Column<UsedRow>[] = rows.some(({ contacts }) => contacts.length > 0)
    ? [{ name: t.askColumn, value: (row) => <Contacts c={c} row={row} /> }]
    : []
  return rows.length === 0 ? null : (
    <div class="where-used-picture">
      <UsedMap c={c} used={used} />
      <div>
        <UsedTable c={c} rows={rows} caption={t.usedTable(placesIn(rows))} more={[...more, ...asked]} />
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
  caption,
  more = [],
}: {
  c: Ctx
  rows: UsedRow[]
  caption: string
  more?: Column<UsedRow>[]
}) {
  const { language } = c.var
  const t = usedTexts[language]
  const words = texts[language]
  return (
    <>
      <Table
        caption={caption}
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

/** Each with a link to where they can be asked. */
export function Contacts({ c, row: { contacts } }: { c: Ctx; row: UsedRow }) {
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
