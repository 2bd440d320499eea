import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatNumber } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { stateName } from '../../adoption/describe.ts'
import type { UsedRow } from '../../adoption/used/load-where-used.ts'
import { usedTexts } from '../../adoption/used/texts.ts'
import { UsedNear } from '../../adoption/used/used-near.tsx'
import { OwnUse } from '../../adoption/used/where-used.tsx'
import { EvidenceLevelLine } from '../../evidence/evidence-box.tsx'
import { ChoosePlace, forPlace } from '../../places-like/choose-place.tsx'
import { placesLikeTexts } from '../../places-like/texts.ts'
import { isCarriedOut } from '../../taxonomies.ts'
import { answerTexts } from './answer-texts.ts'
import type { Collected } from './collect.ts'

/** Where it has worked: how well that is known, in how many places, and in which of those that are like the reader's. */
export function WorkedAnswer({ c, of }: { c: Ctx; of: Collected }) {
  const { language } = c.var
  const t = answerTexts[language]
  const { measure, used } = of
  const rows = used?.rows ?? []
  return (
    <>
      {measure.evidence ? <EvidenceLevelLine c={c} evidence={measure.evidence} /> : null}
      <p>
        {rows.length === 0 ? (
          usedTexts[language].usedNone
        ) : (
          <>
            {t.usedIn(new Set(rows.map(({ municipalityKey }) => municipalityKey)).size)}{' '}
            {statesOf(rows, language)}. <a href="#where-used">{t.allPlaces}</a>
          </>
        )}
      </p>
      {used ? <OwnUse c={c} used={used} /> : null}
      {rows.some(({ state }) => isCarriedOut(state)) ? <Like c={c} of={of} /> : null}
    </>
  )
}

/** "running (3), stopped (1)" */
function statesOf(rows: UsedRow[], language: Language): string {
  return [...Map.groupBy(rows, ({ state }) => state)]
    .map(([state, own]) => `${stateName(state, language)} (${formatNumber(own.length, language)})`)
    .join(', ')
}

function Like({ c, of: { measure, reader, key, byLikeness } }: { c: Ctx; of: Collected }) {
  const { language } = c.var
  const t = answerTexts[language]
  const path = `/${language}/toolbox/${measure.slug}`
  const choose = (
    <ChoosePlace c={c} path={path} typed={key ? '' : reader.typed} asked={reader.asked} label={t.yourPlace} />
  )
  const others = reader.own.filter((each) => each !== key)
  return (
    <section aria-labelledby="places-like" class="places-like">
      <Heading level={4} size="2xs" id="places-like">
        {key ? t.placesLike(municipalityLabel(key)) : t.placesLikeYours}
      </Heading>
      {key && byLikeness ? (
        <>
          <UsedNear c={c} uses={byLikeness} asked={key} />
          <details class="no-print">
            <summary>{t.otherPlace}</summary>
            {others.length > 0 ? (
              <ul class="comma-list">
                {others.map((each) => (
                  <li>
                    <a href={forPlace(path, each)}>{municipalityLabel(each)}</a>
                  </li>
                ))}
              </ul>
            ) : null}
            {choose}
          </details>
        </>
      ) : (
        <>
          <p>{reader.asked.how === 'none' ? placesLikeTexts[language].choose : null}</p>
          {choose}
        </>
      )}
    </section>
  )
}
