import type { Ctx } from '../../../platform/http/environment.ts'
import { Heading, Table } from '../../../platform/ui/components.tsx'
import type { FoundApplication } from '../applications/application.ts'
import { formatPoints } from '../assessment/board-page.tsx'
import type { Assessment } from '../assessment/queries.ts'
import { weightedMean } from '../assessment/ranking.ts'
import { CriterionWords } from '../calls/call-page.tsx'
import { texts } from './texts.ts'

/** What the readers wrote, for those who decide. */
export function Assessments({
  c,
  application,
  assessments,
}: {
  c: Ctx
  application: FoundApplication
  assessments: Assessment[]
}) {
  const { language } = c.var
  const t = texts[language]
  const { criteria } = application.call
  const meanOf = ({ scores }: Assessment) => {
    const mean = weightedMean(criteria, scores)
    return mean === undefined ? '' : formatPoints(mean, language)
  }
  return (
    <section aria-labelledby="assessments">
      <Heading level={2} id="assessments">
        {t.assessments}
      </Heading>
      {assessments.length === 0 ? (
        <p>{t.assessmentsNone}</p>
      ) : (
        <>
          <Table
            caption={t.assessmentsCaption(assessments.length)}
            rows={[
              ...criteria.map((criterion) => ({
                name: <CriterionWords c={c} call={application.call} criterion={criterion} />,
                of: ({ scores }: Assessment) => String(scores[criterion.id] ?? ''),
              })),
              { name: <>{t.mean}</>, of: meanOf },
            ]}
            columns={[
              { name: t.criterion, value: ({ name }) => name },
              ...assessments.map((assessment) => ({
                name: assessment.name,
                value: (row: { of: (given: Assessment) => string }) => row.of(assessment),
                number: true,
              })),
            ]}
          />
          <dl class="facts">
            {assessments
              .filter(({ comment }) => comment !== '')
              .map(({ name, comment }) => (
                <div>
                  <dt>{name}</dt>
                  <dd class="kept-text">{comment}</dd>
                </div>
              ))}
          </dl>
        </>
      )}
    </section>
  )
}
