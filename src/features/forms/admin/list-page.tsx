import type { Ctx } from '../../../platform/http/environment.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import { EmptyState, Heading, Table, Tag } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FormState, ListedVersion } from '../queries.ts'
import { adminTexts } from './texts.ts'

/** Every form with its versions. */
export function ListPage({ c, versions }: { c: Ctx; versions: ListedVersion[] }) {
  const { language } = c.var
  const t = adminTexts[language]
  const forms = [...Map.groupBy(versions, ({ formKey }) => formKey).values()]
  return (
    <Page c={c} title={t.title} breadcrumbs={workspaceCrumbs(c).slice(0, 1)}>
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={`/${language}/workspace/forms/import`}>
          {t.import}
        </a>
      </p>
      {forms.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p class="quiet">{t.formCount(forms.length)}</p>
          {forms.map((of) => (
            <VersionTable c={c} versions={of} />
          ))}
        </>
      )}
    </Page>
  )
}

function VersionTable({ c, versions }: { c: Ctx; versions: ListedVersion[] }) {
  const { language } = c.var
  const t = adminTexts[language]
  const [newest] = versions
  if (!newest) return null
  return (
    <section id={newest.formKey}>
      <Heading level={2} size="sm">
        {newest.title[language] ?? newest.formKey}
      </Heading>
      <Table
        caption={`${newest.title[language] ?? newest.formKey}: ${t.versionCount(versions.length).toLowerCase()}`}
        captionHidden
        rows={versions}
        columns={[
          {
            name: t.version,
            value: ({ id, version, builtIn }) => (
              <>
                <a href={`/${language}/workspace/forms/${id}`}>{t.versionOf(version)}</a>
                {builtIn ? <span class="quiet form-origin"> {t.builtIn}</span> : null}
              </>
            ),
          },
          { name: t.state, value: ({ state }) => <StateTag c={c} state={state} /> },
          { name: t.year, value: ({ year }) => (year === null ? t.anyYear : String(year)) },
          { name: t.programme, value: ({ programme }) => programme ?? t.anyProgramme },
          {
            name: t.changed,
            value: ({ publishedAt }) => (publishedAt ? formatInstant(publishedAt, language) : '–'),
          },
        ]}
      />
    </section>
  )
}

const colours = { draft: 'sand', published: 'accent', withdrawn: 'neutral' } as const

export function StateTag({ c, state }: { c: Ctx; state: FormState }) {
  return <Tag color={colours[state]}>{adminTexts[c.var.language].states[state]}</Tag>
}

/** The way back from a page about forms. */
export function workspaceCrumbs(c: Ctx): { href: string; text: string }[] {
  const { language } = c.var
  return [
    { href: `/${language}/workspace`, text: adminTexts[language].workspace },
    { href: `/${language}/workspace/forms`, text: adminTexts[language].title },
  ]
}
