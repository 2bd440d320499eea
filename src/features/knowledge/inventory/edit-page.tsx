import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { languageNames, languages } from '../../../platform/i18n/languages.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { themes } from '../../projects/index.ts'
import { Said } from './done.tsx'
import type { FoundInventory, Item } from './inventory.ts'
import type { ChoosableForm, Maker } from './queries.ts'
import { texts } from './texts.ts'
import { themeName } from './theme-name.ts'

type Typed = { values: FormValues; errors?: FieldErrors }

/** A new inventory: its head, and where it belongs. */
export function newPage(c: Ctx, places: Maker[], { values, errors = {} }: Typed, status: 200 | 422 = 200) {
  const { language } = c.var
  const t = texts[language]
  return html(
    c,
    <Page
      c={c}
      title={t.newTitle}
      breadcrumbs={[{ href: `/${language}/workspace/inventories`, text: t.title }]}
    >
      <Heading>{t.newTitle}</Heading>
      <ErrorSummary c={c} errors={errors} />
      <Form c={c} action={`/${language}/workspace/inventories/new`} class="stack">
        <Select
          c={c}
          name="where"
          label={t.where}
          help={t.whereHelp}
          values={values}
          errors={errors}
          empty={t.whereChoose}
          options={places.map(({ partnershipId, partnership, projectId, project }) => ({
            value: projectId ? `${partnershipId} ${projectId}` : partnershipId,
            text: projectId && project ? t.ofProject(partnership, project) : t.ofRegion(partnership),
          }))}
        />
        <Head c={c} values={values} errors={errors} />
        <Button>{t.begin}</Button>
      </Form>
    </Page>,
    status,
  )
}

function Head({ c, values, errors }: { c: Ctx; values: FormValues; errors: FieldErrors }) {
  const t = texts[c.var.language]
  const field = { c, values, errors }
  return (
    <>
      <TextField {...field} name="title" label={t.name} />
      <TextArea {...field} name="purpose" label={t.purpose} help={t.purposeHelp} rows={5} optional />
      <Select
        {...field}
        name="language"
        label={t.language}
        options={languages.map((each) => ({ value: each, text: languageNames[each] }))}
      />
      <DayField {...field} name="dueOn" label={t.dueOn} optional />
      <TextField
        {...field}
        name="keepMonths"
        label={t.keepMonths}
        help={t.keepMonthsHelp}
        inputmode="numeric"
        size={4}
      />
    </>
  )
}

export const headValues = (inventory: FoundInventory): FormValues => ({
  title: inventory.title,
  purpose: inventory.purpose,
  language: inventory.language,
  dueOn: inventory.dueOn ?? '',
  keepMonths: String(inventory.keepMonths),
  baseVersion: String(inventory.version),
})

export type EditParts = {
  inventory: FoundInventory
  items: (Item & { answers: number })[]
  forms: ChoosableForm[]
  head: Typed
  item: Typed
  done?: string | undefined
  refused?: string | undefined
  status?: 200 | 409 | 422
}

/** The head of an inventory, what it asks, opening and closing. */
export function editPage(c: Ctx, parts: EditParts) {
  const { language } = c.var
  const t = texts[language]
  const { inventory, items, head, status = 200 } = parts
  const here = `/${language}/workspace/inventories/${inventory.id}`
  return html(
    c,
    <Page
      c={c}
      title={`${t.edit}: ${inventory.title}`}
      breadcrumbs={[
        { href: `/${language}/workspace/inventories`, text: t.title },
        { href: here, text: inventory.title },
      ]}
    >
      <Heading>{t.edit}</Heading>
      <Said c={c} done={parts.done} />
      {parts.refused ? <Alert color="warning">{parts.refused}</Alert> : null}
      <ErrorSummary c={c} errors={{ ...head.errors, ...itemErrors(parts.item.errors) }} />
      <Form c={c} action={`${here}/edit`} class="stack">
        <input type="hidden" name="baseVersion" value={String(head.values.baseVersion ?? '')} />
        <Head c={c} values={head.values} errors={head.errors ?? {}} />
        <Button variant={items.length > 0 && inventory.state === 'draft' ? 'secondary' : 'primary'}>
          {t.save}
        </Button>
      </Form>
      <section aria-labelledby="items">
        <Heading level={2} id="items">
          {t.items}
        </Heading>
        <p>{items.length === 0 ? t.itemsNone : t.itemsLead}</p>
        {items.length > 0 ? (
          <ol class="inventory-items">
            {items.map((item) => (
              <ItemRow c={c} here={here} item={item} forms={parts.forms} />
            ))}
          </ol>
        ) : null}
        <AddItem c={c} here={here} forms={parts.forms} typed={parts.item} />
      </section>
      <StateForm c={c} here={here} inventory={inventory} hasItems={items.length > 0} />
    </Page>,
    status,
  )
}

/** The two forms of the page have fields of one name: the second's have their own. */
const itemErrors = (errors: FieldErrors = {}) =>
  Object.fromEntries(Object.entries(errors).map(([name, words]) => [`item-${name}`, words]))
const itemValues = (values: FormValues) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`item-${name}`, value]))

function ItemRow({
  c,
  here,
  item,
  forms,
}: {
  c: Ctx
  here: string
  item: Item & { answers: number }
  forms: ChoosableForm[]
}) {
  const { language } = c.var
  const t = texts[language]
  const form = forms.find(({ id }) => id === item.formVersionId)
  const values = { title: item.title, theme: item.theme ?? '', dueOn: item.dueOn ?? '' }
  return (
    <li>
      <p>
        <strong>{item.title}</strong>
        <br />
        <span class="quiet">
          {[t.kinds[item.kind], themeName(item.theme, language), form?.title[language]]
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
      <details class="form-act">
        <summary>{t.itemChange(item.title)}</summary>
        <Form c={c} action={`${here}/items/${item.id}`} class="stack">
          <ItemFields c={c} prefix={`${item.id}-`} values={values} errors={{}} />
          <Button variant="secondary">{t.save}</Button>
        </Form>
        {item.answers === 0 ? (
          <Form c={c} action={`${here}/items/${item.id}/remove`}>
            <Button variant="tertiary" color="danger">
              {t.itemRemoveOf(item.title)}
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
  values,
  errors,
}: {
  c: Ctx
  prefix: string
  values: FormValues
  errors: FieldErrors
}): Child {
  const { language } = c.var
  const t = texts[language]
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]))
  const field = { c, values: named, errors }
  return (
    <>
      <TextField {...field} name={`${prefix}title`} label={t.itemTitle} />
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

function AddItem({
  c,
  here,
  forms,
  typed: { values, errors = {} },
}: {
  c: Ctx
  here: string
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
        <ItemFields c={c} prefix="item-" values={values} errors={itemErrors(errors)} />
        <Button variant="secondary">{t.itemAdd}</Button>
      </Form>
    </section>
  )
}

function StateForm({
  c,
  here,
  inventory,
  hasItems,
}: {
  c: Ctx
  here: string
  inventory: FoundInventory
  hasItems: boolean
}) {
  const t = texts[c.var.language]
  if (inventory.state === 'open')
    return (
      <section class="form-act" aria-label={t.close}>
        <p>{t.closeHelp}</p>
        <Form c={c} action={`${here}/close`}>
          <Button variant="secondary">{t.close}</Button>
        </Form>
      </section>
    )
  if (!hasItems) return null
  return (
    <section class="form-act" aria-label={t.open}>
      <p>{t.openHelp}</p>
      <Form c={c} action={`${here}/open`}>
        <Button variant={inventory.state === 'draft' ? 'primary' : 'secondary'}>
          {inventory.state === 'draft' ? t.open : t.openAgain}
        </Button>
      </Form>
    </section>
  )
}
