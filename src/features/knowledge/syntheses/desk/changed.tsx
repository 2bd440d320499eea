import type { Ctx } from '../../../../platform/http/environment.ts'
import { Alert } from '../../../../platform/ui/components.tsx'
import type { Change, ChangedCitation } from '../citing/citations.ts'
import { texts } from '../texts.ts'

/** To those who write: what has changed of what the published text cites, and that it is still shown as it was cited. */
export function Changed({
  c,
  changed,
  folded = false,
}: {
  c: Ctx
  changed: ChangedCitation[]
  /** Opened by whoever wants to read it: something else is the matter of the page. */
  folded?: boolean
}) {
  const { language } = c.var
  const t = texts[language]
  if (changed.length === 0) return null
  const said = (change: Change) =>
    change.what === 'renamed'
      ? t.changes.renamed(change.title)
      : change.what === 'withdrawn' || change.what === 'in-work'
        ? t.became[change.what]
        : t.changes[change.what]
  const title = t.changedTitle(changed.length)
  const list = (
    <>
      <ul class="changed-citations">
        {changed.map(({ citation, changes }) => (
          <li>
            <span lang={citation.language === language ? undefined : citation.language}>
              {citation.title}
            </span>
            {': '}
            {changes.map(said).join('; ')}
          </li>
        ))}
      </ul>
      <p>{t.changedHelp}</p>
    </>
  )
  return folded ? (
    <Alert color="warning">
      <details>
        <summary>{title}</summary>
        {list}
      </details>
    </Alert>
  ) : (
    <Alert color="warning" title={title}>
      {list}
    </Alert>
  )
}
