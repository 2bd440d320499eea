import type { Ctx } from '../../../../../platform/http/environment.ts'
import { html } from '../../../../../platform/http/html.ts'
import { dayOf } from '../../../../../platform/i18n/days.ts'
import { formatDay, formatInstant } from '../../../../../platform/i18n/format.ts'
import { Heading } from '../../../../../platform/ui/components.tsx'
import { Page } from '../../../../../platform/ui/page.tsx'
import type { SentContent } from '../../../../forms/index.ts'
import { langOf } from '../../../text.tsx'
import { texts } from '../../texts.ts'
import { cellAddress } from '../address.ts'
import { CellAnswers } from '../cell-answers.tsx'
import { CellTitle, cellCrumbs, cellTitle } from '../cell-title.tsx'
import type { FoundCell } from '../find-cell.ts'
import type { SetAside } from './queries.ts'

/** What was checked once and taken up again: who, when, why, and what had been sent. */
export function SetAsides({ c, cell, setAsides }: { c: Ctx; cell: FoundCell; setAsides: SetAside[] }) {
  const { language } = c.var
  const t = texts[language]
  if (setAsides.length === 0) return null
  const told = (at: Date, name: string | null) => {
    const when = formatInstant(at, language)
    return name ? t.by(name, when) : when
  }
  return (
    <section aria-labelledby="set-aside">
      <Heading level={2} size="sm" id="set-aside">
        {t.setAsides}
      </Heading>
      <ul class="plain-list set-asides">
        {setAsides.map(
          ({
            sentNumber,
            checkedAt,
            checkedByName,
            setAsideAt,
            setAsideByName,
            reason,
            language: written,
          }) => (
            <li>
              <p>{t.setAsideTold(told(setAsideAt, setAsideByName))}</p>
              <blockquote lang={langOf(written, language)}>
                <p class="kept-text">{reason}</p>
              </blockquote>
              <p class="quiet">
                {checkedAt ? `${t.setAsideChecked(told(checkedAt, checkedByName))} ` : ''}
                <a href={`${cellAddress(c, cell)}/sent/${sentNumber}`}>{t.setAsideRead(sentNumber)}</a>
              </p>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}

/** What a municipality had sent under a number, as it was. */
export function earlierPage(c: Ctx, cell: FoundCell, sent: SentContent) {
  const { language } = c.var
  const t = texts[language]
  const day = formatDay(dayOf(sent.sentAt), language)
  const back = cellAddress(c, cell)
  return html(
    c,
    <Page
      c={c}
      title={`${cellTitle(cell)}, ${t.setAsideRead(sent.number)}`}
      breadcrumbs={[...cellCrumbs(c, cell), { href: back, text: <CellTitle c={c} cell={cell} /> }]}
    >
      <Heading>
        <CellTitle c={c} cell={cell} />
      </Heading>
      <p class="lead">
        {sent.sentByName ? t.earlierBy(sent.number, sent.sentByName, day) : t.earlier(sent.number, day)}
      </p>
      <CellAnswers c={c} sent={sent} level={2} />
      <p class="page-end">
        <a href={back}>{t.backToCell}</a>
      </p>
    </Page>,
  )
}
