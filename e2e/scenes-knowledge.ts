import type { Page } from 'playwright-core'
import type { makeKnowledge } from './made-knowledge.ts'
import { press, type Scene, send } from './pages.test-support.ts'
import { toolboxPeople } from './toolbox-people.ts'

type World = { base: string; made: Awaited<ReturnType<typeof makeKnowledge>> }

const { lead, dorotea } = toolboxPeople

/** What municipalities are asked, what they answered, and what was learnt. */
export function knowledgeScenes(world: () => World): Scene[] {
  const to =
    (
      path: string | ((made: World['made']) => string),
      then?: (page: Page) => Promise<unknown>,
    ): Scene['go'] =>
    async (page, language) => {
      const { base, made } = world()
      await page.goto(`${base}/${language}${typeof path === 'string' ? path : path(made)}`)
      await then?.(page)
    }
  const open = (form: string) => async (page: Page) => {
    await page.locator(`details:has(${form}) > summary`).click()
    await press(page, `${form} button[type=submit]`)
  }

  return [
    { name: 'inventories', as: lead, go: to('/workspace/inventories') },
    { name: 'inventories of a coordinator', as: dorotea, go: to('/workspace/inventories') },
    { name: 'new inventory', as: lead, go: to('/workspace/inventories/new') },
    { name: 'new inventory with mistakes', as: lead, go: to('/workspace/inventories/new', send) },
    { name: 'inventory that is not open', as: lead, go: to(({ draft }) => draft) },
    { name: 'inventory without questions', as: lead, go: to(({ draft }) => `${draft}/edit`) },
    { name: 'board of an inventory', as: lead, go: to(({ inventory }) => inventory) },
    { name: 'board for a coordinator', as: dorotea, go: to(({ inventory }) => inventory) },
    { name: 'inventory to change', as: lead, go: to(({ inventory }) => `${inventory}/edit`) },
    {
      name: 'inventory changed with mistakes',
      as: lead,
      go: to(
        ({ inventory }) => `${inventory}/edit`,
        async (page) => {
          await page.locator('main [name=title]').fill('')
          await press(page, 'form[action$="/edit"] button')
        },
      ),
    },
    {
      name: 'questionnaire added with mistakes',
      as: lead,
      go: to(
        ({ inventory }) => `${inventory}/edit`,
        (page) => press(page, 'form[action$="/items"] button'),
      ),
    },
    { name: 'municipality that is not asked', as: lead, go: to(({ notAsked }) => notAsked) },
    { name: 'interview', as: dorotea, go: to(({ interview }) => interview) },
    { name: 'interview to write up', as: dorotea, go: to(({ interview }) => `${interview}/answer`) },
    {
      name: 'interview sent with nothing',
      as: dorotea,
      go: to(
        ({ interview }) => `${interview}/answer`,
        (page) => press(page, '.save-actions [formaction$="/send"]'),
      ),
    },
    {
      name: 'note with mistakes',
      as: lead,
      go: to(({ interview }) => interview, open('form[action$="/notes"]')),
    },
    {
      name: 'no without a reason',
      as: dorotea,
      go: to(({ interview }) => interview, open('form[action$="/decline"]')),
    },
    { name: 'answer to check', as: lead, go: to(({ answered }) => answered) },
    {
      name: 'answer returned without a word',
      as: lead,
      go: to(({ answered }) => answered, open('form[action$="/return"]')),
    },
    { name: 'answer that was checked', as: dorotea, go: to(({ checked }) => checked) },
    {
      name: 'answer set aside without a word',
      as: lead,
      go: to(({ checked }) => checked, open('form[action$="/set-aside"]')),
    },
    { name: 'answer that was set aside', as: lead, go: to(({ setAside }) => setAside) },
    { name: 'answer to change and send anew', as: dorotea, go: to(({ setAside }) => setAside) },
    { name: 'answer as it was sent once', as: dorotea, go: to(({ setAside }) => `${setAside}/sent/1`) },
    { name: 'municipality that said no', as: lead, go: to(({ declined }) => declined) },
    { name: 'knowledge', go: to('/knowledge') },
    { name: 'findings', go: to('/knowledge/findings') },
    { name: 'no findings', go: to('/knowledge/findings?q=zzzzzz') },
    { name: 'finding', go: to(({ finding }) => finding) },
    { name: 'good example', go: to(({ example }) => example) },
    { name: 'synthesis', go: to(({ synthesis }) => synthesis) },
    { name: 'work with knowledge', as: lead, go: to('/workspace/knowledge') },
    { name: 'new finding with mistakes', as: lead, go: to('/workspace/knowledge/findings/new', send) },
    { name: 'own finding', as: lead, go: to(({ ownFinding }) => ownFinding) },
    { name: 'finding to change', as: lead, go: to(({ ownFinding }) => `${ownFinding}/edit`) },
    { name: 'source to choose', as: lead, go: to(({ ownFinding }) => `${ownFinding}/sources/new`) },
    {
      name: 'answers to choose from',
      as: lead,
      go: to(({ ownFinding }) => `${ownFinding}/sources/new?kind=evaluation`),
    },
    {
      name: 'source with mistakes',
      as: lead,
      go: to(({ ownFinding }) => `${ownFinding}/sources/new?kind=outside`, send),
    },
    { name: 'findings in reports', as: lead, go: to('/workspace/knowledge/from-reports') },
    { name: 'findings in documents', as: lead, go: to('/workspace/knowledge/from-documents') },
    { name: 'new example with mistakes', as: lead, go: to('/workspace/knowledge/examples/new', send) },
    { name: 'own example', as: lead, go: to(({ ownExample }) => ownExample) },
    { name: 'example to read from outside', as: lead, go: to(({ toRead }) => toRead) },
    {
      name: 'example returned without a word',
      as: lead,
      go: to(
        ({ toRead }) => toRead,
        (page) => press(page, 'main button[value=return]'),
      ),
    },
    {
      name: 'new synthesis with mistakes',
      as: lead,
      go: to('/workspace/knowledge/syntheses/new', (page) =>
        press(page, 'main form .ds-button[data-variant=primary]'),
      ),
    },
    { name: 'own synthesis', as: lead, go: to(({ ownSynthesis }) => ownSynthesis) },
    { name: 'synthesis to change', as: lead, go: to(({ ownSynthesis }) => `${ownSynthesis}/edit`) },
    {
      name: 'nothing to cite',
      as: lead,
      go: to(({ ownSynthesis }) => `${ownSynthesis}/edit?q=zzzzzz`),
    },
    {
      name: 'synthesis whose ground has changed',
      as: toolboxPeople.hadsel,
      go: to(({ changedSynthesis }) => changedSynthesis),
    },
    { name: 'synthesis before', as: lead, go: to(({ ownSynthesis }) => `${ownSynthesis}/edit/history`) },
  ]
}
