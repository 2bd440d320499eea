import type { Ctx } from '../../../platform/http/environment.ts'
import { workspaceCrumbs } from '../admin/list-page.tsx'
import { adminTexts } from '../admin/texts.ts'
import type { FormVersion } from '../queries.ts'
import { editTexts } from './texts.ts'

/** From a page that edits back to the form, its version and the list. */
export function editCrumbs(c: Ctx, version: FormVersion): { href: string; text: string }[] {
  const { language } = c.var
  const here = `/${language}/workspace/forms/${version.id}`
  return [
    ...workspaceCrumbs(c),
    {
      href: here,
      text: `${version.definition.title[language]}, ${adminTexts[language].versionOf(version.version).toLowerCase()}`,
    },
    { href: `${here}/edit`, text: editTexts[language].title },
  ]
}
