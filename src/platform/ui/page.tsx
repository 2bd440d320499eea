import type { Child } from 'hono/jsx'
import { hasRole } from '../access/viewer.ts'
import { workspaceVisitors } from '../http/allow.ts'
import type { Ctx } from '../http/environment.ts'
import { languageNames, languages } from '../i18n/languages.ts'
import { Form } from './forms.tsx'
import { uiTexts } from './texts.ts'

/** `lang` where the words are in another language than the page. */
type Crumb = { href: string; text: Child; lang?: string | undefined }

/** The frame of every page. `wide` gives lists and side-by-side views the whole width. */
export function Page({
  c,
  title,
  breadcrumbs = [],
  wide = false,
  feed,
  children,
}: {
  c: Ctx
  title: string
  breadcrumbs?: Crumb[]
  wide?: boolean
  feed?: { href: string; title: string }
  children: Child
}) {
  const t = uiTexts[c.var.language]
  const { assets, config } = c.var.outside
  return (
    <html lang={c.var.language} data-color-scheme="auto">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Rotfeste`}</title>
        <meta name="description" content={t.siteDescription} />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assets.url('main.css')} />
        <link rel="icon" href={assets.url('mark.svg')} type="image/svg+xml" />
        {languages.map((language) => (
          <link rel="alternate" hreflang={language} href={inLanguage(c, language)} />
        ))}
        {feed ? (
          <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />
        ) : null}
        <script type="module" src={assets.url('main.ts')} />
      </head>
      <body>
        <a class="ds-skip-link" href="#content">
          {t.skipToContent}
        </a>
        {config.demo ? (
          <aside class="demo-banner" aria-label={t.demoLabel}>
            {t.demoBanner} <a href={`/${c.var.language}/demo/outbox`}>{t.demoOutbox}</a>
          </aside>
        ) : null}
        <Header c={c} />
        <main id="content" tabindex={-1} class={wide ? 'wide' : 'narrow'}>
          {breadcrumbs.length > 0 ? (
            <nav aria-label={t.breadcrumbs} class="breadcrumbs">
              <ol>
                {breadcrumbs.map(({ href, text, lang }) => (
                  <li>
                    <a href={href} lang={lang}>
                      {text}
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
          ) : null}
          {children}
        </main>
        <footer class="site-footer">
          <div>
            <p>{t.footerAbout}</p>
            <p>{t.footerSources}</p>
          </div>
        </footer>
      </body>
    </html>
  )
}

function Header({ c }: { c: Ctx }) {
  const t = uiTexts[c.var.language]
  const here = new URL(c.req.url).pathname
  const entries = [
    { path: '/projects', text: t.projects },
    { path: '/toolbox', text: t.toolbox },
    { path: '/grants', text: t.grants },
    { path: '/knowledge', text: t.knowledge },
    { path: '/municipalities', text: t.municipalities },
    { path: '/programmes', text: t.programmes },
    ...(workspaceVisitors.some((role) => hasRole(c.var.viewer, role))
      ? [{ path: '/workspace', text: t.workspace }]
      : []),
  ]
  return (
    <header class="site-header">
      <div>
        <a class="wordmark" href={`/${c.var.language}`}>
          <svg aria-hidden="true" viewBox="0 0 24 24" width="28" height="28">
            <path
              d="M12 2v9M12 11c0-4 3-6 7-6 0 4-3 6-7 6Zm0 2c0-3-2.5-4.5-6-4.5 0 3 2.500 4.500 6 4.500Zm0 0v3M12 16c-1 3-4 4-7 5M12 16c1 3 4 4 7 5M12 16v6"
              fill="none"
              stroke="currentColor"
              stroke-width="1.6"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          </svg>
          Rotfeste
        </a>
        <nav aria-label={t.mainNavigation}>
          <ul>
            {entries.map(({ path, text }) => {
              const href = `/${c.var.language}${path}`
              return (
                <li>
                  <a
                    href={href}
                    aria-current={here === href ? 'page' : here.startsWith(`${href}/`) ? 'true' : undefined}
                  >
                    {text}
                  </a>
                </li>
              )
            })}
          </ul>
        </nav>
        <nav aria-label={t.languageSwitch} class="languages">
          <ul>
            {languages.map((language) => (
              <li>
                <a
                  href={inLanguage(c, language)}
                  lang={language}
                  hreflang={language}
                  aria-current={language === c.var.language ? 'true' : undefined}
                >
                  {languageNames[language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Person c={c} />
      </div>
    </header>
  )
}

function Person({ c }: { c: Ctx }) {
  const t = uiTexts[c.var.language]
  if (c.var.viewer.kind === 'public')
    return (
      <a class="sign-in" href={`/${c.var.language}/sign-in`}>
        {t.signIn}
      </a>
    )
  return (
    <div class="person">
      <span>{t.signedInAs(c.var.viewer.name)}</span>
      <Form c={c} action={`/${c.var.language}/sign-out`}>
        <button class="ds-button" data-variant="tertiary" data-size="sm" type="submit">
          {t.signOut}
        </button>
      </Form>
    </div>
  )
}

/** The address of this page in another language. */
function inLanguage(c: Ctx, language: string): string {
  const { pathname, search } = new URL(c.req.url)
  const rest = pathname.replace(/^\/(nb|nn|sv|en)(?=\/|$)/, '')
  return `/${language}${rest === '/' ? '' : rest}${c.req.method === 'GET' ? search : ''}`
}
