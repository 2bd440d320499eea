import type { Hono } from 'hono'
import type { Role } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { type Question, questionsOf } from '../../../platform/forms/definition.ts'
import { answersOf, askedQuestions } from '../../../platform/forms/index.ts'
import { pollReply, type Reading, saveReply } from '../../../platform/forms/saving/answer-state.ts'
import { questionOfAside } from '../../../platform/forms/saving/asides/queries.ts'
import {
  changeOf,
  changesIn,
  chosenAnswer,
  moreRows,
  readChoice,
  rowsFrom,
  versionsHeld,
} from '../../../platform/forms/saving/posted-answers.ts'
import { listChanges } from '../../../platform/forms/saving/queries.ts'
import type { AnswerChange } from '../../../platform/forms/saving/save-answer.ts'
import { allow } from '../../../platform/http/allow.ts'
import { draftSaved, isDraftSave } from '../../../platform/http/draft-save.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { formOutside } from '../form-outside.ts'
import {
  type FilledDraft,
  type FilledForm,
  loadFilledForm,
  saveFilledAnswers,
  sendFilledForm,
  sentContent,
} from './filled-form.ts'
import { historyPage } from './history-page.tsx'
import { addressesOf, type FilledFormOptions, type FilledFormPlace } from './place.ts'
import { keptOf } from './queries.ts'
import { closedPage, readPage } from './read-page.tsx'
import { writePage } from './write-page.tsx'

export type { FilledFormPlace } from './place.ts'

type Found = { place: FilledFormPlace; draft: FilledDraft }
const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })

/**
 * The pages of a filled form, under the address of the feature it belongs to: written in while it is a draft, read when it is sent;
 * saving as a whole and of single answers, choosing between texts, what has stood, sending. `find` decides who sees and writes it.
 */
export function filledFormRoutes(
  app: Hono<Env>,
  { path, roles, ...options }: FilledFormOptions & { roles: readonly [Role, ...Role[]] },
): void {
  const allowed = allow(...roles)
  const found = async (c: Ctx): Promise<Found> => {
    const place = (await options.find(c)) ?? notFound()
    const draft = (await loadFilledForm(c.var.db, place.filledFormId)) ?? notFound()
    return { place, draft }
  }
  const writable = async (c: Ctx): Promise<Found> => {
    const each = await found(c)
    return each.place.mayWrite ? each : notFound()
  }

  app.get(path, allowed, async (c) => {
    const { place, draft } = await found(c)
    const { filled } = draft
    if (filled.state === 'sent' || !place.mayWrite)
      return readPage(
        c,
        place,
        filled,
        filled.sentNumber > 0 ? await sentContent(c.var.db, filled.id) : undefined,
      )
    return writePage(c, place, draft, options, {
      address: c.req.path,
      saved: c.req.query('saved') !== undefined,
      together: c.req.query('together') !== undefined,
      checked: c.req.query('check') !== undefined,
      rows: rowsFrom(c.req.query('rows')),
    })
  })

  app.post(path, allowed, async (c) => {
    const { place, draft } = await found(c)
    const saved = place.mayWrite ? await saveForm(c, draft.filled) : closed
    if (!saved.ok) return closedPage(c, place, draft.filled, postedForm(c))
    return c.redirect(afterSaving(c.req.path, saved, '?saved=1'), 303)
  })

  app.post(`${path}/send`, allowed, async (c) => {
    const { place, draft } = await found(c)
    const address = above(c, 1)
    const saved = place.mayWrite ? await saveForm(c, draft.filled) : closed
    if (!saved.ok) return closedPage(c, place, draft.filled, postedForm(c))
    if (saved.together || saved.rows) return c.redirect(afterSaving(address, saved, ''), 303)
    if (options.sendFrom) return c.redirect(options.sendFrom(c), 303)
    const tx = transaction(c)
    const sent = await sendFilledForm(tx, actOf(c), draft.filled.id, c.var.outside.now(), options.validate)
    if (sent.ok)
      return c.redirect(await options.onSent(c, tx, { filledFormId: draft.filled.id, ...sent }), 303)
    // What was typed is saved, and the page tells what keeps it from being sent.
    return sent.closed
      ? closedPage(c, place, draft.filled, postedForm(c))
      : c.redirect(`${address}?check=1`, 303)
  })

  app.get(`${path}/answers`, allowed, async (c) => {
    const { draft } = await writable(c)
    const { filled } = draft
    if (filled.state === 'sent') return c.json({ kind: 'refused', reason: 'closed' }, 409)
    c.header('cache-control', 'private, no-store')
    const reply = await pollReply(c.var.db, readingOf(c, filled), versionsHeld(c.req.query('have')))
    const changed = reply.kind === 'polled' && reply.changed.length > 0
    return c.json({ ...reply, asked: changed ? await askedOf(c.var.db, filled) : null })
  })

  app.post(`${path}/answers/:question`, allowed, async (c) => {
    const { draft } = await writable(c)
    const { filled } = draft
    const question = questionNamed(filled, c.req.param('question'))
    // Without the header of a page's own saving there is nothing to come back to.
    if (!question || !isDraftSave(c)) notFound()
    const tx = transaction(c)
    const reading = readingOf(c, filled)
    const change = changeOf(question, postedForm(c), reading.outside)
    const saved = await saveFilledAnswers(tx, actOf(c), filled.id, [change])
    const [own] = saved.ok ? saved.saved : []
    if (!saved.ok || !own) return c.json({ kind: 'refused', reason: saved.ok ? '' : saved.reason }, 409)
    const reply = await saveReply(tx, reading, change, own, c.var.outside.now())
    return draftSaved(c, { ...reply, asked: await askedOf(tx, filled) })
  })

  app.post(`${path}/asides/:aside`, allowed, async (c) => {
    const { place, draft } = await writable(c)
    const { filled } = draft
    const tx = transaction(c)
    const id = c.req.param('aside') ?? ''
    const key = await questionOfAside(tx, keptOf(filled.id), id)
    const question = questionNamed(filled, key)
    const how = readChoice(postedForm(c).get('how'))
    if (!question || !how) notFound()
    // What is typed on the page is saved first, so that nothing typed is lost by the choice.
    const saved = await saveForm(c, filled)
    if (!saved.ok) return closedPage(c, place, filled, postedForm(c))
    const now = await loadFilledForm(tx, filled.id)
    const aside = now?.asides.find((each) => each.id === id)
    if (now && aside) {
      const stands = now.filled.answers[question.key] ?? { state: 'empty' as const }
      await saveFilledAnswers(tx, actOf(c), filled.id, [
        {
          question: question.key,
          answer: chosenAnswer(question, how, stands, aside.answer),
          baseVersion: now.filled.versions[question.key] ?? 0,
          baseMark: now.marks[question.key] ?? '',
          settles: [aside.id],
        },
      ])
    }
    return c.redirect(`${above(c, 2)}${saved.together ? '?together=1' : ''}#q-${question.key}`, 303)
  })

  app.get(`${path}/history`, allowed, async (c) => {
    const { place, draft } = await writable(c)
    const key = c.req.query('question')
    const question = questionNamed(draft.filled, key)
    if (key !== undefined && !question) notFound()
    const address = above(c, 1)
    return historyPage(c, {
      title: place.title,
      breadcrumbs: [...place.crumbs, { href: address, text: place.title }],
      definition: draft.filled.definition,
      lang: draft.filled.language,
      rows: await listChanges(c.var.db, keptOf(draft.filled.id), question?.key),
      question,
      href: addressesOf(address).history,
    })
  })
}

/** The address so many steps above the request's own. */
const above = (c: Ctx, steps: number) => c.req.path.split('/').slice(0, -steps).join('/')

const questionNamed = (filled: FilledForm, key: string | undefined): Question | undefined =>
  questionsOf(filled.definition).find((question) => question.key === key)

/** Nothing is written any more; what was typed is shown again. */
const closed = { ok: false } as const

type SavedForm =
  | { ok: true; together: boolean; rows: { question: string; rows: number } | null }
  | { ok: false }

/** Saves what the posted form says otherwise than the page showed. */
async function saveForm(c: Ctx, filled: FilledForm): Promise<SavedForm> {
  const form = postedForm(c)
  const questions = questionsOf(filled.definition)
  const changes: AnswerChange[] = changesIn(questions, form, formOutside(c.var.language, filled.currency))
  const saved = await saveFilledAnswers(transaction(c), actOf(c), filled.id, changes)
  return saved.ok ? { ok: true, together: saved.together, rows: moreRows(questions, form) } : { ok: false }
}

function afterSaving(address: string, saved: Extract<SavedForm, { ok: true }>, otherwise: string): string {
  if (saved.together) return `${address}?together=1`
  if (saved.rows) return `${address}?rows=${saved.rows.question}:${saved.rows.rows}#q-${saved.rows.question}`
  return `${address}${otherwise}`
}

const readingOf = (c: Ctx, filled: FilledForm): Reading => ({
  kept: keptOf(filled.id),
  definition: filled.definition,
  viewer: c.var.viewer,
  outside: formOutside(c.var.language, filled.currency),
  changedAt: filled.changedAt,
})

/** The questions that are asked now; null in a form where no answer makes a difference. */
async function askedOf(db: Db, { id, definition }: FilledForm): Promise<string[] | null> {
  const depends =
    definition.sections.some(({ when }) => when !== undefined) ||
    questionsOf(definition).some(({ when }) => when !== undefined)
  if (!depends) return null
  const draft = await loadFilledForm(db, id)
  return draft ? [...askedQuestions(definition, answersOf(definition, draft.filled.answers))] : null
}
