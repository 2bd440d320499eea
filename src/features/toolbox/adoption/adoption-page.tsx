import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay, formatNumber } from '../../../platform/i18n/format.ts'
import { Facts, Heading, Table } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { ProposedContacts } from '../contacts/proposed-contacts.tsx'
import type { ContactState } from '../contacts/queries.ts'
import type { AdoptionEvaluation, AdoptionGrant, OpenCall } from './around/queries.ts'
import {
  capital,
  costText,
  ownReachedText,
  periodText,
  placeName,
  reasonName,
  stateName,
} from './describe.ts'
import { type FoundAdoption, type ListedAdoption, measureTitle } from './find-adoption.ts'
import { nextStates } from './move-adoption.ts'
import { movesOn } from './own-adoption.ts'
import { isInUse } from './start-adoption.ts'
import { texts } from './texts.ts'

export const adoptionAddress = (c: Ctx, id: string) => `/${c.var.language}/workspace/adoptions/${id}`

/** "Mentor network in Sortland", in the reader's language where the measure has it. */
export function adoptionTitle(c: Ctx, adoption: ListedAdoption): string {
  const { language } = c.var
  return texts[language].title(measureTitle(adoption.measure, language).title, placeName(adoption, language))
}

/** The frame of the pages about one adoption. */
export function AdoptionFrame({
  c,
  adoption,
  title,
  children,
}: {
  c: Ctx
  adoption: ListedAdoption
  /** What is done here; left out on the adoption's own page. */
  title?: string
  children: Child
}) {
  const { language } = c.var
  const t = texts[language]
  const own = adoptionTitle(c, adoption)
  return (
    <Page
      c={c}
      title={title ? `${title}: ${own}` : own}
      breadcrumbs={[
        { href: `/${language}/workspace/adoptions`, text: t.listTitle },
        ...(title ? [{ href: adoptionAddress(c, adoption.id), text: own }] : []),
      ]}
    >
      {children}
    </Page>
  )
}

export type Around = {
  contacts: ContactState[]
  grants: AdoptionGrant[]
  calls: OpenCall[]
  evaluations: AdoptionEvaluation[]
}

/** All that is known of an adoption, as far as the viewer may know it. */
export function adoptionPage(c: Ctx, adoption: FoundAdoption, around: Around) {
  const { language } = c.var
  const t = texts[language]
  const here = adoptionAddress(c, adoption.id)
  const { measure, mayWrite } = adoption
  const { contacts, grants } = around
  const mayMove = mayWrite && nextStates(adoption.state).length > 0
  return html(
    c,
    <AdoptionFrame c={c} adoption={adoption}>
      <Heading>{adoptionTitle(c, adoption)}</Heading>
      <p class="lead">
        {capital(stateName(adoption.state, language))}, {t.since.toLocaleLowerCase()}{' '}
        {formatDay(adoption.since, language)}
      </p>
      <p class="actions">
        {mayMove ? (
          <a class={movesOn(c.var.viewer, adoption) ? 'ds-button' : undefined} href={`${here}/state`}>
            {t.changeState}
          </a>
        ) : null}
        {mayWrite ? <a href={`${here}/figures`}>{t.changeFigures}</a> : null}
        {mayWrite ? <a href={`${here}/edit`}>{t.edit}</a> : null}
        {measure.state === 'published' ? (
          <a href={`/${language}/toolbox/${measure.slug}`}>{t.onMeasure}</a>
        ) : null}
      </p>
      <AdoptionFacts c={c} adoption={adoption} grants={grants} />
      {mayWrite ? <Evaluations c={c} adoption={adoption} evaluations={around.evaluations} /> : null}
      {mayWrite && around.calls.length > 0 ? <Calls c={c} adoption={adoption} calls={around.calls} /> : null}
      {mayWrite ? (
        <section aria-labelledby="contacts">
          <Heading level={2} size="sm" id="contacts">
            {t.contacts}
          </Heading>
          {contacts.length === 0 ? <p>{t.contactsNone}</p> : <ProposedContacts c={c} contacts={contacts} />}
          <p>
            <a href={`${here}/contacts`}>{t.contactsManage}</a>
          </p>
        </section>
      ) : null}
      <section aria-labelledby="history">
        <Heading level={2} size="sm" id="history">
          {t.history}
        </Heading>
        <Table
          caption={t.historyTable}
          captionHidden
          rows={adoption.history}
          columns={[
            { name: t.since, value: ({ since }) => formatDay(since, language) },
            { name: t.state, value: ({ state }) => stateName(state, language) },
            {
              name: t.note,
              value: ({ reason, note }) => (
                <>
                  {reason ? capital(reasonName(reason, language)) : ''}
                  {reason && note ? ': ' : ''}
                  <span class="kept-text">{note}</span>
                </>
              ),
            },
            ...(mayWrite
              ? [{ name: t.by, value: ({ setBy }: { setBy: string | null }) => setBy ?? '' }]
              : []),
          ]}
        />
      </section>
    </AdoptionFrame>,
  )
}

/** What was tried, or still is, can be evaluated; later occasions are there when they have been asked for. */
function Evaluations({
  c,
  adoption,
  evaluations,
}: {
  c: Ctx
  adoption: FoundAdoption
  evaluations: AdoptionEvaluation[]
}) {
  const t = texts[c.var.language]
  const tried = adoption.history.some(({ state }) => isInUse(state))
  if (!tried && evaluations.length === 0) return null
  const first = { occasion: 'first', checkedAt: null, returnedAt: null } as const
  const shown = evaluations.some(({ occasion }) => occasion === 'first')
    ? evaluations
    : [first, ...evaluations]
  return (
    <section aria-labelledby="evaluations">
      <Heading level={2} size="sm" id="evaluations">
        {t.evaluations}
      </Heading>
      <ul>
        {shown.map(({ occasion, checkedAt, returnedAt }) => (
          <li>
            <a href={`${adoptionAddress(c, adoption.id)}/evaluations/${occasion}`}>{t.occasions[occasion]}</a>
            <span class="quiet">
              {checkedAt ? ` (${t.evaluationChecked})` : returnedAt ? ` (${t.evaluationReturned})` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Money that can be applied for now. */
function Calls({ c, adoption, calls }: { c: Ctx; adoption: { id: string }; calls: OpenCall[] }) {
  const { language } = c.var
  const t = texts[language]
  return (
    <section aria-labelledby="calls">
      <Heading level={2} size="sm" id="calls">
        {t.calls}
      </Heading>
      <ul>
        {calls.map((call) => (
          <li>
            <a
              href={`/${language}/grants/${call.slug}?adoption=${adoption.id}`}
              lang={call.language === language ? undefined : call.language}
            >
              {call.title}
            </a>
            <span class="quiet">, {t.callCloses(formatDay(call.closesOn, language))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Also what somebody else saved meanwhile, above a form. */
export function AdoptionFacts({
  c,
  adoption,
  grants = [],
}: {
  c: Ctx
  adoption: ListedAdoption
  grants?: AdoptionGrant[]
}) {
  const { language } = c.var
  const t = texts[language]
  const elsewhere = adoption.language === language ? undefined : adoption.language
  const { project, stopReason, stopNote } = adoption
  return (
    <Facts
      facts={[
        { name: t.period, value: periodText(adoption, language) },
        { name: t.cost, value: costText(adoption, language) },
        {
          name: t.hours,
          value: adoption.hours === null ? '' : t.hourCount(formatNumber(adoption.hours, language)),
        },
        { name: t.reached, value: ownReachedText(adoption, language) },
        {
          name: t.linkedProject,
          value: project ? (
            <a
              href={`/${language}/projects/${project.slug}`}
              lang={project.language === language ? undefined : project.language}
            >
              {project.name}
            </a>
          ) : (
            ''
          ),
        },
        ...grants.map((grant) => ({
          name: t.grant,
          value: (
            <span class="adoption-grant">
              {grant.title} <span class="day">({grant.number})</span>:{' '}
              {costText({ cost: grant.amount, currency: grant.currency }, language)}
            </span>
          ),
        })),
        {
          name: t.adaptation,
          value: adoption.adaptation ? (
            <span class="kept-text" lang={elsewhere}>
              {adoption.adaptation}
            </span>
          ) : (
            ''
          ),
        },
        { name: t.why, value: stopReason ? capital(reasonName(stopReason, language)) : '' },
        {
          name: t.how,
          value: stopNote ? (
            <span class="kept-text" lang={elsewhere}>
              {stopNote}
            </span>
          ) : (
            ''
          ),
        },
      ]}
    />
  )
}
