import type { Ctx } from '../../../platform/http/environment.ts'
import { formatDay, formatNumber, localeOf } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Alert, Facts, Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { municipalityKey, partsOfKey } from '../keys.ts'
import { type Municipality, municipalityByCode } from '../register.ts'
import { similarTexts } from '../similar/texts.ts'
import { texts } from '../texts.ts'
import { type Described, municipalityPath } from './describe.ts'
import { dayBefore } from './history.ts'
import { HistoryView, PlaceLink } from './history-view.tsx'
import type { ProjectInMunicipality } from './queries.ts'
import { Listed, Sentence } from './sentence.tsx'

export function MunicipalityPage({ c, described }: { c: Ctx; described: Described }) {
  const { language } = c.var
  const t = texts[language]
  const { municipality, label, valid } = described
  return (
    <Page c={c} title={label} breadcrumbs={[{ href: `/${language}/municipalities`, text: t.title }]}>
      <Heading>{label}</Heading>
      <p class="lead">{(valid || described.recoded ? t.inCounty : t.wasInCounty)(municipality.countyName)}</p>
      {valid ? null : <NoLonger language={language} described={described} />}
      <Facts facts={factsOf(described, language)} />
      {valid ? (
        <p>
          <a href={`${municipalityPath(language, municipality.country, municipality.code)}/similar`}>
            {similarTexts[language].link}
          </a>
        </p>
      ) : null}
      <Projects language={language} described={described} />
      <HistoryView language={language} described={described} />
      <p class="quiet">
        <a href={`${municipalityPath(language, municipality.country, municipality.code)}.json`}>{t.json}</a>
      </p>
    </Page>
  )
}

function NoLonger({ language, described }: { language: Language; described: Described }) {
  const t = texts[language]
  const { municipality, history } = described
  const own = { language, country: municipality.country, code: municipality.code }
  const ends = history.today.map(({ code, name }) => <PlaceLink own={own} code={code} name={name} />)
  return (
    <Alert color="warning" title={described.recoded ? t.codeEnded(municipality.code) : t.notValid}>
      <p>
        <Sentence template={t.ledTo} parts={{ to: <Listed language={language} items={ends} /> }} />
      </p>
    </Alert>
  )
}

function factsOf({ municipality, valid, partnerships }: Described, language: Language) {
  const t = texts[language]
  const { country } = municipality
  return [
    { name: t.name, value: municipality.name },
    { name: t.officialName, value: municipality.fullName === municipality.name ? '' : municipality.fullName },
    ...municipality.otherNames.map(({ name, language: spoken }) => ({
      name: t.nameIn(languageName(spoken, language)),
      value: <span lang={spoken}>{name}</span>,
    })),
    { name: t.code, value: municipality.code },
    { name: country === 'NO' ? t.county : t.countySE, value: municipality.countyName },
    { name: t.country, value: t.countries[country] },
    { name: t.population, value: valid ? population(municipality, language) : '' },
    {
      name: valid ? t.validFrom : t.wasValidFrom,
      value: municipality.validFrom ? formatDay(municipality.validFrom, language) : t.beforeRegister,
    },
    {
      name: t.validUntil,
      value: municipality.validTo === null ? '' : formatDay(dayBefore(municipality.validTo), language),
    },
    {
      name: t.partnerships,
      value: partnerships.map(({ name, municipalities }) => t.partnershipOf(name, municipalities)).join(', '),
    },
  ]
}

function population({ country, population, populationDate }: Municipality, language: Language): string {
  const t = texts[language]
  if (population === null || populationDate === null) return t.populationUnknown
  const source = country === 'NO' ? t.sourceNO : t.sourceSE
  return t.populationOn(formatNumber(population, language), formatDay(populationDate, language), source)
}

/** The name of a language (ISO 639) in the reader's; the runtime knows no word for Kven. */
function languageName(code: string, language: Language): string {
  if (code === 'fkv') return texts[language].kven
  return new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(code) ?? code
}

function Projects({ language, described }: { language: Language; described: Described }) {
  const t = texts[language]
  const { municipality, history, projects } = described
  const ownKey = municipalityKey(municipality.country, municipality.code)
  return (
    <section aria-labelledby="projects">
      <Heading level={2} id="projects">
        {t.projects}
      </Heading>
      {projects.count === 0 ? (
        <p>{t.noProjects}</p>
      ) : (
        <>
          <p>
            {t.projectCount(projects.count)}. {history.codes.length > 1 ? t.withFormer : null}
          </p>
          <ul class="place-projects">
            {projects.listed.map((project) => (
              <li>
                <a href={`/${language}/projects/${project.slug}`} lang={project.language}>
                  {project.name}
                </a>
                <span class="quiet">{noteOn(project, ownKey, language)}</span>
              </li>
            ))}
          </ul>
          {projects.count > projects.listed.length ? (
            <p>
              <a href={`/${language}/projects?municipality=${ownKey}`}>{t.moreProjects}</a>
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}

/** When it ran, the former code it is registered under, and whether only its effect is here. */
function noteOn(project: ProjectInMunicipality, ownKey: string, language: Language): string {
  const t = texts[language]
  const years = [
    ...new Set([project.startsOn, project.endsOn].flatMap((day) => (day ? [day.slice(0, 4)] : []))),
  ]
  const former = project.keys.includes(ownKey) ? undefined : project.keys[0]
  return [
    years.length > 0 ? years.join('–') : project.periodAsWritten,
    former ? t.registeredUnder(nameOfKey(former)) : '',
    project.participates ? '' : t.effectOnly,
  ]
    .filter(Boolean)
    .join(', ')
}

function nameOfKey(key: string): string {
  const parts = partsOfKey(key)
  const municipality = parts && municipalityByCode(parts.country, parts.code)
  return municipality ? `${municipality.name} (${municipality.code})` : key
}
