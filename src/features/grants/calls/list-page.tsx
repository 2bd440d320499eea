import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import { EmptyState, Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { type CallPhase, callPhase, type FoundCall } from './call.ts'
import { listPublishedCalls } from './queries.ts'
import { texts } from './texts.ts'
import { callWords } from './translations/call-words.ts'

const phases = ['open', 'coming', 'closed'] as const satisfies readonly CallPhase[]

/** All published calls by where they stand; those that close first stand first while it matters. */
export async function callListPage(c: Ctx) {
  const t = texts[c.var.language]
  const now = c.var.outside.now()
  const calls = await listPublishedCalls(c.var.db, c.var.viewer)
  const by = (phase: CallPhase) => {
    const found = calls.filter((call) => callPhase(call, now) === phase)
    return phase === 'closed' ? found : found.toReversed()
  }
  return html(
    c,
    <Page c={c} title={t.title}>
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      {calls.length === 0 ? <EmptyState title={t.none}> </EmptyState> : null}
      {calls.length > 0 ? phases.map((phase) => <Phase c={c} phase={phase} calls={by(phase)} />) : null}
      <p>
        <a href={`/${c.var.language}/grants/awards`}>{t.awards}</a>
      </p>
    </Page>,
  )
}

function Phase({ c, phase, calls }: { c: Ctx; phase: CallPhase; calls: FoundCall[] }) {
  const t = texts[c.var.language]
  if (calls.length === 0)
    return phase === 'open' ? (
      <section class="call-phase">
        <Heading level={2}>{t.phases.open}</Heading>
        <p>{t.noneOpen}</p>
      </section>
    ) : null
  return (
    <section class="call-phase">
      <Heading level={2}>{t.phases[phase]}</Heading>
      <ul class="call-list">
        {calls.map((call) => (
          <li>
            <div>
              <CallLink c={c} call={call} href={`/${c.var.language}/grants/${call.slug}`} />
              <span class="quiet">{t.from(call.partnership)}</span>
            </div>
            <div class="call-facts">
              <span>{dayOf(c, call, phase)}</span>
              <span class="quiet">{moneyOf(c, call, phase)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A call by its title, in the reader's language where it has one. */
export function CallLink({ c, call, href }: { c: Ctx; call: FoundCall; href: string }) {
  const { text, lang } = callWords(call, 'title', c.var.language)
  return (
    <a href={href} lang={lang}>
      {text}
    </a>
  )
}

function dayOf(c: Ctx, call: FoundCall, phase: CallPhase): string {
  const { language } = c.var
  const t = texts[language]
  if (phase === 'coming') return t.opens(formatDay(call.opensOn, language))
  const day = formatDay(call.closesOn, language)
  return phase === 'open' ? t.closes(day) : t.closedOn(day)
}

function moneyOf(c: Ctx, call: FoundCall, phase: CallPhase): string {
  const { language } = c.var
  const t = texts[language]
  const money = (amount: number) => formatMoney(amount, call.currency, language)
  const left = t.left(money(call.pot - call.awarded), money(call.pot))
  return phase === 'closed' ? left : `${t.upTo(money(call.ceiling))}, ${left}`
}
