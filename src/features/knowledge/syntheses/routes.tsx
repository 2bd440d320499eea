import { Hono } from 'hono'
import { downloadAnswer } from '../../../platform/files/download.ts'
import { allow, workspaceVisitors } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { sentFields } from '../../../platform/http/sent-fields.ts'
import { isLanguage } from '../../../platform/i18n/languages.ts'
import { Alert, Facts, Heading } from '../../../platform/ui/components.tsx'
import { one, wholeNumber } from '../../../platform/ui/form-values.ts'
import type { FieldErrors } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { isChoice, themes } from '../../projects/index.ts'
import { actOf } from '../act.ts'
import { listPartnershipsToWriteFor } from '../queries.ts'
import { refusal } from '../refusal.tsx'
import { words } from '../words.ts'
import { addressesOf, base } from './desk/addresses.ts'
import { synthesisEditRoutes, writtenBy } from './desk/edit-routes.ts'
import { newPage } from './desk/new-page.tsx'
import { workPage } from './desk/work-page.tsx'
import { factsOf } from './out/reference-words.ts'
import { synthesisPdf } from './out/synthesis-pdf.ts'
import { SynthesisView } from './page/synthesis-view.tsx'
import { type FoundSynthesis, selectSynthesis } from './queries.ts'
import { publishedSynthesis, type ShownSynthesis } from './read-synthesis.ts'
import { texts } from './texts.ts'
import { createSynthesis, publishSynthesis, withdrawSynthesis } from './write-synthesis.ts'

export const synthesisRoutes = new Hono<Env>()

/** The published text at an address. Where it is no longer what was published, nobody is shown something else. */
async function publishedAt(c: Ctx, slug: string): Promise<ShownSynthesis> {
  const synthesis = await selectSynthesis(c.var.db, c.var.viewer, slug)
  return (synthesis && (await publishedSynthesis(c.var.db, synthesis))) ?? notFound()
}

const kinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

synthesisRoutes.get('/knowledge/syntheses/:file{[a-z0-9-]+\\.(?:pdf|docx)}', allow('public'), async (c) => {
  const [slug = '', kind = ''] = c.req.param('file').split('.')
  const shown = await publishedAt(c, slug)
  if (!shown.intact) notFound()
  const { baseUrl } = c.var.outside.config
  const bytes =
    kind === 'pdf'
      ? synthesisPdf(shown, c.var.language, baseUrl)
      : // Loaded when first asked for: the library takes longer to start than all the rest.
        await (await import('./out/set-synthesis-docx.ts')).setSynthesisDocx(shown, c.var.language, baseUrl)
  const answer = downloadAnswer(c, { bytes: Buffer.from(bytes), fileName: `${slug}.${kind}` })
  answer.headers.set('content-type', kind === 'pdf' ? kinds.pdf : kinds.docx)
  return answer
})

synthesisRoutes.get('/knowledge/syntheses/:slug', allow('public'), async (c) => {
  const { language } = c.var
  const shown = await publishedAt(c, c.req.param('slug'))
  const t = texts[language]
  const here = `/${language}/knowledge/syntheses/${shown.slug}`
  return html(
    c,
    <Page
      c={c}
      title={shown.title}
      breadcrumbs={[{ href: `/${language}/knowledge`, text: words[language].knowledge }]}
    >
      <article>
        <p class="quiet">{t.synthesis}</p>
        <div lang={shown.language === language ? undefined : shown.language}>
          <Heading>{shown.title}</Heading>
        </div>
        {shown.intact ? (
          <>
            <Facts facts={factsOf(shown, language)} />
            <SynthesisView shown={shown} language={language} />
            <section class="take">
              <Heading level={2} size="xs">
                {t.files}
              </Heading>
              <ul>
                <li>
                  <a href={`${here}.pdf`}>{t.asPdf}</a>
                </li>
                <li>
                  <a href={`${here}.docx`}>{t.asDocx}</a>
                </li>
              </ul>
            </section>
          </>
        ) : (
          <Alert color="danger">
            <p>{t.broken}</p>
          </Alert>
        )}
      </article>
    </Page>,
  )
})

synthesisRoutes.get(`${base}/new`, allow(...workspaceVisitors), (c) =>
  newPage(c, { language: c.var.language }),
)

synthesisRoutes.post(`${base}/new`, allow(...workspaceVisitors), async (c) => {
  const { language } = c.var
  const values = sentFields(c)
  const w = words[language]
  const partnerships = await listPartnershipsToWriteFor(c.var.db, c.var.viewer)
  const asked = partnerships.find(({ id }) => id === one(values, 'partnershipId'))
  const partnership = partnerships.length === 1 ? partnerships[0] : asked
  const theme = one(values, 'theme')
  const title = one(values, 'title')
  const written = one(values, 'language')
  const errors: FieldErrors = {
    ...(partnership ? {} : { partnershipId: w.partnershipMissing }),
    ...(isChoice(themes, theme) ? {} : { theme: texts[language].themeMissing }),
    ...(title === '' ? { title: w.titleMissing } : title.length > 200 ? { title: w.tooLong } : {}),
  }
  if (!partnership || !isLanguage(written) || Object.keys(errors).length > 0)
    return newPage(c, values, errors)
  const made = await createSynthesis(transaction(c), actOf(c), {
    partnershipId: partnership.id,
    theme,
    language: written,
    title,
    body: '',
  })
  if (made.ok) return c.redirect(addressesOf(c, made.id).edit, 303)
  return made.reason === 'not-yours'
    ? notFound()
    : newPage(c, values, { theme: texts[language].refused['theme-taken'] })
})

synthesisRoutes.get(`${base}/:id`, allow(...workspaceVisitors), async (c) => {
  const { synthesis, text } = await writtenBy(c)
  return workPage(c, synthesis, text)
})

const refused = (c: Ctx, { id }: FoundSynthesis, why: string) =>
  refusal(c, why, { href: addressesOf(c, id).own, text: texts[c.var.language].synthesis })

synthesisRoutes.post(`${base}/:id/publish`, allow(...workspaceVisitors), async (c) => {
  const { synthesis } = await writtenBy(c)
  const edit = wholeNumber(one(sentFields(c), 'edit'))
  const published = await publishSynthesis(transaction(c), actOf(c), synthesis.id, { edit })
  if (published.ok) return c.redirect(addressesOf(c, synthesis.id).own, 303)
  if (published.reason === 'not-found') return notFound()
  const t = texts[c.var.language]
  return published.reason === 'not-citable'
    ? refused(c, synthesis, `${t.unknownMarks} ${published.slugs.join(', ')}`)
    : refused(c, synthesis, t.refused[published.reason])
})

synthesisRoutes.post(`${base}/:id/withdraw`, allow(...workspaceVisitors), async (c) => {
  const { synthesis } = await writtenBy(c)
  const withdrawn = await withdrawSynthesis(transaction(c), actOf(c), synthesis.id)
  if (withdrawn.ok) return c.redirect(addressesOf(c, synthesis.id).own, 303)
  return withdrawn.reason === 'not-found'
    ? notFound()
    : refused(c, synthesis, texts[c.var.language].refused[withdrawn.reason])
})

synthesisRoutes.route('/', synthesisEditRoutes)
