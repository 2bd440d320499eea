export { isDemoSafe, loadDemoRegion, printDemoAccounts } from './load-demo-region.ts'
export { demo } from './routes.tsx'
