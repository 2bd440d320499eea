import type { Period, Person } from '../../../platform/forms/answer.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Activity } from '../../activities/index.ts'
import { type ProjectRecord, policyGoals, targetGroups } from '../../projects/index.ts'
import { type AdoptionInPeriod, measureTitle } from '../../toolbox/index.ts'
import type { Facts } from './facts.ts'
import { activityText } from './record-words.ts'
import { adaptationText, adoptionText, grantText, resultText } from './work-words.ts'

/** What a record has to say to a question, in whatever shape a question may ask for it; `fitted` chooses. */
export type Material = {
  text?: string
  lines?: string[]
  people?: Person[]
  /** Keys of municipalities. */
  places?: string[]
  /** Ids of options. */
  ids?: string[]
  period?: Period
  number?: number
  activities?: Activity[]
  comment?: string
  /** The records it is from, where that is not just the one that was asked for. */
  from?: Taken[]
}

/** A record, a path behind the language, and what that page is about where a record has several. */
export type Taken = { what: string; path: string; name?: string }

/** Where the record is shown: a path behind the language. */
export type Filler = { path: (slug: string) => string; of: (facts: Facts) => Material }

const project = (slug: string) => `/projects/${slug}`
const diary = (slug: string) => `/projects/${slug}/activities`
const money = (slug: string) => `/projects/${slug}/finance`

const persons = (role: ProjectRecord['persons'][number]['role']): Filler => ({
  path: project,
  of: ({ record }) => ({
    people: record.persons
      .filter((person) => person.role === role)
      .map(({ name, position, organisation, email, phone }) => ({
        name,
        position,
        organisation,
        email,
        phone,
      })),
  }),
})

/** A text of the project in the report's language, else in the project's own, else in whatever it has. */
function projectText({ record, report }: Facts, key: string): string | undefined {
  const found = record.texts.filter((text) => text.key === key)
  const best =
    found.find(({ language }) => language === report.language) ??
    found.find(({ language }) => language === record.language) ??
    found[0]
  return best?.body
}

/** The first of the texts that the project has. */
const text = (...keys: string[]): Filler => ({
  path: project,
  of: (facts) => {
    for (const key of keys) {
      const body = projectText(facts, key)
      if (body !== undefined)
        return {
          text: body,
          from: [{ what: `project.text.${key}`, path: project(facts.report.project.slug) }],
        }
    }
    return {}
  },
})

const period = (from: string | null, to: string | null): Material =>
  from && to ? { period: { from, to } } : {}

/** What a project does to be known. */
const communicationKinds = ['media', 'presentation', 'event']

function activityLines({ activities, report }: Facts, kinds?: string[]): string[] {
  return activities
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .map((activity) => activityText(activity, report.language))
}

function groupLines({ record, report }: Facts): string[] {
  const label = (id: string) => targetGroups.find((group) => group.id === id)?.[report.language]
  return ['direct', 'intermediary'].flatMap((role) =>
    record.targetGroups.flatMap((group) => (group.role === role ? (label(group.id) ?? []) : [])),
  )
}

const listed = (lines: string[], body: string | undefined): Material => ({
  ...(lines.length > 0 ? { lines } : {}),
  ...(body === undefined ? {} : { text: body }),
})

/** Lines with the record they are from. */
type Lines = { lines: string[]; from: Taken[] }

/** One page for each measure: where it is used, and how it went there. */
function measurePages(
  what: string,
  of: Pick<AdoptionInPeriod, 'measure'>[],
  page: 'used' | 'results',
  language: Language,
): Taken[] {
  const bySlug = new Map(of.map(({ measure }) => [measure.slug, measure]))
  return [...bySlug].map(([slug, measure]) => ({
    what,
    path: `/toolbox/${slug}/${page}`,
    name: measureTitle(measure, language).title,
  }))
}

function adoptionLines({ work, report }: Facts): Lines {
  return {
    lines: work.adoptions.map((adoption) => adoptionText(adoption, report.language)),
    from: measurePages('adoptions.list', work.adoptions, 'used', report.language),
  }
}

function adaptationLines({ work, report }: Facts): Lines {
  const adapted = work.adoptions.filter(({ adaptation }) => adaptation.trim() !== '')
  return {
    lines: adapted.flatMap((adoption) => adaptationText(adoption, report.language) ?? []),
    from: measurePages('adoptions.list', adapted, 'used', report.language),
  }
}

function grantLines({ grants, report }: Facts): Lines {
  return {
    lines: grants.map((grant) => grantText(grant, report.language)),
    from: grants.length > 0 ? [{ what: 'grants.list', path: '/grants/awards' }] : [],
  }
}

function resultLines({ work, report }: Facts): Lines {
  return {
    lines: work.results.map((result) => resultText(result, report.language)),
    from: measurePages('evaluations.results', work.results, 'results', report.language),
  }
}

/** What several records say, one after the other; the project's own text follows. */
function together(parts: Lines[], own: Material = {}): Material {
  const lines = parts.flatMap((part) => part.lines)
  if (lines.length === 0) return own
  return {
    lines,
    ...(own.text === undefined ? {} : { text: own.text }),
    from: [...parts.flatMap(({ from }) => from), ...(own.from ?? [])],
  }
}

const fromLines = (path: string, of: (facts: Facts) => Lines): Filler => ({
  path: () => path,
  of: (facts) => together([of(facts)]),
})

/** How a question is drafted from records, by the name under which a form's definition asks for it (`fills`). */
export const fillers: Record<string, Filler> = {
  'project.name': { path: project, of: ({ record }) => ({ text: record.name }) },
  'project.number': { path: project, of: ({ record }) => ({ text: record.projectNumber }) },
  'project.owner': { path: project, of: ({ report }) => ({ text: report.project.owner }) },
  'project.leader': persons('project-leader'),
  'project.steering': persons('steering-group-leader'),
  'project.county-contact': persons('county-contact'),
  'project.municipalities': { path: project, of: ({ record }) => ({ places: record.municipalities }) },
  'project.partners': {
    path: project,
    of: ({ record }) => ({ lines: record.partners.map(({ name }) => name) }),
  },
  'project.period': { path: project, of: ({ record }) => period(record.startsOn, record.endsOn) },
  'project.target-groups': {
    path: project,
    of: (facts) => listed(groupLines(facts), projectText(facts, 'targetGroups')),
  },
  'project.target-group-ids': {
    path: project,
    of: ({ record }) => ({ ids: record.targetGroups.map(({ id }) => id) }),
  },
  'project.policy-goals': {
    path: project,
    of: ({ record, report }) => ({
      ids: record.policyGoals,
      lines: record.policyGoals.flatMap(
        (id) => policyGoals.find((goal) => goal.id === id)?.[report.language] ?? [],
      ),
    }),
  },
  'project.effect': {
    path: project,
    of: ({ record }) => (record.geographicEffect ? { ids: [record.geographicEffect] } : {}),
  },
  'activities.list': {
    path: diary,
    of: (facts) => {
      const own = activityLines(facts)
      const from = own.length > 0 ? [{ what: 'activities.list', path: diary(facts.report.project.slug) }] : []
      const told = together([{ lines: own, from }, adoptionLines(facts), grantLines(facts)])
      return told.lines ? told : text('activities').of(facts)
    },
  },
  'activities.table': { path: diary, of: ({ activities }) => ({ activities }) },
  'activities.reached': {
    path: diary,
    of: ({ activities }) => {
      const counts = activities.flatMap(({ reached }) => reached ?? [])
      return counts.length > 0 ? { number: counts.reduce((sum, count) => sum + count, 0) } : {}
    },
  },
  'activities.communication': {
    path: diary,
    of: (facts) => {
      const lines = activityLines(facts, communicationKinds)
      return lines.length > 0 ? { lines } : text('communication').of(facts)
    },
  },
  'adoptions.list': fromLines('/toolbox', adoptionLines),
  'grants.list': fromLines('/grants/awards', grantLines),
  'evaluations.results': fromLines('/toolbox', resultLines),
  'programme.name': {
    path: project,
    of: ({ report }) => ({ text: report.programme.name }),
  },
  'finance.accounts': {
    path: money,
    of: (facts) => (facts.money ? { comment: projectText(facts, 'accountsComment') ?? '' } : {}),
  },
  'report.period': {
    path: project,
    of: ({ report }) => period(report.periodFrom, report.periodTo),
  },
}

/** Texts of the project before which stands what the toolbox knows: results with how it went, method with how it is done. */
const workBefore: Record<string, (facts: Facts) => Lines> = {
  results: resultLines,
  goalsAndProgress: resultLines,
  method: adaptationLines,
}

/** A project's text of any key; goals stand in for goals and progress until that is written. */
export function fillerNamed(name: string): Filler | undefined {
  const key = /^project\.text\.([A-Za-z][A-Za-z0-9-]*)$/.exec(name)?.[1]
  if (key === undefined) return Object.hasOwn(fillers, name) ? fillers[name] : undefined
  const own = key === 'goalsAndProgress' ? text(key, 'goals') : text(key)
  const work = Object.hasOwn(workBefore, key) ? workBefore[key] : undefined
  return work ? { path: project, of: (facts) => together([work(facts)], own.of(facts)) } : own
}
