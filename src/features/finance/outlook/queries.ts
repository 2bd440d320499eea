import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

export async function saveOutlook(
  tx: Tx,
  outlook: {
    projectId: string
    lineId: string
    forecastOre: number | null
    reason: string
    savedBy: string | null
  },
) {
  await tx
    .insertInto('budget_outlook')
    .values({
      project_id: outlook.projectId,
      line_id: outlook.lineId,
      forecast_ore: outlook.forecastOre,
      deviation_reason: outlook.reason,
      saved_by: outlook.savedBy,
    })
    .onConflict((conflict) =>
      conflict.columns(['project_id', 'line_id']).doUpdateSet({
        forecast_ore: outlook.forecastOre,
        deviation_reason: outlook.reason,
        saved_by: outlook.savedBy,
        saved_at: sql<Date>`now()`,
      }),
    )
    .execute()
}
