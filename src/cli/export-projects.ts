import { findProject } from '../features/projects/index.ts'
import { publicViewer } from '../platform/access/viewer.ts'
import { parseArguments } from './arguments.ts'
import { listPublishedSlugs } from './queries.ts'
import { type ExitCode, type Terminal, WrongUsage } from './terminal.ts'
import { withDatabase } from './with-database.ts'

const PAGE = 200

/**
 * `rotfeste export`: every published project as one JSON object on a line, in the order of their slugs, as the public
 * sees it: persons only where they have agreed to be shown.
 */
export async function exportProjects(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = parseArguments(args, {})
  if (positionals.length > 0) throw new WrongUsage('export takes no arguments.')
  return withDatabase<ExitCode>(terminal, async ({ publicDb }) => {
    for (
      let after = '', slugs = await listPublishedSlugs(publicDb, after, PAGE);
      slugs.length > 0;
      slugs = await listPublishedSlugs(publicDb, after, PAGE)
    ) {
      for (const slug of slugs) {
        const project = await findProject(publicDb, publicViewer, slug)
        if (!project) continue
        const { version, publishedAt, updatedAt, record } = project
        terminal.out(`${JSON.stringify({ slug, version, publishedAt, updatedAt, ...record })}\n`)
      }
      after = slugs.at(-1) ?? after
    }
    return 0
  })
}
