import type { Ctx } from '../../../platform/http/environment.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { EmptyState, Heading, Table } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import {
  type Municipality,
  municipalityLabel,
  type SimilarPlace,
  SimilarPlaceLink,
  SimilarWhy,
} from '../../places/index.ts'
import { label } from '../../projects/index.ts'
import { type ListedAdoption, measureTitle } from '../adoption/find-adoption.ts'
import { adoptionStates } from '../taxonomies.ts'
import { ChoosePlace, keyOf } from './choose-place.tsx'
import type { AskedPlace } from './find-place.ts'
import { placesLikeTexts } from './texts.ts'

/** A place of today with the adoptions of the places most like it. */
export type PlacesLike = {
  municipality: Municipality
  similar: { place: SimilarPlace; adoptions: ListedAdoption[] }[]
}

export function PlacesLikePage({
  c,
  typed,
  asked,
  of,
}: {
  c: Ctx
  typed: string
  asked: AskedPlace
  of: PlacesLike | undefined
}) {
  const { language } = c.var
  const t = placesLikeTexts[language]
  const name = of ? nameOf(of.municipality) : ''
  const title = of ? t.titleOf(name) : t.title
  return (
    <Page c={c} title={title} breadcrumbs={[{ href: `/${language}/toolbox`, text: t.toolbox }]}>
      <Heading>{title}</Heading>
      <p class="lead">{of && of.similar.length > 0 ? t.leadOf(of.similar.length, name) : t.lead}</p>
      {of ? <Found of={of} language={language} /> : null}
      {of ? <Heading level={2}>{t.other}</Heading> : null}
      <ChoosePlace c={c} path={`/${language}/toolbox/places-like`} typed={typed} asked={asked} main={!of} />
    </Page>
  )
}

const nameOf = (municipality: Municipality) => municipalityLabel(keyOf(municipality))

function Found({ of, language }: { of: PlacesLike; language: Language }) {
  const t = placesLikeTexts[language]
  const { municipality, similar } = of
  if (similar.length === 0) return <p>{t.tooLittle}</p>
  return (
    <>
      <Heading level={2}>{t.measures}</Heading>
      <Measures of={of} language={language} />
      <Heading level={2}>{t.places}</Heading>
      <ol class="similar-places">
        {similar.map(({ place, adoptions }) => (
          <li>
            <SimilarPlaceLink place={place} language={language} />
            <p>
              {adoptions.length === 0 ? (
                <span class="quiet">{t.nothing}</span>
              ) : (
                <>
                  {t.used}{' '}
                  {adoptions.map((adoption, index) => (
                    <>
                      {index > 0 ? ', ' : ''}
                      <MeasureLink adoption={adoption} language={language} /> ({stateOf(adoption, language)})
                    </>
                  ))}
                </>
              )}
            </p>
            <SimilarWhy place={place} language={language} />
          </li>
        ))}
      </ol>
      <p>
        <a href={`/${language}/municipalities/${keyOf(municipality).toLowerCase()}/similar`}>{t.method}</a>
      </p>
      <p>
        <a href={`/${language}/toolbox?like=${keyOf(municipality)}`}>{t.inList}</a>
      </p>
    </>
  )
}

/** Each measure once, the most used first, with the places nearest first. */
function Measures({ of, language }: { of: PlacesLike; language: Language }) {
  const t = placesLikeTexts[language]
  const all = of.similar.flatMap(({ place, adoptions }) => adoptions.map((adoption) => ({ place, adoption })))
  const byMeasure = [...Map.groupBy(all, ({ adoption }) => adoption.measure.id).values()].sort(
    (a, b) => b.length - a.length,
  )
  if (byMeasure.length === 0)
    return (
      <EmptyState title={t.none}>
        <p>
          <a href={`/${language}/toolbox`}>{t.all}</a>
        </p>
      </EmptyState>
    )
  return (
    <Table
      caption={t.count(byMeasure.length)}
      rows={byMeasure}
      columns={[
        {
          name: t.measure,
          value: ([first]) => (first ? <MeasureLink adoption={first.adoption} language={language} /> : null),
        },
        {
          name: t.usedBy,
          value: (uses) =>
            uses
              .map(
                ({ place, adoption }) => `${municipalityLabel(place.key)} (${stateOf(adoption, language)})`,
              )
              .join(', '),
        },
      ]}
    />
  )
}

function MeasureLink({ adoption, language }: { adoption: ListedAdoption; language: Language }) {
  const { title, lang } = measureTitle(adoption.measure, language)
  return (
    <a href={`/${language}/toolbox/${adoption.measure.slug}`} lang={lang}>
      {title}
    </a>
  )
}

const stateOf = (adoption: ListedAdoption, language: Language) =>
  label(adoptionStates, adoption.state, language)
