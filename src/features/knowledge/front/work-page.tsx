import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading, Tag } from '../../../platform/ui/components.tsx'
import { WithOwnWords } from '../../../platform/ui/own-words.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { uiTexts } from '../../../platform/ui/texts.ts'
import { choiceName } from '../choosing.ts'
import { exampleStates } from '../examples/example.ts'
import { listOwnExamples } from '../examples/list/queries.ts'
import { texts as exampleTexts } from '../examples/texts.ts'
import { listOwnFindings } from '../findings/desk/queries.ts'
import { texts as findingTexts } from '../findings/desk/texts.ts'
import { findingStates } from '../findings/finding.ts'
import { listPartnershipsToWriteFor } from '../queries.ts'
import { listOwnSyntheses } from '../syntheses/own-syntheses.ts'
import { texts as synthesisTexts } from '../syntheses/texts.ts'
import { langOf } from '../text.tsx'
import { listWaitingKnowledge } from '../waiting.ts'
import { words } from '../words.ts'
import { texts } from './texts.ts'

type Row = { id: string; title: string; language: Language; state: string; note?: string | undefined }

/** All that somebody writes and reads of what was learnt. Readers from outside see only what waits for them. */
export async function workPage(c: Ctx) {
  const { language, db, viewer } = c.var
  const t = texts[language]
  const here = `/${language}/workspace/knowledge`
  const writes = (await listPartnershipsToWriteFor(db, viewer)).length > 0
  const waits = await listWaitingKnowledge(db, viewer, language)
  const waiting = [...waits.findings.first, ...waits.examples.first, ...waits.readings.first]
  const list = (folder: string, rows: Row[], button: string, more: Child = null) => (
    <>
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={`${here}/${folder}/new`}>
          {button}
        </a>
        {more}
      </p>
      {rows.length === 0 ? <p class="quiet">{t.nothing}</p> : null}
      <ul class="plain-list">
        {rows.map(({ id, title, language: written, state, note }) => (
          <li>
            <a href={`${here}/${folder}/${id}`} lang={langOf(written, language)}>
              {title}
            </a>{' '}
            <Tag>{state}</Tag>
            {note ? <p class="quiet">{note}</p> : null}
          </li>
        ))}
      </ul>
    </>
  )
  const named = (choices: Parameters<typeof choiceName>[0], rows: Row[]) =>
    rows.map((row) => ({ ...row, state: choiceName(choices, row.state, language) }))
  return html(
    c,
    <Page
      c={c}
      title={words[language].work}
      breadcrumbs={[{ href: `/${language}/workspace`, text: uiTexts[language].workspace }]}
    >
      <Heading>{words[language].work}</Heading>
      <p class="lead">{t.workLead}</p>
      {waiting.length > 0 ? (
        <section>
          <Heading level={2}>{t.waiting}</Heading>
          <ul>
            {waiting.map(({ title, href, own }) => (
              <li>
                <a href={href}>
                  <WithOwnWords text={title} own={own?.text ?? ''} lang={langOf(own?.language, language)} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {writes ? (
        <>
          <section>
            <Heading level={2}>{t.yourFindings}</Heading>
            {list(
              'findings',
              named(findingStates, await listOwnFindings(db, viewer)),
              findingTexts[language].newOne,
              <>
                <a href={`${here}/from-reports`}>{t.takeFromReports}</a>
                <a href={`${here}/from-documents`}>{t.takeFromDocuments}</a>
              </>,
            )}
          </section>
          <section>
            <Heading level={2}>{t.yourExamples}</Heading>
            {list(
              'examples',
              named(exampleStates, await listOwnExamples(db, viewer)),
              exampleTexts[language].newOne,
            )}
          </section>
          <section>
            <Heading level={2}>{t.yourSyntheses}</Heading>
            {list(
              'syntheses',
              (await listOwnSyntheses(db, viewer)).map((row) => ({
                ...row,
                title: row.title || synthesisTexts[language].untitled,
                state: synthesisTexts[language].states[row.state],
                note: row.changed > 0 ? synthesisTexts[language].changedTitle(row.changed) : undefined,
              })),
              synthesisTexts[language].newOne,
            )}
          </section>
        </>
      ) : null}
    </Page>,
  )
}
