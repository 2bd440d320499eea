import type { Language } from '../../../platform/i18n/languages.ts'
import { Alert } from '../../../platform/ui/components.tsx'
import type { LoadedReading } from '../load-reading.ts'
import { type Decision, decisionOn, type Review, type Settled, settleReview } from './decisions.ts'
import type { ReviewItem } from './items.ts'
import { shownValue } from './shown-values.ts'
import { reviewTexts } from './texts.ts'
import { itemLabel } from './value-field.tsx'

/** What two reviewers say of the same values, where they differ. */
export function ReviewConflict({
  loaded,
  mine,
  theirs,
  language,
}: {
  loaded: LoadedReading
  mine: Review
  theirs: Review
  language: Language
}) {
  const t = reviewTexts[language]
  const [own, other] = [mine, theirs].map((review) => settleReview(loaded.items, review, loaded.reading))
  const rows = loaded.items.flatMap((item, index) => {
    const said = [theirs, mine].map((review) => decisionOn(item, review))
    if (sameDecision(said[0], said[1])) return []
    return [
      {
        item,
        theirs: words(item, other?.[index]?.settled, said[0], language),
        mine: words(item, own?.[index]?.settled, said[1], language),
      },
    ]
  })
  return (
    <Alert color="warning" title={t.conflictTitle}>
      <p>{rows.length === 0 ? t.conflictSame : t.conflictText}</p>
      <dl class="facts">
        {rows.map((row) => (
          <div>
            <dt>{itemLabel(row.item, language)}</dt>
            <dd>
              {t.conflictTheirs}: {row.theirs}
              <br />
              {t.conflictYours}: {row.mine}
            </dd>
          </div>
        ))}
      </dl>
    </Alert>
  )
}

const sameDecision = (a: Decision | undefined, b: Decision | undefined) =>
  JSON.stringify(a) === JSON.stringify(b)

function words(
  item: ReviewItem,
  settled: Settled | undefined,
  decision: Decision | undefined,
  language: Language,
): string {
  const t = reviewTexts[language]
  if (settled?.state === 'confirmed')
    return shownValue(item.type, settled.value, language).join(', ').slice(0, 300)
  if (settled?.state === 'left-out') return t.choiceNone
  return decision?.own.join(', ').slice(0, 300) || t.noDecision
}
