import { questionsOf } from '../../../platform/forms/definition.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay, formatMoney, formatShare } from '../../../platform/i18n/format.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { Alert, Facts, Heading, Table } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { findFormVersion } from '../../forms/index.ts'
import { measureTitle } from '../../toolbox/index.ts'
import { potTexts } from '../decisions/pot-texts.ts'
import { type Criterion, callPhase, type FoundCall } from './call.ts'
import { listMeasureOptions } from './queries.ts'
import { texts } from './texts.ts'
import { callWords, criterionWords } from './translations/call-words.ts'

/** What a call is about, and the way to apply while it is open. */
export async function callPage(c: Ctx, call: FoundCall) {
  const { language, db } = c.var
  const t = texts[language]
  const phase = callPhase(call, c.var.outside.now())
  const form = await findFormVersion(db, call.formVersionId)
  const measures = (await listMeasureOptions(db)).filter(({ id }) => call.measureIds.includes(id))
  const title = callWords(call, 'title', language)
  const purpose = callWords(call, 'purpose', language)
  const eligibility = callWords(call, 'eligibility', language)
  return html(
    c,
    <Page c={c} title={title.text} breadcrumbs={[{ href: `/${language}/grants`, text: t.title }]}>
      {call.state === 'published' ? null : (
        <Alert color="info">
          <p>{t.draftAlert}</p>
        </Alert>
      )}
      <Heading>
        <span lang={title.lang}>{title.text}</span>
      </Heading>
      <p class="quiet">{t.from(call.partnership)}</p>
      <CallFacts c={c} call={call} />
      {call.state === 'published' && phase === 'open' ? (
        <div class="call-apply">
          <a class="ds-button" href={applyAddress(c, call)}>
            {t.apply}
          </a>
          <p class="quiet">{t.applyHow}</p>
        </div>
      ) : null}
      <Heading level={2}>{t.purpose}</Heading>
      <p class="kept-text" lang={purpose.lang}>
        {purpose.text}
      </p>
      <Heading level={2}>{t.eligibility}</Heading>
      <p>{t.municipalitiesOf(call.partnership)}</p>
      <p class="kept-text" lang={eligibility.lang}>
        {eligibility.text}
      </p>
      <Heading level={2}>{t.measures}</Heading>
      {measures.length === 0 ? (
        <p>{t.anyMeasure}</p>
      ) : (
        <ul>
          {measures.map((measure) => {
            const { title, lang: titleLang } = measureTitle(measure, language)
            return (
              <li>
                <a href={`/${language}/toolbox/${measure.slug}`} lang={titleLang}>
                  {title}
                </a>
              </li>
            )
          })}
        </ul>
      )}
      <Heading level={2}>{t.criteria}</Heading>
      <p>{t.criteriaText}</p>
      <CriteriaTable c={c} call={call} />
      {form ? (
        <>
          <Heading level={2}>{t.questions}</Heading>
          <ul>
            {questionsOf(form.definition).map((question) => (
              <li>{question.label[language]}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Page>,
  )
}

/** Where one applies: with the measure in use that the reader came from, so that it is carried along. */
function applyAddress(c: Ctx, call: FoundCall): string {
  const adoption = c.req.query('adoption') ?? ''
  const address = `/${c.var.language}/workspace/grants/calls/${call.id}/apply`
  return isUuid(adoption) ? `${address}?adoption=${adoption}` : address
}

/** The sums, days and rules of a call. `left` of the pot: as everybody may know it, where nothing else is said. */
export function CallFacts({
  c,
  call,
  left = call.pot - call.awarded,
}: {
  c: Ctx
  call: FoundCall
  left?: number
}) {
  const { language } = c.var
  const t = texts[language]
  const money = (amount: number) => formatMoney(amount, call.currency, language)
  const phase = callPhase(call, c.var.outside.now())
  return (
    <Facts
      facts={[
        { name: t.opensOn, value: phase === 'coming' ? formatDay(call.opensOn, language) : '' },
        { name: t.deadline, value: t.deadlineText(formatDay(call.closesOn, language)) },
        { name: t.ceiling, value: money(call.ceiling) },
        {
          name: t.coFinancing,
          value:
            call.coFinancingPercent === 0
              ? t.noCoFinancing
              : t.coFinancingText(formatShare(call.coFinancingPercent / 100, language)),
        },
        {
          name: t.pot,
          value: (
            <>
              {t.left(money(left), money(call.pot))}
              <p class="help">{potTexts[language].rule}</p>
            </>
          ),
        },
        { name: t.twoPersons, value: t.twoPersonsText(money(call.twoPersonLimit)) },
        { name: t.reporting, value: t.reportingText(call.reportDays) },
        { name: t.giver, value: call.organisation },
      ]}
    />
  )
}

function CriteriaTable({ c, call }: { c: Ctx; call: FoundCall }) {
  const { language } = c.var
  const t = texts[language]
  const all = call.criteria.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <Table
      caption={t.criteria}
      captionHidden
      columns={[
        {
          name: t.criterion,
          value: (criterion) => <CriterionWords c={c} call={call} criterion={criterion} />,
        },
        { name: t.weight, value: ({ weight }) => formatShare(weight / all, language), number: true },
      ]}
      rows={call.criteria}
    />
  )
}

/** A criterion in the reader's language, or in the call's. */
export function CriterionWords({
  c,
  call,
  criterion,
}: {
  c: Ctx
  call: Pick<FoundCall, 'language'>
  criterion: Criterion
}) {
  const { text, lang } = criterionWords(criterion, call, c.var.language)
  return <span lang={lang}>{text}</span>
}
