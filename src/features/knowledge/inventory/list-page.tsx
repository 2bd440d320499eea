import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { EmptyState, Heading, Tag } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { langOf } from '../text.tsx'
import type { FoundInventory } from './inventory.ts'
import { texts } from './texts.ts'

/** The inventories that the viewer sees; `mayBegin` whoever may make one somewhere. */
export function listPage(c: Ctx, inventories: FoundInventory[], mayBegin: boolean) {
  const { language } = c.var
  const t = texts[language]
  const here = `/${language}/workspace/inventories`
  return html(
    c,
    <Page c={c} title={t.title}>
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      {mayBegin ? (
        <p class="actions">
          <a class="ds-button" data-variant="primary" href={`${here}/new`}>
            {t.newOne}
          </a>
        </p>
      ) : null}
      {inventories.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{mayBegin ? t.noneMaker : t.noneLead}</p>
        </EmptyState>
      ) : (
        <ul class="plain-list inventory-list">
          {inventories.map((inventory) => (
            <li>
              <a href={`${here}/${inventory.id}`} lang={langOf(inventory.language, language)}>
                {inventory.title}
              </a>{' '}
              <Tag color={inventory.state === 'open' ? 'accent' : 'neutral'}>{t.states[inventory.state]}</Tag>
              <br />
              <span class="quiet">
                {[
                  inventory.partnership.name,
                  inventory.project?.name,
                  inventory.dueOn ? `${t.dueOn}: ${formatDay(inventory.dueOn, language)}` : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Page>,
  )
}
