import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import { one } from '../../../../platform/ui/form-values.ts'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { Difference } from '../../../projects/index.ts'
import { compileTextQuery, planTextQuery } from '../../../search/index.ts'
import { languageOptions, themeOptions } from '../../choosing.ts'
import { strengthWords } from '../../findings/strength-words.ts'
import { words } from '../../words.ts'
import { type FoundSynthesis, listCitable } from '../queries.ts'
import { texts } from '../texts.ts'

/**
 * The text of a synthesis being written, with what it may build on beside it. Everything on the page is one form: a search, or putting
 * in a mark, keeps what was typed, also without scripts.
 */
export async function writePage(
  c: Ctx,
  form: {
    action: string
    cancel: string
    /** Undefined for a new one. */
    synthesis?: FoundSynthesis
    partnerships?: { id: string; name: string }[]
    values: FormValues
    errors?: FieldErrors
    /** Somebody else has saved: theirs beside what was typed. */
    conflict?: boolean
  },
  status: 200 | 409 | 422 = 200,
) {
  const { language, db } = c.var
  const t = texts[language]
  const w = words[language]
  const { values, errors = {}, synthesis } = form
  const field = { c, values, errors }
  const typed = one(values, 'q')
  const query = typed === '' ? null : await compileTextQuery(db, planTextQuery(typed, language, []))
  const theme = synthesis?.theme ?? one(values, 'theme')
  const citable = await listCitable(db, { theme, query })
  const title = synthesis?.title ?? t.newTitle
  const theirs = form.conflict ? synthesis : undefined
  return html(
    c,
    <Page c={c} title={title} breadcrumbs={[{ href: `/${language}/workspace/knowledge`, text: w.work }]} wide>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{theirs ? w.conflictTitle : title}</Heading>
      {theirs ? (
        <Alert color="warning">
          <p>{w.conflictLead}</p>
          <p class="alert-title">{w.theirs}</p>
          <p lang={theirs.language}>{theirs.title}</p>
          <Difference c={c} before={one(values, 'body')} after={theirs.body} lang={theirs.language} />
        </Alert>
      ) : null}
      <Form c={c} action={form.action} class="synthesis-columns">
        <div class="stack">
          {synthesis ? (
            <input type="hidden" name="edit" value={String(theirs?.edit ?? one(values, 'edit'))} />
          ) : (
            <>
              {form.partnerships && form.partnerships.length > 1 ? (
                <Select
                  {...field}
                  name="partnershipId"
                  label={w.partnership}
                  empty={w.choose}
                  options={form.partnerships.map(({ id, name }) => ({ value: id, text: name }))}
                />
              ) : null}
              <Select
                {...field}
                name="theme"
                label={w.theme}
                empty={w.choose}
                options={themeOptions(language)}
              />
              <Select {...field} name="language" label={w.language} options={languageOptions} />
            </>
          )}
          <TextField {...field} name="title" label={w.title} />
          <TextArea {...field} name="body" label={t.body} help={t.bodyHelp} rows={24} />
          <div class="actions">
            <Button>{w.save}</Button>
            <a href={form.cancel}>{w.cancel}</a>
          </div>
        </div>
        <section class="citable stack" aria-labelledby="citable">
          <Heading level={2} size="sm" id="citable">
            {t.beside}
          </Heading>
          <TextField {...field} name="q" label={t.searchBeside} help={t.themeOnly} optional />
          <div>
            <Button variant="secondary" name="do" value="search">
              {t.searchButton}
            </Button>
          </div>
          {citable.length === 0 ? <p>{t.nothingBeside}</p> : null}
          <ul>
            {citable.map((each) => (
              <li>
                <a
                  href={`/${language}/knowledge/${each.kind === 'finding' ? 'findings' : 'examples'}/${each.slug}`}
                  lang={each.language === language ? undefined : each.language}
                >
                  {each.title}
                </a>
                <p class="quiet">
                  {t[each.kind]}
                  {each.kind === 'finding'
                    ? `, ${strengthWords({ sourceCount: each.sources, voiceCount: each.voices }, language)}`
                    : ''}
                </p>
                <p class="citation-mark">
                  <code>{`[[${each.slug}]]`}</code>{' '}
                  <Button variant="tertiary" name="cite" value={each.slug}>
                    {t.insert}
                    <span class="ds-sr-only">: {each.title}</span>
                  </Button>
                </p>
              </li>
            ))}
          </ul>
        </section>
      </Form>
    </Page>,
    status,
  )
}
