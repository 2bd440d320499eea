import type { Language } from '../../../../platform/i18n/languages.ts'
import { languages } from '../../../../platform/i18n/languages.ts'
import { type Choice, choiceLabel, policyGoals, targetGroups, themes } from '../../../projects/index.ts'
import { actionTypes } from '../../taxonomies.ts'
import { isOlder } from '../find-measure.ts'
import type { Collected } from './collect.ts'

/** A measure as open data: what everybody may see, whoever asks. */
export function measureJson(of: Collected, language: Language, baseUrl: string) {
  const { measure, record } = of
  const address = `${baseUrl}/${language}/toolbox/${measure.slug}`
  const named = (list: readonly Choice[], ids: string[]) =>
    ids.map((id) => ({ id, name: choiceLabel(list, id, language) }))
  return {
    id: measure.id,
    url: address,
    version: measure.publishedNumber,
    publishedAt: measure.publishedAt?.toISOString() ?? null,
    partnership: measure.partnership.name,
    evidenceLevel: measure.evidenceLevel,
    language: record.language,
    texts: languages.flatMap((each) => {
      const text = record.texts[each]
      if (!text) return []
      const { of: _, ...words } = text
      return [{ language: each, olderThanOriginal: isOlder(record, each), ...words }]
    }),
    targetGroups: record.targets.map(({ id, role }) => ({
      id,
      role,
      name: choiceLabel(targetGroups, id, language),
    })),
    themes: named(themes, record.themes),
    goals: named(policyGoals, record.goals),
    mainAction: record.mainAction
      ? { id: record.mainAction, name: choiceLabel(actionTypes, record.mainAction, language) }
      : null,
    actions: named(actionTypes, record.actions),
    cost: record.cost,
    hours: record.hours,
    months: record.months,
    sources: record.sources,
    materials: of.materials
      .filter(({ shown }) => shown)
      .map((file) => ({
        title: file.title,
        language: file.language,
        fileName: file.fileName,
        mediaType: file.mediaType,
        byteCount: file.byteCount,
        url: `${address}/materials/${file.id}`,
      })),
    versions: of.releases.map(({ number, note, publishedAt }) => ({
      number,
      note,
      publishedAt: publishedAt.toISOString(),
    })),
    usedUrl: `${address}/used.json`,
    resultsUrl: of.results ? `${address}/results.json` : null,
    examples: of.examples.map(({ slug, title, language: written }) => ({
      title,
      language: written,
      url: `${baseUrl}/${language}/knowledge/examples/${slug}`,
    })),
    awards: of.awards.map(({ number, municipalityKey, amount, currency, awardedOn }) => ({
      number,
      municipality: municipalityKey,
      amount,
      currency,
      awardedOn,
    })),
  }
}
