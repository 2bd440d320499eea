import type { Ctx } from '../../../../platform/http/environment.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { Difference, versionsTexts } from '../../../projects/index.ts'
import type { MeasureRecord } from '../../record.ts'
import { describeUnit, unitLabel } from '../describe.ts'
import type { Material } from '../materials/queries.ts'
import { differingUnits, textUnit } from '../units.ts'
import { workTexts } from './texts.ts'

/** What became of a measure between two versions, part by part. */
export function Differences({
  c,
  before,
  after,
  materials,
  level = 3,
}: {
  c: Ctx
  before: MeasureRecord
  after: MeasureRecord
  materials: Material[]
  /** Of the headings over the parts. */
  level?: 2 | 3
}) {
  const { language } = c.var
  const units = differingUnits(before, after)
  if (units.length === 0) return <p>{workTexts[language].noDifference}</p>
  const by = { language, materials: new Map(materials.map(({ id, title }) => [id, title])) }
  const several = Object.keys({ ...before.texts, ...after.texts }).length > 1
  return (
    <>
      <p class="quiet">{versionsTexts[language].wordMarks}</p>
      {units.map((unit) => (
        <section class="changed-field">
          <Heading level={level} size="xs">
            {unitLabel(unit, language, several)}
          </Heading>
          <Difference
            c={c}
            before={describeUnit(unit, before, by)}
            after={describeUnit(unit, after, by)}
            lang={textUnit(unit)?.language}
          />
        </section>
      ))}
    </>
  )
}
