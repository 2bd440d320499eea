import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import {
  Button,
  type FieldErrors,
  type FormValues,
  Select,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { languageOptions, themeOptions } from '../../choosing.ts'
import { PartnershipChoice } from '../../desk/fields.tsx'
import { WritingPage } from '../../desk/writing-page.tsx'
import { listPartnershipsToWriteFor } from '../../queries.ts'
import { words } from '../../words.ts'
import { texts } from '../texts.ts'
import { base } from './addresses.ts'

/** A synthesis is begun with its theme and a title; the text is written on a page that saves itself. */
export async function newPage(c: Ctx, values: FormValues, errors: FieldErrors = {}) {
  const { language } = c.var
  const t = texts[language]
  const w = words[language]
  const partnerships = await listPartnershipsToWriteFor(c.var.db, c.var.viewer)
  if (partnerships.length === 0) notFound()
  const field = { c, values, errors }
  return html(
    c,
    <WritingPage
      c={c}
      title={t.newTitle}
      action={`/${language}${base}/new`}
      errors={errors}
      newer={undefined}
    >
      <PartnershipChoice {...field} partnerships={partnerships} />
      <Select {...field} name="theme" label={w.theme} empty={w.choose} options={themeOptions(language)} />
      <Select {...field} name="language" label={w.language} options={languageOptions} />
      <TextField {...field} name="title" label={w.title} />
      <div class="actions">
        <Button>{t.begin}</Button>
        <a href={`/${language}/workspace/knowledge`}>{w.cancel}</a>
      </div>
    </WritingPage>,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}
