import type { Language } from '../../../platform/i18n/languages.ts'
import { municipalityByCode, partsOfKey } from '../../places/index.ts'
import type { Choice } from '../choices.ts'
import { choiceLabel } from '../edit/describe.ts'
import { geographicEffects, levels, policyGoals, projectPhases, targetGroups, themes } from '../taxonomies.ts'
import type { Collected } from './collect.ts'

/** A project as open data: what everybody may see, whoever asks. Persons only by their consent, without the day of it. */
export function projectJson(of: Collected, language: Language, baseUrl: string) {
  const { project, owner, programme, links } = of
  const { record } = project
  const named = (list: readonly Choice[], ids: string[]) =>
    ids.map((id) => ({ id, name: choiceLabel(list, id, language) }))
  const one = (list: readonly Choice[], id: string | null) =>
    id ? { id, name: choiceLabel(list, id, language) } : null
  const places = (keys: string[]) =>
    keys.map((key) => {
      const parts = partsOfKey(key)
      const municipality = parts && municipalityByCode(parts.country, parts.code)
      return { key, name: municipality?.name ?? key, county: municipality?.countyName ?? null }
    })
  const address = (slug: string) => `${baseUrl}/${language}/projects/${slug}`
  return {
    id: project.id,
    url: address(project.slug),
    state: project.state,
    version: project.version,
    publishedAt: project.publishedAt?.toISOString() ?? null,
    updatedAt: project.updatedAt.toISOString(),
    language: record.language,
    country: record.country,
    name: record.name,
    owner: owner
      ? { name: owner.name, number: owner.number, municipality: owner.municipality_key }
      : record.ownerAsWritten
        ? { name: record.ownerAsWritten }
        : null,
    ownerAsWritten: record.ownerAsWritten || null,
    programme: programme ? { slug: programme.slug, name: programme.name, funder: programme.funder } : null,
    programmeArea: record.programmeArea || null,
    phase: one(projectPhases, record.phase),
    projectNumber: record.projectNumber || null,
    website: record.website || null,
    budget:
      record.budgetMin === null
        ? null
        : { min: record.budgetMin, max: record.budgetMax, currency: record.currency },
    period: { startsOn: record.startsOn, endsOn: record.endsOn, asWritten: record.periodAsWritten || null },
    funding: record.funding.map(({ funder, kind, amount, currency }) => ({ funder, kind, amount, currency })),
    partners: record.partners.map(({ name }) => name),
    persons: record.persons
      .filter(({ consentOn }) => consentOn !== null)
      .map(({ role, name, position, organisation, email, phone }) => ({
        role,
        name,
        position,
        organisation,
        email,
        phone,
      })),
    municipalities: places(record.municipalities),
    effectMunicipalities: places(record.effectMunicipalities),
    geographicEffect: one(geographicEffects, record.geographicEffect),
    targetGroups: record.targetGroups.map(({ id, role }) => ({
      id,
      role,
      name: choiceLabel(targetGroups, id, language),
    })),
    levels: named(levels, record.levels),
    themes: named(themes, record.themes),
    policyGoals: named(policyGoals, record.policyGoals),
    texts: record.texts,
    links: record.links.map(({ relation, relatedId, name }) => {
      const known = relatedId ? links.to.get(relatedId) : undefined
      return { relation, name: known?.name ?? name, url: known ? address(known.slug) : null }
    }),
    linkedFrom: links.from.map(({ relation, name, slug }) => ({ relation, name, url: address(slug) })),
  }
}
