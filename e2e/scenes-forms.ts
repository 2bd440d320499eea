import type { Page } from 'playwright-core'
import type { makeForms } from './made-forms.ts'
import { people } from './made-reports.ts'
import { press, type Scene, send } from './pages.test-support.ts'

type World = { base: string; made: Awaited<ReturnType<typeof makeForms>> }

/** The administrator's forms: the list, a version and its trial, a new version and everything that can be changed in it. */
export function formsScenes(world: () => World): Scene[] {
  const at = (
    name: string,
    path: (made: World['made']) => string,
    then?: (page: Page) => Promise<unknown>,
  ): Scene => ({
    name,
    as: people.administrator,
    go: async (page, language) => {
      const { base, made } = world()
      await page.goto(`${base}/${language}${path(made)}`)
      await then?.(page)
    },
  })
  const save = 'main button[name=press][value=save], main form .ds-button[data-variant=primary]'
  const json = (text: string) => async (page: Page) => {
    await page.locator('[name=json]').fill(text)
    await press(page, save)
  }

  return [
    at('forms', () => '/workspace/forms'),
    at('version of a form', ({ published }) => published),
    at('version of a form in another language', ({ published }) => `${published}?in=sv`),
    at(
      'form tried without answers',
      ({ published }) => published,
      (page) => press(page, 'form[action*="/try"] button[type=submit]'),
    ),
    at('form with tables and sums', ({ tables }) => tables),
    at('new version to make', ({ published }) => `${published}/copy`),
    at(
      'new version with a mistake',
      ({ published }) => `${published}/copy`,
      async (page) => {
        await page.locator('[name=key]').fill('Nei!')
        await page.locator('[name=year]').fill('i fjor')
        await send(page)
      },
    ),
    at('version beside the one before', ({ draft }) => `${draft}/compare`),
    at('version that can no longer be changed', ({ published }) => `${published}/edit`),
    at('new version', ({ draft }) => draft),
    at('form to change', ({ draft }) => `${draft}/edit`),
    at(
      'form moved',
      ({ draft }) => `${draft}/edit`,
      (page) => press(page, '.form-move'),
    ),
    at('head of a form', ({ draft }) => `${draft}/edit/head`),
    at(
      'head of a form with mistakes',
      ({ draft }) => `${draft}/edit/head`,
      async (page) => {
        await page.locator('[name="title.nb"]').fill('')
        await page.locator('[name=year]').fill('i fjor')
        await press(page, save)
      },
    ),
    at('section to change', ({ draft }) => `${draft}/edit/sections/progress`),
    at(
      'new section with mistakes',
      ({ draft }) => `${draft}/edit/sections/new`,
      (page) => press(page, save),
    ),
    ...['municipalities', 'projectLeader', 'anchoring', 'cooperationReach', 'method', 'accounts'].map((key) =>
      at(`question ${key} to change`, ({ draft }) => `${draft}/edit/questions/${key}`),
    ),
    ...[
      'projectPeriod',
      'participants',
      'womenShare',
      'transnational',
      'selfIndividual',
      'supportPaid',
      'evaluationReport',
    ].map((key) => at(`question ${key} to change`, ({ tables }) => `${tables}/edit/questions/${key}`)),
    at('new question', ({ draft }) => `${draft}/edit/sections/progress/questions/new`),
    at(
      'new question with mistakes',
      ({ draft }) => `${draft}/edit/sections/progress/questions/new`,
      (page) => press(page, 'main button[name=press][value=save]'),
    ),
    at('form as JSON', ({ draft }) => `${draft}/edit/json`),
    at('form as JSON that is none', ({ draft }) => `${draft}/edit/json`, json('{ "format": ')),
    at('form as JSON with faults', ({ draft }) => `${draft}/edit/json`, json(faulty)),
    at('form to bring in', () => '/workspace/forms/import'),
    at('form to bring in with faults', () => '/workspace/forms/import', json(faulty)),
  ]
}

/** A definition with faults in several places. */
const faulty = JSON.stringify({
  format: 'rotfeste-form-1',
  key: 'bolyst-annual-report',
  title: { nb: 'Rapport' },
  kind: 'annual-report',
  officialLanguage: 'nb',
  sections: [{ key: 'one', title: {}, questions: [{ key: 'x', kind: 'colour', label: {} }] }],
})
