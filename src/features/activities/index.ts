export { type Activity, listActivities } from './queries.ts'
export { activities } from './routes.tsx'
export { addActivity } from './save-activity.ts'
