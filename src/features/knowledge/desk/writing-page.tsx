import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { ErrorSummary, type FieldErrors, Form } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { Difference } from '../../projects/index.ts'
import { langOf } from '../text.tsx'
import { words } from '../words.ts'

/** What somebody else saved while this was written: its texts beside what was typed. */
export type Newer = {
  language: Language
  title: string
  texts: { label?: string; typed: string; saved: string }[]
}

/** The page on which something learnt is written: the form, and before it what somebody else saved meanwhile. */
export function WritingPage({
  c,
  title,
  action,
  errors,
  newer,
  children,
}: {
  c: Ctx
  title: string
  action: string
  errors: FieldErrors
  newer: Newer | undefined
  children: Child
}) {
  const { language } = c.var
  const w = words[language]
  return (
    <Page c={c} title={title} breadcrumbs={[{ href: `/${language}/workspace/knowledge`, text: w.work }]}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{newer ? w.conflictTitle : title}</Heading>
      {newer ? (
        <Alert color="warning">
          <p>{w.conflictLead}</p>
          <p class="alert-title">{w.theirs}</p>
          <p lang={langOf(newer.language, language)}>{newer.title}</p>
          {newer.texts.map(({ label, typed, saved }) => (
            <>
              {label ? <p class="alert-title">{label}</p> : null}
              <Difference c={c} before={typed} after={saved} lang={langOf(newer.language, language)} />
            </>
          ))}
        </Alert>
      ) : null}
      <Form c={c} action={action} class="stack">
        {children}
      </Form>
    </Page>
  )
}
