import type { Hono } from 'hono'
import type { Role } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { type Question, questionsOf } from '../../../platform/forms/definition.ts'
import { answersOf, askedQuestions } from '../../../platform/forms/index.ts'
import type { Reading } from '../../../platform/forms/saving/answer-state.ts'
import { questionOfAside } from '../../../platform/forms/saving/asides/queries.ts'
import { changeByChoice } from '../../../platform/forms/saving/choose-aside.ts'
import { changesIn, moreRows, readChoice, rowsFrom } from '../../../platform/forms/saving/posted-answers.ts'
import { listChanges, ONE_SITTING } from '../../../platform/forms/saving/queries.ts'
import { autosaveRoutes } from '../../../platform/forms/saving/routes.ts'
import type { AnswerChange } from '../../../platform/forms/saving/save-answer.ts'
import { allow } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { formOutside } from '../form-outside.ts'
import { findFormVersion } from '../queries.ts'
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
import { SEEN_VERSION, writePage } from './write-page.tsx'

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
    if (!saved.ok) return notSaved(c, place, draft.filled)
    return c.redirect(afterSaving(c.req.path, saved, '?saved=1'), 303)
  })

  app.post(`${path}/send`, allowed, async (c) => {
    const { place, draft } = await found(c)
    const address = above(c, 1)
    const saved = place.mayWrite ? await saveForm(c, draft.filled) : closed
    if (!saved.ok) return notSaved(c, place, draft.filled)
    if (saved.together || saved.rows) return c.redirect(afterSaving(address, saved, ''), 303)
    if (options.sendFrom) return c.redirect(options.sendFrom(c), 303)
    const tx = transaction(c)
    const sent = await sendFilledForm(tx, actOf(c), draft.filled.id, c.var.outside.now(), options.validate)
    if (sent.ok)
      return c.redirect(await options.onSent(c, tx, { filledFormId: draft.filled.id, ...sent }), 303)
    // What was typed is saved, and the page tells what keeps it from being sent.
    return sent.closed ? notSaved(c, place, draft.filled) : c.redirect(`${address}?check=1`, 303)
  })

  autosaveRoutes(app, path, allowed, async (c) => {
    const { filled } = (await writable(c)).draft
    return {
      reading: readingOf(c, filled),
      closed: filled.state === 'sent',
      save: async (tx, change) => {
        if (isExchanged(postedForm(c), filled)) return { ok: false, reason: 'closed' }
        const saved = await saveFilledAnswers(tx, actOf(c), filled.id, [change])
        const [own] = saved.ok ? saved.saved : []
        return own ? { ok: true, ...own } : { ok: false, reason: saved.ok ? '' : saved.reason }
      },
      asked: (db) => askedOf(db, filled),
    }
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
    if (!saved.ok) return notSaved(c, place, filled)
    const choice = await changeByChoice(tx, keptOf(filled.id), question, id, how)
    if (choice) await saveFilledAnswers(tx, actOf(c), filled.id, [choice])
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
      breadcrumbs: [...place.crumbs, { href: address, text: place.heading ?? place.title }],
      definition: draft.filled.definition,
      lang: draft.filled.language,
      rows: await listChanges(c.var.db, keptOf(draft.filled.id), question?.key, ONE_SITTING),
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

/** The version of the form that the page asked by; the form may have been exchanged for a newer one since. */
const seenVersion = (form: FormData, filled: FilledForm) =>
  String(form.get(SEEN_VERSION) ?? filled.formVersionId)

const isExchanged = (form: FormData, filled: FilledForm) => seenVersion(form, filled) !== filled.formVersionId

/** What was typed and is not saved, under the questions it was typed to. */
async function notSaved(c: Ctx, place: FilledFormPlace, filled: FilledForm) {
  const form = postedForm(c)
  const seen = seenVersion(form, filled)
  const before = seen === filled.formVersionId ? undefined : await findFormVersion(c.var.db, seen)
  const exchanged = before !== undefined && before.state !== 'draft'
  const shown = exchanged ? { ...filled, definition: before.definition } : filled
  return closedPage(c, place, shown, form, exchanged)
}

/** Saves what the posted form says otherwise than the page showed. */
async function saveForm(c: Ctx, filled: FilledForm): Promise<SavedForm> {
  const form = postedForm(c)
  if (isExchanged(form, filled)) return closed
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
