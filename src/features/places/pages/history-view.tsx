import type { Child } from 'hono/jsx'
import { formatDay, formatShare, localeOf } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { distinguish } from '../identities.ts'
import type { Country } from '../reference.ts'
import { type Described, municipalityPath } from './describe.ts'
import type { HistoryEvent, Party } from './history.ts'
import { historyTexts } from './history-texts.ts'
import { Listed, Sentence } from './sentence.tsx'

type Own = { language: Language; country: Country; code: string }

/** A municipality's name and code, as a link unless it is the page's own. */
export function PlaceLink({ own, code, name }: { own: Own; code: string; name: string }) {
  const words = `${name} (${code})`
  return code === own.code ? (
    <span>{words}</span>
  ) : (
    <a href={municipalityPath(own.language, own.country, code)}>{words}</a>
  )
}

/** The dated changes of a municipality, and whom it shares them with. */
export function HistoryView({ language, described }: { language: Language; described: Described }) {
  const t = historyTexts[language]
  const { municipality, history } = described
  const own = { language, country: municipality.country, code: municipality.code }
  const link = ({ code, name }: { code: string; name: string }) => (
    <PlaceLink own={own} code={code} name={name} />
  )
  const formerly = history.formerly.filter(({ code }) => code !== municipality.code)
  const whole = history.formerly.every(({ weight }) => weight === 1)
  return (
    <section aria-labelledby="history">
      <Heading level={2} id="history">
        {t.history}
      </Heading>
      {history.events.length === 0 ? <p>{t.noHistory}</p> : null}
      {formerly.length > 0 ? (
        <p>
          <Sentence
            template={whole ? t.formerly : t.formerlyPartly}
            parts={{ from: <Listed language={language} items={history.formerly.map(link)} /> }}
          />
        </p>
      ) : null}
      {history.events.length > 0 ? (
        <ol class="history">
          {history.events.map((event) => (
            <li>
              <time datetime={event.date}>{formatDay(event.date, language)}</time>
              <div>
                <Told own={own} event={event} />
              </div>
            </li>
          ))}
        </ol>
      ) : null}
      {history.related.length > 0 ? (
        <>
          <Heading level={3}>{t.related}</Heading>
          <ul class="place-links">
            {history.related.map((each) => (
              <li>
                <PlaceLink own={own} code={each.code} name={distinguish(each)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="quiet">{municipality.country === 'NO' ? t.historySource : t.historySourceSE}</p>
    </section>
  )
}

function Told({ own, event }: { own: Own; event: HistoryEvent }) {
  const { language } = own
  const t = historyTexts[language]
  const template = event.kind === 'merge' && event.from.length === 1 ? t.became : t[event.kind]
  const named = (party: Party): Child => {
    const link = <PlaceLink own={own} code={party.code} name={party.name} />
    return party.part && event.kind === 'merge' ? <Sentence template={t.partOf} parts={{ x: link }} /> : link
  }
  return (
    <>
      <p>
        <Sentence
          template={template}
          parts={{
            from: <Listed language={language} items={event.from.map(named)} />,
            to: <Listed language={language} items={event.to.map(named)} />,
          }}
        />
        {event.counties ? ` ${t.countyChanged(event.counties.from, event.counties.to)}` : null}
      </p>
      <Weights language={language} event={event} />
    </>
  )
}

function Weights({ language, event }: { language: Language; event: HistoryEvent }) {
  const t = historyTexts[language]
  if (event.kind === 'border') return <p class="quiet">{t.borderWeight}</p>
  if (event.kind !== 'split') return null
  if (event.weightNeeded) return <p class="quiet">{t.weightMissing}</p>
  const shares = event.to.map(
    ({ name, code, weight }) => `${name} (${code}) ${formatShare(weight ?? 0, language, 1)}`,
  )
  return <p class="quiet">{t.shares(new Intl.ListFormat(localeOf(language)).format(shares))}</p>
}
