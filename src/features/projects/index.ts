export { archiveProject, missingForPublishing, publishProject } from './edit/change-state.ts'
export { Choosing } from './edit/choosing.tsx'
export { choiceLabel } from './edit/describe.ts'
export { Difference } from './edit/difference.tsx'
export { fieldTexts } from './edit/field-texts.ts'
export { type FoundProject, findProject } from './edit/find-project.ts'
export { optionsOf, SeveralOf, TargetGroups } from './edit/form-parts.tsx'
export { placeLabel, resolvePlaces } from './edit/resolve-places.ts'
export { type Act, createProject, saveProject } from './edit/save-project.ts'
export { takeOverAnswers } from './edit/take-over-answers.ts'
export { textKinds } from './edit/text-kinds.ts'
export { parseAmount, parseDay, typedAmount } from './edit/typed-values.ts'
export { differingUnits, textOf, type Unit, unitsOf, withUnitFrom } from './edit/units.ts'
export { versionsTexts } from './edit/versions-texts.ts'
export { type Responsible, responsibleFor, responsiblePeople } from './handover/responsible.ts'
export { editableBy, ledBy, visibleTo, workedAroundBy } from './queries.ts'
export { emptyRecord, ProjectRecord } from './record.ts'
export { projects } from './routes.ts'
export {
  type Choice,
  geographicEffects,
  isChoice,
  label,
  policyGoals,
  projectPhases,
  type TargetGroup,
  targetGroups,
  themes,
} from './taxonomies.ts'
