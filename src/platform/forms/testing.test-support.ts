import type { FormDefinition, Words } from './definition.ts'
import { questionsOf } from './definition.ts'
import type { FormOutside } from './outside.ts'
import { readDefinition } from './read-definition.ts'

/** The same words in all languages, each marked with its language. */
export const inAll = (text: string): Words => ({
  nb: `${text} nb`,
  nn: `${text} nn`,
  sv: `${text} sv`,
  en: `${text} en`,
})

/** A form with one section for each list of questions, as JSON. */
export const formJson = (...sections: unknown[][]) => ({
  format: 'rotfeste-form-1',
  key: 'test-form',
  title: inAll('Form'),
  kind: 'other',
  officialLanguage: 'nb',
  sections: sections.map((questions, at) => ({
    key: `s${at + 1}`,
    title: inAll(`Section ${at + 1}`),
    questions,
  })),
})

/** The same, read; a form with faults throws what is wrong with it. */
export function form(...sections: unknown[][]): FormDefinition {
  const read = readDefinition(formJson(...sections))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.definition
}

/** One question out of its JSON, with key `a` and a label unless it has its own. */
export function question(json: Record<string, unknown>) {
  const [read] = questionsOf(form([{ key: 'a', label: inAll('Question'), ...json }]))
  if (!read) throw new Error('no question')
  return read
}

/** One question of each kind, with everything a kind can have. */
export const everyKind: Record<string, unknown>[] = [
  { key: 'title', kind: 'text', label: inAll('Text'), maxCharacters: 40 },
  {
    key: 'method',
    kind: 'long-text',
    label: inAll('Long text'),
    help: inAll('Help'),
    required: true,
    wordLimit: 250,
  },
  {
    key: 'effect',
    kind: 'choice',
    label: inAll('Choice'),
    options: [
      { id: 'local', letter: 'a', label: inAll('Local') },
      { id: 'other', letter: 'b', label: inAll('Other'), reason: { label: inAll('Which'), required: false } },
    ],
  },
  {
    key: 'progress',
    kind: 'choices',
    label: inAll('Choices'),
    required: true,
    options: [
      { id: 'planned', letter: 'a', label: inAll('As planned') },
      { id: 'delayed', letter: 'b', label: inAll('Delayed'), reason: { label: inAll('Why'), wordLimit: 10 } },
      {
        id: 'adjusted',
        letter: 'c',
        label: inAll('Adjusted'),
        reason: { label: inAll('What'), required: false },
      },
    ],
    excludes: [['planned', 'delayed']],
  },
  { key: 'open', kind: 'yes-no', label: inAll('Yes or no') },
  { key: 'startedOn', kind: 'date', label: inAll('Date') },
  { key: 'period', kind: 'period', label: inAll('Period') },
  { key: 'grant', kind: 'money', label: inAll('Money') },
  {
    key: 'families',
    kind: 'number',
    label: inAll('Number'),
    min: 0,
    max: 5000,
    decimals: 1,
    unit: inAll('families'),
  },
  { key: 'places', kind: 'municipalities', label: inAll('Municipalities') },
  { key: 'people', kind: 'people', label: inAll('People'), most: 4 },
  {
    key: 'costs',
    kind: 'table',
    label: inAll('Table'),
    mostRows: 5,
    columns: [
      { id: 'what', kind: 'text', label: inAll('What'), required: true },
      { id: 'day', kind: 'date', label: inAll('Day') },
      { id: 'hours', kind: 'number', label: inAll('Hours'), sum: true },
      { id: 'amount', kind: 'money', label: inAll('Amount'), sum: true },
    ],
  },
  { key: 'files', kind: 'attachment', label: inAll('Files'), most: 2 },
  { key: 'useful', kind: 'scale', label: inAll('Scale'), low: inAll('low'), high: inAll('high') },
  { key: 'accounts', kind: 'accounts', label: inAll('Accounts'), wordLimit: 20 },
  {
    key: 'inAll',
    kind: 'computed',
    label: inAll('Sum'),
    compute: { how: 'sum', of: ['grant', 'costs.amount'] },
    shownAs: 'money',
  },
]

const names = new Map([
  ['NO-1866', 'Hadsel'],
  ['NO-1867', 'Bø (Nordland)'],
  ['NO-3817', 'Bø (Telemark)'],
  ['SE-2313', 'Strömsund'],
])

/** A register of four municipalities; "Bø" alone is two of them. */
export const outside = (
  language: FormOutside['language'] = 'nb',
  currency: FormOutside['currency'] = 'NOK',
): FormOutside => ({
  language,
  currency,
  places: {
    nameOf: (key) => names.get(key) ?? key,
    parse(text) {
      const keys: string[] = []
      const problems: string[] = []
      for (const name of text
        .split(/[,\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')) {
        const found = [...names].find(([key, known]) => known === name || key === name)
        if (found) keys.push(found[0])
        else problems.push(name)
      }
      return { keys, problems }
    },
  },
})
