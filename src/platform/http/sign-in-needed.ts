import { isDraftSave } from './draft-save.ts'
import type { Ctx } from './environment.ts'
import { keepForm } from './keep-form.ts'

/** Leads to the sign-in page and back; what a POST sent waits there. */
export async function askToSignIn(c: Ctx): Promise<Response> {
  const language = c.var.language
  // The page keeps what was typed and says that it is not saved.
  if (isDraftSave(c)) return c.json({ ok: false, reason: 'signed-out' }, 401)
  if (c.req.method === 'POST') {
    const id = await keepForm(c)
    return c.redirect(
      `/${language}/sign-in?next=${encodeURIComponent(`/${language}/kept/${id}`)}&kept=1`,
      303,
    )
  }
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`/${language}/sign-in?next=${encodeURIComponent(pathname + search)}`, 303)
}
