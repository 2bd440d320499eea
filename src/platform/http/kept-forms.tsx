import { Hono } from 'hono'
import { isUuid } from '../text/uuid.ts'
import { Button, Form } from '../ui/forms.tsx'
import { Page } from '../ui/page.tsx'
import { uiTexts } from '../ui/texts.ts'
import { allow } from './allow.ts'
import { type Ctx, type Env, postedForm } from './environment.ts'
import { html } from './html.ts'
import { visitorHash, wordsOf } from './keep-form.ts'
import { findKeptForm } from './queries.ts'
import { notFound } from './refusals.ts'

/** The form was not shown in this browser, or too long ago: everything sent is shown again with a fresh key. */
export function refusedForm(c: Ctx) {
  const t = uiTexts[c.var.language]
  const form = postedForm(c)
  const hasFile = [...form.values()].some((value) => typeof value !== 'string' && value.size > 0)
  const sent = new URL(c.req.url)
  return html(
    c,
    <Page c={c} title={t.sendAgainTitle}>
      <h1 class="ds-heading" data-size="lg">
        {t.sendAgainTitle}
      </h1>
      <p>{t.sendAgainText}</p>
      {hasFile ? <p>{t.sendAgainFile}</p> : null}
      <SendAgain c={c} path={sent.pathname + sent.search} fields={wordsOf(form)} />
    </Page>,
    422,
  )
}

function SendAgain({ c, path, fields }: { c: Ctx; path: string; fields: [string, string][] }) {
  const t = uiTexts[c.var.language]
  return (
    <Form c={c} action={path}>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <dl class="facts">
        {fields
          .filter(([name, value]) => value !== '' && !name.startsWith('_'))
          .map(([, value]) => (
            <div>
              <dt>{t.youWrote}</dt>
              <dd class="kept-text">{value}</dd>
            </div>
          ))}
      </dl>
      <Button>{t.sendAgain}</Button>
    </Form>
  )
}

export const keptForms = new Hono<Env>()

keptForms.get('/kept/:id', allow('signed-in'), async (c) => {
  const id = c.req.param('id')
  const kept = isUuid(id) ? await findKeptForm(c.var.db, id, visitorHash(c)) : undefined
  if (!kept) notFound()
  const t = uiTexts[c.var.language]
  return html(
    c,
    <Page c={c} title={t.keptTitle}>
      <h1 class="ds-heading" data-size="lg">
        {t.keptTitle}
      </h1>
      <p>{t.keptText}</p>
      <SendAgain c={c} path={kept.path} fields={kept.fields} />
    </Page>,
  )
})
