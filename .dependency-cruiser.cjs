/** The boundaries of the house; `src/boundaries.test.ts` proves each with a file that breaks it. */
const features = '^src/features/([^/]+)/'
// The register of places needs no database and is read in the process that reads documents: a door of its own.
const register = '^src/features/places/register\\.ts$'
// Forms are data: the reader of documents takes their labels from the definition itself.
const definitions = '^src/features/forms/built-in/[^/]+\\.json$'
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'platform-knows-no-feature', severity: 'error', from: { path: '^src/platform/', pathNot: '^src/platform/(testing/|ui/main\\.(ts|css)$)|\\.test\\.tsx?$' }, to: { path: '^src/features/' } },
    { name: 'features-by-their-index', severity: 'error', from: { path: features, pathNot: '\\.test\\.tsx?$|\\.test-support\\.tsx?$' }, to: { path: features, pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$', register, definitions] } },
    { name: 'others-by-the-index-too', severity: 'error', from: { path: '^src/(app|server|cli)\\.ts$|^src/cli/' }, to: { path: features, pathNot: '^src/features/[^/]+/index\\.ts$' } },
    { name: 'sql-in-queries-only', severity: 'error', from: { path: '^src/', pathNot: ['(^|/)queries\\.ts$', '^src/platform/database/', '\\.test\\.tsx?$', '^src/platform/testing/'] }, to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] } },
    { name: 'no-tests-in-the-product', severity: 'error', from: { path: '^src/', pathNot: ['\\.test\\.tsx?$', '\\.test-support\\.tsx?$', '^src/platform/testing/'] }, to: { path: ['\\.test\\.tsx?$', '\\.test-support\\.tsx?$', '^src/platform/testing/'] } },
    { name: 'no-development-packages', severity: 'error', from: { path: '^src/', pathNot: ['\\.test\\.tsx?$', '\\.test-support\\.tsx?$', '^src/platform/testing/'] }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^node:' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\?' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
}
