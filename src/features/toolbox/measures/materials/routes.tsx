import { Hono } from 'hono'
import { fileTexts } from '../../../../platform/files/texts.ts'
import { allow, workspaceRoles } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { formatBytes } from '../../../../platform/i18n/format.ts'
import { isLanguage, languageNames, languages } from '../../../../platform/i18n/languages.ts'
import { Heading, Table } from '../../../../platform/ui/components.tsx'
import { one, sentValues } from '../../../../platform/ui/form-values.ts'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  FileField,
  Form,
  type FormValues,
  Select,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { actOf, crumbsOf, editableMeasure, titleOf, workAddress } from '../address.ts'
import type { FoundMeasure } from '../find-measure.ts'
import { currentSide } from '../sides.ts'
import { addMaterial, type MaterialAdded, removeMaterial } from './add-material.ts'
import { listMaterials, type Material } from './queries.ts'
import { materialTexts } from './texts.ts'

export const materialRoutes = new Hono<Env>()
const path = '/workspace/toolbox/measures/:id/materials'

materialRoutes.get(path, allow(...workspaceRoles), async (c) => {
  const measure = await editableMeasure(c)
  return materialsPage(c, measure, { language: measure.language }, {}, 200)
})

materialRoutes.post(path, allow(...workspaceRoles), async (c) => {
  const measure = await editableMeasure(c)
  const form = postedForm(c)
  const values = sentValues(form)
  const file = form.get('file')
  const refused = (message: string, status: 409 | 422 = 422) =>
    materialsPage(c, measure, values, { file: message }, status)
  if (!(file instanceof File) || file.name === '') return refused(fileTexts[c.var.language]['no-file'])
  const language = one(values, 'language')
  const added = await addMaterial(transaction(c), actOf(c), measure.id, {
    title: one(values, 'title').slice(0, 200),
    language: isLanguage(language) ? language : measure.language,
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  })
  if (added.ok) return c.redirect(`${workAddress(c, measure.id)}/materials`, 303)
  if (added.reason === 'not-found') notFound()
  return refused(messageOf(c, added.reason), added.reason === 'in-review' ? 409 : 422)
})

materialRoutes.post(`${path}/:file/remove`, allow(...workspaceRoles), async (c) => {
  const measure = await editableMeasure(c)
  const removed = await removeMaterial(transaction(c), actOf(c), measure.id, c.req.param('file'))
  if (removed.ok) return c.redirect(`${workAddress(c, measure.id)}/materials`, 303)
  if (removed.reason === 'not-found') notFound()
  return materialsPage(c, measure, {}, { file: materialTexts[c.var.language].inReview }, 409)
})

type Reason = Exclude<Extract<MaterialAdded, { ok: false }>['reason'], 'not-found'>

function messageOf(c: Ctx, reason: Reason): string {
  const t = materialTexts[c.var.language]
  if (reason === 'in-review') return t.inReview
  return reason === 'too-many' ? t.tooMany : fileTexts[c.var.language][reason]
}

async function materialsPage(
  c: Ctx,
  measure: FoundMeasure,
  values: FormValues,
  errors: FieldErrors,
  status: 200 | 409 | 422,
) {
  const { language } = c.var
  const t = materialTexts[language]
  const side = (await currentSide(c.var.db, measure)) ?? notFound()
  const closed = side.state === 'in-review'
  const all = new Map((await listMaterials(c.var.db, measure.id)).map((file) => [file.id, file]))
  const files = side.record.materials.flatMap((id): Material[] => {
    const file = all.get(id)
    return file ? [file] : []
  })
  const title = titleOf(c, side.record)
  const address = workAddress(c, measure.id)
  return html(
    c,
    <Page c={c} title={`${t.title}: ${title}`} breadcrumbs={crumbsOf(c, { id: measure.id, title })} wide>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      {files.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.caption(files.length)}
          rows={files}
          columns={[
            {
              name: t.file,
              value: (file) => (
                <>
                  <a href={`/${language}/toolbox/${measure.slug}/materials/${file.id}`} lang={file.language}>
                    {file.title}
                  </a>{' '}
                  <span class="quiet">{file.fileName}</span>
                </>
              ),
            },
            { name: t.language, value: (file) => languageNames[file.language] },
            { name: t.size, value: ({ byteCount }) => formatBytes(byteCount, language), number: true },
            { name: t.shown, value: ({ shown }) => (shown ? t.shownYes : t.shownNo) },
            {
              name: t.remove,
              value: (file) =>
                closed ? (
                  ''
                ) : (
                  <Form c={c} action={`${address}/materials/${file.id}/remove`}>
                    <button
                      class="ds-button"
                      data-variant="tertiary"
                      data-size="sm"
                      type="submit"
                      aria-label={t.removeNamed(file.title)}
                    >
                      {t.remove}
                    </button>
                  </Form>
                ),
            },
          ]}
        />
      )}
      {closed ? (
        <p>{t.inReview}</p>
      ) : (
        <section>
          <Heading level={2} size="sm">
            {t.add}
          </Heading>
          <Form c={c} action={`${address}/materials`} upload class="stack">
            <FileField
              c={c}
              name="file"
              label={t.chooseFile}
              help={t.kinds}
              errors={errors}
              accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt"
            />
            <TextField c={c} name="title" label={t.name} help={t.nameHelp} values={values} optional />
            <Select
              c={c}
              name="language"
              label={t.language}
              values={values}
              options={languages.map((value) => ({ value, text: languageNames[value] }))}
            />
            <div class="actions">
              <Button>{t.upload}</Button>
              <a href={address}>{t.back}</a>
            </div>
          </Form>
        </section>
      )}
    </Page>,
    status,
  )
}
