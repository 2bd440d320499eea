import type { Member } from '../../../platform/access/viewer.ts'
import { hasRole } from '../../../platform/access/viewer.ts'
import { workspaceRoles } from '../../../platform/http/allow.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { EmptyState, Heading, Table } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { aboutWords } from '../contacts/about.ts'
import { listOwnContacts, type OwnContact } from '../contacts/queries.ts'
import { placeName, stateName } from './describe.ts'
import { listAdoptions, measureTitle } from './find-adoption.ts'
import { texts } from './texts.ts'

/** What the person's municipalities and projects use, and where they are a contact themselves. */
export async function adoptionsPage(c: Ctx, viewer: Member) {
  const { language, db } = c.var
  const t = texts[language]
  const adoptions = await listAdoptions(db, viewer, { own: true })
  const contacts = await listOwnContacts(db, viewer.accountId)
  const here = `/${language}/workspace/adoptions`
  const works = workspaceRoles.some((role) => hasRole(viewer, role))
  return html(
    c,
    <Page c={c} title={t.listTitle} wide>
      <Heading>{t.listTitle}</Heading>
      <p class="lead">{t.listLead}</p>
      <p class="actions">
        {works ? (
          <a class="ds-button" data-variant="primary" href={`${here}/new`}>
            {t.start}
          </a>
        ) : null}
        <a href={`/${language}/workspace/questions`}>{t.questions}</a>
      </p>
      {adoptions.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneText}</p>
          <p>
            <a href={`/${language}/toolbox`}>{t.toToolbox}</a>
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={t.table(adoptions.length)}
          rows={adoptions}
          columns={[
            {
              name: t.measure,
              value: ({ id, measure }) => {
                const { title, lang } = measureTitle(measure, language)
                return (
                  <a href={`${here}/${id}`} lang={lang}>
                    {title}
                  </a>
                )
              },
            },
            { name: t.municipality, value: (adoption) => placeName(adoption, language) },
            { name: t.state, value: ({ state }) => stateName(state, language) },
            { name: t.since, value: ({ since }) => formatDay(since, language) },
          ]}
        />
      )}
      {contacts.length > 0 ? (
        <section aria-labelledby="own-contacts">
          <Heading level={2} size="sm" id="own-contacts">
            {t.ownContacts}
          </Heading>
          <ul>
            {contacts.map((contact) => {
              const { measure, place } = aboutWords(contact, language)
              return (
                <li>
                  <a href={`/${language}/workspace/contacts/${contact.id}`}>{t.title(measure, place)}</a>
                  <span class="quiet">: {contactState(c, contact)}</span>
                </li>
              )
            })}
          </ul>
        </section>
      ) : null}
    </Page>,
  )
}

function contactState(c: Ctx, { consentedAt, shownUntil }: OwnContact): string {
  const { language, outside } = c.var
  const t = texts[language]
  if (!consentedAt || !shownUntil) return t.ownContactAsked
  const day = formatDay(shownUntil, language)
  return shownUntil < dayOf(outside.now()) ? t.ownContactOver(day) : t.ownContactUntil(day)
}
