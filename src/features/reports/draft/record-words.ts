import { formatDay, formatNumber } from '../../../platform/i18n/format.ts'
import { inFourLanguages, type Language } from '../../../platform/i18n/languages.ts'
import type { Activity } from '../../activities/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import { textKinds } from '../../projects/index.ts'

/** What the records that a report is drafted from are called. */
const recordWords = inFourLanguages({
  nb: {
    'project.name': 'navnet i prosjektet',
    'project.number': 'prosjektnummeret',
    'project.owner': 'prosjekteieren',
    'project.leader': 'prosjektlederen',
    'project.steering': 'lederen av styringsgruppen',
    'project.county-contact': 'kontakten i fylket',
    'project.municipalities': 'kommunene som deltar',
    'project.partners': 'samarbeidspartnerne',
    'project.period': 'prosjektperioden',
    'project.target-groups': 'målgruppene i prosjektet',
    'project.target-group-ids': 'målgruppene i prosjektet',
    'project.policy-goals': 'målene i distrikts- og regionalpolitikken',
    'project.effect': 'opplysningen om hvor langt virkningen når',
    'activities.list': 'aktivitetene i perioden',
    'activities.table': 'aktivitetene i perioden',
    'activities.reached': 'antallet deltakere i aktivitetene',
    'activities.communication': 'arrangementer, presentasjoner og medieomtale',
    'adoptions.list': 'tiltakene fra verktøykassa',
    'grants.list': 'de små tilskuddene',
    'evaluations.results': 'evalueringene av tiltakene',
    'programme.name': 'programmet',
    'finance.accounts': 'budsjettet og regnskapet',
    'report.period': 'perioden for rapporten',
    text: (heading: string) => `prosjektets tekst «${heading}»`,
    reached: (count: string) => `${count} deltok`,
  },
  nn: {
    'project.name': 'namnet i prosjektet',
    'project.number': 'prosjektnummeret',
    'project.owner': 'prosjekteigaren',
    'project.leader': 'prosjektleiaren',
    'project.steering': 'leiaren av styringsgruppa',
    'project.county-contact': 'kontakten i fylket',
    'project.municipalities': 'kommunane som er med',
    'project.partners': 'samarbeidspartnarane',
    'project.period': 'prosjektperioden',
    'project.target-groups': 'målgruppene i prosjektet',
    'project.target-group-ids': 'målgruppene i prosjektet',
    'project.policy-goals': 'måla i distrikts- og regionalpolitikken',
    'project.effect': 'opplysninga om kor langt verknaden når',
    'activities.list': 'aktivitetane i perioden',
    'activities.table': 'aktivitetane i perioden',
    'activities.reached': 'talet på deltakarar i aktivitetane',
    'activities.communication': 'arrangement, presentasjonar og medieomtale',
    'adoptions.list': 'tiltaka frå verktøykassa',
    'grants.list': 'dei små tilskota',
    'evaluations.results': 'evalueringane av tiltaka',
    'programme.name': 'programmet',
    'finance.accounts': 'budsjettet og rekneskapen',
    'report.period': 'perioden for rapporten',
    text: (heading: string) => `prosjektteksten «${heading}»`,
    reached: (count: string) => `${count} var med`,
  },
  sv: {
    'project.name': 'namnet i projektet',
    'project.number': 'projektnumret',
    'project.owner': 'projektägaren',
    'project.leader': 'projektledaren',
    'project.steering': 'ordföranden i styrgruppen',
    'project.county-contact': 'kontakten på regional nivå',
    'project.municipalities': 'kommunerna som deltar',
    'project.partners': 'samarbetspartnerna',
    'project.period': 'projektperioden',
    'project.target-groups': 'målgrupperna i projektet',
    'project.target-group-ids': 'målgrupperna i projektet',
    'project.policy-goals': 'målen i landsbygds- och regionalpolitiken',
    'project.effect': 'uppgiften om hur långt effekten når',
    'activities.list': 'aktiviteterna under perioden',
    'activities.table': 'aktiviteterna under perioden',
    'activities.reached': 'antalet deltagare i aktiviteterna',
    'activities.communication': 'medieinslag, föredrag och evenemang',
    'adoptions.list': 'insatserna ur verktygslådan',
    'grants.list': 'de små bidragen',
    'evaluations.results': 'utvärderingarna av insatserna',
    'programme.name': 'programmet',
    'finance.accounts': 'budgeten och redovisningen',
    'report.period': 'rapportens period',
    text: (heading: string) => `projektets text ”${heading}”`,
    reached: (count: string) => `${count} deltog`,
  },
  en: {
    'project.name': 'the name in the project’s record',
    'project.number': 'the project number',
    'project.owner': 'the project owner',
    'project.leader': 'the project leader',
    'project.steering': 'the leader of the steering group',
    'project.county-contact': 'the contact in the county',
    'project.municipalities': 'the municipalities taking part',
    'project.partners': 'the project’s partners',
    'project.period': 'the project’s period',
    'project.target-groups': 'the project’s target groups',
    'project.target-group-ids': 'the project’s target groups',
    'project.policy-goals': 'the goals of district and regional policy',
    'project.effect': 'what the project says about how far its effect reaches',
    'activities.list': 'the activities of the period',
    'activities.table': 'the activities of the period',
    'activities.reached': 'the number who took part in activities',
    'activities.communication': 'events, presentations and media',
    'adoptions.list': 'the measures of the toolbox',
    'grants.list': 'the small grants',
    'evaluations.results': 'the evaluations of measures',
    'programme.name': 'the programme',
    'finance.accounts': 'the budget and the accounts',
    'report.period': 'the period of the report',
    text: (heading: string) => `the project’s text “${heading}”`,
    reached: (count: string) => `${count} took part`,
  },
})

/** A record by the name under which a form asks for it, in the reader's words and with a small first letter. */
export function recordName(fills: string, language: Language): string {
  const words = recordWords[language]
  const key = /^project\.text\.(.+)$/.exec(fills)?.[1]
  if (key !== undefined) return words.text(textKinds.find(({ id }) => id === key)?.[language] ?? key)
  const known: Record<string, unknown> = words
  const found = Object.hasOwn(known, fills) ? known[fills] : undefined
  return typeof found === 'string' ? found : fills
}

export const dayText = formatDay

/** What happened, in one line: the day, what it was, where, and how many took part. */
export function activityText(activity: Activity, language: Language): string {
  const { happenedOn, endedOn, title, description, municipalityKey, reached } = activity
  const until = endedOn && endedOn !== happenedOn ? ` – ${formatDay(endedOn, language)}` : ''
  const about = [
    municipalityKey ? municipalityLabel(municipalityKey) : '',
    reached === null ? '' : recordWords[language].reached(formatNumber(reached, language)),
  ].filter(Boolean)
  const sentence = /[.!?]$/u.test(title.trim()) ? title.trim() : `${title.trim()}.`
  const rest = description.trim() ? ` ${description.trim().replace(/\s+/gu, ' ')}` : ''
  return `${formatDay(happenedOn, language)}${until}: ${sentence}${rest}${about.length > 0 ? ` (${about.join(', ')})` : ''}`
}
