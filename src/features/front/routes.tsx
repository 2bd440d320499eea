import { Hono } from 'hono'
import { allow } from '../../platform/http/allow.ts'
import type { Env } from '../../platform/http/environment.ts'
import { html } from '../../platform/http/html.ts'
import { Heading } from '../../platform/ui/components.tsx'
import { Page } from '../../platform/ui/page.tsx'
import { texts } from './texts.ts'

export const front = new Hono<Env>()

front.get('/', allow('public'), (c) => {
  c.header('vary', 'Accept-Language')
  c.header('cache-control', 'no-store')
  return c.redirect(`/${c.var.language}`, 302)
})

front.get('/:language{(?:nb|nn|sv|en)}', allow('public'), (c) => {
  const t = texts[c.var.language]
  return html(c,
    <Page c={c} title={t.title} wide>
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      <form action={`/${c.var.language}/projects`} class="search-form" role="search">
        <div class="ds-field">
          <label class="ds-label" for="q">{t.search}</label>
          <p class="help" id="q-help">{t.searchHelp}</p>
          <input class="ds-input" type="search" id="q" name="q" aria-describedby="q-help" />
        </div>
        <button class="ds-button" type="submit">{t.find}</button>
      </form>
      <p><a href={`/${c.var.language}/projects`}>{t.allProjects}</a></p>
      <p><a href={`/${c.var.language}/municipalities`}>{t.findMunicipality}</a></p>
    </Page>,
  )
})
