import { Hono } from 'hono'
import type { Env } from '../../../platform/http/environment.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { ReportContent } from '../content.ts'
import { ReportDocument } from './report-document.tsx'

/** The report as a page by itself, with its style sheet in it. */
export async function reportHtml(content: ReportContent, language: Language, css: string): Promise<string> {
  const app = new Hono<Env>()
  app.get('/', (c) => {
    c.set('language', language)
    const page = (
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{content.project.name}</title>
          <style dangerouslySetInnerHTML={{ __html: css }} />
        </head>
        <body>
          <main class="narrow">
            <ReportDocument c={c} content={content} />
          </main>
        </body>
      </html>
    )
    return c.html(`<!doctype html>${page}`)
  })
  return (await app.request('/')).text()
}
