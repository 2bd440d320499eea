import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { one } from '../../../../platform/ui/form-values.ts'
import {
  Button,
  type FieldErrors,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { compileTextQuery, planTextQuery } from '../../../search/index.ts'
import { languageOptions, themeOptions } from '../../choosing.ts'
import { PartnershipChoice, SaveOrCancel, SeenVersion } from '../../desk/fields.tsx'
import { WritingPage } from '../../desk/writing-page.tsx'
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
  const newer = theirs && {
    language: theirs.language,
    title: theirs.title,
    texts: [{ typed: one(values, 'body'), saved: theirs.body }],
  }
  return html(
    c,
    <WritingPage
      c={c}
      title={title}
      action={form.action}
      errors={errors}
      newer={newer}
      wide
      formClass="synthesis-columns"
    >
      <div class="stack">
        {synthesis ? (
          <SeenVersion {...field} name="edit" newer={theirs?.edit} />
        ) : (
          <>
            <PartnershipChoice {...field} partnerships={form.partnerships} />
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
        <SaveOrCancel c={c} cancel={form.cancel} />
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
    </WritingPage>,
    status,
  )
}
