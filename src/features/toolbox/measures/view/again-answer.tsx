import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatNumber } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { comparedMunicipalities } from '../../../places/index.ts'
import { capital } from '../../adoption/describe.ts'
import { contextsOf } from '../../evaluation/context.ts'
import type { Group } from '../../evaluation/release.ts'
import { countedOf } from '../../evaluation/results/question-view.tsx'
import { resultTexts } from '../../evaluation/results/texts.ts'
import { classesName, optionName } from '../../evaluation/words.ts'
import { answerTexts } from './answer-texts.ts'
import type { Collected } from './collect.ts'

/**
 * Whether those who tried it would do it again: from what is released of the evaluations, and from nothing else. With a place, also as
 * municipalities of its size answered, where that is released.
 */
export function AgainAnswer({ c, of: { results, measure, key, today } }: { c: Ctx; of: Collected }) {
  const { language } = c.var
  const r = resultTexts[language]
  if (!results || (results.whole === null && results.waiting === 0)) return <p>{r.nothing}</p>
  if (results.whole === null)
    return (
      <p>
        {r.notYet(results.waiting)}{' '}
        <a class="no-print" href={`/${language}/toolbox/${measure.slug}/results`}>
          {r.how}
        </a>
      </p>
    )
  const whole = againIn(results.whole, language)
  const size = key ? sizeOf(key, today) : undefined
  const bySize = results.by.find(({ dimension }) => dimension === 'size')
  const group = bySize?.groups.find(({ classes }) => size !== undefined && classes.includes(size))
  const alike = group && againIn(group, language)
  return (
    <>
      <p>
        {whole ?? r.tooFew} <a href="#results">{answerTexts[language].howItWent}</a>
      </p>
      {group && alike ? (
        <p>
          {answerTexts[language].sizeAlike(classesName('size', group.classes, language))} {alike}
        </p>
      ) : null}
    </>
  )
}

/** "Yes: 2 of 3. Yes, but in another way: 1 of 3. No: 0 of 3." Undefined where that is not told. */
function againIn(group: Group, language: Language): string | undefined {
  const found = countedOf(group.results).find(({ question }) => question === 'again')
  if (!found?.counts) return undefined
  const n = (value: number) => formatNumber(value, language)
  return found.counts
    .map(
      ({ option, count }) =>
        `${capital(optionName('again', option, language))}: ${resultTexts[language].of(n(count), n(found.answered))}.`,
    )
    .join(' ')
}

/** The class of size that the results have a municipality in. */
function sizeOf(key: string, today: string): string | undefined {
  const compared = comparedMunicipalities().get(key)
  if (!compared) return undefined
  const { figures, municipality } = compared
  return contextsOf({
    people: figures.population,
    kilometres: figures.to20000,
    country: municipality.country,
    evaluatedOn: today,
  }).size
}
