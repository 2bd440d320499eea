import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import { Alert, Facts, Heading, Table } from '../../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, Form, type FormValues } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { addressOf, crumbsTo } from '../applications/application-page.tsx'
import { Assessments } from './assessments-part.tsx'
import { LEAST_ASSESSMENTS } from './decide.ts'
import { DecisionFields } from './decision-fields.tsx'
import type { Loaded } from './loaded.ts'
import { hasLapsed, isUnanswered } from './offers/offer.ts'
import { Moves, OfferState } from './offers/offer-parts.tsx'
import { offerTexts } from './offers/texts.ts'
import { potTexts } from './pot-texts.ts'
import type { Decision, DecisionCase, Payment } from './queries.ts'
import { texts } from './texts.ts'

type Shown = {
  values?: FormValues
  errors?: FieldErrors
  /** Why it was not done. */
  refused?: string
  done?: 'done' | 'proposed' | 'answered' | 'moved'
  status?: 200 | 409 | 422
}

export function decisionPage(c: Ctx, loaded: Loaded, shown: Shown = {}) {
  const { language } = c.var
  const t = texts[language]
  const { found, decision, officers } = loaded
  const { errors = {}, refused, done, status = 200 } = shown
  const stands = decision?.decidedAt != null
  return html(
    c,
    <Page c={c} title={`${t.title}: ${found.title}`} breadcrumbs={crumbsTo(c, found)}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{stands && decision ? headingOf(c, found, decision) : t.title}</Heading>
      <p class="lead" lang={found.language === language ? undefined : found.language}>
        {found.title}
      </p>
      {refused ? (
        <Alert color="danger">
          <p>{refused}</p>
        </Alert>
      ) : null}
      {done ? (
        <Alert color="success">
          <p>{done === 'moved' ? offerTexts[language].moved : t[done]}</p>
        </Alert>
      ) : null}
      {stands && decision ? (
        <Standing c={c} loaded={loaded} decision={decision} />
      ) : officers ? (
        <Deciding c={c} loaded={loaded} officers={officers} shown={shown} />
      ) : (
        <div class="empty-state">
          <Heading level={2} size="sm">
            {t.notYet}
          </Heading>
          <p>{t.notYetText}</p>
        </div>
      )}
    </Page>,
    status,
  )
}

function headingOf(c: Ctx, found: DecisionCase, decision: Decision): string {
  const { language } = c.var
  const gone = isUnanswered(decision) && hasLapsed(decision, found, c.var.outside.now())
  return gone ? offerTexts[language].lapsedTitle : texts[language].outcomes[decision.outcome]
}

/** A decision that stands, with its letter and the way on. */
function Standing({ c, loaded, decision }: { c: Ctx; loaded: Loaded; decision: Decision }) {
  const { language } = c.var
  const t = texts[language]
  const { found, application } = loaded
  const here = addressOf(c, found)
  const day = (instant: Date) => formatDay(localDay(instant, found.call.timeZone), language)
  const mine = application.applies
  return (
    <>
      {isUnanswered(decision) ? <OfferState c={c} loaded={loaded} decision={decision} /> : null}
      {decision.acceptedAt ? (
        <p>
          {(mine ? t.accepted : t.acceptedThere)(day(decision.acceptedAt))}{' '}
          <a href={`${here}/payments`}>{t.follow}</a>
        </p>
      ) : null}
      {decision.declinedAt ? <p>{(mine ? t.declined : t.declinedThere)(day(decision.declinedAt))}</p> : null}
      <p>
        <a href={`${here}/letter.pdf`}>{t.letter}</a>
      </p>
      <DecisionFacts c={c} loaded={loaded} decision={decision} />
      {loaded.moves.length > 0 ? <Moves c={c} loaded={loaded} /> : null}
    </>
  )
}

/** What was applied for: above the form, and with a decision that stands. */
function caseFacts(c: Ctx, found: DecisionCase) {
  const { language } = c.var
  const t = texts[language]
  return [
    { name: t.number, value: found.number },
    { name: t.applicant, value: found.organisation },
    { name: t.call, value: found.call.title },
    { name: t.applied, value: formatMoney(found.appliedAmount, found.call.currency, language) },
  ]
}

function DecisionFacts({ c, loaded, decision }: { c: Ctx; loaded: Loaded; decision: Decision }) {
  const { language } = c.var
  const t = texts[language]
  const { found } = loaded
  const money = (amount: number) => formatMoney(amount, found.call.currency, language)
  const written = found.language === language ? undefined : found.language
  const names = [decision.proposedByName, decision.confirmedByName].filter(Boolean).join(', ')
  return (
    <>
      <Facts
        facts={[
          ...(decision.decidedAt ? caseFacts(c, found) : []),
          { name: t.outcome, value: t.outcomes[decision.outcome] },
          { name: t.amount, value: decision.amount > 0 ? money(decision.amount) : '' },
          {
            name: t.decidedOn,
            value: decision.decidedAt
              ? formatDay(localDay(decision.decidedAt, found.call.timeZone), language)
              : '',
          },
          { name: t.decidedBy, value: decision.decidedAt ? names : '' },
          {
            name: offerTexts[language].lastDay,
            value: decision.answerBy ? formatDay(decision.answerBy, language) : '',
          },
        ]}
      />
      <Heading level={2} size="sm">
        {t.reason}
      </Heading>
      <p class="kept-text" lang={written}>
        {decision.reason}
      </p>
      {decision.conditions ? (
        <>
          <Heading level={2} size="sm">
            {t.conditions}
          </Heading>
          <p class="kept-text" lang={written}>
            {decision.conditions}
          </p>
        </>
      ) : null}
      {loaded.payments.length > 0 ? (
        <Table
          caption={t.payments}
          rows={loaded.payments}
          columns={[
            { name: t.part, value: ({ position }) => position },
            { name: t.waitsFor, value: (part) => t.waits[part.waitsFor] },
            ...(loaded.payments.some(({ dueOn }) => dueOn)
              ? [{ name: t.due, value: ({ dueOn }: Payment) => (dueOn ? formatDay(dueOn, language) : '') }]
              : []),
            { name: t.amount, value: ({ amount }) => money(amount), number: true },
          ]}
        />
      ) : null}
    </>
  )
}

/** Before it stands, for officers: what the readers wrote, what is left, a proposal that waits, and the form. */
function Deciding({
  c,
  loaded,
  officers: { assessments, pot },
  shown,
}: {
  c: Ctx
  loaded: Loaded
  officers: NonNullable<Loaded['officers']>
  shown: Shown
}) {
  const { language } = c.var
  const t = texts[language]
  const words = potTexts[language]
  const { application, found, decision } = loaded
  const money = (amount: number) => formatMoney(amount, found.call.currency, language)
  if (application.interest)
    return (
      <Alert color="info" title={t.mayNot}>
        <p>{t.interest[application.interest]}</p>
      </Alert>
    )
  const own =
    decision !== undefined && c.var.viewer.kind === 'member' && decision.proposedBy === c.var.viewer.accountId
  return (
    <>
      <Facts facts={caseFacts(c, found)} />
      <Assessments c={c} application={application} assessments={assessments} />
      <Heading level={2}>{t.pot}</Heading>
      <p>
        {words.left(money(pot.left), money(pot.pot), money(pot.committed))}{' '}
        {pot.offered > 0 ? words.offered(money(pot.offered)) : null}
      </p>
      <p class="help">{words.rule}</p>
      {decision ? (
        <section class="card" aria-labelledby="proposal">
          <Heading level={2} size="sm" id="proposal">
            {t.proposal}
          </Heading>
          <p>
            {t.proposalBy(decision.proposedByName)}. {t.proposalText(money(found.call.twoPersonLimit))}
          </p>
          <DecisionFacts c={c} loaded={loaded} decision={decision} />
          {own ? (
            <p>{t.ownProposal}</p>
          ) : (
            <Form c={c} action={`${addressOf(c, found)}/decision/confirm`}>
              <p>{t.confirmText}</p>
              <input type="hidden" name="seen" value={decision.proposedAt.toISOString()} />
              <Button>{t.confirm}</Button>
            </Form>
          )}
        </section>
      ) : null}
      <Heading level={2} id="decide">
        {decision ? t.otherProposal : t.formTitle}
      </Heading>
      <Form c={c} action={`${addressOf(c, found)}/decision`} class="stack">
        <DecisionFields c={c} found={found} values={shown.values ?? {}} errors={shown.errors ?? {}} />
        <p class="help">{t.decideHelp(money(found.call.twoPersonLimit))}</p>
        <div class="actions">
          <Button variant={decision || assessments.length < LEAST_ASSESSMENTS ? 'secondary' : 'primary'}>
            {t.decide}
          </Button>
          <a href={addressOf(c, found)}>{t.cancel}</a>
        </div>
      </Form>
    </>
  )
}
