import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatNumber } from '../../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import { DayField, type FieldErrors } from '../../../../platform/ui/forms.tsx'
import type { Preview } from './preview.ts'
import { selectionTexts } from './selection-texts.ts'

/** Which objects and days of the file are the project's. */
export function SelectionChoices({ c, preview, errors }: { c: Ctx; preview: Preview; errors: FieldErrors }) {
  const { language } = c.var
  const t = selectionTexts[language]
  const { dimensions, selection } = preview
  const chosen = new Set(selection.objects)
  const values = { from: selection.from ?? '', to: selection.to ?? '' }
  const isLost = preview.reason === 'nothing' && dimensions.length > 0
  return (
    <section class="form-section">
      <Heading level={2} size="sm">
        {t.selectionTitle}
      </Heading>
      {dimensions.length === 0 ? (
        <p class="help">{t.everything}</p>
      ) : isLost ? (
        <Alert color="warning">
          <p>{t.reasons[preview.reason]}</p>
        </Alert>
      ) : (
        <p class="help">{t.reasons[preview.reason]}</p>
      )}
      {dimensions.map(({ id, name, objects }) => (
        <details open={objects.some(({ key }) => chosen.has(key)) || (isLost && objects.length <= 30)}>
          <summary>
            {name || t.dimension(id)} ({formatNumber(objects.length, language)})
          </summary>
          <fieldset class="ds-fieldset">
            <legend class="ds-sr-only">{name || t.dimension(id)}</legend>
            <div class="choice-columns">
              {objects.map((object, index) => {
                const field = `object-${id.replace(/\W/g, '_')}-${index}`
                return (
                  <div class="ds-field">
                    <input
                      class="ds-input"
                      type="checkbox"
                      name="object"
                      value={object.key}
                      id={field}
                      checked={chosen.has(object.key)}
                    />
                    <label class="ds-label" data-weight="regular" for={field}>
                      {object.key.slice(object.key.indexOf(':') + 1)} {object.name}{' '}
                      <span class="quiet">({t.objectCount(formatNumber(object.count, language))})</span>
                    </label>
                  </div>
                )
              })}
            </div>
          </fieldset>
        </details>
      ))}
      <div class="side-by-side">
        <DayField
          c={c}
          name="from"
          label={t.from}
          help={t.noLimit}
          values={values}
          errors={errors}
          optional
        />
        <DayField c={c} name="to" label={t.to} help={t.noLimit} values={values} errors={errors} optional />
      </div>
    </section>
  )
}
