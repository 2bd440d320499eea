import type { Ctx } from '../../../platform/http/environment.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
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
    today: dayOf(c.var.outside.now()),
  }
  return { times, asked: readPeriod(from, to, times) }
}
