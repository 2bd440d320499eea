import { sessionTokenFor, setSessionCookie } from '../sessions/session.ts'
import { isDraftSave } from './draft-save.ts'
import type { Ctx, Middleware } from './environment.ts'
import { KEY_FIELD, readFormKey } from './form-key.ts'
import { refusedForm } from './kept-forms.tsx'
import { answeredForm, insertFormKey, recordAnswer } from './queries.ts'
import { HttpRefusal } from './refusals.ts'

const MOST_FORM_BYTES = 1024 * 1024
/** One document, with its form around it. */
const MOST_UPLOAD_BYTES = 24 * 1024 * 1024
/** A year of accounts, from somebody who is signed in. */
const MOST_ACCOUNTS_BYTES = 65 * 1024 * 1024
const accountsUpload = /^\/(?:nb|nn|sv|en)\/projects\/[^/]+\/finance\/accounts$/
/** The longest form, an edited project with every row it may have, has about 6,000. */
const MOST_FIELDS = 20_000
const NUL = '\u0000'

/**
 * Everything a POST writes is one transaction with its form key. Pressed twice, also at the same moment, it happens
 * once and both presses get the same answer. Only a redirect commits; a page that says no leaves nothing behind, and
 * its form may be sent again.
 */
export function postOnce(): Middleware {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    if (c.req.method !== 'POST') throw new HttpRefusal(405, 'methodNotAllowed')
    refuseOtherSites(c)
    const form = await readForm(c)
    c.set('form', form)
    const key = readFormKey(c, form.get(KEY_FIELD))
    if (isDraftSave(c)) return key ? keepDraft(c, next) : c.json({ ok: false, reason: 'form-key' }, 403)
    if (!key) return refusedForm(c)

    const tx = await c.var.outside.memberDb.startTransaction().execute()
    let finished = false
    try {
      if (!(await insertFormKey(tx, key))) {
        const answered = await answeredForm(tx, key)
        await tx.rollback().execute()
        finished = true
        if (answered?.startsSession) setSessionCookie(c, sessionTokenFor(c.var.outside.config.secret, key))
        return c.redirect(answered?.location ?? `/${c.var.language}`, 303)
      }
      c.set('tx', tx)
      c.set('db', tx)
      await next()
      const location = c.res.headers.get('location')
      if (!c.error && c.res.status === 303 && location) {
        await recordAnswer(
          tx,
          key,
          location,
          c.res.headers.get('set-cookie')?.includes('__Host-session=') ?? false,
        )
        await tx.commit().execute()
      } else {
        await tx.rollback().execute()
      }
      finished = true
    } finally {
      if (!finished)
        await tx
          .rollback()
          .execute()
          .catch(() => undefined)
    }
  }
}

/**
 * What a page saves by itself while somebody writes comes under the key of the page's form, many times: the key is
 * checked and not used up. The route says by `draftSaved` that it has kept something; anything else leaves nothing behind.
 */
async function keepDraft(c: Ctx, next: () => Promise<void>) {
  const tx = await c.var.outside.memberDb.startTransaction().execute()
  let kept = false
  try {
    c.set('tx', tx)
    c.set('db', tx)
    await next()
    if (!c.error && c.var.draftSaved && c.res.status === 200) {
      await tx.commit().execute()
      kept = true
    }
  } finally {
    if (!kept)
      await tx
        .rollback()
        .execute()
        .catch(() => undefined)
  }
}

/** Browsers say where a request was made; one made on another site is refused whatever it carries. */
function refuseOtherSites(c: Ctx) {
  const site = c.req.header('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') throw new HttpRefusal(403, 'otherSite')
  const origin = c.req.header('origin')
  if (!site && origin && origin !== 'null' && hostOf(origin) !== c.req.header('host'))
    throw new HttpRefusal(403, 'otherSite')
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

async function readForm(c: Ctx): Promise<FormData> {
  const type = c.req.header('content-type') ?? ''
  const limit = type.startsWith('multipart/form-data') ? mostUploadBytes(c) : MOST_FORM_BYTES
  const length = Number(c.req.header('content-length') ?? Number.NaN)
  // Without a length the body could be endless.
  if (!Number.isFinite(length)) throw new HttpRefusal(413, 'lengthMissing')
  if (length > limit) throw new HttpRefusal(413, 'tooLarge')
  const form = await c.req.formData().catch(() => {
    throw new HttpRefusal(422, 'formNotReadable')
  })
  const values = [...form.values()]
  if (values.length > MOST_FIELDS) throw new HttpRefusal(413, 'tooManyFields')
  // A form with a file may be large by its file alone: what is typed has the same limit in every form.
  const typed = values.reduce((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0)
  if (typed > MOST_FORM_BYTES) throw new HttpRefusal(413, 'tooLarge')
  return withoutNul(form)
}

function mostUploadBytes(c: Ctx): number {
  return c.var.viewer.kind === 'member' && accountsUpload.test(c.req.path)
    ? MOST_ACCOUNTS_BYTES
    : MOST_UPLOAD_BYTES
}

/** PostgreSQL keeps every character but one; nobody types it, and it must not cost them what they typed. */
function withoutNul(form: FormData): FormData {
  const fields = [...form]
  if (
    !fields.some(([name, value]) => name.includes(NUL) || (typeof value === 'string' && value.includes(NUL)))
  )
    return form
  const clean = new FormData()
  for (const [name, value] of fields) {
    const plain = name.replaceAll(NUL, '')
    if (typeof value === 'string') clean.append(plain, value.replaceAll(NUL, ''))
    else clean.append(plain, value, value.name)
  }
  return clean
}
