import type { Page } from 'playwright-core'
import type { makeGrants } from './made-grants.ts'
import { press, type Scene, send } from './pages.test-support.ts'
import { toolboxPeople } from './toolbox-people.ts'

type World = { base: string; made: Awaited<ReturnType<typeof makeGrants>> }
type Path = string | ((made: World['made']) => string)
type To = (path: Path, then?: (page: Page) => Promise<unknown>) => Scene['go']

/** Small grants, from the call to the money that comes back. */
export function grantsScenes(world: () => World): Scene[] {
  const to: To = (path, then) => async (page, language) => {
    const { base, made } = world()
    await page.goto(`${base}/${language}${typeof path === 'string' ? path : path(made)}`)
    await then?.(page)
  }
  return [...callScenes(to), ...applicationScenes(to), ...readingScenes(to), ...moneyScenes(to)]
}

const { hadsel, sortland, officer, colleague, dorotea } = toolboxPeople
const fill = (name: string, text: string) => async (page: Page) => {
  await page.locator(`main [name="${name}"]`).fill(text)
  await send(page)
}

const callScenes = (to: To): Scene[] => [
  { name: 'calls', go: to('/grants') },
  { name: 'call', go: to(({ publicCall }) => publicCall) },
  { name: 'awards', go: to('/grants/awards') },
  { name: 'no awards', go: to('/grants/awards?q=zzzzzz') },
  { name: 'grants of an applicant', as: sortland, go: to('/workspace/grants') },
  { name: 'grants of a region', as: officer, go: to('/workspace/grants') },
  { name: 'new call with mistakes', as: officer, go: to('/workspace/grants/calls/new', send) },
  { name: 'call that is not published', as: officer, go: to(({ ownCall }) => ownCall) },
  { name: 'call to change', as: officer, go: to(({ ownCall }) => `${ownCall}/edit`) },
  {
    name: 'published call with a rule that applicants rely on',
    as: officer,
    go: to(({ call }) => `${call}/edit`, fill('ceiling', '1 000')),
  },
  {
    name: 'call changed with a mistake',
    as: officer,
    go: to(({ ownCall }) => `${ownCall}/edit`, fill('pot', 'mye')),
  },
  {
    name: 'call in another language with a mistake',
    as: officer,
    go: to(
      ({ ownCall }) => `${ownCall}/edit`,
      async (page) => {
        await page.locator('.call-translations summary').first().click()
        await fill('title-nn', 'Små pengar '.repeat(20))(page)
      },
    ),
  },
  { name: 'board of a call', as: officer, go: to(({ call }) => call) },
]

const applicationScenes = (to: To): Scene[] => [
  { name: 'application to begin', as: sortland, go: to(({ call }) => `${call}/apply`) },
  { name: 'application from elsewhere', as: dorotea, go: to(({ call }) => `${call}/apply`) },
  { name: 'empty application', as: sortland, go: to(({ draft }) => draft) },
  { name: 'empty application to send', as: sortland, go: to(({ draft }) => `${draft}/submit`) },
  { name: 'facts and budget', as: sortland, go: to(({ ready }) => `${ready}/edit`) },
  {
    name: 'facts with a mistake',
    as: sortland,
    go: to(({ ready }) => `${ready}/edit`, fill('cost-1-amount', 'mye')),
  },
  {
    name: 'facts that somebody else changed',
    as: sortland,
    go: to(
      ({ draft }) => `${draft}/edit`,
      async (page) => {
        const other = await page.context().newPage()
        await other.goto(page.url())
        await fill('title', `Kafé ${Math.random()}`)(other)
        await other.close()
        await fill('title', 'Bokbuss')(page)
      },
    ),
  },
  { name: 'questions of an application', as: sortland, go: to(({ ready }) => `${ready}/questions`) },
  { name: 'application to send', as: sortland, go: to(({ ready }) => `${ready}/submit`) },
  { name: 'application that lacks nothing', as: sortland, go: to(({ ready }) => ready) },
  { name: 'application to withdraw', as: sortland, go: to(({ ready }) => `${ready}/withdraw`) },
  { name: 'application that was sent', as: sortland, go: to(({ submitted }) => submitted) },
  { name: 'application that is read', as: officer, go: to(({ waiting }) => waiting) },
]

const readingScenes = (to: To): Scene[] => [
  { name: 'readers', as: colleague, go: to(({ declared }) => `${declared}/readers`) },
  {
    name: 'reader forgotten',
    as: colleague,
    go: to(
      ({ declared }) => `${declared}/readers`,
      (page) => press(page, 'form[action$="/readers"] button'),
    ),
  },
  { name: 'readers for the interested', as: officer, go: to(({ declared }) => `${declared}/readers`) },
  { name: 'interest to declare', as: colleague, go: to(({ submitted }) => `${submitted}/interest`) },
  {
    name: 'interest declared with nothing',
    as: colleague,
    go: to(({ submitted }) => `${submitted}/interest`, send),
  },
  { name: 'interest declared', as: officer, go: to(({ declared }) => `${declared}/interest`) },
  { name: 'assessment', as: colleague, go: to(({ declared }) => `${declared}/assessment`) },
  {
    name: 'assessment with mistakes',
    as: colleague,
    go: to(
      ({ declared }) => `${declared}/assessment`,
      (page) => press(page, '.assessment-form button[type=submit]:not([name])'),
    ),
  },
  { name: 'assessment that was sent', as: colleague, go: to(({ waiting }) => `${waiting}/assessment`) },
  { name: 'decision', as: colleague, go: to(({ waiting }) => `${waiting}/decision`) },
  { name: 'decision with mistakes', as: colleague, go: to(({ waiting }) => `${waiting}/decision`, decide) },
  {
    name: 'decision above what is left',
    as: colleague,
    go: to(
      ({ waiting }) => `${waiting}/decision`,
      async (page) => {
        await page.locator('[name=outcome][value=partly-granted]').check()
        await page.locator('[name=amount]').fill('9 000 000')
        await page.locator('[name=reason]').fill('Mer enn de ba om.')
        await decide(page)
      },
    ),
  },
  { name: 'decision of the interested', as: officer, go: to(({ declared }) => `${declared}/decision`) },
  { name: 'own proposal', as: colleague, go: to(({ proposed }) => `${proposed}/decision`) },
  { name: 'proposal to confirm', as: officer, go: to(({ proposed }) => `${proposed}/decision`) },
  { name: 'no decision yet', as: hadsel, go: to(({ waiting }) => `${waiting}/decision`) },
]

const moneyScenes = (to: To): Scene[] => [
  { name: 'grant of an applicant', as: sortland, go: to(({ paid }) => paid) },
  { name: 'grant of a region', as: officer, go: to(({ reported }) => reported) },
  { name: 'grant that is offered', as: sortland, go: to(({ offered }) => `${offered}/decision`) },
  { name: 'offer to answer', as: sortland, go: to(({ offered }) => `${offered}/acceptance`) },
  {
    name: 'offer answered with nothing',
    as: sortland,
    go: to(({ offered }) => `${offered}/acceptance`, send),
  },
  { name: 'refusal', as: sortland, go: to(({ rejected }) => `${rejected}/decision`) },
  { name: 'payments of an applicant', as: sortland, go: to(({ paid }) => `${paid}/payments`) },
  { name: 'report to write', as: sortland, go: to(({ paid }) => `${paid}/report`) },
  {
    name: 'report sent with nothing',
    as: sortland,
    go: to(
      ({ paid }) => `${paid}/report`,
      (page) => press(page, '.save-actions [formaction$="/send"]'),
    ),
  },
  { name: 'report that was sent', as: officer, go: to(({ reported }) => `${reported}/report`) },
  { name: 'report to decide on', as: officer, go: to(({ reported }) => `${reported}/payments`) },
  {
    name: 'report decided on with nothing',
    as: officer,
    go: to(
      ({ reported }) => `${reported}/payments`,
      (page) => press(page, 'form[action$="/report/approval"] button'),
    ),
  },
  { name: 'money to demand with mistakes', as: officer, go: to(({ paid }) => `${paid}/repayments`, send) },
  { name: 'money that was demanded', as: officer, go: to(({ demanded }) => `${demanded}/payments`) },
  { name: 'demand to withdraw', as: officer, go: to(({ withdrawal }) => withdrawal) },
  { name: 'demand withdrawn without a reason', as: officer, go: to(({ withdrawal }) => withdrawal, send) },
  {
    name: 'money that was demanded, of the applicant',
    as: sortland,
    go: to(({ demanded }) => `${demanded}/payments`),
  },
  { name: 'offer that lapsed', as: hadsel, go: to(({ lapsed }) => `${lapsed}/decision`) },
  { name: 'offer that lapsed, for the region', as: officer, go: to(({ lapsed }) => `${lapsed}/decision`) },
  { name: 'last day of a lapsed offer to move', as: officer, go: to(({ lapsed }) => `${lapsed}/answer-day`) },
  {
    name: 'last day moved with mistakes',
    as: officer,
    go: to(({ offered }) => `${offered}/answer-day`, send),
  },
  { name: 'grant partly given up', as: hadsel, go: to(({ givenUp }) => `${givenUp}/payments`) },
  { name: 'rest of a grant to give up', as: officer, go: to(({ paid }) => `${paid}/giving-up`) },
  {
    name: 'rest given up without a reason',
    as: officer,
    go: to(({ paid }) => `${paid}/giving-up`, send),
  },
  { name: 'awards that are partly paid', go: to('/grants/awards?state=partly-paid') },
]

const decide = (page: Page) => press(page, 'form[action$="/decision"] .actions button')
