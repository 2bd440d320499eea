import { exampleRoutes, findingRoutes, synthesisRoutes } from './knowledge-routes.test-support.ts'
import { makeKnowledgeWorld } from './knowledge-world.test-support.ts'
import { walk } from './walk.test-support.ts'

walk({ ...findingRoutes, ...exampleRoutes, ...synthesisRoutes }, makeKnowledgeWorld)
