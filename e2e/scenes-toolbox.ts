import type { Page } from 'playwright-core'
import type { makeToolbox } from './made-toolbox.ts'
import { press, type Scene, send } from './pages.test-support.ts'
import { toolboxPeople } from './toolbox-people.ts'

type World = { base: string; made: Awaited<ReturnType<typeof makeToolbox>> }
type Made = World['made']

/** The toolbox as everybody reads it, and what people do with its measures. */
export function toolboxScenes(world: () => World): Scene[] {
  const to =
    (path: string | ((made: Made) => string), then?: (page: Page) => Promise<unknown>): Scene['go'] =>
    async (page, language) => {
      const { base, made } = world()
      await page.goto(`${base}/${language}${typeof path === 'string' ? path : path(made)}`)
      await then?.(page)
    }
  return [...publicScenes(to), ...adoptionScenes(to), ...measureScenes(to), ...evaluationScenes(to)]
}

type To = (path: string | ((made: Made) => string), then?: (page: Page) => Promise<unknown>) => Scene['go']

const { hadsel, sortland, officer, administrator } = toolboxPeople
/** Somebody else saves the same form while it is open here. */
const meanwhile =
  (save: (page: Page) => Promise<unknown>) =>
  async (page: Page): Promise<unknown> => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await save(other)
    await other.close()
    return save(page)
  }
const fill = (name: string, text: string) => async (page: Page) => {
  await page.locator(`main [name=${name}]`).fill(text)
  await send(page)
}

const publicScenes = (to: To): Scene[] => [
  { name: 'toolbox', go: to('/toolbox') },
  { name: 'toolbox, searched and filtered', go: to('/toolbox?q=mentor&municipality=NO-1866') },
  { name: 'toolbox, used in places like one', go: to('/toolbox?like=Hadsel') },
  { name: 'toolbox, everyday words', go: to('/toolbox?q=venner') },
  { name: 'toolbox, nothing found', go: to('/toolbox?q=zzzzzz') },
  { name: 'map of the toolbox', go: to('/toolbox/map') },
  { name: 'measure', go: to(({ mentors }) => mentors) },
  { name: 'measure, in places like one', go: to(({ mentors }) => `${mentors}?municipality=NO-1866`) },
  { name: 'measure, in no place like one', go: to(({ mentors }) => `${mentors}?municipality=SE-2425`) },
  { name: 'measure, of places with one name', go: to(({ mentors }) => `${mentors}?municipality=Herøy`) },
  {
    name: 'measure, of a place that nobody knows',
    go: to(({ mentors }) => `${mentors}?municipality=zzzzzz`),
  },
  { name: 'where a measure is used', go: to(({ mentors }) => `${mentors}/used`) },
  { name: 'results of a measure', go: to(({ mentors }) => `${mentors}/results`) },
  { name: 'results of too few', go: to(({ few }) => `${few}/results`) },
  { name: 'rule of the evidence', go: to('/toolbox/evidence') },
  { name: 'places like yours, to choose', go: to('/toolbox/places-like') },
  { name: 'places like yours', go: to('/toolbox/places-like?municipality=NO-1866') },
  { name: 'places like a municipality', go: to('/municipalities/se-2425/similar') },
  { name: 'link of a contact', go: to(({ link }) => link) },
  {
    name: 'link of a contact, with a mistake',
    go: to(
      ({ link }) => link,
      async (page) => {
        await page.locator('main [name=name]').fill('')
        await press(page, 'main button[value=yes]')
      },
    ),
  },
  { name: 'link of a question', go: to(({ answer }) => answer) },
  { name: 'link of a question, answered with nothing', go: to(({ answer }) => answer, send) },
  { name: 'link that nobody has', go: to('/contact/nobody') },
  { name: 'contact that said yes', go: to('/contact/done?did=yes&until=2027-03-01') },
]

const adoptionScenes = (to: To): Scene[] => [
  { name: 'workspace of a coordinator', as: hadsel, go: to('/workspace') },
  { name: 'workspace of a region', as: officer, go: to('/workspace') },
  { name: 'measure, as its coordinator reads it', as: hadsel, go: to(({ mentors }) => mentors) },
  { name: 'measure, as its region reads it', as: officer, go: to(({ mentors }) => mentors) },
  { name: 'toolbox, with the own municipality', as: hadsel, go: to('/toolbox') },
  { name: 'contact to ask', as: hadsel, go: to((made) => made.ask) },
  { name: 'contact asked with nothing', as: hadsel, go: to((made) => made.ask, send) },
  { name: 'questions asked', as: hadsel, go: to('/workspace/questions') },
  { name: 'questions passed on', as: officer, go: to('/workspace/questions') },
  { name: 'question to answer for the region', as: officer, go: to(({ question }) => question) },
  { name: 'own contact', as: hadsel, go: to(({ ownContact }) => ownContact) },
  { name: 'adoptions', as: hadsel, go: to('/workspace/adoptions') },
  { name: 'measure to take into use', as: hadsel, go: to('/workspace/adoptions/new?measure=inflyttarlots') },
  {
    name: 'some measure to take into use, with mistakes',
    as: officer,
    go: to('/workspace/adoptions/new', send),
  },
  { name: 'adoption', as: hadsel, go: to(({ own }) => own) },
  { name: 'adoption that stopped', as: officer, go: to(({ stopped }) => stopped) },
  { name: 'state to change', as: hadsel, go: to(({ own }) => `${own}/state`) },
  { name: 'state changed with mistakes', as: hadsel, go: to(({ own }) => `${own}/state`, send) },
  { name: 'figures with a mistake', as: hadsel, go: to(({ own }) => `${own}/figures`, fill('cost', 'mye')) },
  {
    name: 'figures that somebody else changed',
    as: hadsel,
    go: to(
      ({ own }) => `${own}/figures`,
      meanwhile((page) => fill('hours', String(300 + Math.floor(Math.random() * 600)))(page)),
    ),
  },
  { name: 'adoption to describe', as: hadsel, go: to(({ own }) => `${own}/edit`) },
  { name: 'contacts of an adoption', as: hadsel, go: to(({ own }) => `${own}/contacts`) },
  { name: 'contact proposed with mistakes', as: hadsel, go: to(({ own }) => `${own}/contacts`, send) },
]

const measureScenes = (to: To): Scene[] => [
  { name: 'my measures', as: hadsel, go: to('/workspace/toolbox') },
  { name: 'measures to review', as: officer, go: to('/workspace/toolbox') },
  { name: 'new measure', as: hadsel, go: to('/workspace/toolbox/measures/new') },
  {
    name: 'new measure with mistakes',
    as: hadsel,
    go: to('/workspace/toolbox/measures/new', async (page) => {
      await page.locator('[name=costMin]').fill('9000')
      await page.locator('[name=costMax]').fill('mye')
      await send(page)
    }),
  },
  { name: 'draft of a measure', as: hadsel, go: to(({ draft }) => draft) },
  { name: 'draft that lacks something', as: hadsel, go: to(({ empty }) => empty) },
  { name: 'measure that waits', as: hadsel, go: to(({ waiting }) => waiting) },
  { name: 'measure that waits, to change', as: hadsel, go: to(({ waiting }) => `${waiting}/edit`) },
  { name: 'measure that was returned', as: hadsel, go: to(({ returned }) => returned) },
  { name: 'measure to review', as: officer, go: to(({ waiting }) => `${waiting}/review`) },
  {
    name: 'measure reviewed with a mistake',
    as: officer,
    go: to(({ waiting }) => `${waiting}/review`, send),
  },
  { name: 'published measure with a new version', as: officer, go: to(({ changed }) => changed) },
  { name: 'changes of a version', as: officer, go: to(({ changed }) => `${changed}/versions/2`) },
  { name: 'measure to change', as: officer, go: to(({ changed }) => `${changed}/edit`) },
  {
    name: 'measure that somebody else changed',
    as: officer,
    go: to(({ changed }) => `${changed}/edit`, conflict),
  },
  {
    name: 'measure that somebody else changed, nothing chosen',
    as: officer,
    go: to(
      ({ changed }) => `${changed}/edit`,
      async (page) => {
        await conflict(page)
        await send(page)
      },
    ),
  },
  { name: 'translation that is older', as: officer, go: to(({ changed }) => `${changed}/translate/sv`) },
  {
    name: 'translation with a mistake',
    as: officer,
    go: to(({ changed }) => `${changed}/translate/nn`, fill('title', '')),
  },
  { name: 'materials', as: hadsel, go: to(({ draft }) => `${draft}/materials`) },
  {
    name: 'material forgotten',
    as: hadsel,
    go: to(
      ({ draft }) => `${draft}/materials`,
      (page) => press(page, 'form[enctype] button[type=submit]'),
    ),
  },
  {
    name: 'measure withdrawn without a reason',
    as: officer,
    go: to(({ changed }) => `${changed}/withdraw`, send),
  },
]

const conflict = meanwhile(async (page) => {
  await page.locator('[name=summary]').fill(`Møteplass nummer ${Math.random()}`)
  const changed = page.locator('[name=meaning]').first()
  if (await changed.count()) await changed.check()
  await send(page)
})

const evaluationScenes = (to: To): Scene[] => [
  { name: 'evaluations to write', as: sortland, go: to('/workspace/evaluations') },
  { name: 'evaluations to check', as: officer, go: to('/workspace/evaluations') },
  { name: 'evaluation too early', as: sortland, go: to(({ notReady }) => notReady) },
  { name: 'evaluation to begin', as: sortland, go: to(({ toBegin }) => toBegin) },
  { name: 'evaluation to write', as: sortland, go: to(({ begun }) => begun) },
  {
    name: 'evaluation sent with nothing',
    as: sortland,
    go: to(
      ({ begun }) => begun,
      (page) => press(page, '.save-actions [formaction$="/send"]'),
    ),
  },
  { name: 'evaluation that was returned', as: sortland, go: to(({ toRewrite }) => toRewrite) },
  { name: 'evaluation that was sent', as: sortland, go: to(({ toCheck }) => toCheck) },
  { name: 'evaluation to check', as: officer, go: to(({ toCheck }) => toCheck) },
  {
    name: 'evaluation returned without a word',
    as: officer,
    go: to(
      ({ toCheck }) => toCheck,
      (page) => press(page, 'main button[value=return]'),
    ),
  },
  { name: 'evaluation that was checked', as: officer, go: to(({ checked }) => checked) },
  { name: 'evaluations side by side', as: administrator, go: to(({ compared }) => compared) },
]
