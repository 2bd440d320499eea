import type { Ctx } from '../../../platform/http/environment.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { reviewTexts } from '../review/texts.ts'
import type { SimilarProject } from './similar-projects.ts'

/** Projects of the bank that a document may be about, each with a way to merge where the viewer may change it. */
export function SimilarProjects({
  c,
  readingId,
  similar,
}: {
  c: Ctx
  readingId: string
  similar: SimilarProject[]
}) {
  const language = c.var.language
  const t = reviewTexts[language]
  if (similar.length === 0) return null
  return (
    <section class="similar" aria-labelledby="similar">
      <Heading level={2} size="sm" id="similar">
        {t.similarTitle}
      </Heading>
      <p>{t.similarText}</p>
      <ul class="plain-list">
        {similar.map((project) => (
          <li>
            <a href={`/${language}/projects/${project.slug}`}>{project.name}</a>
            {project.owner ? <span class="quiet"> · {project.owner}</span> : null}
            {project.mayEdit ? (
              <>
                {' '}
                ·{' '}
                <a href={`/${language}/workspace/documents/${readingId}/merge/${project.slug}`}>
                  {t.mergeInto}
                  <span class="ds-sr-only">: {project.name}</span>
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
