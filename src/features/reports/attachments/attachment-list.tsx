import type { Attachment } from '../../../platform/forms/answer.ts'
import type { Question } from '../../../platform/forms/definition.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { formatBytes } from '../../../platform/i18n/format.ts'
import { Button, FileField, Form, fieldId } from '../../../platform/ui/forms.tsx'
import { attachmentTexts } from './texts.ts'

/** Files with links; those in `broken` no longer are what was sent. */
export function AttachmentLinks({
  c,
  reportId,
  attachments,
  broken = [],
}: {
  c: Ctx
  reportId: string
  attachments: Attachment[]
  broken?: string[]
}) {
  const { language } = c.var
  const t = attachmentTexts[language]
  if (attachments.length === 0) return <p class="quiet">{t.none}</p>
  return (
    <ul class="attachment-list">
      {attachments.map((file) => (
        <li>
          <a href={`/${language}/workspace/reports/${reportId}/attachments/${file.id}`}>{file.fileName}</a>{' '}
          <span class="quiet">{formatBytes(file.byteCount, language)}</span>
          {broken.includes(file.id) ? <p class="ds-validation-message">{t.changed}</p> : null}
        </li>
      ))}
    </ul>
  )
}

/**
 * The files of one question of a draft, with what adds and removes them. It has forms of its own: it never stands inside another form.
 * `back` says where to go afterwards: the question's section, or the page of all attachments.
 */
export function AttachmentPanel({
  c,
  reportId,
  question,
  attachments,
  open,
  back,
  error,
}: {
  c: Ctx
  reportId: string
  question: Extract<Question, { kind: 'attachment' }>
  attachments: Attachment[]
  open: boolean
  back: 'section' | 'attachments'
  error?: string
}) {
  const { language } = c.var
  const t = attachmentTexts[language]
  const base = `/${language}/workspace/reports/${reportId}/attachments`
  const id = fieldId(`file.${question.key}`)
  const full = attachments.length >= question.most
  return (
    <div class="attachment-panel">
      {open ? null : <AttachmentLinks c={c} reportId={reportId} attachments={attachments} />}
      {open ? (
        <ul class="attachment-list">
          {attachments.map((file) => (
            <li>
              <a href={`${base}/${file.id}`}>{file.fileName}</a>{' '}
              <span class="quiet">{formatBytes(file.byteCount, language)}</span>
              <Form c={c} action={`${base}/${file.id}/remove`}>
                <input type="hidden" name="back" value={back} />
                <button
                  class="ds-button"
                  data-variant="tertiary"
                  data-size="sm"
                  type="submit"
                  aria-label={t.removeNamed(file.fileName)}
                >
                  {t.remove}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      {open && full ? <p class="quiet">{t.full}</p> : null}
      {open && !full ? (
        <Form c={c} action={base} upload>
          <input type="hidden" name="question" value={question.key} />
          <input type="hidden" name="back" value={back} />
          <FileField
            c={c}
            name="file"
            id={id}
            label={t.chooseFile}
            labelMore={question.label[language]}
            help={t.kinds(question.most)}
            errors={error ? { file: error } : {}}
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt"
          />
          <Button variant="secondary">{t.attach}</Button>
        </Form>
      ) : null}
      {open ? null : <p class="quiet">{t.closed}</p>}
    </div>
  )
}
