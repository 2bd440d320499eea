import type { Ctx } from '../../../platform/http/environment.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { languageNames } from '../../../platform/i18n/languages.ts'
import { Table } from '../../../platform/ui/components.tsx'
import type { ContactState } from './queries.ts'
import { texts } from './texts.ts'

/** Who was proposed and what became of it, for those who may change the adoption. No addresses. */
export function ProposedContacts({ c, contacts }: { c: Ctx; contacts: ContactState[] }) {
  const t = texts[c.var.language]
  return (
    <Table
      caption={t.proposedTable}
      captionHidden
      rows={contacts}
      columns={[
        { name: t.name, value: ({ name }) => name },
        { name: t.position, value: ({ position }) => position },
        {
          name: t.answersIn,
          value: ({ languages }) => languages.map((each) => languageNames[each]).join(', '),
        },
        { name: t.state, value: (contact) => stateText(c, contact) },
      ]}
    />
  )
}

function stateText(c: Ctx, { withdrawnAt, consentedAt, shownUntil, proposedAt }: ContactState): string {
  const { language, outside } = c.var
  const t = texts[language]
  const day = (instant: Date) => formatDay(dayOf(instant), language)
  if (withdrawnAt) return t.stateGone(day(withdrawnAt))
  if (!consentedAt || !shownUntil) return t.stateAsked(day(proposedAt))
  const until = formatDay(shownUntil, language)
  return shownUntil < dayOf(outside.now()) ? t.stateOver(until) : t.stateShown(until)
}
