import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading, Tag } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { uiTexts } from '../../../platform/ui/texts.ts'
import { choiceName } from '../choosing.ts'
import { exampleStates } from '../examples/example.ts'
import { listOwnExamples } from '../examples/queries.ts'
import { texts as exampleTexts } from '../examples/texts.ts'
import { texts as findingTexts } from '../findings/desk/texts.ts'
import { findingStates } from '../findings/finding.ts'
import { listOwnFindings, listPartnershipsToWriteFor } from '../findings/queries.ts'
import { texts as sourceTexts } from '../findings/sources/texts.ts'
import { listOwnSyntheses } from '../syntheses/queries.ts'
import { texts as synthesisTexts } from '../syntheses/texts.ts'
import { listWaitingKnowledge } from '../waiting.ts'
import { words } from '../words.ts'
import { texts } from './texts.ts'

type Row = { id: string; title: string; language: Language; state: string }

/** All that somebody writes and reads of what was learnt. Readers from outside see only what waits for them. */
export async function workPage(c: Ctx) {
  const { language, db, viewer } = c.var
  const t = texts[language]
  const here = `/${language}/workspace/knowledge`
  const writes = (await listPartnershipsToWriteFor(db, viewer)).length > 0
  const waits = await listWaitingKnowledge(db, viewer, language)
  const waiting = [...waits.findings.first, ...waits.examples.first, ...waits.readings.first]
  const list = (folder: string, rows: Row[], button: string) => (
    <>
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={`${here}/${folder}/new`}>
          {button}
        </a>
      </p>
      {rows.length === 0 ? <p class="quiet">{t.nothing}</p> : null}
      <ul class="plain-list">
        {rows.map(({ id, title, language: written, state }) => (
          <li>
            <a href={`${here}/${folder}/${id}`} lang={written === language ? undefined : written}>
              {title}
            </a>{' '}
            <Tag>{state}</Tag>
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
            {waiting.map(({ title, href }) => (
              <li>
                <a href={href}>{title}</a>
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
            )}
            <ul>
              <li>
                <a href={`${here}/from-reports`}>{sourceTexts[language].fromReports}</a>
              </li>
              <li>
                <a href={`${here}/from-documents`}>{sourceTexts[language].fromDocuments}</a>
              </li>
            </ul>
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
                state: synthesisTexts[language].states[row.state],
              })),
              synthesisTexts[language].newOne,
            )}
          </section>
        </>
      ) : null}
    </Page>,
  )
}
