import type { Db } from '../../../../platform/database/database.ts'
import type { Ctx } from '../../../../platform/http/environment.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { policyGoals, targetGroups, themes } from '../../../projects/index.ts'
import { measureText } from '../../measures/find-measure.ts'
import { actionTypes } from '../../taxonomies.ts'
import { type ListedMeasure, loadMeasures } from '../find-measures.ts'
import { texts } from '../texts.ts'
import { selectMeasuresLike } from './queries.ts'

const MOST = 4
const MOST_REASONS = 3
/** From here on words are named as a reason. */
const ALIKE_WORDS = 0.2

/** A published measure that is like another, and why. */
export type LikeMeasure = ListedMeasure & {
  /** What both are filed under, most telling first: 'target:newcomer', 'action:mentor-buddy'. */
  shared: string[]
  alikeInWords: boolean
}

/** At most four published measures like this one, the most alike first. Whoever asks, only what everybody may see. */
export async function listMeasuresLike(db: Db, measureId: string): Promise<LikeMeasure[]> {
  const found = await selectMeasuresLike(db, measureId, MOST)
  if (found.length === 0) return []
  const measures = await loadMeasures(
    db,
    found.map(({ id }) => id),
  )
  return found.flatMap(({ id, shared, words }) => {
    const measure = measures.find((each) => each.id === id)
    return measure ? [{ ...measure, shared, alikeInWords: words >= ALIKE_WORDS }] : []
  })
}

/** For the page of a measure: each like it with a line that says why. Nothing when none is. */
export function MeasuresLike({ c, measures }: { c: Ctx; measures: LikeMeasure[] }) {
  const { language } = c.var
  const t = texts[language]
  if (measures.length === 0) return null
  return (
    <section aria-labelledby="measures-like">
      <Heading level={2} size="sm" id="measures-like">
        {t.measuresLike}
      </Heading>
      <ul class="plain-list">
        {measures.map((measure) => {
          const { text, language: written } = measureText(measure.record, language)
          return (
            <li>
              <a
                href={`/${language}/toolbox/${measure.slug}`}
                lang={written === language ? undefined : written}
              >
                {text.title}
              </a>
              <p class="quiet">{reasons(measure, language).join(', ')}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** "also for newcomers", "also mentor and buddy": why two measures are alike, most telling first. */
export function reasons(
  { shared, alikeInWords }: Pick<LikeMeasure, 'shared' | 'alikeInWords'>,
  language: Language,
): string[] {
  const t = texts[language]
  const kinds = {
    target: { list: targetGroups, say: t.alsoFor },
    action: { list: actionTypes, say: t.alsoAction },
    theme: { list: themes, say: t.alsoAbout },
    goal: { list: policyGoals, say: t.alsoGoal },
  }
  const told = shared.flatMap((term) => {
    const [kind = '', id = ''] = term.split(':')
    const { list, say } = kinds[kind as keyof typeof kinds] ?? {}
    const choice = list?.find((each) => each.id === id)
    return choice && say ? [say(choice[language])] : []
  })
  return [...told.slice(0, MOST_REASONS), ...(alikeInWords ? [t.alsoWords] : [])]
}
