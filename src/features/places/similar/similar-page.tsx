import type { Ctx } from '../../../platform/http/environment.ts'
import { formatList, formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading, Table } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { municipalityKey } from '../keys.ts'
import { municipalityLabel } from '../label.ts'
import { municipalityPath } from '../pages/describe.ts'
import type { Municipality } from '../register.ts'
import { texts } from '../texts.ts'
import { explained, figureInWords } from './explain.ts'
import { comparedMunicipalities, figureNames, REACH_KM } from './figures.ts'
import { MOST_MISSING, type SimilarPlace, weights } from './similar.ts'
import { similarTexts } from './texts.ts'

/** The municipalities most like one, why, by which figures, and how that is worked out. */
export function SimilarPage({
  c,
  municipality,
  similar,
}: {
  c: Ctx
  municipality: Municipality
  similar: SimilarPlace[]
}) {
  const { language } = c.var
  const t = similarTexts[language]
  const key = municipalityKey(municipality.country, municipality.code)
  const label = municipalityLabel(key)
  const page = municipalityPath(language, municipality.country, municipality.code)
  return (
    <Page
      c={c}
      title={t.title(label)}
      breadcrumbs={[
        { href: `/${language}/municipalities`, text: texts[language].title },
        { href: page, text: label },
      ]}
      wide
    >
      <Heading>{t.title(label)}</Heading>
      {similar.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p class="lead">{t.lead(label)}</p>
          <ol class="similar-places">
            {similar.map((place) => (
              <li>
                <SimilarPlaceLink place={place} language={language} />
                <SimilarExplained place={place} language={language} />
              </li>
            ))}
          </ol>
          <p>
            <a href={`/${language}/toolbox/places-like?municipality=${key}`}>{t.used}</a>
          </p>
          <FigureTable ownKey={key} similar={similar} language={language} />
        </>
      )}
      <Method language={language} />
    </Page>
  )
}

/** What is alike and what is not, folded away. */
export function SimilarWhy({ place, language }: { place: SimilarPlace; language: Language }) {
  return (
    <details>
      <summary>
        {similarTexts[language].why}
        <span class="ds-sr-only">: {municipalityLabel(place.key)}</span>
      </summary>
      <SimilarExplained place={place} language={language} />
    </details>
  )
}

/** What is alike and what is not. */
function SimilarExplained({ place, language }: { place: SimilarPlace; language: Language }) {
  const t = similarTexts[language]
  const { alike, differs, left } = explained(place, language)
  return (
    <>
      {alike.length > 0 ? (
        <p>
          {t.alike} {alike.join(', ')}.
        </p>
      ) : null}
      {differs.length > 0 ? (
        <p>
          {t.differs} {differs.join(', ')}.
        </p>
      ) : null}
      {left.length > 0 ? <p class="quiet">{t.left(formatList(left, language))}</p> : null}
    </>
  )
}

/** A place like another by its name and county. */
export function SimilarPlaceLink({ place: { key }, language }: { place: SimilarPlace; language: Language }) {
  const found = comparedMunicipalities().get(key)?.municipality
  return found ? (
    <a href={municipalityPath(language, found.country, found.code)}>
      {found.name}, {found.countyName}
    </a>
  ) : null
}

function FigureTable({
  ownKey,
  similar,
  language,
}: {
  ownKey: string
  similar: SimilarPlace[]
  language: Language
}) {
  const t = similarTexts[language]
  const rows = [ownKey, ...similar.map(({ key }) => key)].flatMap(
    (key) => comparedMunicipalities().get(key) ?? [],
  )
  return (
    <>
      <Heading level={2}>{t.table}</Heading>
      <Table
        caption={t.tableCaption(similar.length)}
        rows={rows}
        columns={[
          {
            name: t.municipality,
            value: ({ key }) => (key === ownKey ? t.ownRow(municipalityLabel(key)) : municipalityLabel(key)),
          },
          ...figureNames.map((name) => ({
            name: t.figures[name].column,
            number: true,
            value: ({ figures }: (typeof rows)[number]) => figureInWords(name, figures[name], language),
          })),
        ]}
      />
    </>
  )
}

function Method({ language }: { language: Language }) {
  const t = similarTexts[language]
  const m = t.methodParts
  const weightList = figureNames.map((name) => `${t.figures[name].name} ${weights[name]}`)
  const n = (value: number) => formatNumber(value, language)
  const half = (REACH_KM.whole + REACH_KM.none) / 2
  return (
    <>
      <Heading level={2} id="method">
        {t.method}
      </Heading>
      <ul>
        {[
          m.difference,
          m.weights(formatList(weightList, language)),
          m.places,
          m.reach(n(REACH_KM.whole), n(half), n(REACH_KM.none)),
          m.ages,
          m.change,
          m.unknown(MOST_MISSING),
          m.bothWays,
        ].map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <Heading level={2}>{t.sources}</Heading>
      <ul class="quiet">
        {[t.sourceNO, t.sourceSE, t.sourcePoints].map((source) => (
          <li>{source}</li>
        ))}
      </ul>
    </>
  )
}
