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
import { writtenIn } from '../desk/fields.tsx'
import { langOf } from '../text.tsx'
import { Said } from './done.tsx'
import type { FoundInventory } from './inventory.ts'
import { AddItem, ItemRow, itemErrors, type Typed } from './items/item-rows.tsx'
import type { ChoosableForm, ListedItem } from './items/queries.ts'
import type { Maker } from './rights/queries.ts'
import { texts } from './texts.ts'

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
  const written = writtenIn(values, c.var.language)
  return (
    <>
      <TextField {...field} name="title" label={t.name} {...written} />
      <TextArea
        {...field}
        name="purpose"
        label={t.purpose}
        help={t.purposeHelp}
        rows={5}
        {...written}
        optional
      />
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
  items: ListedItem[]
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
        { href: here, text: inventory.title, lang: langOf(inventory.language, language) },
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
              <ItemRow c={c} here={here} inventory={inventory} item={item} />
            ))}
          </ol>
        ) : null}
        <AddItem c={c} here={here} inventory={inventory} forms={parts.forms} typed={parts.item} />
      </section>
      <StateForm c={c} here={here} inventory={inventory} hasItems={items.length > 0} />
    </Page>,
    status,
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
