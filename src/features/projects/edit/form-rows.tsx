import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { languageNames, languages } from '../../../platform/i18n/languages.ts'
import {
  Button,
  type FieldErrors,
  type FormValues,
  fieldId,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { fieldTexts, roleTextKeys } from './field-texts.ts'
import { one, type RowPart, rowCount, rowName } from './form-values.ts'
import { textKinds } from './text-kinds.ts'
import { editTexts } from './texts.ts'

export type FieldContext = { c: Ctx; values: FormValues; errors: FieldErrors }

/** The list of organisations that the name fields offer. */
export const ORGANISATIONS = 'known-organisations'

/** The rows there are, and one empty row to write in. `add` keeps everything typed and shows one more. */
function Rows({
  part,
  add,
  field,
  children,
}: {
  part: RowPart
  add: string
  field: FieldContext
  children: (name: (field: string) => string) => Child
}) {
  const t = editTexts[field.c.var.language]
  const filled = rowCount(field.values, part)
  const indexes = Array.from({ length: filled + 1 }, (_, index) => index)
  return (
    <div class="form-rows" id={`rows-${part}`}>
      {indexes.map((index) => (
        <fieldset class="ds-fieldset form-row" aria-label={t.number(index + 1)}>
          {children((name) => rowName(part, index, name))}
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" name="add" value={part} formaction={`?add=${part}#rows-${part}`}>
          {add}
        </Button>
      </div>
    </div>
  )
}

/** A text field that offers the names of known organisations while typing, where the browser can. */
export function OrganisationField(
  field: FieldContext & { name: string; label: string; help?: string; optional?: boolean },
) {
  return <TextField {...field} list={ORGANISATIONS} />
}

/** One box to tick; a single one needs no legend. */
export function Tick({ values, name, label }: FieldContext & { name: string; label: string }) {
  const id = fieldId(name)
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        name={name}
        value="yes"
        id={id}
        checked={one(values, name) === 'yes'}
      />
      <label class="ds-label" data-weight="regular" for={id}>
        {label}
      </label>
    </div>
  )
}

export function PartnerRows(field: FieldContext) {
  const t = editTexts[field.c.var.language]
  const f = fieldTexts[field.c.var.language]
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{f.partners}</legend>
      <Rows part="partners" add={t.addPartner} field={field}>
        {(name) => (
          <>
            <OrganisationField {...field} name={name('name')} label={t.partner} />
            {one(field.values, name('name')) === '' || one(field.values, name('create')) ? (
              <Tick {...field} name={name('create')} label={t.createOrganisation} />
            ) : null}
          </>
        )}
      </Rows>
    </fieldset>
  )
}

export function FundingRows(field: FieldContext) {
  const t = editTexts[field.c.var.language]
  const f = fieldTexts[field.c.var.language]
  const country = one(field.values, 'country')
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{f.funding}</legend>
      <Rows part="funding" add={t.addFunding} field={field}>
        {(name) => {
          const preset = {
            [name('currency')]: country === 'SE' ? 'SEK' : 'NOK',
            [name('kind')]: 'grant',
            ...field.values,
          }
          return (
            <>
              <OrganisationField {...field} name={name('funder')} label={t.funder} />
              <div class="side-by-side">
                <Select
                  {...field}
                  values={preset}
                  name={name('kind')}
                  label={t.kind}
                  options={[
                    { value: 'grant', text: f.grant },
                    { value: 'co-financing', text: f.coFinancing },
                  ]}
                />
                <TextField {...field} name={name('amount')} label={t.amount} optional size={16} />
                <Select
                  {...field}
                  values={preset}
                  name={name('currency')}
                  label={f.currency}
                  options={['NOK', 'SEK', 'EUR'].map((value) => ({ value, text: value }))}
                />
              </div>
            </>
          )
        }}
      </Rows>
    </fieldset>
  )
}

export function PersonRows(field: FieldContext) {
  const t = editTexts[field.c.var.language]
  const f = fieldTexts[field.c.var.language]
  const roles = Object.entries(roleTextKeys).map(([value, key]) => ({ value, text: f[key] }))
  return (
    <Rows part="persons" add={t.addPerson} field={field}>
      {(name) => (
        <>
          <div class="side-by-side">
            <Select {...field} name={name('role')} label={t.role} options={roles} />
            <TextField {...field} name={name('name')} label={t.personName} />
          </div>
          <div class="side-by-side">
            <TextField {...field} name={name('position')} label={t.position} optional />
            <TextField {...field} name={name('organisation')} label={t.organisation} optional />
          </div>
          <div class="side-by-side">
            <TextField {...field} name={name('email')} label={t.email} type="email" optional />
            <TextField {...field} name={name('phone')} label={t.phone} type="tel" optional />
          </div>
          <TextField
            {...field}
            name={name('consentOn')}
            label={t.consentOn}
            help={t.dayHelp}
            optional
            size={14}
          />
        </>
      )}
    </Rows>
  )
}

/** Room for the text and a little more, within what a screen shows. */
const rowsFor = (text: string) =>
  Math.min(16, Math.max(4, Math.ceil(text.length / 80) + text.split('\n').length))

export function TextRows(field: FieldContext) {
  const t = editTexts[field.c.var.language]
  const language = field.c.var.language
  const used = Array.from({ length: rowCount(field.values, 'texts') }, (_, index) =>
    one(field.values, rowName('texts', index, 'key')),
  )
  const next = textKinds.find(({ id }) => !used.includes(id))?.id ?? 'other'
  return (
    <Rows part="texts" add={t.addText} field={field}>
      {(name) => {
        const key = one(field.values, name('key'))
        const own =
          key && !textKinds.some(({ id }) => id === key)
            ? [{ value: key, text: one(field.values, name('heading')) || key }]
            : []
        const kinds = [
          ...textKinds.map((kind) => ({ value: kind.id as string, text: kind[language] })),
          ...own,
        ]
        const preset = {
          [name('language')]: one(field.values, 'language'),
          [name('key')]: next,
          ...field.values,
        }
        const written = one(preset, name('language'))
        return (
          <>
            <div class="side-by-side">
              <Select {...field} values={preset} name={name('key')} label={t.textKind} options={kinds} />
              <Select
                {...field}
                values={preset}
                name={name('language')}
                label={t.textLanguage}
                options={languages.map((value) => ({ value, text: languageNames[value] }))}
              />
            </div>
            <TextField {...field} name={name('heading')} label={t.heading} optional lang={written} />
            <TextArea
              {...field}
              name={name('body')}
              label={t.body}
              rows={rowsFor(one(field.values, name('body')))}
              lang={written}
            />
          </>
        )
      }}
    </Rows>
  )
}

export function LinkRows(field: FieldContext) {
  const t = editTexts[field.c.var.language]
  const f = fieldTexts[field.c.var.language]
  return (
    <Rows part="links" add={t.addLink} field={field}>
      {(name) => (
        <div class="side-by-side">
          <Select
            {...field}
            name={name('relation')}
            label={t.relation}
            options={[
              { value: 'predecessor', text: f.predecessor },
              { value: 'related', text: f.related },
            ]}
          />
          <TextField {...field} name={name('name')} label={t.linkedName} help={t.linkedHelp} />
        </div>
      )}
    </Rows>
  )
}
