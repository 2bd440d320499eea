import { Hono } from 'hono'
import { downloadAnswer } from '../../../platform/files/download.ts'
import { allow, workspaceVisitors } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { sentFields } from '../../../platform/http/sent-fields.ts'
import { isLanguage } from '../../../platform/i18n/languages.ts'
import { Alert, Facts, Heading, Tag } from '../../../platform/ui/components.tsx'
import { one, wholeNumber } from '../../../platform/ui/form-values.ts'
import { Button, type FieldErrors, Form, type FormValues } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { isChoice, themes } from '../../projects/index.ts'
import { actOf } from '../act.ts'
import { listPartnershipsToWriteFor } from '../findings/queries.ts'
import { refusal } from '../refusal.tsx'
import { words } from '../words.ts'
import { writePage } from './desk/write-page.tsx'
import { factsOf } from './out/reference-words.ts'
import { synthesisPdf } from './out/synthesis-pdf.ts'
import { SynthesisView } from './page/synthesis-view.tsx'
import { type FoundSynthesis, selectSynthesis, selectVersion } from './queries.ts'
import { draftSynthesis, publishedSynthesis, type ShownSynthesis } from './read-synthesis.ts'
import { texts } from './texts.ts'
import {
  citationsOf,
  createSynthesis,
  publishSynthesis,
  saveSynthesis,
  withdrawSynthesis,
} from './write-synthesis.ts'

export const synthesisRoutes = new Hono<Env>()
const base = '/workspace/knowledge/syntheses'

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
  const bytes =
    kind === 'pdf'
      ? synthesisPdf(shown, c.var.language)
      : // Loaded when first asked for: the library takes longer to start than all the rest.
        await (await import('./out/set-synthesis-docx.ts')).setSynthesisDocx(shown, c.var.language)
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
  const values = withMark(sentFields(c))
  if (values.do || values.cite) return newPage(c, values)
  const partnerships = await listPartnershipsToWriteFor(c.var.db, c.var.viewer)
  const asked = partnerships.find(({ id }) => id === one(values, 'partnershipId'))
  const partnership = partnerships.length === 1 ? partnerships[0] : asked
  const theme = one(values, 'theme')
  const written = one(values, 'language')
  const errors: FieldErrors = {
    ...(partnership ? {} : { partnershipId: words[language].partnershipMissing }),
    ...(isChoice(themes, theme) ? {} : { theme: texts[language].themeMissing }),
    ...problems(c, values),
  }
  if (!partnership || !isLanguage(written) || Object.keys(errors).length > 0)
    return newPage(c, values, errors)
  const made = await createSynthesis(transaction(c), actOf(c), {
    partnershipId: partnership.id,
    theme,
    language: written,
    ...textOf(values),
  })
  if (made.ok) return c.redirect(addressOf(c, made.id), 303)
  return made.reason === 'not-yours'
    ? notFound()
    : newPage(c, values, { theme: texts[language].refused['theme-taken'] })
})

const addressOf = (c: Ctx, id: string) => `/${c.var.language}${base}/${id}`
const textOf = (values: FormValues) => ({
  title: one(values, 'title'),
  body: String(values.body ?? '').trim(),
})

/** Puts the mark that a button asked for at the end of the text. */
function withMark(values: FormValues): FormValues {
  const slug = one(values, 'cite')
  return /^[a-z0-9-]{1,200}$/.test(slug)
    ? { ...values, body: `${String(values.body ?? '').trimEnd()} [[${slug}]]` }
    : values
}

function problems(c: Ctx, values: FormValues): FieldErrors {
  const w = words[c.var.language]
  const { title, body } = textOf(values)
  return {
    ...(title === '' ? { title: w.titleMissing } : title.length > 200 ? { title: w.tooLong } : {}),
    ...(body.length > 100_000 ? { body: w.tooLong } : {}),
  }
}

async function newPage(c: Ctx, values: FormValues, errors: FieldErrors = {}) {
  const partnerships = await listPartnershipsToWriteFor(c.var.db, c.var.viewer)
  if (partnerships.length === 0) notFound()
  const action = `/${c.var.language}${base}/new`
  const cancel = `/${c.var.language}/workspace/knowledge`
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return writePage(c, { action, cancel, partnerships, values, errors }, status)
}

async function written(c: Ctx): Promise<FoundSynthesis> {
  const synthesis = await selectSynthesis(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return synthesis?.mayWrite ? synthesis : notFound()
}

synthesisRoutes.get(`${base}/:id`, allow(...workspaceVisitors), async (c) => {
  const synthesis = await written(c)
  const { language, db } = c.var
  const t = texts[language]
  const w = words[language]
  const here = addressOf(c, synthesis.id)
  const { unknown } = await citationsOf(db, synthesis.body)
  const last = await selectVersion(db, synthesis.id, synthesis.publishedNumber)
  const changed = last === undefined || last.title !== synthesis.title || last.body !== synthesis.body
  const shown = await draftSynthesis(db, synthesis)
  const open = synthesis.state !== 'withdrawn'
  return html(
    c,
    <Page
      c={c}
      title={synthesis.title}
      breadcrumbs={[{ href: `/${language}/workspace/knowledge`, text: w.work }]}
    >
      <Heading>{synthesis.title}</Heading>
      <p>
        <Tag>{t.states[synthesis.state]}</Tag>{' '}
        {synthesis.state === 'published' && changed ? t.changedSince : ''}
      </p>
      <Facts facts={factsOf(shown, language)} />
      {unknown.length > 0 ? (
        <Alert color="warning">
          <p>
            {t.unknownMarks} {unknown.join(', ')}
          </p>
        </Alert>
      ) : null}
      <div class="actions">
        {open && changed && synthesis.mayLead ? (
          <Form c={c} action={`${here}/publish`}>
            <input type="hidden" name="edit" value={String(synthesis.edit)} />
            <Button>{t.publish}</Button>
          </Form>
        ) : null}
        {open ? (
          <a class="ds-button" data-variant="secondary" href={`${here}/edit`}>
            {w.edit}
          </a>
        ) : null}
        {synthesis.state === 'published' ? (
          <a href={`/${language}/knowledge/syntheses/${synthesis.slug}`}>{w.pageForAll}</a>
        ) : null}
      </div>
      {open && changed && synthesis.mayLead ? <p class="quiet">{t.publishLead}</p> : null}
      <SynthesisView shown={shown} language={language} />
      {synthesis.state === 'published' && synthesis.mayLead ? (
        <Form c={c} action={`${here}/withdraw`}>
          <Button variant="secondary" color="danger">
            {t.withdraw}
          </Button>
        </Form>
      ) : null}
    </Page>,
  )
})

synthesisRoutes.get(`${base}/:id/edit`, allow(...workspaceVisitors), async (c) => {
  const synthesis = await written(c)
  const { title, body, edit } = synthesis
  return editPage(c, synthesis, { title, body, edit: String(edit) })
})

function editPage(
  c: Ctx,
  synthesis: FoundSynthesis,
  values: FormValues,
  more: { errors?: FieldErrors; conflict?: boolean; status?: 200 | 409 | 422 } = {},
) {
  const { status = 200, ...rest } = more
  const here = addressOf(c, synthesis.id)
  return writePage(c, { action: `${here}/edit`, cancel: here, synthesis, values, ...rest }, status)
}

synthesisRoutes.post(`${base}/:id/edit`, allow(...workspaceVisitors), async (c) => {
  const synthesis = await written(c)
  const values = withMark(sentFields(c))
  if (values.do || values.cite) return editPage(c, synthesis, values)
  const errors = problems(c, values)
  if (Object.keys(errors).length > 0) return editPage(c, synthesis, values, { errors, status: 422 })
  const saved = await saveSynthesis(transaction(c), actOf(c), synthesis.id, {
    edit: wholeNumber(one(values, 'edit')),
    ...textOf(values),
  })
  if (saved.ok) return c.redirect(addressOf(c, synthesis.id), 303)
  if (saved.reason === 'not-found') return notFound()
  if (saved.reason === 'conflict') return editPage(c, synthesis, values, { conflict: true, status: 409 })
  return refused(c, synthesis, saved.reason)
})

const refused = (c: Ctx, synthesis: FoundSynthesis, reason: keyof (typeof texts)['nb']['refused']) =>
  refusal(c, texts[c.var.language].refused[reason], {
    href: addressOf(c, synthesis.id),
    text: synthesis.title,
  })

synthesisRoutes.post(`${base}/:id/publish`, allow(...workspaceVisitors), async (c) => {
  const synthesis = await written(c)
  const edit = wholeNumber(one(sentFields(c), 'edit'))
  const published = await publishSynthesis(transaction(c), actOf(c), synthesis.id, { edit })
  if (published.ok) return c.redirect(addressOf(c, synthesis.id), 303)
  if (published.reason === 'not-found') return notFound()
  if (published.reason !== 'not-citable') return refused(c, synthesis, published.reason)
  const back = { href: addressOf(c, synthesis.id), text: synthesis.title }
  return refusal(c, `${texts[c.var.language].unknownMarks} ${published.slugs.join(', ')}`, back)
})

synthesisRoutes.post(`${base}/:id/withdraw`, allow(...workspaceVisitors), async (c) => {
  const synthesis = await written(c)
  const withdrawn = await withdrawSynthesis(transaction(c), actOf(c), synthesis.id)
  if (withdrawn.ok) return c.redirect(addressOf(c, synthesis.id), 303)
  return withdrawn.reason === 'not-found' ? notFound() : refused(c, synthesis, withdrawn.reason)
})
