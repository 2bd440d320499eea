export { workspace } from './routes.tsx'
