import type { Ctx } from '../../../platform/http/environment.ts'
import { collator, formatDay } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { EmptyState, Heading } from '../../../platform/ui/components.tsx'
import { DayField, ErrorSummary, type FieldErrors, TextField } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { distinguish } from '../identities.ts'
import type { Country } from '../reference.ts'
import { type Municipality, municipalitiesOn } from '../register.ts'
import { texts } from '../texts.ts'
import { municipalityPath } from './describe.ts'
import { dayBefore } from './history.ts'
import type { Found, ReadDay } from './search.ts'

/** The search for a municipality; without a query, the counties of both countries on the day shown (YYYY-MM-DD). */
export function MunicipalityListPage({
  c,
  query,
  typedDay,
  day,
  shownOn,
  found,
}: {
  c: Ctx
  query: string
  typedDay: string
  day: ReadDay
  shownOn: string
  found: Found[]
}) {
  const { language } = c.var
  const t = texts[language]
  const errors: FieldErrors = day.ok ? {} : { day: t[day.reason] }
  const values = { q: query, day: day.ok ? (day.day ?? '') : typedDay }
  return (
    <Page c={c} title={query === '' ? t.title : `${query} – ${t.title}`} wide>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      <search>
        <form action={`/${language}/municipalities`} class="place-search">
          <TextField c={c} name="q" label={t.search} help={t.searchHelp} type="search" values={values} />
          <DayField c={c} name="day" label={t.day} help={t.dayHelp} values={values} errors={errors} />
          <button class="ds-button" type="submit">
            {t.find}
          </button>
        </form>
      </search>
      {!day.ok ? null : query === '' ? (
        <Counties language={language} day={day.day} shownOn={shownOn} />
      ) : (
        <Results language={language} query={query} day={day.day} found={found} />
      )}
    </Page>
  )
}

function Results({
  language,
  query,
  day,
  found,
}: {
  language: Language
  query: string
  day: string | undefined
  found: Found[]
}) {
  const t = texts[language]
  const when = day ? `, ${t.onDay(formatDay(day, language))}` : ''
  const title = `${t.hits(found.length, query)}${when}`
  const back = (
    <p>
      <a href={`/${language}/municipalities${day ? `?day=${day}` : ''}`}>{t.allCounties}</a>
    </p>
  )
  if (found.length === 0)
    return (
      <EmptyState title={title}>
        <p>{t.noHits}</p>
        {back}
      </EmptyState>
    )
  return (
    <section aria-labelledby="hits">
      <Heading level={2} size="sm" id="hits">
        {title}
      </Heading>
      {found.length === 50 ? <p>{t.mostHits}</p> : null}
      <ol class="place-hits">
        {found.map(({ municipality, matchedName, met }) => (
          <li>
            <a href={municipalityPath(language, municipality.country, municipality.code)}>
              {distinguish(municipality)}
            </a>
            <span>
              {municipality.code}, {municipality.countyName}, {t.countries[municipality.country]}
              {periodOf(municipality, language)}
            </span>
            <span class="quiet">{t.met[met](matchedName)}</span>
          </li>
        ))}
      </ol>
      {back}
    </section>
  )
}

/** The days of a municipality that has ended: those that hold still need no words. */
function periodOf({ validFrom, validTo }: Municipality, language: Language): string {
  if (validTo === null) return ''
  const from = validFrom ? formatDay(validFrom, language) : ''
  return `, ${texts[language].lasted(from, formatDay(dayBefore(validTo), language))}`
}

function Counties({
  language,
  day,
  shownOn,
}: {
  language: Language
  day: string | undefined
  shownOn: string
}) {
  const t = texts[language]
  return (
    <div class="county-columns">
      {(['NO', 'SE'] as const).map((country) => {
        const counties = countiesWithMunicipalities(country, shownOn, language)
        const count = counties.reduce((sum, { municipalities }) => sum + municipalities.length, 0)
        return (
          <section aria-labelledby={`country-${country}`}>
            <Heading level={2} id={`country-${country}`}>
              {t.countries[country]}
            </Heading>
            <p class="quiet">
              {t.counties(counties.length, count, country)}
              {day ? `, ${t.onDay(formatDay(day, language))}` : ''}
            </p>
            {counties.map(({ name, municipalities }) => (
              <details class="county">
                <summary>
                  <span>{name}</span>{' '}
                  <span class="quiet number">{t.municipalitiesIn(municipalities.length)}</span>
                </summary>
                <ul>
                  {municipalities.map((one) => (
                    <li>
                      <a href={municipalityPath(language, country, one.code)}>{one.name}</a>
                    </li>
                  ))}
                </ul>
              </details>
            ))}
          </section>
        )
      })}
    </div>
  )
}

function countiesWithMunicipalities(country: Country, day: string, language: Language) {
  const compare = collator(language).compare
  return [...Map.groupBy(municipalitiesOn(day, country), ({ countyName }) => countyName)]
    .map(([name, municipalities]) => ({
      name,
      municipalities: municipalities.sort((a, b) => compare(a.name, b.name)),
    }))
    .sort((a, b) => compare(a.name, b.name))
}
