import type { Db } from '../../../platform/database/database.ts'
import { workspaceVisitors } from '../../../platform/http/allow.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { member } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, Heading, Table } from '../../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, Form, Select } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FoundApplication } from '../applications/application.ts'
import { addressOf, crumbsTo } from '../applications/application-page.tsx'
import { Scores } from './assessment-page.tsx'
import { formatPoints } from './board-page.tsx'
import { type Interest, listInterests } from './interest/queries.ts'
import { type Assessment, assessmentsOf, listPossibleReaders } from './queries.ts'
import { standingOf, weightedMean } from './ranking.ts'
import { texts } from './texts.ts'

/** Who reads an application, what they have said, and assigning one more. */
export async function readersPage(c: Ctx, application: FoundApplication, errors: FieldErrors = {}) {
  const { language, db } = c.var
  const t = texts[language]
  const address = addressOf(c, application)
  const assessments = await assessmentsOf(db, application.id)
  const waits = application.state === 'submitted' || application.state === 'in-review'
  const mine = assessments.find(({ accountId }) => accountId === member(c).accountId)
  const hidden = application.interest !== null || (mine?.sentAt === null && mine.conflict !== true)
  const may = waits && application.interest === null
  const removable = may && assessments.some(({ conflict }) => conflict === null)
  const people = may ? await candidates(db, application.id, assessments) : undefined
  return html(
    c,
    <Page c={c} title={`${t.readersTitle}: ${application.title}`} breadcrumbs={crumbsTo(c, application)}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.readersTitle}</Heading>
      <p>{t.readersText}</p>
      {application.interest ? (
        <Alert color="warning">
          <p>{t.yourInterest[application.interest]}</p>
        </Alert>
      ) : null}
      {assessments.length === 0 ? (
        <p>{t.noReaders}</p>
      ) : (
        <Table
          caption={t.readersTitle}
          captionHidden
          rows={assessments}
          columns={[
            { name: t.reader, value: ({ name }: Assessment) => name },
            { name: t.state, value: (row: Assessment) => t.states[stateOf(row)] },
            ...(removable
              ? [
                  {
                    name: t.remove,
                    value: (row: Assessment) =>
                      row.conflict === null ? (
                        <Form c={c} action={`${address}/readers/${row.accountId}/remove`}>
                          <button class="ds-button" data-variant="tertiary" data-size="sm" type="submit">
                            {t.remove}
                            <span class="ds-sr-only"> {row.name}</span>
                          </button>
                        </Form>
                      ) : null,
                  },
                ]
              : []),
          ]}
        />
      )}
      {people ? <Assign c={c} application={application} people={people} errors={errors} /> : null}
      {may && !mine ? (
        <p>
          <a href={`${address}/interest`}>{t.interestOwn}</a>
        </p>
      ) : null}
      {hidden ? <p class="quiet">{t.hidden}</p> : <Given c={c} application={application} all={assessments} />}
    </Page>,
    Object.keys(errors).length > 0 ? 409 : 200,
  )
}

function stateOf({ conflict, sentAt }: Assessment): 'asked' | 'free' | 'out' | 'sent' {
  if (conflict === null) return 'asked'
  if (conflict) return 'out'
  return sentAt ? 'sent' : 'free'
}

type People = { free: { accountId: string; name: string }[]; tied: { name: string; tie: Interest }[] }

/** Who may still be assigned, and who may not because of what ties them to it. */
async function candidates(db: Db, applicationId: string, assessments: Assessment[]): Promise<People> {
  const people = (await listPossibleReaders(db, workspaceVisitors)).filter(
    ({ accountId }) => !assessments.some((each) => each.accountId === accountId),
  )
  const ties = await listInterests(
    db,
    applicationId,
    people.map(({ accountId }) => accountId),
  )
  return {
    free: people.filter(({ accountId }) => !ties.has(accountId)),
    tied: people.flatMap(({ accountId, name }) => {
      const tie = ties.get(accountId)
      return tie ? [{ name, tie }] : []
    }),
  }
}

function Assign({
  c,
  application,
  people: { free, tied },
  errors,
}: {
  c: Ctx
  application: FoundApplication
  people: People
  errors: FieldErrors
}) {
  const t = texts[c.var.language]
  return (
    <>
      <Form c={c} action={`${addressOf(c, application)}/readers`} class="stack">
        <Select
          c={c}
          name="accountId"
          label={t.person}
          empty={t.choosePerson}
          errors={errors}
          options={free.map(({ accountId, name }) => ({ value: accountId, text: name }))}
        />
        <div class="actions">
          <Button>{t.assign}</Button>
        </div>
      </Form>
      {tied.length > 0 ? (
        <details class="tied-readers">
          <summary>{t.notPossible}</summary>
          <ul>
            {tied.map(({ name, tie }) => (
              <li>
                {name}: {t.interests[tie]}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

/** The assessments that were sent, side by side with what they come to. */
function Given({ c, application, all }: { c: Ctx; application: FoundApplication; all: Assessment[] }) {
  const { language } = c.var
  const t = texts[language]
  const { criteria } = application.call
  const sent = all.filter(({ conflict, sentAt }) => conflict === false && sentAt !== null)
  if (sent.length === 0) return null
  const { mean, differs } = standingOf(criteria, all)
  return (
    <section>
      <Heading level={2}>{t.assessments}</Heading>
      {mean === null ? null : (
        <p>
          {t.columns.mean}: {formatPoints(mean, language)}
        </p>
      )}
      {differs.length > 0 ? (
        <p class="differs">
          {t.differs(
            criteria
              .filter(({ id }) => differs.includes(id))
              .map(({ label }) => label[language])
              .join('; '),
          )}
        </p>
      ) : null}
      {sent.map((own) => (
        <section class="given-assessment">
          <Heading level={3} size="2xs">
            {`${own.name}: ${formatPoints(weightedMean(criteria, own.scores) ?? 0, language)}`}
          </Heading>
          <Scores c={c} call={application.call} own={own} />
        </section>
      ))}
    </section>
  )
}
