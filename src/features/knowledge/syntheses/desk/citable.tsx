import type { Ctx } from '../../../../platform/http/environment.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { Button, TextField } from '../../../../platform/ui/forms.tsx'
import { readQuery } from '../../../search/index.ts'
import { strengthWords } from '../../findings/strength-words.ts'
import { listCitable } from '../citing/queries.ts'
import { texts } from '../texts.ts'

/** Published findings and examples with words that are searched for; without words those of a theme. */
export async function findCitable(c: Ctx, theme: string, search: string) {
  const { db, language } = c.var
  const { query } = await readQuery(db, search, language, [])
  return listCitable(db, { theme, query })
}

/**
 * What a text may build on, with the mark of each. Without scripts a button puts the mark at the end of the text; the island `cite.ts`
 * puts it where the cursor was, and searches without leaving the text.
 */
export function Citable({
  c,
  citable,
  search,
}: {
  c: Ctx
  citable: Awaited<ReturnType<typeof findCitable>>
  search: string
}) {
  const { language } = c.var
  const t = texts[language]
  return (
    <section class="citable stack" id="citable" aria-labelledby="citable-title" data-citable="">
      <Heading level={2} size="sm" id="citable-title">
        {t.beside}
      </Heading>
      <TextField c={c} values={{ q: search }} name="q" label={t.searchBeside} help={t.themeOnly} optional />
      <div class="actions">
        <Button variant="secondary" name="do" value="search">
          {t.searchButton}
        </Button>
        <span
          class="quiet"
          role="status"
          data-search-said=""
          data-failed={t.searchFailed}
          data-found={t.found(citable.length)}
        />
      </div>
      <div data-citable-list="">
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
                  <span data-at-end="">{t.insertAtEnd}</span>
                  <span data-at-cursor="" hidden>
                    {t.insertAtCursor}
                  </span>
                  <span class="ds-sr-only">: {each.title}</span>
                </Button>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
