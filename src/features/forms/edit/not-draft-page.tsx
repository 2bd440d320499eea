import { type Ctx, postedForm } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { wordsOf } from '../../../platform/http/keep-form.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { adminTexts } from '../admin/texts.ts'
import type { FormVersion } from '../queries.ts'
import { conflictTexts } from './conflict-texts.ts'
import { editCrumbs } from './crumbs.ts'

/** Instead of any page that edits, where the version is published: what to do, and what was typed, to be taken along. */
export function notDraftPage(c: Ctx, version: FormVersion) {
  const { language } = c.var
  const t = conflictTexts[language]
  const typed =
    c.req.method === 'POST' ? wordsOf(postedForm(c)).filter(([name, value]) => typedBy(name, value)) : []
  return html(
    c,
    <Page c={c} title={t.notDraftTitle} breadcrumbs={editCrumbs(c, version).slice(0, -1)}>
      <Heading>{t.notDraftTitle}</Heading>
      <p>{t.notDraftText}</p>
      <p class="actions">
        <a class="ds-button" data-variant="primary" href={`/${language}/workspace/forms/${version.id}/copy`}>
          {adminTexts[language].copy}
        </a>
      </p>
      {typed.length > 0 ? (
        <section aria-labelledby="typed">
          <Heading level={2} size="sm" id="typed">
            {t.youWrote}
          </Heading>
          <dl class="form-properties">
            {typed.map(([name, value]) => (
              <div>
                <dt>{name}</dt>
                <dd class="kept-text">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </Page>,
    409,
  )
}

/** Fields that a person fills in, not those that the page carries along. */
const typedBy = (name: string, value: string) =>
  value !== '' && !['was', 'section', 'press', 'edit', 'in', 'move'].includes(name)
