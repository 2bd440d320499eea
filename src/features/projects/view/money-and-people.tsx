import type { Child } from 'hono/jsx'
import { formatMoney } from '../../../platform/i18n/format.ts'
import { Heading, Table, Tag } from '../../../platform/ui/components.tsx'
import { fieldTexts, roleTextKeys } from '../edit/field-texts.ts'
import { computedCoFinancing } from './collect.ts'
import { type Part, SourceMark } from './project-facts.tsx'
import { viewTexts } from './texts.ts'

export function Funding({ c, of }: Part) {
  const language = c.var.language
  const t = viewTexts[language]
  const f = fieldTexts[language]
  const { record } = of.project
  const left = computedCoFinancing(of.project)
  if (record.funding.length === 0) return null
  const rows = [
    ...record.funding.map((row) => ({
      who: row.funder as Child,
      kind: row.kind === 'grant' ? f.grant : f.coFinancing,
      amount: row.amount === null ? '–' : formatMoney(row.amount, row.currency, language),
    })),
    ...(left === undefined
      ? []
      : [
          {
            who: <span class="quiet">{t.computed}</span>,
            kind: f.coFinancing,
            amount: formatMoney(left, record.currency ?? '', language),
          },
        ]),
  ]
  return (
    <section>
      <Heading level={2} size="sm">
        {f.funding} <SourceMark c={c} of={of} part="funding" name={f.funding} />
      </Heading>
      <Table
        captionHidden
        caption={t.fundingCaption}
        rows={rows}
        columns={[
          { name: t.funder, value: ({ who }) => who },
          { name: t.kind, value: ({ kind }) => kind },
          { name: t.amount, value: ({ amount }) => amount, number: true },
        ]}
      />
    </section>
  )
}

/** Persons who agreed to be shown; those who may edit see all, each marked. */
export function Persons({ c, of }: Part) {
  const t = viewTexts[c.var.language]
  const f = fieldTexts[c.var.language]
  const { persons } = of.project.record
  if (persons.length === 0) return null
  return (
    <section>
      <Heading level={2} size="sm">
        {t.persons}
      </Heading>
      <dl class="facts">
        {persons.map((person) => (
          <div>
            <dt>{f[roleTextKeys[person.role]]}</dt>
            <dd>
              {person.name}
              {person.consentOn === null ? (
                <>
                  {' '}
                  <Tag color="care">{t.notPublic}</Tag>
                </>
              ) : null}
              {[person.position, person.organisation].some(Boolean) ? (
                <span class="block">{[person.position, person.organisation].filter(Boolean).join(', ')}</span>
              ) : null}
              {person.email ? (
                <span class="block">
                  <a href={`mailto:${person.email}`}>{person.email}</a>
                </span>
              ) : null}
              {person.phone ? <span class="block">{person.phone}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Links({ c, of }: Part) {
  const language = c.var.language
  const t = viewTexts[language]
  const f = fieldTexts[language]
  const { links } = of.project.record
  const line = (slug: string | undefined, name: string) =>
    slug ? <a href={`/${language}/projects/${slug}`}>{name}</a> : name
  const own = (relation: string) =>
    links
      .filter((link) => link.relation === relation)
      .map(({ relatedId, name }) => {
        const known = relatedId ? of.links.to.get(relatedId) : undefined
        return line(known?.slug, known?.name ?? name)
      })
  const mutual = new Set(links.flatMap(({ relatedId }) => relatedId ?? []))
  const back = (relation: string) =>
    of.links.from
      .filter(
        (project) => project.relation === relation && !(relation === 'related' && mutual.has(project.id)),
      )
      .map(({ slug, name }) => line(slug, name))
  const groups: [string, Child[]][] = [
    [t.builtOn, own('predecessor')],
    [t.continuedIn, back('predecessor')],
    [t.connected, [...own('related'), ...back('related')]],
  ]
  if (groups.every(([, items]) => items.length === 0)) return null
  return (
    <section>
      <Heading level={2} size="sm">
        {f.links}
      </Heading>
      <dl class="facts">
        {groups
          .filter(([, items]) => items.length > 0)
          .map(([name, items]) => (
            <div>
              <dt>{name}</dt>
              <dd>
                <ul class="plain-list">
                  {items.map((item) => (
                    <li>{item}</li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
