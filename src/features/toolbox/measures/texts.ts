import { inFourLanguages } from '../../../platform/i18n/languages.ts'

const oneOr = (max: number, one: string, many: string) => (max === 1 ? one : many)

/** Words that the pages of a measure share. */
export const measureTexts = inFourLanguages({
  nb: {
    toolbox: 'Verktøykassa',
    mine: 'Verktøykassa: mitt arbeid',
    hours: (range: string, max: number) => `${range} ${oneOr(max, 'time', 'timer')}`,
    months: (range: string, max: number) => `${range} ${oneOr(max, 'måned', 'måneder')}`,
    states: { draft: 'utkast', published: 'publisert', withdrawn: 'trukket tilbake' },
    versionStates: {
      draft: 'utkast',
      'in-review': 'til gjennomlesing',
      returned: 'sendt tilbake',
      published: 'publisert',
      dropped: 'forkastet',
    },
    older: 'eldre enn originalen',
    original: 'originalen',
  },
  nn: {
    toolbox: 'Verktøykassa',
    mine: 'Verktøykassa: arbeidet mitt',
    hours: (range: string, max: number) => `${range} ${oneOr(max, 'time', 'timar')}`,
    months: (range: string, max: number) => `${range} ${oneOr(max, 'månad', 'månader')}`,
    states: { draft: 'utkast', published: 'publisert', withdrawn: 'trekt tilbake' },
    versionStates: {
      draft: 'utkast',
      'in-review': 'til gjennomlesing',
      returned: 'sendt tilbake',
      published: 'publisert',
      dropped: 'forkasta',
    },
    older: 'eldre enn originalen',
    original: 'originalen',
  },
  sv: {
    toolbox: 'Verktygslådan',
    mine: 'Verktygslådan: mitt arbete',
    hours: (range: string, max: number) => `${range} ${oneOr(max, 'timme', 'timmar')}`,
    months: (range: string, max: number) => `${range} ${oneOr(max, 'månad', 'månader')}`,
    states: { draft: 'utkast', published: 'publicerad', withdrawn: 'tillbakadragen' },
    versionStates: {
      draft: 'utkast',
      'in-review': 'under granskning',
      returned: 'skickad tillbaka',
      published: 'publicerad',
      dropped: 'nedlagd',
    },
    older: 'äldre än originalet',
    original: 'originalet',
  },
  en: {
    toolbox: 'Toolbox',
    mine: 'Toolbox: my work',
    hours: (range: string, max: number) => `${range} ${oneOr(max, 'hour', 'hours')}`,
    months: (range: string, max: number) => `${range} ${oneOr(max, 'month', 'months')}`,
    states: { draft: 'draft', published: 'published', withdrawn: 'withdrawn' },
    versionStates: {
      draft: 'draft',
      'in-review': 'in review',
      returned: 'returned',
      published: 'published',
      dropped: 'dropped',
    },
    older: 'older than the original',
    original: 'the original',
  },
})
