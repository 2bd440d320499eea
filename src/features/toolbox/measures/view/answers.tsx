import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../../platform/http/environment.ts'
import { daysBetween } from '../../../../platform/i18n/days.ts'
import { formatDay, formatMoney } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { placeName } from '../../adoption/describe.ts'
import { usedTexts } from '../../adoption/used/texts.ts'
import { Contacts } from '../../adoption/used/where-used.tsx'
import type { MeasureRecord } from '../../record.ts'
import { measureText } from '../find-measure.ts'
import { AgainAnswer } from './again-answer.tsx'
import { answerTexts } from './answer-texts.ts'
import type { Collected } from './collect.ts'
import type { CallFor } from './queries.ts'
import { TakesAnswer } from './takes-answer.tsx'
import { viewTexts } from './texts.ts'
import { WorkedAnswer } from './worked-answer.tsx'

type Of = { c: Ctx; of: Collected }

/** Roles longer than this would push the other answers out of sight: they stand further down. In letters. */
const SHORT_ROLES = 320
/** As many calls as stand here without being asked for. */
const MOST_CALLS = 3

export function rolesAreShort(record: MeasureRecord, language: Language): boolean {
  return measureText(record, language).text.roles.length <= SHORT_ROLES
}

/** The uses that the answers tell of, and that are not told of again further down. */
export const toldOf = ({ byLikeness }: Collected): ReadonlySet<string> =>
  new Set([...(byLikeness?.near ?? []), ...(byLikeness?.farther ?? [])].map(({ row }) => row.id))

/** What a coordinator asks before anything else, in the order it is asked, and what to do next. */
export function Answers({ c, of }: Of) {
  const { language } = c.var
  const t = answerTexts[language]
  const published = of.measure.state === 'published'
  return (
    <section aria-labelledby="answers" class="measure-answers">
      <h2 id="answers" class="ds-sr-only">
        {t.title}
      </h2>
      {published ? (
        <Answer question={t.worked}>
          <WorkedAnswer c={c} of={of} />
        </Answer>
      ) : null}
      <Answer question={t.takes}>
        <TakesAnswer c={c} of={of} rolesHere={rolesAreShort(of.record, language)} />
      </Answer>
      {published ? (
        <>
          <Answer question={t.ask}>
            <AskAnswer c={c} of={of} />
          </Answer>
          <Answer question={t.grant}>
            <GrantAnswer c={c} of={of} />
          </Answer>
          <Answer question={t.again}>
            <AgainAnswer c={c} of={of} />
          </Answer>
          <p class="measure-start no-print">
            <a class="ds-button" href={`/${language}/workspace/adoptions/new?measure=${of.measure.slug}`}>
              {viewTexts[language].takeIntoUse}
            </a>{' '}
            <span class="quiet">{viewTexts[language].takeIntoUseHelp}</span>
          </p>
        </>
      ) : null}
    </section>
  )
}

const Answer = ({ question, children }: { question: string; children: Child }) => (
  <div class="measure-answer">
    <Heading level={3} size="2xs">
      {question}
    </Heading>
    <div>{children}</div>
  </div>
)

/** Those with experience who agreed to be asked: who is named beside a place above is not named again. */
function AskAnswer({ c, of }: Of) {
  const { language } = c.var
  const t = answerTexts[language]
  const told = toldOf(of)
  const asked = (of.used?.rows ?? []).filter(({ contacts }) => contacts.length > 0)
  const above = asked.filter(({ id }) => told.has(id))
  const others = asked.filter(({ id }) => !told.has(id))
  return (
    <>
      {asked.length === 0 ? <p>{t.askNobody(of.measure.partnership.name)}</p> : null}
      {above.length > 0 ? (
        <p>
          {t.askAbove}{' '}
          {above.map((row, index) => (
            <>
              {index > 0 ? ', ' : ''}
              <a href={`#like-${row.id}`}>{placeName(row, language)}</a>
            </>
          ))}
        </p>
      ) : null}
      {others.length > 0 ? (
        <ul class="plain-list">
          {others.map((row) => (
            <li>
              {placeName(row, language)}: <Contacts c={c} row={row} />
            </li>
          ))}
        </ul>
      ) : null}
      {asked.length > 0 && c.var.viewer.kind === 'public' ? (
        <p class="quiet">{usedTexts[language].askSignIn}</p>
      ) : null}
    </>
  )
}

/** Calls that give money to start it: whose, until when, how much, and whether the place that is asked for may apply. */
function GrantAnswer({ c, of }: Of) {
  const { language } = c.var
  const t = answerTexts[language]
  const list = (calls: CallFor[]) => (
    <ul class="plain-list">
      {calls.map((call) => (
        <li>
          <Call c={c} of={of} call={call} />
        </li>
      ))}
    </ul>
  )
  const [first, rest] = [of.calls.slice(0, MOST_CALLS), of.calls.slice(MOST_CALLS)]
  return (
    <>
      {first.length > 0 ? list(first) : <p>{t.noCall}</p>}
      {rest.length > 0 ? (
        <details>
          <summary>{t.moreCalls(rest.length)}</summary>
          {list(rest)}
        </details>
      ) : null}
      {first.length === 0 ? (
        <p>
          <a href={`/${language}/grants`}>{t.allCalls}</a>
        </p>
      ) : null}
    </>
  )
}

function Call({ c, of: { today, key }, call }: Of & { call: CallFor }) {
  const { language } = c.var
  const t = answerTexts[language]
  const v = viewTexts[language]
  const opens = call.opensOn > today
  return (
    <>
      <a href={`/${language}/grants/${call.slug}`}>
        <span lang={call.language === language ? undefined : call.language}>{call.title}</span>
      </a>
      <br />
      {[
        opens ? v.callOpens(formatDay(call.opensOn, language)) : '',
        opens
          ? v.callCloses(formatDay(call.closesOn, language))
          : t.closesIn(formatDay(call.closesOn, language), daysBetween(today, call.closesOn)),
        call.ceiling === null ? '' : v.callCeiling(formatMoney(call.ceiling, call.currency, language)),
      ]
        .filter(Boolean)
        .join(' ')}{' '}
      <span class="quiet">
        {t.callOf(call.partnership)}
        {key ? ` ${(call.mayApply ? t.mayApply : t.mayNotApply)(municipalityLabel(key))}` : ''}
      </span>
    </>
  )
}
