import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../../platform/http/environment.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { WithOwnWords } from '../../../../platform/ui/own-words.tsx'
import { themes } from '../../../projects/index.ts'
import { langOf } from '../../text.tsx'
import type { FoundInventory } from '../inventory.ts'
import { texts } from '../texts.ts'
import { themeName } from '../theme-name.ts'
import type { ChoosableForm, ListedItem } from './queries.ts'

export type Typed = { values: FormValues; errors?: FieldErrors }

/** The two forms of the page have fields of one name: the second's have their own. */
export const itemErrors = (errors: FieldErrors = {}) =>
  Object.fromEntries(Object.entries(errors).map(([name, words]) => [`item-${name}`, words]))
const itemValues = (values: FormValues) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`item-${name}`, value]))

export function ItemRow({
  c,
  here,
  inventory,
  item,
}: {
  c: Ctx
  here: string
  inventory: FoundInventory
  item: ListedItem
}) {
  const { language } = c.var
  const t = texts[language]
  const lang = langOf(inventory.language, language)
  const own = (text: string) => (
    <span>
      <WithOwnWords text={text} own={item.title} lang={lang} />
    </span>
  )
  const values = { title: item.title, theme: item.theme ?? '', dueOn: item.dueOn ?? '' }
  return (
    <li>
      <p>
        <strong lang={lang}>{item.title}</strong>
        <br />
        <span class="quiet">
          {[
            t.kinds[item.kind],
            themeName(item.theme, language),
            t.itemVersion(item.form.title[language], item.form.version),
          ]
            .filter(Boolean)
            .join(', ')}
          {item.otherForms > 0 ? `. ${t.itemOtherForms(item.otherForms)}` : ''}
        </span>
      </p>
      {item.newer && inventory.state !== 'closed' ? (
        <Form c={c} action={`${here}/items/${item.id}/exchange`} class="form-exchange">
          <input type="hidden" name="form" value={item.newer.id} />
          <p>
            {t.itemNewer(item.newer.version)} {item.answers > 0 ? t.itemExchange(item.unbegun) : ''}
          </p>
          <Button variant="secondary">{own(t.itemExchangeTo(item.newer.version, item.title))}</Button>
        </Form>
      ) : null}
      <details class="form-act">
        <summary>{own(t.itemChange(item.title))}</summary>
        <Form c={c} action={`${here}/items/${item.id}`} class="stack">
          <ItemFields c={c} prefix={`${item.id}-`} lang={lang} values={values} errors={{}} />
          <Button variant="secondary">{t.save}</Button>
        </Form>
        {item.answers === 0 ? (
          <Form c={c} action={`${here}/items/${item.id}/remove`}>
            <Button variant="tertiary" color="danger">
              {own(t.itemRemoveOf(item.title))}
            </Button>
          </Form>
        ) : (
          <p class="quiet">{t.itemAsked}</p>
        )}
      </details>
    </li>
  )
}

function ItemFields({
  c,
  prefix,
  lang,
  values,
  errors,
}: {
  c: Ctx
  prefix: string
  /** Of the title. */
  lang: string | undefined
  values: FormValues
  errors: FieldErrors
}): Child {
  const { language } = c.var
  const t = texts[language]
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]))
  const field = { c, values: named, errors }
  return (
    <>
      <TextField {...field} name={`${prefix}title`} label={t.itemTitle} {...(lang ? { lang } : {})} />
      <Select
        {...field}
        name={`${prefix}theme`}
        label={t.itemTheme}
        empty={t.itemNoTheme}
        options={themes.map((theme) => ({ value: theme.id, text: theme[language] }))}
        optional
      />
      <DayField {...field} name={`${prefix}dueOn`} label={t.itemDue} optional />
    </>
  )
}

export function AddItem({
  c,
  here,
  inventory,
  forms,
  typed: { values, errors = {} },
}: {
  c: Ctx
  here: string
  inventory: FoundInventory
  forms: ChoosableForm[]
  typed: Typed
}) {
  const { language } = c.var
  const t = texts[language]
  return (
    <section class="form-act" aria-labelledby="add-item">
      <Heading level={3} size="xs" id="add-item">
        {t.itemAddTitle}
      </Heading>
      <Form c={c} action={`${here}/items`} class="stack">
        <Select
          c={c}
          name="item-form"
          label={t.itemForm}
          values={itemValues(values)}
          errors={itemErrors(errors)}
          empty={t.whereChoose}
          options={forms.map(({ id, kind, title }) => ({
            value: `${kind} ${id}`,
            text: `${t.kinds[kind]}: ${title[language]}`,
          }))}
        />
        <ItemFields
          c={c}
          prefix="item-"
          lang={langOf(inventory.language, language)}
          values={values}
          errors={itemErrors(errors)}
        />
        <Button variant="secondary">{t.itemAdd}</Button>
      </Form>
    </section>
  )
}
