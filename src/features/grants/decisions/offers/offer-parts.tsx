import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { localDay } from '../../../../platform/i18n/zones.ts'
import { Table } from '../../../../platform/ui/components.tsx'
import { addressOf } from '../../applications/application-page.tsx'
import type { Loaded } from '../loaded.ts'
import type { Decision } from '../queries.ts'
import { texts } from '../texts.ts'
import { hasLapsed } from './offer.ts'
import { offerTexts } from './texts.ts'

/** An offer that nobody has answered: what the applicant does now, or that it has lapsed; and the officers' way to give more time. */
export function OfferState({ c, loaded, decision }: { c: Ctx; loaded: Loaded; decision: Decision }) {
  const { language } = c.var
  const t = texts[language]
  const words = offerTexts[language]
  const { found, application } = loaded
  const here = addressOf(c, found)
  const day = decision.answerBy ? formatDay(decision.answerBy, language) : ''
  const lapsed = hasLapsed(decision, found, c.var.outside.now())
  const mine = application.applies
  return (
    <>
      {lapsed ? (
        <p>
          {mine
            ? words.lapsed(day, decision.proposedByName, decision.proposedByEmail)
            : words.lapsedThere(day)}
        </p>
      ) : mine ? (
        <div class="grant-answer">
          <p>
            <a class="ds-button" href={`${here}/acceptance`}>
              {t.answer}
            </a>
          </p>
          <p class="quiet">
            {words.answerBefore(day)} {t.answerText}
          </p>
        </div>
      ) : (
        <p>{words.waitingUntil(day)}</p>
      )}
      {application.mayDecide ? (
        <p>
          <a href={`${here}/answer-day`}>{words.moveTitle}</a>
        </p>
      ) : null}
    </>
  )
}

/** How the last day to answer was moved, the latest first. */
export function Moves({ c, loaded: { found, moves } }: { c: Ctx; loaded: Loaded }) {
  const { language } = c.var
  const words = offerTexts[language]
  return (
    <Table
      caption={words.moves}
      rows={moves}
      columns={[
        {
          name: words.movedOn,
          value: ({ movedAt }) => formatDay(localDay(movedAt, found.call.timeZone), language),
        },
        { name: words.movedFrom, value: ({ from }) => formatDay(from, language) },
        { name: words.movedTo, value: ({ to }) => formatDay(to, language) },
        { name: words.reason, value: ({ reason }) => <span class="kept-text">{reason}</span> },
        { name: words.movedBy, value: ({ by }) => by },
      ]}
    />
  )
}
