import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatMoney, formatMoneyRange } from '../../../../platform/i18n/format.ts'
import { figuresOf } from '../../adoption/used/figures.ts'
import { costInWords, hoursInWords, monthsInWords } from '../describe.ts'
import { measureFieldTexts } from '../field-texts.ts'
import { measureText } from '../find-measure.ts'
import { answerTexts } from './answer-texts.ts'
import type { Collected } from './collect.ts'
import { Paragraphs } from './measure-text.tsx'

/** What it takes as the measure says, and beside it what it has taken where it was tried. */
export function TakesAnswer({ c, of, rolesHere }: { c: Ctx; of: Collected; rolesHere: boolean }) {
  const { language } = c.var
  const t = answerTexts[language]
  const { record } = of
  const { text, language: written } = measureText(record, language)
  const taken = figuresOf(of.used?.rows ?? [])
  const money: string[] = [
    ...(record.cost ? [t.firstYear(costInWords(record.cost, language))] : []),
    ...taken.cost.map(({ currency, places, least, middle, most }) =>
      t.taken(
        places,
        formatMoneyRange(least, most, currency, language),
        formatMoney(middle, currency, language),
      ),
    ),
  ]
  const hours: string[] = [
    ...(record.hours ? [t.firstYear(hoursInWords(record.hours, language))] : []),
    ...(taken.hours
      ? [
          t.taken(
            taken.hours.places,
            hoursInWords({ min: taken.hours.least, max: taken.hours.most }, language),
            hoursInWords({ min: taken.hours.middle, max: taken.hours.middle }, language),
          ),
        ]
      : []),
  ]
  const facts: [string, string[]][] = [
    [t.money, money],
    [t.hours, hours],
    [t.time, record.months ? [t.untilRunning(monthsInWords(record.months, language))] : []],
  ]
  const known = facts.filter(([, lines]) => lines.length > 0)
  if (known.length === 0 && text.roles === '') return <p>{t.takesUnknown}</p>
  return (
    <dl class="answer-facts">
      {known.map(([name, lines]) => (
        <div>
          <dt>{name}</dt>
          <dd>{lines.join(' ')}</dd>
        </div>
      ))}
      {text.roles === '' ? null : (
        <div>
          <dt>{t.roles}</dt>
          {rolesHere ? (
            <dd lang={written === language ? undefined : written}>
              <Paragraphs text={text.roles} />
            </dd>
          ) : (
            <dd>
              <a href="#roles">{measureFieldTexts[language].roles}</a>
            </dd>
          )}
        </div>
      )}
    </dl>
  )
}
