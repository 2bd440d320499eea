import type { Ctx } from '../../../platform/http/environment.ts'
import { wordDiff } from '../../../platform/text/word-diff.ts'
import { versionsTexts } from './versions-texts.ts'

/** What became of a text, word by word; what is marked is also told to those who do not see the marks. */
export function Difference({
  c,
  before,
  after,
  lang,
}: {
  c: Ctx
  before: string
  after: string
  lang?: string
}) {
  const t = versionsTexts[c.var.language]
  return (
    <div class="difference kept-text" lang={lang}>
      {wordDiff(before, after).map(({ kind, text }) =>
        kind === 'same' ? (
          text
        ) : kind === 'added' ? (
          <ins>
            <span class="ds-sr-only" lang={c.var.language}>
              [{t.added}]{' '}
            </span>
            {text}
          </ins>
        ) : (
          <del>
            <span class="ds-sr-only" lang={c.var.language}>
              [{t.removed}]{' '}
            </span>
            {text}
          </del>
        ),
      )}
    </div>
  )
}
