import { FormDefinition } from '../../../platform/forms/definition.ts'
import bolystAnnualReport from './bolyst-annual-report.json' with { type: 'json' }
import bolystFinalReport from './bolyst-final-report.json' with { type: 'json' }
import esfFinalReport from './esf-final-report.json' with { type: 'json' }
import regionalStatusReport from './regional-status-report.json' with { type: 'json' }

/** The forms that Rotfeste brings. They are data; nothing about them stands in code. */
export const builtInForms: FormDefinition[] = [
  bolystAnnualReport,
  bolystFinalReport,
  esfFinalReport,
  regionalStatusReport,
].map((definition) => FormDefinition.parse(definition))
