import { z } from 'zod'
import { many, one } from '../../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../../platform/ui/forms.tsx'
import { isChoice, themes } from '../../../projects/index.ts'
import { type FindingText, findingKinds } from '../finding.ts'

export type Said = { titleMissing: string; tooLong: string; kindMissing: string }

const Text = z.object({
  kind: z.enum(findingKinds.map(({ id }) => id)),
  language: z.enum(['nb', 'nn', 'sv', 'en']),
  title: z.string().min(1).max(200),
  body: z.string().max(10_000),
  measureId: z.uuid().nullable(),
})

/** The words of a finding as a form sends them; what is wrong by field, in the reader's words. Themes no list knows are left out. */
export function parseFinding(
  values: FormValues,
  said: Said,
): { ok: true; text: FindingText } | { ok: false; errors: FieldErrors } {
  const parsed = Text.safeParse({
    kind: one(values, 'kind'),
    language: one(values, 'language'),
    title: one(values, 'title'),
    body: one(values, 'body'),
    measureId: one(values, 'measureId') || null,
  })
  if (parsed.success) {
    const chosen = [...new Set(many(values, 'themes'))].filter((id) => isChoice(themes, id))
    return { ok: true, text: { ...parsed.data, themes: chosen } }
  }
  const errors: FieldErrors = {}
  for (const { path, code } of parsed.error.issues) {
    const name = String(path[0])
    errors[name] ??=
      name === 'kind' ? said.kindMissing : code === 'too_big' ? said.tooLong : said.titleMissing
  }
  return { ok: false, errors }
}

export const valuesOf = (text: FindingText & { version?: number }): FormValues => ({
  kind: text.kind,
  language: text.language,
  title: text.title,
  body: text.body,
  themes: text.themes,
  measureId: text.measureId ?? '',
  ...(text.version === undefined ? {} : { baseVersion: String(text.version) }),
})
