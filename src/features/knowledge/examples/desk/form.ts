import { z } from 'zod'
import { many, one } from '../../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../../platform/ui/forms.tsx'
import { todaysKeys } from '../../../places/index.ts'
import { isChoice, themes } from '../../../projects/index.ts'
import type { ExampleText } from '../example.ts'

const Text = z.object({
  language: z.enum(['nb', 'nn', 'sv', 'en']),
  title: z.string().min(1).max(200),
  summary: z.string().max(1_000),
  body: z.string().max(20_000),
  transfers: z.string().max(10_000),
  doesNotTransfer: z.string().max(10_000),
  findingId: z.uuid().nullable(),
  measureId: z.uuid().nullable(),
})
const nullable = ['findingId', 'measureId'] as const

/** An example as a form sends it. Links to an adoption and a project that the example has already are kept. */
export function parseExample(
  values: FormValues,
  kept: Pick<ExampleText, 'adoptionId' | 'projectId'>,
  said: { titleMissing: string; tooLong: string },
): { ok: true; text: ExampleText } | { ok: false; errors: FieldErrors } {
  const typed = Object.fromEntries(Object.keys(Text.shape).map((name) => [name, one(values, name)]))
  const parsed = Text.safeParse({
    ...typed,
    ...Object.fromEntries(nullable.map((name) => [name, typed[name] || null])),
  })
  if (!parsed.success)
    return {
      ok: false,
      errors: Object.fromEntries(
        parsed.error.issues.map(({ path, code }) => [
          String(path[0]),
          code === 'too_big' ? said.tooLong : said.titleMissing,
        ]),
      ),
    }
  const [municipalityKey] = todaysKeys(one(values, 'municipalityKey'))
  return {
    ok: true,
    text: {
      ...parsed.data,
      adoptionId: kept.adoptionId,
      projectId: kept.projectId,
      municipalityKey: municipalityKey ?? null,
      themes: [...new Set(many(values, 'themes'))].filter((id) => isChoice(themes, id)),
    },
  }
}

export const valuesOf = (example: ExampleText & { version: number }): FormValues => ({
  language: example.language,
  title: example.title,
  summary: example.summary,
  body: example.body,
  transfers: example.transfers,
  doesNotTransfer: example.doesNotTransfer,
  findingId: example.findingId ?? '',
  measureId: example.measureId ?? '',
  municipalityKey: example.municipalityKey ?? '',
  themes: example.themes,
  baseVersion: String(example.version),
})
