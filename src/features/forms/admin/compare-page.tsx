import type { Ctx } from '../../../platform/http/environment.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { compareForms } from '../compare.ts'
import type { FormVersion } from '../queries.ts'
import { ChangeList } from './change-list.tsx'
import { compareTexts } from './compare-texts.ts'
import { workspaceCrumbs } from './list-page.tsx'
import { adminTexts } from './texts.ts'

/** A version beside the one before it. */
export function ComparePage({
  c,
  version,
  before,
}: {
  c: Ctx
  version: FormVersion
  before: FormVersion | undefined
}) {
  const { language } = c.var
  const t = adminTexts[language]
  const w = compareTexts[language]
  return (
    <Page
      c={c}
      title={w.compareTitle}
      breadcrumbs={[
        ...workspaceCrumbs(c),
        {
          href: `/${language}/workspace/forms/${version.id}`,
          text: `${version.definition.title[language]}, ${t.versionOf(version.version).toLowerCase()}`,
        },
      ]}
    >
      <Heading>{w.compareTitle}</Heading>
      {before ? (
        <>
          <p class="lead">{w.compared(before.version, version.version)}</p>
          <ChangeList c={c} changes={compareForms(before.definition, version.definition)} />
        </>
      ) : (
        <p>{w.noBefore}</p>
      )}
    </Page>
  )
}
