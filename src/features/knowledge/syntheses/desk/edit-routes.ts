import { Hono } from 'hono'
import { questionOfAside } from '../../../../platform/forms/saving/asides/queries.ts'
import { changeByChoice } from '../../../../platform/forms/saving/choose-aside.ts'
import { changesIn, readChoice } from '../../../../platform/forms/saving/posted-answers.ts'
import { listChanges, ONE_SITTING } from '../../../../platform/forms/saving/queries.ts'
import { autosaveRoutes } from '../../../../platform/forms/saving/routes.ts'
import { allow, workspaceVisitors } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { answerHistoryPage } from '../../../forms/index.ts'
import { actOf } from '../../act.ts'
import { langOf } from '../../text.tsx'
import { words } from '../../words.ts'
import { type FoundSynthesis, selectSynthesis } from '../queries.ts'
import { keptOf } from '../text/queries.ts'
import { saveSynthesis } from '../text/save-text.ts'
import { textForm, textOutside, textQuestions } from '../text/text-form.ts'
import { loadWorkingText, type WorkingText } from '../text/working-text.ts'
import { texts } from '../texts.ts'
import { addressesOf, base } from './addresses.ts'
import { closedPage } from './closed-page.tsx'
import { editPage, wrongWhileWriting } from './edit-page.tsx'

/** The page on which the text of a synthesis is written, and what it saves. */
export const synthesisEditRoutes = new Hono<Env>()
const path = `${base}/:id/edit`
const writers = allow(...workspaceVisitors)

/** The synthesis of the address with its working text, for those who write it. */
export async function writtenBy(c: Ctx): Promise<{ synthesis: FoundSynthesis; text: WorkingText }> {
  const synthesis = await selectSynthesis(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!synthesis?.mayWrite) notFound()
  return { synthesis, text: (await loadWorkingText(c.var.db, synthesis.id)) ?? notFound() }
}

synthesisEditRoutes.get(path, writers, async (c) => {
  const { synthesis, text } = await writtenBy(c)
  if (synthesis.state === 'withdrawn') return c.redirect(addressesOf(c, synthesis.id).own, 302)
  return editPage(c, synthesis, text, {
    search: (c.req.query('q') ?? '').trim().slice(0, 200),
    together: c.req.query('together') !== undefined,
    checked: c.req.query('check') !== undefined,
  })
})

synthesisEditRoutes.post(path, writers, async (c) => {
  const { synthesis } = await writtenBy(c)
  const saved = await savePosted(c, synthesis)
  if (!saved.ok) return saved.reason === 'not-found' ? notFound() : closedPage(c, synthesis)
  const to = addressesOf(c, synthesis.id)
  const sent = postedForm(c)
  const stays = sent.get('do') === 'search' || sent.get('cite') !== null
  const now = await loadWorkingText(c.var.db, synthesis.id)
  const wrong =
    now !== undefined && wrongWhileWriting(now, synthesis).some(({ code }) => code !== 'aside-open')
  if (!stays && !saved.together && !wrong) return c.redirect(to.own, 303)
  const search = String(sent.get('q') ?? '').trim()
  const query = new URLSearchParams([
    ...(search === '' ? [] : [['q', search]]),
    ...(saved.together ? [['together', '1']] : []),
    ...(wrong && !stays ? [['check', '1']] : []),
  ])
  const place = sent.get('do') === 'search' ? '#citable' : stays ? '#q-body' : ''
  return c.redirect(`${to.edit}${query.size > 0 ? `?${query}` : ''}${place}`, 303)
})

autosaveRoutes(synthesisEditRoutes, path, writers, async (c) => {
  const { synthesis, text } = await writtenBy(c)
  return {
    reading: {
      kept: keptOf(synthesis.id),
      definition: textForm,
      viewer: c.var.viewer,
      outside: textOutside(c.var.language),
      changedAt: text.changedAt,
    },
    closed: synthesis.state === 'withdrawn',
    save: async (tx, change) => {
      const saved = await saveSynthesis(tx, actOf(c), synthesis.id, [change])
      const [own] = saved.ok ? saved.saved : []
      return own ? { ok: true, ...own } : { ok: false, reason: saved.ok ? '' : saved.reason }
    },
  }
})

synthesisEditRoutes.post(`${path}/asides/:aside`, writers, async (c) => {
  const { synthesis } = await writtenBy(c)
  const tx = transaction(c)
  const kept = keptOf(synthesis.id)
  const id = c.req.param('aside')
  const key = await questionOfAside(tx, kept, id)
  const question = textQuestions.find((each) => each.key === key)
  const how = readChoice(postedForm(c).get('how'))
  if (!question || !how) notFound()
  // What is typed on the page is saved first, so that nothing typed is lost by the choice.
  const saved = await savePosted(c, synthesis)
  if (!saved.ok) return saved.reason === 'not-found' ? notFound() : closedPage(c, synthesis)
  const choice = await changeByChoice(tx, kept, question, id, how)
  if (choice) await saveSynthesis(tx, actOf(c), synthesis.id, [choice])
  const { edit } = addressesOf(c, synthesis.id)
  return c.redirect(`${edit}${saved.together ? '?together=1' : ''}#q-${question.key}`, 303)
})

synthesisEditRoutes.get(`${path}/history`, writers, async (c) => {
  const { synthesis, text } = await writtenBy(c)
  const { language } = c.var
  const key = c.req.query('question')
  const question = textQuestions.find((each) => each.key === key)
  if (key !== undefined && !question) notFound()
  const to = addressesOf(c, synthesis.id)
  const title = text.title || texts[language].untitled
  return answerHistoryPage(c, {
    title,
    breadcrumbs: [
      { href: `/${language}/workspace/knowledge`, text: words[language].work },
      {
        href: to.own,
        text: title,
        lang: text.title === '' ? undefined : langOf(synthesis.language, language),
      },
    ],
    definition: textForm,
    lang: synthesis.language,
    rows: await listChanges(c.var.db, keptOf(synthesis.id), question?.key, ONE_SITTING),
    question,
    href: to.history,
  })
})

/** Saves what the posted page says otherwise than it showed, with the mark that a button asked for at the end of the text. */
const savePosted = (c: Ctx, synthesis: FoundSynthesis) =>
  saveSynthesis(
    transaction(c),
    actOf(c),
    synthesis.id,
    changesIn(textQuestions, withMark(postedForm(c)), textOutside(c.var.language)),
  )

function withMark(sent: FormData): FormData {
  const slug = String(sent.get('cite') ?? '')
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return sent
  const form = new FormData()
  for (const [name, value] of sent) form.append(name, value)
  form.set('q.body', `${String(sent.get('q.body') ?? '').trimEnd()} [[${slug}]]`.trimStart())
  return form
}
