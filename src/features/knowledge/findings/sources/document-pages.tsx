import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatNumber } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { SourceOption } from '../../../../platform/text/quoting.ts'
import { EmptyState, Heading } from '../../../../platform/ui/components.tsx'
import { Button, Form } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import type { QuotedDocument } from '../../../documents/index.ts'
import { optionsOf } from '../../choosing.ts'
import { langOf } from '../../text.tsx'
import { words } from '../../words.ts'
import { findingKinds } from '../finding.ts'
import { PartnershipChoice } from './source-pages.tsx'
import { texts } from './texts.ts'

const base = (c: Ctx) => `/${c.var.language}/workspace/knowledge/from-documents`

/** The documents in which something was noticed. */
export function documentsPage(c: Ctx, documents: (SourceOption & { findings: number })[]) {
  const { language } = c.var
  const t = texts[language]
  const some = documents.filter(({ findings }) => findings > 0)
  return html(
    c,
    <Page
      c={c}
      title={t.fromDocuments}
      breadcrumbs={[{ href: `/${language}/workspace/knowledge`, text: words[language].work }]}
    >
      <Heading>{t.fromDocuments}</Heading>
      <p class="lead">{t.fromDocumentsLead}</p>
      {some.length === 0 ? (
        <EmptyState title={t.fromDocumentsNone}>
          <p>
            <a href={`/${language}/workspace/knowledge`}>{words[language].back}</a>
          </p>
        </EmptyState>
      ) : null}
      <ul>
        {some.map(({ id, title, findings }) => (
          <li>
            <a href={`${base(c)}/${id}`}>{title}</a>{' '}
            <span class="quiet">{t.noticed(formatNumber(findings, language))}</span>
          </li>
        ))}
      </ul>
    </Page>,
  )
}

/** What was noticed in one document, each with its quotes, to be taken up with them in one act. */
export function noticedPage(
  c: Ctx,
  document: QuotedDocument,
  partnerships: { id: string; name: string }[],
  taken: { quote: string; id: string; title: string; language: Language }[],
) {
  const { language } = c.var
  const t = texts[language]
  return html(
    c,
    <Page
      c={c}
      title={document.title}
      breadcrumbs={[
        { href: `/${language}/workspace/knowledge`, text: words[language].work },
        { href: base(c), text: t.fromDocuments },
      ]}
    >
      <Heading>{document.title}</Heading>
      <p class="lead">{t.fromDocumentsLead}</p>
      {document.noticed.length === 0 ? <p>{t.fromDocumentsNone}</p> : null}
      {document.noticed.map(({ words: noticed, quotes }, index) => {
        const under = [
          ...new Map(
            taken.filter(({ quote }) => quotes.includes(quote)).map((each) => [each.id, each] as const),
          ),
        ]
        return (
          <article class="taken-from" aria-labelledby={`noticed-${index}`}>
            <Heading level={2} size="xs" id={`noticed-${index}`}>
              {noticed}
            </Heading>
            {quotes.map((quote) => (
              <blockquote lang={langOf(document.language, language)}>
                <p class="kept-text">{quote}</p>
              </blockquote>
            ))}
            {under.length > 0 ? (
              <p>
                {t.already}{' '}
                {under.map(([id, { title, language: written }]) => (
                  <a
                    href={`/${language}/workspace/knowledge/findings/${id}`}
                    lang={langOf(written, language)}
                  >
                    {title}
                  </a>
                ))}
              </p>
            ) : null}
            <Form c={c} action={`${base(c)}/${document.id}`} class="actions">
              <input type="hidden" name="index" value={String(index)} />
              <label class="ds-label" for={`kind-${index}`}>
                {t.kinds}{' '}
                <select class="ds-input" name="kind" id={`kind-${index}`}>
                  {optionsOf(findingKinds, language).map(({ value, text }) => (
                    <option value={value} selected={value === 'lesson-from-failure'}>
                      {text}
                    </option>
                  ))}
                </select>
              </label>
              <PartnershipChoice c={c} partnerships={partnerships} id={String(index)} />
              <Button variant="secondary">
                {t.takeUp}
                <span class="ds-sr-only">: {noticed}</span>
              </Button>
            </Form>
          </article>
        )
      })}
    </Page>,
  )
}
