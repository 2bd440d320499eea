import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { municipalityByCode, partsOfKey } from '../../places/index.ts'
import type { Choice } from '../choices.ts'
import { choiceLabel, describeBudget, describePeriod } from '../edit/describe.ts'
import { fieldTexts } from '../edit/field-texts.ts'
import { placeLabel } from '../edit/resolve-places.ts'
import type { FixedUnit } from '../edit/units.ts'
import { geographicEffects, levels, policyGoals, projectPhases, targetGroups, themes } from '../taxonomies.ts'
import type { Collected } from './collect.ts'
import { sourcePart } from './source-fields.ts'
import { viewTexts } from './texts.ts'

export type Part = { c: Ctx; of: Collected }

/** A quiet mark that leads to where the value came from. */
export function SourceMark({
  c,
  of,
  part,
  name,
}: Part & { part: FixedUnit | `text:${string}`; name: string }) {
  const known = [...of.publicSources, ...of.sources].some(({ field }) => sourcePart(field) === part)
  if (!known) return null
  return (
    <a
      class="source-mark"
      href="#sources"
      lang={c.var.language}
      title={`${viewTexts[c.var.language].sourceMark} ${name}`}
    >
      <span class="ds-sr-only">
        {viewTexts[c.var.language].sourceMark} {name}
      </span>
      <span aria-hidden="true">◦</span>
    </a>
  )
}

export function ProjectFacts({ c, of }: Part) {
  const { project, owner, programme } = of
  const { record } = project
  const language = c.var.language
  const t = viewTexts[language]
  const f = fieldTexts[language]
  const base = `/${language}/projects`
  const choices = (list: readonly Choice[], ids: string[], facet?: string) =>
    listOf(
      ids.map((id) =>
        facet ? (
          <a href={`${base}?${facet}=${id}`}>{choiceLabel(list, id, language)}</a>
        ) : (
          choiceLabel(list, id, language)
        ),
      ),
    )
  const groups = (role: 'direct' | 'intermediary') =>
    record.targetGroups.filter((group) => group.role === role).map(({ id }) => id)
  const budget = describeBudget(record, language)
  const facts: [FixedUnit, string, Child][] = [
    [
      'owner',
      f.owner,
      owner || record.ownerAsWritten ? (
        <>
          {owner?.name ?? record.ownerAsWritten}
          {owner && record.ownerAsWritten && record.ownerAsWritten !== owner.name ? (
            <span class="quiet block">{t.asWritten(record.ownerAsWritten)}</span>
          ) : null}
          {owner?.municipality_key ? (
            <span class="quiet block">{t.ownerIn(owner.municipality ?? '')}</span>
          ) : null}
        </>
      ) : null,
    ],
    ['municipalities', f.municipalities, places(record.municipalities, language)],
    ['effectMunicipalities', t.effectElsewhere, places(record.effectMunicipalities, language)],
    [
      'geographicEffect',
      f.geographicEffect,
      choices(geographicEffects, record.geographicEffect ? [record.geographicEffect] : []),
    ],
    [
      'period',
      f.period,
      describePeriod(record, language) && <span class="kept-text">{describePeriod(record, language)}</span>,
    ],
    ['phase', f.phase, choices(projectPhases, record.phase ? [record.phase] : [])],
    ['budget', f.budget, budget && <span class="money">{budget}</span>],
    [
      'programme',
      f.programme,
      programme ? <a href={`${base}?programme=${programme.slug}`}>{programme.name}</a> : null,
    ],
    [
      'programmeArea',
      f.programmeArea,
      record.programmeArea && <span lang={record.language}>{record.programmeArea}</span>,
    ],
    ['themes', f.themes, choices(themes, record.themes, 'theme')],
    ['levels', f.levels, choices(levels, record.levels, 'level')],
    ['targetGroups', f.direct, choices(targetGroups, groups('direct'), 'target')],
    ['targetGroups', f.intermediary, choices(targetGroups, groups('intermediary'), 'target')],
    ['policyGoals', f.policyGoals, choices(policyGoals, record.policyGoals)],
    [
      'partners',
      f.partners,
      record.partners.length > 0 ? (
        <ul class="plain-list">
          {record.partners.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      ) : null,
    ],
    ['projectNumber', f.projectNumber, record.projectNumber],
    [
      'website',
      f.website,
      /^https?:\/\//i.test(record.website) ? (
        <a href={record.website} rel="external noopener">
          {record.website.replace(/^https?:\/\//i, '')}
        </a>
      ) : (
        record.website
      ),
    ],
  ]
  return (
    <section aria-label={t.facts}>
      <dl class="project-facts">
        {facts
          .filter(([, , value]) => value !== null && value !== '' && value !== undefined)
          .map(([part, name, value]) => (
            <div>
              <dt>
                {name} <SourceMark c={c} of={of} part={part} name={name} />
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function listOf(items: Child[]): Child {
  return items.length === 0 ? null : (
    <ul class="comma-list">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

/** Municipalities by county, each leading to its page. */
function places(keys: string[], language: string): Child {
  if (keys.length === 0) return null
  const counties = Map.groupBy(keys, (key) => {
    const parts = partsOfKey(key)
    return (parts && municipalityByCode(parts.country, parts.code)?.countyName) || ''
  })
  return [...counties].map(([county, inCounty]) => (
    <span class="block">
      {inCounty.map((key, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={`/${language}/municipalities/${key}`}>{placeLabel(key).replace(/ \(.*\)$/, '')}</a>
        </>
      ))}
      {county ? <span class="quiet"> ({county})</span> : null}
    </span>
  ))
}
