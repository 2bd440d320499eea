import type { DemoMeasure } from './demo-measure.ts'
import { meetingMeasures } from './meeting-measures.ts'
import { movingMeasures } from './moving-measures.ts'
import { officeMeasures } from './office-measures.ts'
import { placeMeasures } from './place-measures.ts'
import { recruitingMeasures } from './recruiting-measures.ts'
import { youngMeasures } from './young-measures.ts'

/** Every measure of the demo, by subject. */
export const demoMeasures: DemoMeasure[] = [
  ...meetingMeasures,
  ...movingMeasures,
  ...officeMeasures,
  ...placeMeasures,
  ...recruitingMeasures,
  ...youngMeasures,
]
