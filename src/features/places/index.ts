export { municipalityKey, partsOfKey } from './keys.ts'
export { loadReferenceData } from './load-reference-data.ts'
export * from './register.ts'
export { places } from './routes.tsx'
