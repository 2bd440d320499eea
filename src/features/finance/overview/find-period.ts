import type { Ctx } from '../../../platform/http/environment.ts'
import type { FinanceProject } from '../finance-project.ts'
import { describePostings } from '../queries.ts'
import { readPeriod, type Times } from './period.ts'

/** The period asked for, or the usual one, with the times it is chosen from. */
export async function findPeriod(
  c: Ctx,
  project: FinanceProject,
  from: string | undefined,
  to: string | undefined,
) {
  const { firstOn, lastOn } = await describePostings(c.var.db, project.id)
  const times: Times = {
    startsOn: project.starts_on,
    endsOn: project.ends_on,
    firstPostedOn: firstOn,
    lastPostedOn: lastOn,
    today: c.var.outside.now().toISOString().slice(0, 10),
  }
  return { times, asked: readPeriod(from, to, times) }
}
