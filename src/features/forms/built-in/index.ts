import { FormDefinition } from '../../../platform/forms/definition.ts'
import bolystAnnualReport from './bolyst-annual-report.json' with { type: 'json' }
import bolystFinalReport from './bolyst-final-report.json' with { type: 'json' }
import esfFinalReport from './esf-final-report.json' with { type: 'json' }
import grantApplication from './grant-application.json' with { type: 'json' }
import grantReport from './grant-report.json' with { type: 'json' }
import inventoryInterview from './inventory-interview.json' with { type: 'json' }
import inventoryQuestionnaire from './inventory-questionnaire.json' with { type: 'json' }
import measureEvaluation from './measure-evaluation.json' with { type: 'json' }
import regionalStatusReport from './regional-status-report.json' with { type: 'json' }

/** The forms that Rotfeste brings. They are data; only the words for their sources stand in code. */
export const builtInForms: FormDefinition[] = [
  bolystAnnualReport,
  bolystFinalReport,
  esfFinalReport,
  grantApplication,
  grantReport,
  inventoryInterview,
  inventoryQuestionnaire,
  measureEvaluation,
  regionalStatusReport,
].map((definition) => FormDefinition.parse(definition))
