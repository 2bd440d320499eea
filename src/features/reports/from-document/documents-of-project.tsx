import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { listConfirmedReadings, mayBeReport } from '../../documents/index.ts'
import { texts } from './texts.ts'

export type ReportDocument = { id: string; fileName: string }

/** Documents of a project that may be filled-in reports. */
export async function listReportDocuments(
  db: Db,
  viewer: Viewer,
  projectId: string,
): Promise<ReportDocument[]> {
  const documents = await listConfirmedReadings(db, viewer, projectId)
  return documents.filter(({ kind }) => mayBeReport(kind))
}

/** Each filled-in report with the way to make a draft of it. */
export function DocumentsOfProject({ c, documents }: { c: Ctx; documents: ReportDocument[] }) {
  const { language } = c.var
  const t = texts[language]
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="documents" class="no-print">
      <Heading level={2} size="sm" id="documents">
        {t.fromDocuments}
      </Heading>
      <ul>
        {documents.map(({ id, fileName }) => (
          <li>
            <a href={`/${language}/workspace/reports/from-document/${id}`}>{t.makeOf(fileName)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
