import type { Ctx } from '../../platform/http/environment.ts'
import { Heading } from '../../platform/ui/components.tsx'
import { uiTexts } from '../../platform/ui/texts.ts'

/** The way back from a page under a measure's own. */
export const measureCrumbs = ({ var: { language } }: Ctx, measure: { slug: string; title: string }) => [
  { href: `/${language}/toolbox`, text: uiTexts[language].toolbox },
  { href: `/${language}/toolbox/${measure.slug}`, text: measure.title },
]

/** The table of a page as files: `address` with each ending after it. */
export function TakeAlong({
  title,
  help,
  address,
  endings = ['csv', 'xlsx', 'json'],
}: {
  title: string
  help?: string
  address: string
  endings?: string[]
}) {
  return (
    <section aria-labelledby="take" class="take">
      <Heading level={2} size="xs" id="take">
        {title}
      </Heading>
      {help ? <p>{help}</p> : null}
      <p class="actions">
        {endings.map((ending) => (
          <a href={`${address}.${ending}`}>{ending.toUpperCase()}</a>
        ))}
      </p>
    </section>
  )
}
