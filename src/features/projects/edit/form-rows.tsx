import { languageNames, languages } from '../../../platform/i18n/languages.ts'
import { type FieldContext, Rows, Tick } from '../../../platform/ui/form-rows.tsx'
import { one, rowCount, rowName } from '../../../platform/ui/form-values.ts'
import { Select, TextArea, TextField } from '../../../platform/ui/forms.tsx'
import { fieldTexts, roleTextKeys } from './field-texts.ts'
import { textKinds } from './text-kinds.ts'
import { editTexts } from './texts.ts'

/** The list of organisations that the name fields offer. */
export const ORGANISATIONS = 'known-organisations'

/** A text field that offers the names of known organisations while typing, where the browser can. */
export function OrganisationField(
  field: FieldContext & { name: string; label: string; help?: string; optional?: boolean },
) {
  return <TextField {...field} list={ORGANISATIONS} />
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
